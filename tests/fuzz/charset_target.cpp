// SPDX-License-Identifier: Apache-2.0
// Any bytes in any character set: valid UTF-8 out, ASCII as it was, every loss counted.
#include <algorithm>
#include <string>

#include "fuzz/fuzz_target.h"
#include "fuzz/promise.h"
#include "html/decode.h"
#include "text/charset.h"
#include "text/compose.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

std::size_t count_replaced(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (step(text, at) == replacement_character) ++count;
  }
  return count;
}

bool is_ascii_set(std::string_view charset) {
  return !charset.starts_with("utf-16") && charset != "iso-2022-jp";
}

/// SHIFT, ESCAPE and the two signs that Shift_JIS has changed.
bool is_plain_ascii(char c) { return c >= ' ' && c < 0x7F && c != '\\' && c != '~'; }

void promise_conversion(std::string_view bytes, std::string_view charset) {
  const Utf8Text made = to_utf8(bytes, charset);
  promise(is_well_formed_utf8(made.text), "conversion gives valid UTF-8");
  promise(count_replaced(made.text) >= made.replaced, "every loss leaves a sign");
  if (is_ascii_set(charset) &&
      std::all_of(bytes.begin(), bytes.end(), is_plain_ascii)) {
    promise(made.text == bytes && made.replaced == 0, "ASCII stays as it is");
  }
  if (charset == "utf-8") {
    promise((made.replaced == 0) == is_well_formed_utf8(bytes),
            "valid UTF-8 loses nothing and other bytes do");
    promise(is_valid_utf8(bytes) == is_well_formed_utf8(bytes),
            "both walks agree on what is valid");
    promise(repaired_utf8(bytes) == made.text, "both repairs give the same text");
  }
}

/// Walking forth and back meets the same borders.
void promise_steps(std::string_view text) {
  std::size_t forth = 0;
  for (std::size_t at = 0; at < text.size(); ++forth) step(text, at);
  std::size_t back = 0;
  for (std::size_t at = text.size(); at > 0; ++back) step_back(text, at);
  promise(forth == back && forth == count_code_points(text),
          "code points are counted alike forth and back");
}

}  // namespace

int fuzz_charset(const std::uint8_t* data, std::size_t size) {
  FuzzInput input(data, size);
  const std::uint8_t choice = input.choice();
  const auto names = charset_names();
  promise_conversion(input.rest(), names[choice % names.size()]);
  promise_conversion(input.rest(), "utf-8");

  const bool says = (choice & 0x80u) != 0;
  const std::string header =
      says ? "text/html; charset=" + std::string(names[choice % names.size()]) : "";
  const Decoded decoded = decode(input.rest(), header, (choice & 0x40u) != 0);
  promise(is_well_formed_utf8(decoded.text), "decoding gives valid UTF-8");
  promise(std::find(names.begin(), names.end(), decoded.charset) != names.end(),
          "what was decoded has a WHATWG name");
  promise_steps(decoded.text);
  const std::string folded = fold(decoded.text);
  promise(is_well_formed_utf8(folded), "folding gives valid UTF-8");
  promise(fold(folded) == folded, "folding twice is folding once");
  promise(is_well_formed_utf8(composed(decoded.text)), "composing gives valid UTF-8");
  return 0;
}

}  // namespace ascribe
