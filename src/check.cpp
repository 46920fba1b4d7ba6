// SPDX-License-Identifier: Apache-2.0
// The spine: from one page to one report, every stage in order.
#include "ascribe/check.h"

#include <algorithm>
#include <utility>

namespace ascribe {
namespace {

/// True as well when one was cut, whose parts are longer than half of what may be.
bool has_long_sentence(const std::vector<Sentence>& sentences) {
  return std::any_of(sentences.begin(), sentences.end(), [](const Sentence& sentence) {
    return sentence.where.size() > max_sentence_bytes / 2;
  });
}

}  // namespace

Report check(const Page& page, const RuleSet& rules) {
  return check(page, rules, Stage::attributions);
}

Report check(const Page& page, const RuleSet& rules, Stage last) {
  std::variant<Article, Failure> extracted = extract_article(page, rules.extraction);
  if (const Failure* failure = std::get_if<Failure>(&extracted)) {
    return failed_report(page, *failure);
  }
  Report report;
  report.input = page.input;
  report.retrieval = page.retrieval;
  report.sha256 = page.sha256;
  report.article = std::get<Article>(std::move(extracted));
  if (last == Stage::article) return report;
  // From here on the text never changes: every later type is Spans into it.
  report.sentences = split_sentences(report.article, rules.segmentation);
  if (report.sentences.size() > max_sentences) {
    return failed_report(page, {"too-complex", page.input,
                                "The text has over 50,000 sentences; split it."});
  }
  if (has_long_sentence(report.sentences)) {
    report.article.warnings.emplace_back("long-sentence");
  }
  if (last == Stage::sentences) return report;
  report.tokens = tokenize(report.article, report.sentences, rules.segmentation);
  report.quotations = pair_quotes(report.article, report.sentences, report.tokens);
  if (last == Stage::tokens) return report;
  const Annotated read{report.article, report.sentences, report.tokens,
                       report.quotations};
  report.mentions = find_mentions(read, rules);
  if (last == Stage::mentions) return report;
  // From here on nothing is discovered, only decided.
  report.labelled = attribute(read, report.mentions, rules);
  return summarize(std::move(report), rules);
}

}  // namespace ascribe
