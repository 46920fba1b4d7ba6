// SPDX-License-Identifier: Apache-2.0
// Reading texts for tests.
#include "unit/rules/read_text.h"

#include "pack.h"

namespace ascribe {

ReadText::ReadText(const std::string& text, InputFormat format) {
  Page page;
  page.input = "-";
  page.bytes = text;
  page.format = format;
  article = std::get<Article>(extract_article(page, own_rules().extraction));
  sentences = split_sentences(article, own_rules().segmentation);
  tokens = tokenize(article, sentences, own_rules().segmentation);
  quotations = pair_quotes(article, sentences, tokens);
}

std::string ReadText::word(std::uint32_t token) const {
  return std::string(slice(article.text, tokens.all[token].where));
}

}  // namespace ascribe
