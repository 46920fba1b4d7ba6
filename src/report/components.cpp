// SPDX-License-Identifier: Apache-2.0
// What each component measures, and when it has nothing to measure.
//
//   support       mean strength of all claims, full at "support-full"
//   breadth       affiliations of identified sources against a target that grows with
//                 the number of claims
//   independence  how far the largest affiliation stays under the whole
//   figures       figure sentences with somebody to ask
//   quotes        speech-like quotations with a speaker
//   top           the headline's support and the mean strength of the first claims
//   anonymity     what is told about unnamed people: description and reason
//
// A component with nothing to measure is left out and its weight falls to the others,
// so that no article gets or loses points for lacking figures, quotations, a headline
// or unnamed sources. Independence is also left out when no claim has an affiliation:
// to call such an article independent would be a gift.
//
// Every number is in the scoring table; this file holds only the arithmetic.
#include "report/components.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "report/metrics.h"
#include "report/strength.h"

namespace ascribe {
namespace {

using Measure = std::optional<double>;

double claim_strength(const Evidence& evidence, const Claim& claim) {
  const Attribution* primary =
      claim.attribution ? &evidence.attribution(*claim.attribution) : nullptr;
  return strength_of(claim.who, claim.how, primary, evidence.rules.scoring);
}

double mean_strength(const Evidence& evidence, const std::vector<Claim>& claims,
                     std::size_t count) {
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += claim_strength(evidence, claims[i]);
  return sum / static_cast<double>(count);
}

Measure support(const Evidence& evidence, const std::vector<Claim>& claims) {
  if (claims.empty()) return std::nullopt;
  return mean_strength(evidence, claims, claims.size()) /
         evidence.number("threshold.support-full");
}

std::map<std::string, std::uint32_t> claims_by_affiliation(
    const std::vector<Claim>& claims) {
  std::map<std::string, std::uint32_t> count;
  for (const Claim& claim : claims) {
    if (!claim.affiliation.empty()) ++count[claim.affiliation];
  }
  return count;
}

Measure breadth(const Evidence& evidence, const std::vector<Claim>& claims) {
  if (claims.empty()) return std::nullopt;
  const double wanted = std::ceil(static_cast<double>(claims.size()) /
                                  evidence.number("threshold.breadth-claims"));
  const double target = std::clamp(wanted, evidence.number("threshold.breadth-least"),
                                   evidence.number("threshold.breadth-most"));
  return static_cast<double>(claims_by_affiliation(claims).size()) / target;
}

Measure independence(const Evidence& evidence, const std::vector<Claim>& claims) {
  const double share = top_affiliation_share(claims);
  if (share <= 0) return std::nullopt;
  const double free = evidence.number("threshold.independence-free-share");
  return 1 - (share - free) / (1 - free);
}

Measure figures(const std::vector<Claim>& claims) {
  double all = 0;
  double sourced = 0;
  for (const Claim& claim : claims) {
    if (!claim.figure) continue;
    ++all;
    if (has_countable_source(claim.who)) ++sourced;
  }
  if (all == 0) return std::nullopt;
  return sourced / all;
}

Measure quotes(const Evidence& evidence) {
  const Metrics& metrics = evidence.metrics;
  if (metrics.quotes == 0) return std::nullopt;
  return 1 - static_cast<double>(metrics.quotes_unspoken) / metrics.quotes;
}

double headline_value(const Evidence& evidence) {
  switch (evidence.headline.support) {
    case HeadlineSupport::kept:
      return evidence.number("headline.kept");
    case HeadlineSupport::flat:
    case HeadlineSupport::unidentified:
      return evidence.number("headline.flat");
    default:
      return evidence.number("headline.unsupported");
  }
}

Measure top(const Evidence& evidence, const std::vector<Claim>& claims) {
  if (evidence.headline.support == HeadlineSupport::no_headline || claims.empty()) {
    return std::nullopt;
  }
  const double share = evidence.number("headline.share");
  const auto wanted =
      static_cast<std::size_t>(evidence.number("threshold.lede-claims"));
  const std::size_t count = std::min(wanted, claims.size());
  return share * headline_value(evidence) +
         (1 - share) * mean_strength(evidence, claims, count);
}

Measure anonymity(const Evidence& evidence, const std::vector<Claim>& claims) {
  double sum = 0;
  double count = 0;
  for (const Claim& claim : claims) {
    const bool unnamed =
        claim.who == Who::unnamed_official || claim.who == Who::unnamed_person;
    if (!unnamed || !claim.attribution) continue;
    const Anonymity& told = evidence.attribution(*claim.attribution).anonymity;
    sum += evidence.number("anonymity.description-" + told.description) +
           evidence.number("anonymity.reason-" + told.reason);
    ++count;
  }
  if (count == 0) return std::nullopt;
  return sum / count;
}

}  // namespace

double top_affiliation_share(const std::vector<Claim>& claims) {
  std::uint32_t most = 0;
  for (const auto& [key, count] : claims_by_affiliation(claims)) {
    most = std::max(most, count);
  }
  const auto attributed = std::count_if(
      claims.begin(), claims.end(), [](const Claim& c) { return c.who != Who::none; });
  return most == 0 ? 0.0 : static_cast<double>(most) / static_cast<double>(attributed);
}

std::vector<ScoreComponent> measure_components(const Evidence& evidence,
                                               const std::vector<Claim>& claims) {
  const std::pair<const char*, Measure> measures[] = {
      {"support", support(evidence, claims)},
      {"breadth", breadth(evidence, claims)},
      {"independence", independence(evidence, claims)},
      {"figures", figures(claims)},
      {"quotes", quotes(evidence)},
      {"top", top(evidence, claims)},
      {"anonymity", anonymity(evidence, claims)},
  };
  std::vector<ScoreComponent> components;
  for (const auto& [name, measure] : measures) {
    if (!measure) continue;
    const double weight = evidence.number(std::string("weight.") + name);
    components.push_back({name, weight, std::clamp(*measure, 0.0, 1.0)});
  }
  return components;
}

}  // namespace ascribe
