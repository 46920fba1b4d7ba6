// SPDX-License-Identifier: Apache-2.0
// A text read as far as the rule engine needs it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ascribe/article.h"
#include "ascribe/mention.h"
#include "ascribe/rule_set.h"
#include "rules/classify.h"

namespace ascribe {

/// One article of plain text with its tokens.
struct MeasuredText {
  Article article;
  std::vector<Sentence> sentences;
  Tokens tokens;
  std::vector<Quotation> quotations;

  /// Paragraphs parted by one line end each, split into sentences.
  MeasuredText(std::string text, const RuleSet& rules);
  /// All of it as one sentence.
  static MeasuredText one_sentence(std::string text, const RuleSet& rules);

  Annotated annotated() const { return {article, sentences, tokens, quotations}; }

 private:
  explicit MeasuredText(std::string text);
};

/// The articles and labelled sentences below a folder of fixtures: some hundred
/// sentences of invented news. Throws std::runtime_error when there are none.
std::string texts_below(const std::filesystem::path& fixtures);

/// The words of a text in lower-case ASCII letters, the most frequent first.
std::vector<std::string> vocabulary_of(const MeasuredText& text);

/// A sentence as made_rules() has its regular expressions search it.
std::string spaced_out(const MeasuredText& text, const ClassifiedTokens& classes,
                       std::size_t sentence);

}  // namespace ascribe
