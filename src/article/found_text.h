// SPDX-License-Identifier: Apache-2.0
// A value of the page's metadata and where it was found.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// `from` is one of the words of ArticleSources and lives for ever.
struct FoundText {
  std::string text;
  std::string_view from;
};

}  // namespace ascribe
