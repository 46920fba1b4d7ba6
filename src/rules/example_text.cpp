// SPDX-License-Identifier: Apache-2.0
// Reading an example the way an article is read.
#include "rules/example_text.h"

#include <algorithm>
#include <span>

#include "ascribe/page.h"
#include "rules/where.h"
#include "text/fold.h"

namespace ascribe {
namespace {

/// Finds mentions, which are in order of sentence, by it.
struct BySentence {
  bool operator()(const Mention& a, std::size_t b) const { return a.sentence < b; }
  bool operator()(std::size_t a, const Mention& b) const { return a < b.sentence; }
};

/// The same with the words of a range, one token or a phrase, no longer in a class.
/// `present` still has it, which costs a look and changes nothing.
ClassifiedTokens without(ClassifiedTokens classes, TokenRange words, ClassId cls) {
  if (words.end - words.begin > 1) {
    const std::uint32_t length = words.end - words.begin;
    for (std::uint32_t i = classes.phrase_begin[words.begin];
         i < classes.phrase_begin[words.begin + 1]; ++i) {
      if (classes.phrases[i].cls != cls || classes.phrases[i].length != length)
        continue;
      classes.phrases.erase(classes.phrases.begin() + i);
      for (std::size_t t = words.begin + 1; t < classes.phrase_begin.size(); ++t) {
        --classes.phrase_begin[t];
      }
      break;
    }
    return classes;
  }
  const std::span<const ClassId> had = classes.classes_of(words.begin);
  std::vector<ClassId> left(had.begin(), had.end());
  std::erase(left, cls);
  const std::uint64_t* const row = classes.row(words.begin);
  std::vector<std::uint64_t> bits(row, row + classes.row_words);
  bits[cls / 64] &= ~(std::uint64_t{1} << (cls % 64));
  classes.row_of[words.begin] =
      static_cast<std::uint32_t>(classes.row_begin.size() - 1);
  classes.rows.insert(classes.rows.end(), bits.begin(), bits.end());
  classes.row_classes.insert(classes.row_classes.end(), left.begin(), left.end());
  classes.row_begin.push_back(static_cast<std::uint32_t>(classes.row_classes.size()));
  return classes;
}

}  // namespace

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
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    for (const Match& match : matcher_.find(rule, index, view_of(s, classes_))) {
      if (is_admitted(rule, s, match)) all.push_back(match);
    }
  }
  return all;
}

bool ExampleText::depends_on(const Program& pattern, const Match& match,
                             TokenRange words, ClassId cls) {
  const ClassifiedTokens changed = without(classes_, words, cls);
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    const TokenRange sentence = tokens_.of_sentence[s];
    if (match.tokens.begin < sentence.begin || match.tokens.begin >= sentence.end)
      continue;
    const std::optional<Match> again =
        matcher_.at(pattern, view_of(s, changed), match.tokens.begin);
    return !again || !(again->tokens == match.tokens) ||
           again->captures != match.captures;
  }
  return false;
}

SentenceView ExampleText::view_of(std::size_t sentence,
                                  const ClassifiedTokens& classes) const {
  const auto [first, last] = std::equal_range(
      mentions_.all.begin(), mentions_.all.end(), sentence, BySentence());
  return {classes,
          tokens_.of_sentence[sentence],
          {first, last},
          classes.present_in(sentence)};
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
