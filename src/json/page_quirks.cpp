// SPDX-License-Identifier: Apache-2.0
// Blanks the wrappers and raw control characters found in script elements.
#include "json/page_quirks.h"

#include <algorithm>
#include <array>

namespace ascribe {
namespace {

constexpr std::string_view space = " \t\r\n";

// Longest first where one begins another.
constexpr std::array<std::string_view, 6> openers = {"/*<![CDATA[*/",   "//<![CDATA[",
                                                     "/* <![CDATA[ */", "// <![CDATA[",
                                                     "<![CDATA[",       "<!--"};
constexpr std::array<std::string_view, 8> closers = {
    "/*]]>*/", "//]]>", "/* ]]> */", "// ]]>", "]]>", "//-->", "-->", ";"};

/// Blanks every opener at the front, outermost first.
void blank_front(std::string& text) {
  for (std::size_t at = 0;;) {
    at = text.find_first_not_of(space, at);
    if (at == std::string::npos) return;
    const auto found = std::find_if(openers.begin(), openers.end(), [&](auto opener) {
      return text.compare(at, opener.size(), opener) == 0;
    });
    if (found == openers.end()) return;
    text.replace(at, found->size(), found->size(), ' ');
  }
}

void blank_back(std::string& text) {
  for (;;) {
    const std::size_t last = text.find_last_not_of(space);
    if (last == std::string::npos) return;
    const std::string_view kept = std::string_view(text).substr(0, last + 1);
    const auto found = std::find_if(closers.begin(), closers.end(), [&](auto closer) {
      return kept.ends_with(closer);
    });
    if (found == closers.end()) return;
    text.replace(kept.size() - found->size(), found->size(), found->size(), ' ');
  }
}

}  // namespace

std::string blank_page_quirks(std::string_view text) {
  std::string plain(text);
  blank_front(plain);
  blank_back(plain);
  bool in_string = false;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (in_string && plain[i] == '\\') {
      ++i;
    } else if (plain[i] == '"') {
      in_string = !in_string;
    } else if (in_string && static_cast<unsigned char>(plain[i]) < 0x20) {
      plain[i] = ' ';
    }
  }
  return plain;
}

}  // namespace ascribe
