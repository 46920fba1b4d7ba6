// SPDX-License-Identifier: Apache-2.0
// The label table of the WHATWG Encoding Standard, section 4.2.
//
// ICU's own aliases are not the web's: its iso-8859-1 reads byte 0x93 as a control
// where every browser reads a quotation mark, its gb2312 and euc-kr lack the
// extensions pages use, and it opens UTF-7 and EBCDIC on request. So the labels are
// an allow-list and every other name stops here. Left out of the standard's table:
// the "replacement" labels (iso-2022-kr, hz-gb-2312 and the like), x-user-defined and
// iso-8859-16, which ICU 72 lacks; a page that names them is read as if it named none.
#include <algorithm>
#include <array>
#include <string>

#include "text/charset.h"

namespace ascribe {
namespace {

struct CharsetRow {
  std::string_view name;
  std::string_view labels;  ///< separated by one space
};

constexpr std::array rows = {
    CharsetRow{"big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"},
    CharsetRow{"euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp"},
    CharsetRow{"euc-kr",
               "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 "
               "ks_c_5601-1989 ksc5601 ksc_5601 windows-949"},
    CharsetRow{"gb18030", "gb18030"},
    CharsetRow{"gbk",
               "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk "
               "iso-ir-58 x-gbk"},
    CharsetRow{"ibm866", "866 cp866 csibm866 ibm866"},
    CharsetRow{"iso-2022-jp", "csiso2022jp iso-2022-jp"},
    CharsetRow{"iso-8859-10",
               "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    CharsetRow{"iso-8859-13", "iso-8859-13 iso8859-13 iso885913"},
    CharsetRow{"iso-8859-14", "iso-8859-14 iso8859-14 iso885914"},
    CharsetRow{"iso-8859-15",
               "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"},
    CharsetRow{"iso-8859-2",
               "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 "
               "iso_8859-2:1987 l2 latin2"},
    CharsetRow{"iso-8859-3",
               "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 "
               "iso_8859-3:1988 l3 latin3"},
    CharsetRow{"iso-8859-4",
               "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 "
               "iso_8859-4:1988 l4 latin4"},
    CharsetRow{"iso-8859-5",
               "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 "
               "iso_8859-5 iso_8859-5:1988"},
    CharsetRow{"iso-8859-6",
               "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 "
               "iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 "
               "iso_8859-6 iso_8859-6:1987"},
    CharsetRow{"iso-8859-7",
               "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 "
               "iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek"},
    CharsetRow{"iso-8859-8",
               "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 "
               "iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual csiso88598i "
               "iso-8859-8-i logical"},
    CharsetRow{"koi8-r", "cskoi8r koi koi8 koi8-r koi8_r"},
    CharsetRow{"koi8-u", "koi8-ru koi8-u"},
    CharsetRow{"macintosh", "csmacintosh mac macintosh x-mac-roman"},
    CharsetRow{"shift_jis",
               "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"},
    CharsetRow{"utf-16be", "unicodefffe utf-16be"},
    CharsetRow{"utf-16le",
               "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"},
    CharsetRow{"utf-8",
               "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 "
               "x-unicode20utf8"},
    CharsetRow{"windows-1250", "cp1250 windows-1250 x-cp1250"},
    CharsetRow{"windows-1251", "cp1251 windows-1251 x-cp1251"},
    CharsetRow{"windows-1252",
               "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 "
               "iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 "
               "us-ascii windows-1252 x-cp1252"},
    CharsetRow{"windows-1253", "cp1253 windows-1253 x-cp1253"},
    CharsetRow{"windows-1254",
               "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 "
               "iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"},
    CharsetRow{"windows-1255", "cp1255 windows-1255 x-cp1255"},
    CharsetRow{"windows-1256", "cp1256 windows-1256 x-cp1256"},
    CharsetRow{"windows-1257", "cp1257 windows-1257 x-cp1257"},
    CharsetRow{"windows-1258", "cp1258 windows-1258 x-cp1258"},
    CharsetRow{"windows-874",
               "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"},
    CharsetRow{"x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"},
};

constexpr auto names = [] {
  std::array<std::string_view, rows.size()> all;
  for (std::size_t i = 0; i < rows.size(); ++i) all[i] = rows[i].name;
  return all;
}();

constexpr std::string_view label_space = " \t\n\f\r";
constexpr std::size_t longest_label = 20;

bool lists(std::string_view labels, std::string_view label) {
  while (!labels.empty()) {
    const std::size_t end = std::min(labels.find(' '), labels.size());
    if (labels.substr(0, end) == label) return true;
    labels.remove_prefix(std::min(end + 1, labels.size()));
  }
  return false;
}

}  // namespace

std::string_view charset_named(std::string_view label) {
  const std::size_t first = label.find_first_not_of(label_space);
  if (first == std::string_view::npos) return {};
  label = label.substr(first, label.find_last_not_of(label_space) - first + 1);
  if (label.size() > longest_label) return {};
  std::string lower(label);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (lower.find(' ') != std::string::npos) return {};
  for (const CharsetRow& row : rows) {
    if (lists(row.labels, lower)) return row.name;
  }
  return {};
}

std::span<const std::string_view> charset_names() { return names; }

}  // namespace ascribe
