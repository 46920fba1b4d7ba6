// SPDX-License-Identifier: Apache-2.0
// A text read as far as its tokens and quotations, for tests of what comes after.
#pragma once

#include <string>

#include "ascribe/mention.h"
#include "ascribe/page.h"

namespace ascribe {

/// Holds what an Annotated points into. Sentences are split by the project's own
/// segmentation lists.
struct ReadText {
  Article article;
  std::vector<Sentence> sentences;
  Tokens tokens;
  std::vector<Quotation> quotations;

  explicit ReadText(const std::string& text, InputFormat format = InputFormat::text);
  Annotated annotated() const { return {article, sentences, tokens, quotations}; }
  std::string word(std::uint32_t token) const;
};

}  // namespace ascribe
