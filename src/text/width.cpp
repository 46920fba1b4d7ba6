// SPDX-License-Identifier: Apache-2.0
// Column widths from Unicode's East Asian Width property (UAX #11).
#include "text/width.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace ascribe {
namespace {

bool takes_no_column(UChar32 code) {
  switch (u_charType(code)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return true;
    default:
      // The vowel and trailing jamo of a Hangul syllable join the one before.
      return u_getIntPropertyValue(code, UCHAR_HANGUL_SYLLABLE_TYPE) ==
                 U_HST_VOWEL_JAMO ||
             u_getIntPropertyValue(code, UCHAR_HANGUL_SYLLABLE_TYPE) ==
                 U_HST_TRAILING_JAMO;
  }
}

}  // namespace

unsigned display_width(char32_t code) {
  if (code >= 0x20 && code < 0x7F) return 1;
  const auto character = static_cast<UChar32>(code);
  if (takes_no_column(character)) return 0;
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

unsigned display_width(std::string_view text) {
  unsigned columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += display_width(step(text, at));
  return columns;
}

}  // namespace ascribe
