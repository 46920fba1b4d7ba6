// SPDX-License-Identifier: Apache-2.0
// The text of one example, read by the real stages as far as its mentions.
#pragma once

#include <string>
#include <vector>

#include "ascribe/article.h"
#include "ascribe/mention.h"
#include "ascribe/rule_set.h"
#include "rules/classify.h"
#include "rules/match.h"

namespace ascribe {

/// Holds all that rules look at. `rules` must outlive it.
class ExampleText {
 public:
  ExampleText(const std::string& text, const RuleSet& rules);
  ExampleText(const ExampleText&) = delete;
  ExampleText& operator=(const ExampleText&) = delete;

  /// Every match of the rule where its `where` admits one, sentence by sentence.
  /// `index` is the one matches are to carry.
  std::vector<Match> matches(const CompiledRule& rule, std::uint32_t index);

  /// The pattern would not match from there as it did, were the words not in the class.
  /// O(tokens of the text), beside looking for the match again.
  bool depends_on(const Program& pattern, const Match& match, TokenRange words,
                  ClassId cls);

  std::string words(TokenRange range) const;

  /// The tokens as lexicons have them: folded, with a space between each two.
  std::string folded(TokenRange range) const;

  /// All tokens of the sentence that a match lies in.
  TokenRange sentence_around(TokenRange match) const;
  const Tokens& tokens() const { return tokens_; }
  const ClassifiedTokens& classes() const { return classes_; }

 private:
  SentenceView view_of(std::size_t sentence, const ClassifiedTokens& classes) const;
  Annotated annotated() const { return {article_, sentences_, tokens_, quotations_}; }
  bool is_admitted(const CompiledRule& rule, std::size_t sentence,
                   const Match& match) const;

  Article article_;
  std::vector<Sentence> sentences_;
  Tokens tokens_;
  std::vector<Quotation> quotations_;
  Mentions mentions_;
  ClassifiedTokens classes_;
  Matcher matcher_;
};

/// The example matches when one match has every capture it wants.
bool has_captures(const ExampleText& text, const Example& example, const Match& match);

}  // namespace ascribe
