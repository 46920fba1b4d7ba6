// SPDX-License-Identifier: Apache-2.0
// Tests src/text/charset.cpp and charset_labels.cpp.
#include "text/charset.h"

#include <stdexcept>

#include "catch.h"

using namespace ascribe;

TEST_CASE("labels name the sets browsers mean by them") {
  struct Row {
    std::string_view label;
    std::string_view name;
  };
  const Row rows[] = {
      {"utf-8", "utf-8"},
      {" UTF8\n", "utf-8"},
      {"ISO-8859-1", "windows-1252"},
      {"us-ascii", "windows-1252"},
      {"Latin1", "windows-1252"},
      {"iso-8859-9", "windows-1254"},
      {"iso-8859-11", "windows-874"},
      {"gb2312", "gbk"},
      {"GB18030", "gb18030"},
      {"ks_c_5601-1987", "euc-kr"},
      {"Shift_JIS", "shift_jis"},
      {"x-sjis", "shift_jis"},
      {"utf-16", "utf-16le"},
      // what no page may ask for
      {"utf-7", ""},
      {"utf-32", ""},
      {"ibm037", ""},
      {"hz-gb-2312", ""},
      {"cesu-8", ""},
      {"", ""},
      {"   ", ""},
      {"ascii cp1252", ""},
      {"a label of more letters than any", ""},
  };
  for (const Row& row : rows) {
    INFO(row.label);
    CHECK(charset_named(row.label) == row.name);
  }
}

TEST_CASE("every name has a converter and leaves ASCII alone") {
  for (const std::string_view name : charset_names()) {
    INFO(name);
    CHECK(charset_named(name) == name);
    if (name.starts_with("utf-16")) continue;
    const Utf8Text text = to_utf8("Mayor Ina Roke <said> so, 7:30.", name);
    CHECK(text.text == "Mayor Ina Roke <said> so, 7:30.");
    CHECK(text.replaced == 0);
  }
}

TEST_CASE("bytes become the characters the web reads") {
  struct Row {
    std::string_view charset;
    std::string_view bytes;
    std::string_view text;
  };
  const Row rows[] = {
      {"windows-1252", "\x93No\x94, said Br\xFCgge", "“No”, said Brügge"},
      {"windows-1251", "\xCC\xFD\xF0", "Мэр"},
      {"koi8-r", "\xED\xDC\xD2", "Мэр"},
      {"gbk", "\xCA\xD0\xB3\xA4", "市长"},
      {"gb18030", "\xCA\xD0\xB3\xA4", "市长"},
      {"big5", "\xA5\xAB\xAA\xF8", "市長"},
      {"shift_jis", "\x8E\x73\x92\xB7", "市長"},
      {"euc-jp", "\xBB\xD4\xC4\xB9", "市長"},
      {"euc-kr", "\xBD\xC3\xC0\xE5", "시장"},
      {"iso-8859-2", "\xA3\xF3\x64\xBC", "Łódź"},
      {"utf-16le", std::string_view("N\0o\0\x3D\xD8\x00\xDE", 8), "No😀"},
      {"utf-16be", std::string_view("\0N\0o", 4), "No"},
  };
  for (const Row& row : rows) {
    INFO(row.charset);
    const Utf8Text text = to_utf8(row.bytes, row.charset);
    CHECK(text.text == row.text);
    CHECK(text.replaced == 0);
  }
}

TEST_CASE("what fits no character is one U+FFFD and is counted") {
  struct Row {
    std::string_view charset;
    std::string_view bytes;
    std::string_view text;
    std::size_t replaced;
  };
  const Row rows[] = {
      {"utf-8", "a\xFF\x62", "a\uFFFDb", 1},
      {"utf-8", "a\xE2\x82", "a\uFFFD", 1},                // cut in the middle
      {"utf-8", "\xC0\xAF", "\uFFFD\uFFFD", 2},            // overlong
      {"utf-8", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},  // a surrogate
      {"utf-8", "\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},
      {"utf-16le", std::string_view("N\0o", 3), "N\uFFFD", 1},
      {"utf-16le", std::string_view("\x00\xDE", 2), "\uFFFD", 1},
      {"shift_jis", "\x81", "\uFFFD", 1},
  };
  for (const Row& row : rows) {
    INFO(row.charset << " " << row.text);
    const Utf8Text text = to_utf8(row.bytes, row.charset);
    CHECK(text.text == row.text);
    CHECK(text.replaced == row.replaced);
  }
}

TEST_CASE("a long text crosses the converter's buffer without loss") {
  std::string bytes;
  std::string wanted;
  for (int i = 0; i < 30'000; ++i) {
    bytes += std::string("\x3D\xD8\x00\xDE", 4);
    wanted += "😀";
  }
  CHECK(to_utf8(bytes, "utf-16le").text == wanted);
}

TEST_CASE("a name that is no charset is our own fault and throws") {
  CHECK_THROWS_AS(to_utf8("a", "latin1"), std::invalid_argument);
}

TEST_CASE("well-formed UTF-8 is told from the rest") {
  CHECK(is_well_formed_utf8(""));
  CHECK(is_well_formed_utf8("Brügge 市 😀"));
  CHECK_FALSE(is_well_formed_utf8("Br\xFCgge"));
  for (std::size_t at = 0; at < 40; ++at) {
    std::string text(40, 'a');
    CHECK(is_well_formed_utf8(text));
    text[at] = '\xFC';
    CHECK_FALSE(is_well_formed_utf8(text));
  }
  CHECK_FALSE(is_well_formed_utf8("\xE5\xB8"));
}
