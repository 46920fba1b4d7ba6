// SPDX-License-Identifier: Apache-2.0
// The spine: from one page to one report, every stage in order.
#include "ascribe/check.h"

#include <utility>

namespace ascribe {

Report check(const Page& page, const RuleSet& rules) {
  std::variant<Article, Failure> extracted = extract_article(page, rules.extraction);
  if (const Failure* failure = std::get_if<Failure>(&extracted)) {
    return failed_report(page, *failure);
  }
  Report report;
  report.input = page.input;
  report.retrieval = page.retrieval;
  report.sha256 = page.sha256;
  report.article = std::get<Article>(std::move(extracted));
  // From here on the text never changes: every later type is Spans into it.
  report.sentences = split_sentences(report.article, rules.segmentation);
  report.tokens = tokenize(report.article, report.sentences, rules.segmentation);
  report.quotations = pair_quotes(report.article, report.sentences, report.tokens);
  const Annotated read{report.article, report.sentences, report.tokens,
                       report.quotations};
  report.mentions = find_mentions(read, rules);
  // From here on nothing is discovered, only decided.
  report.labelled = attribute(read, report.mentions, rules);
  return summarize(std::move(report), rules);
}

}  // namespace ascribe
