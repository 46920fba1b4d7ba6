// SPDX-License-Identifier: Apache-2.0
// Cutting a text by Span.
#include "ascribe/span.h"

#include <stdexcept>

namespace ascribe {

std::string_view slice(std::string_view text, Span span) {
  if (span.begin > span.end || span.end > text.size()) {
    throw std::out_of_range("span outside its text");
  }
  return text.substr(span.begin, span.size());
}

}  // namespace ascribe
