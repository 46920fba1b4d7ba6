// SPDX-License-Identifier: Apache-2.0
// What a fuzz target says when a promise is broken, and the promises several share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "ascribe/article.h"
#include "ascribe/report.h"

namespace ascribe {

/// Aborts with `what` on standard error unless `holds`.
void promise(bool holds, const char* what);

/// Everything include/ascribe/article.h says of an Article.
void promise_article(const Article& article);

/// What include/ascribe/sentence.h says of sentences, and of tokens.
void promise_sentences(const Report& report);
void promise_tokens(const Report& report);

/// The same for a Report: sentences cover the text, tokens their sentences, every span
/// lies on code-point borders, every label has its rule and its attributions.
void promise_report(const Report& report);

/// The bytes of one input, the first of which may be taken as choices.
class FuzzInput {
 public:
  FuzzInput(const std::uint8_t* data, std::size_t size)
      : rest_(reinterpret_cast<const char*>(data), size) {}

  /// 0 when nothing is left.
  std::uint8_t choice();
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

}  // namespace ascribe
