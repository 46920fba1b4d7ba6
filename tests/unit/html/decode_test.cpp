// SPDX-License-Identifier: Apache-2.0
// Tests src/html/decode.cpp.
#include "html/decode.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("the character set is found in the order browsers look") {
  struct Row {
    std::string bytes;
    std::string_view header;
    bool has_markup;
    std::string_view charset;
    std::string_view from;
  };
  const std::string latin_meta = "<meta charset=latin1>";
  const Row rows[] = {
      {"\xEF\xBB\xBF<p>", "text/html; charset=koi8-r", true, "utf-8", "bom"},
      {std::string("\xFF\xFE<\0p\0", 6), "", true, "utf-16le", "bom"},
      {latin_meta, "text/html; charset=\"KOI8-R\"", true, "koi8-r", "header"},
      {latin_meta, "text/html;charset=utf-8, x", true, "utf-8", "header"},
      {latin_meta, "text/html; charset=utf-7", true, "windows-1252", "meta"},
      {latin_meta, "text/html", true, "windows-1252", "meta"},
      {latin_meta, "", false, "utf-8", "valid-utf-8"},
      {"<META HTTP-EQUIV='Content-Type' content='text/html; charset=Shift_JIS'>", "",
       true, "shift_jis", "meta"},
      {"<meta content='text/html; charset=gbk'>", "", true, "utf-8", "valid-utf-8"},
      {"<!-- <meta charset=gbk> --><p>", "", true, "utf-8", "valid-utf-8"},
      {"<p title='<meta charset=gbk>'>", "", true, "utf-8", "valid-utf-8"},
      {"<meta charset=utf-16>", "", true, "utf-8", "meta"},
      {std::string(1024, ' ') + "<meta charset=gbk>", "", true, "utf-8", "valid-utf-8"},
      {"Br\xC3\xBCgge", "", true, "utf-8", "valid-utf-8"},
      {"Br\xFCgge", "", true, "windows-1252", "default"},
      {"", "", true, "utf-8", "valid-utf-8"},
  };
  for (const Row& row : rows) {
    INFO(row.bytes << " | " << row.header);
    const Decoded decoded = decode(row.bytes, row.header, row.has_markup);
    CHECK(decoded.charset == row.charset);
    CHECK(decoded.charset_from == row.from);
  }
}

TEST_CASE("a meta left over from before a page became UTF-8 is not believed") {
  const std::string stale = "<meta charset=iso-8859-1>Br\xC3\xBCgge";
  CHECK(decode(stale, "", true).charset == "utf-8");
  const std::string true_latin = "<meta charset=iso-8859-1>Br\xFCgge";
  CHECK(decode(true_latin, "", true).text == "<meta charset=iso-8859-1>Brügge");
  // A header comes from the server that sent the bytes; it is believed.
  CHECK(decode("Br\xC3\xBCgge", "text/html; charset=iso-8859-1", true).charset ==
        "windows-1252");
}

TEST_CASE("a byte order mark stays, so that positions count it") {
  CHECK(decode("\xEF\xBB\xBFyes", "", true).text == "\xEF\xBB\xBFyes");
  CHECK(decode(std::string("\xFE\xFF\0y", 4), "", true).text == "\xEF\xBB\xBFy");
}

TEST_CASE("bad bytes are counted") {
  const Decoded decoded = decode("a\x93z\x94", "text/html; charset=utf-8", true);
  CHECK(decoded.text == "a\uFFFDz\uFFFD");
  CHECK(decoded.replaced == 2);
}
