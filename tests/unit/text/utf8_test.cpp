// SPDX-License-Identifier: Apache-2.0
// Tests src/text/utf8.cpp.
#include "text/utf8.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("well-formed and ill-formed UTF-8 are told apart") {
  struct Row {
    std::string_view bytes;
    bool valid;
    std::string_view repaired;
  };
  const Row rows[] = {
      {"", true, ""},
      {"plain", true, "plain"},
      {"na\xC3\xAFve", true, "na\xC3\xAFve"},
      {"\xF0\x9F\x98\x80", true, "\xF0\x9F\x98\x80"},
      {"\xEF\xBF\xBD", true, "\xEF\xBF\xBD"},
      {"\xF4\x8F\xBF\xBF", true, "\xF4\x8F\xBF\xBF"},
      {"\x80", false, "\xEF\xBF\xBD"},
      {"\xC0\xAF", false, "\xEF\xBF\xBD\xEF\xBF\xBD"},                  // overlong
      {"\xED\xA0\x80", false, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},  // surrogate
      {"\xF4\x90\x80\x80", false, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xE2\x82"
       "A",
       false,
       "\xEF\xBF\xBD"
       "A"},  // one stretch, 'A' kept
      {"a\xF0\x9F\x98", false, "a\xEF\xBF\xBD"},
      {"\xFF", false, "\xEF\xBF\xBD"},
  };
  for (const Row& row : rows) {
    CHECK(is_valid_utf8(row.bytes) == row.valid);
    CHECK(repaired_utf8(row.bytes) == row.repaired);
    CHECK(is_valid_utf8(repaired_utf8(row.bytes)));
  }
}

TEST_CASE("stepping forward and back visits the same code points") {
  const std::string text = "a\xC3\xA9\xE2\x80\x9C\xF0\x9F\x98\x80z";
  std::u32string forward;
  for (std::size_t at = 0; at < text.size();) forward += step(text, at);
  CHECK(forward == U"a\u00E9\u201C\U0001F600z");
  std::u32string backward;
  for (std::size_t at = text.size(); at > 0;) {
    backward.insert(backward.begin(), step_back(text, at));
  }
  CHECK(backward == forward);
  CHECK(count_code_points(text) == 5);
}

TEST_CASE("stepping back over a bad byte moves one byte") {
  const std::string text = "a\x80";
  std::size_t at = text.size();
  CHECK(step_back(text, at) == replacement_character);
  CHECK(at == 1);
}

TEST_CASE("boundaries lie between code points only") {
  const std::string text = "\xE2\x80\x9C!";
  CHECK(is_boundary(text, 0));
  CHECK_FALSE(is_boundary(text, 1));
  CHECK_FALSE(is_boundary(text, 2));
  CHECK(is_boundary(text, 3));
  CHECK(is_boundary(text, 4));
  CHECK_FALSE(is_boundary(text, 5));
  CHECK(boundary_before(text, 2) == 0);
  CHECK(boundary_before(text, 3) == 3);
  CHECK(boundary_before(text, 99) == 4);
}

TEST_CASE("every code point written reads back") {
  for (const char32_t code : {0x00u, 0x7Fu, 0x80u, 0x7FFu, 0x800u, 0xD7FFu, 0xE000u,
                              0xFFFFu, 0x10000u, 0x10FFFFu}) {
    std::string text;
    append_utf8(text, code);
    std::size_t at = 0;
    CHECK(step(text, at) == code);
    CHECK(at == text.size());
  }
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  CHECK(text == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("characters that must not be shown raw are known") {
  for (const char32_t code : {0x00u, 0x09u, 0x1Bu, 0x7Fu, 0x9Bu}) {
    CHECK(is_control(code));
  }
  for (const char32_t code : {0x061Cu, 0x200Eu, 0x202Eu, 0x2066u, 0x2069u}) {
    CHECK(is_bidi(code));
    CHECK_FALSE(is_format(code));
  }
  for (const char32_t code : {0xADu, 0x200Bu, 0x200Du, 0x2028u, 0xFEFFu, 0xE0041u}) {
    CHECK(is_format(code));
    CHECK_FALSE(is_bidi(code));
  }
  for (const char32_t code : {0x20u, 0x41u, 0xE9u, 0x2019u, 0x1F600u}) {
    CHECK_FALSE((is_control(code) || is_bidi(code) || is_format(code)));
  }
  for (const char32_t code : {0x20u, 0x0Au, 0xA0u, 0x202Fu, 0x3000u}) {
    CHECK(is_space(code));
  }
  CHECK_FALSE(is_space(0x200B));
}
