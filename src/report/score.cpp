// SPDX-License-Identifier: Apache-2.0
// Weighing components, capping, and asking how far doubtful labels could move it.
//
//   score = 100 x sum(weight x value) / sum(weight), over the components that apply
//
// Two caps say what no sum may hide: an article with no identified source, and one
// where a single affiliation holds nearly all attributed claims.
//
// The interval. A label under "doubtful-confidence" may be its runner-up instead. The
// score is worked out twice more: once with each doubtful label at the stronger of its
// two readings, once at the weaker. Stronger and weaker are those of strength.h, one
// claim at a time; that this is the extreme of the whole score is likely and not
// certain, since more claims of one affiliation also lower independence, so the
// interval is widened to hold all three numbers. Relabelled to nobody, a claim loses
// its source; relabelled to an identified source, it gains one of unknown affiliation,
// which breadth does not count. With no doubtful label the interval is one number.
//
// A letter is printed unless the interval reaches over "letter-span" letters.
#include "report/score.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "report/components.h"
#include "report/grading.h"
#include "report/strength.h"

namespace ascribe {
namespace {

struct Letter {
  std::string_view name;
  std::string_view words;
};

// Best first; each but the last has its least score in the table, "letter.A".
constexpr std::array<Letter, 5> letters = {{
    {"A", "widely and openly sourced"},
    {"B", "well sourced"},
    {"C", "mixed"},
    {"D", "thinly sourced"},
    {"E", "little or no identifiable sourcing"},
}};

enum class Direction : std::uint8_t { up, down };

double strength_as(const Evidence& evidence, const Claim& claim, Who who) {
  const Attribution* primary =
      claim.attribution ? &evidence.attribution(*claim.attribution) : nullptr;
  return strength_of(who, claim.how, primary, evidence.rules.scoring);
}

void relabel(Claim& claim, Who who) {
  claim.who = who;
  if (!is_identified(who)) claim.affiliation.clear();
  if (who == Who::none) {
    claim.attribution.reset();
    claim.source.clear();
  }
}

std::vector<Claim> relabelled(const Evidence& evidence, Direction direction) {
  std::vector<Claim> claims = evidence.claims;
  for (Claim& claim : claims) {
    if (!is_doubtful(evidence, claim)) continue;
    const Who other = evidence.label(claim.sentence).runner_up;
    const double now = strength_as(evidence, claim, claim.who);
    const double then = strength_as(evidence, claim, other);
    if (direction == Direction::up ? then > now : then < now) relabel(claim, other);
  }
  return claims;
}

double weigh(const std::vector<ScoreComponent>& components) {
  double points = 0;
  double weights = 0;
  for (const ScoreComponent& component : components) {
    points += component.weight * component.value;
    weights += component.weight;
  }
  return weights > 0 ? 100 * points / weights : 0;
}

int points_of(const Evidence& evidence, const std::vector<Claim>& claims) {
  double points = weigh(measure_components(evidence, claims));
  const bool identified = std::any_of(claims.begin(), claims.end(), [](const Claim& c) {
    return is_identified(c.who);
  });
  if (!identified)
    points = std::min(points, evidence.number("cap.no-identified-source"));
  if (top_affiliation_share(claims) >= evidence.number("cap.one-affiliation-share")) {
    points = std::min(points, evidence.number("cap.one-affiliation"));
  }
  return static_cast<int>(std::lround(points));
}

/// Index into `letters`.
std::size_t letter_of(const Evidence& evidence, int points) {
  std::size_t i = 0;
  while (i + 1 < letters.size() &&
         points < evidence.number("letter." + std::string(letters[i].name))) {
    ++i;
  }
  return i;
}

}  // namespace

Score score_report(const Evidence& evidence) {
  Score score;
  score.why_not = why_not_graded(evidence);
  if (!score.why_not.empty()) return score;
  score.graded = true;
  score.components = measure_components(evidence, evidence.claims);
  score.value = points_of(evidence, evidence.claims);
  const int up = points_of(evidence, relabelled(evidence, Direction::up));
  const int down = points_of(evidence, relabelled(evidence, Direction::down));
  score.low = std::min({score.value, up, down});
  score.high = std::max({score.value, up, down});
  const std::size_t best = letter_of(evidence, score.high);
  const std::size_t worst = letter_of(evidence, score.low);
  const double spanned = static_cast<double>(worst - best + 1);
  if (spanned < evidence.number("threshold.letter-span")) {
    score.letter = letters[letter_of(evidence, score.value)].name;
  }
  return score;
}

std::string_view letter_words(std::string_view letter) {
  for (const Letter& row : letters) {
    if (row.name == letter) return row.words;
  }
  return "";
}

}  // namespace ascribe
