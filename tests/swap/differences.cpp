// SPDX-License-Identifier: Apache-2.0
// The later stages on an article, and two reports compared sentence by sentence.
#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

#include "ascribe/check.h"
#include "swap/name_swap.h"

namespace ascribe {
namespace {

/// Level and rule of each finding, and how often it is there, by sentence.
using Listed = std::map<std::string, int>;

std::map<std::size_t, Listed> findings_by_sentence(const Report& report) {
  std::map<std::size_t, Listed> all;
  for (const Finding& finding : report.findings) {
    const std::size_t place = finding.sentence ? *finding.sentence + 1 : 0;
    ++all[place][std::string(name(finding.level)) + " " + finding.rule];
  }
  return all;
}

std::string shown(const Listed& listed) {
  std::string out;
  for (const auto& [finding, count] : listed) {
    out += (out.empty() ? "" : ", ") + finding;
    if (count > 1) out += " x" + std::to_string(count);
  }
  return out.empty() ? "none" : out;
}

std::string shown(const Score& score) {
  std::ostringstream out;
  out << (score.graded ? "" : score.why_not + " ") << score.value << " " << score.letter
      << " " << score.low << "-" << score.high;
  for (const ScoreComponent& part : score.components) {
    out << " " << part.name << "=" << part.value;
  }
  return out.str();
}

class Comparison {
 public:
  Comparison(const Report& before, const Report& after)
      : before_(before), after_(after) {}

  std::vector<std::string> run() {
    const std::size_t count = before_.sentences.size();
    if (after_.sentences.size() != count) {
      compare(0, "sentences", std::to_string(count),
              std::to_string(after_.sentences.size()));
      return out_;
    }
    for (std::size_t s = 0; s < count; ++s) compare_labels(s);
    const auto found = findings_by_sentence(before_);
    const auto found_after = findings_by_sentence(after_);
    for (std::size_t place = 0; place <= count; ++place) {
      compare(place, "findings", shown(at(found, place)),
              shown(at(found_after, place)));
    }
    compare(0, "score", shown(before_.score), shown(after_.score));
    return out_;
  }

 private:
  static Listed at(const std::map<std::size_t, Listed>& all, std::size_t place) {
    const auto found = all.find(place);
    return found == all.end() ? Listed() : found->second;
  }

  void compare_labels(std::size_t s) {
    const SentenceLabel& a = before_.labelled.sentences[s];
    const SentenceLabel& b = after_.labelled.sentences[s];
    compare(s + 1, "kind", name(a.kind), name(b.kind));
    compare(s + 1, "who", name(a.who), name(b.who));
    compare(s + 1, "band", name(band_of(a.who)), name(band_of(b.who)));
    compare(s + 1, "how", name(a.how), name(b.how));
  }

  static std::string words(const Report& report, std::size_t place) {
    if (place == 0) return "the article";
    return std::string(slice(report.article.text, report.sentences[place - 1].where));
  }

  void compare(std::size_t place, std::string_view what, std::string_view before,
               std::string_view after) {
    if (before == after) return;
    std::ostringstream line;
    line << place << ": " << what << " " << after << ", was " << before << ": "
         << words(before_, place) << " -> " << words(after_, place);
    out_.push_back(line.str());
  }

  const Report& before_;
  const Report& after_;
  std::vector<std::string> out_;
};

}  // namespace

Report report_on(Article article, const RuleSet& rules) {
  Report report;
  report.article = std::move(article);
  report.sentences = split_sentences(report.article, rules.segmentation);
  report.tokens = tokenize(report.article, report.sentences, rules.segmentation);
  report.quotations = pair_quotes(report.article, report.sentences, report.tokens);
  const Annotated read{report.article, report.sentences, report.tokens,
                       report.quotations};
  report.mentions = find_mentions(read, rules);
  report.labelled = attribute(read, report.mentions, rules);
  return summarize(std::move(report), rules);
}

std::vector<std::string> differences(const Report& before, const Report& after) {
  return Comparison(before, after).run();
}

}  // namespace ascribe
