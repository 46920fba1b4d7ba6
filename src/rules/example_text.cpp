// SPDX-License-Identifier: Apache-2.0
// Reading an example the way an article is read.
#include "rules/example_text.h"

#include <algorithm>
#include <span>

#include "ascribe/page.h"
#include "rules/where.h"
#include "text/fold.h"

namespace ascribe {

ExampleText::ExampleText(const std::string& text, const RuleSet& rules) {
  Page page;
  page.input = "-";
  page.bytes = text;
  page.format = InputFormat::text;
  std::variant<Article, Failure> read = extract_article(page, rules.extraction);
  if (Article* found = std::get_if<Article>(&read)) article_ = std::move(*found);
  sentences_ = split_sentences(article_, rules.segmentation);
  tokens_ = tokenize(article_, sentences_, rules.segmentation);
  quotations_ = pair_quotes(article_, sentences_, tokens_);
  mentions_ = find_mentions(annotated(), rules);
  classes_ = classify(annotated(), *rules.compiled);
}

std::vector<Match> ExampleText::matches(const CompiledRule& rule, std::uint32_t index) {
  std::vector<Match> all;
  std::size_t mention = 0;
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    const std::size_t first = mention;
    while (mention < mentions_.all.size() && mentions_.all[mention].sentence == s) {
      ++mention;
    }
    const SentenceView view{classes_, tokens_.of_sentence[s],
                            std::span(mentions_.all).subspan(first, mention - first),
                            classes_.present_in(s)};
    for (const Match& match : matcher_.find(rule, index, view)) {
      if (is_admitted(rule, s, match)) all.push_back(match);
    }
  }
  return all;
}

bool ExampleText::is_admitted(const CompiledRule& rule, std::size_t sentence,
                              const Match& match) const {
  const bool heading = article_.paragraphs[sentences_[sentence].paragraph].kind ==
                       ParagraphKind::heading;
  return refusal(rule, {is_quoted(classes_, claimed(rule, match)), heading,
                        sentence + 1 == sentences_.size()})
      .empty();
}

std::string ExampleText::words(TokenRange range) const {
  if (range.begin == range.end) return "";
  const Span span{tokens_.all[range.begin].where.begin,
                  tokens_.all[range.end - 1].where.end};
  return std::string(slice(article_.text, span));
}

std::string ExampleText::folded(TokenRange range) const {
  std::string phrase;
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    if (token > range.begin) phrase += ' ';
    phrase += fold(words({token, token + 1}));
  }
  return phrase;
}

TokenRange ExampleText::sentence_around(TokenRange match) const {
  const auto found =
      std::find_if(tokens_.of_sentence.begin(), tokens_.of_sentence.end(),
                   [&](TokenRange sentence) { return match.begin < sentence.end; });
  return found == tokens_.of_sentence.end() ? match : *found;
}

bool has_captures(const ExampleText& text, const Example& example, const Match& match) {
  return std::all_of(
      example.captures.begin(), example.captures.end(), [&](const auto& wanted) {
        const std::optional<TokenRange>& got = match.capture(wanted.first);
        return (got ? text.words(*got) : "") == wanted.second;
      });
}

}  // namespace ascribe
