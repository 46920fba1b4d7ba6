// SPDX-License-Identifier: Apache-2.0
// Tests src/json/writer.cpp.
#include "json/writer.h"

#include <limits>
#include <stdexcept>

#include "catch.h"
#include "json/reader.h"

using namespace ascribe;

namespace {

std::string written(double value) {
  JsonWriter w(JsonStyle::compact);
  w.number(value);
  return w.take();
}

std::string written(std::string_view text) {
  JsonWriter w(JsonStyle::compact);
  w.string(text);
  return w.take();
}

}  // namespace

TEST_CASE("members stand in the order of the calls") {
  for (const auto style : {JsonStyle::compact, JsonStyle::pretty}) {
    JsonWriter w(style);
    w.begin_object();
    w.key("zeta");
    w.integer(-7);
    w.key("alpha");
    w.begin_array();
    w.boolean(true);
    w.null();
    w.end_array();
    w.key("none");
    w.begin_object();
    w.end_object();
    w.end_object();
    CHECK(w.take() == (style == JsonStyle::compact
                           ? R"({"zeta":-7,"alpha":[true,null],"none":{}})"
                           : "{\n  \"zeta\": -7,\n  \"alpha\": [\n    true,\n    null\n"
                             "  ],\n  \"none\": {}\n}"));
  }
}

TEST_CASE("numbers take their shortest form") {
  CHECK(written(5.0) == "5");
  CHECK(written(0.1) == "0.1");
  CHECK(written(-2.5) == "-2.5");
  CHECK(written(0.91) == "0.91");
  CHECK(written(1e22) == "1e+22");
  CHECK(written(5e-324) == "5e-324");
}

TEST_CASE("a number that is not finite is refused") {
  JsonWriter w(JsonStyle::compact);
  CHECK_THROWS_AS(w.number(std::numeric_limits<double>::quiet_NaN()), std::logic_error);
  CHECK_THROWS_AS(w.number(std::numeric_limits<double>::infinity()), std::logic_error);
}

TEST_CASE("text that could mislead a terminal is escaped and reads back the same") {
  const std::string text =
      "a\"\\\n\x01\x7F\xC2\x85\xE2\x80\xAE\xE2\x81\xA6\xD8\x9C\xC3\xA9";
  CHECK(written("\xE2\x80\xAE") == R"("\u202E")");
  CHECK(written("\xE2\x80\xA8") == R"("\u2028")");
  CHECK(written("\x1B[31m") == R"("\u001B[31m")");
  CHECK(written("\xE2\x80\x94") == "\"\xE2\x80\x94\"");
  const auto read = read_json(written(text));
  REQUIRE(std::holds_alternative<JsonValue>(read));
  CHECK(std::get<JsonValue>(read).text == text);
}

TEST_CASE("text that is not UTF-8 is refused") {
  CHECK_THROWS_AS(written("\xFF"), std::logic_error);
  CHECK_THROWS_AS(written("\xE2\x80\xAE\xFF"), std::logic_error);
}

TEST_CASE("calls out of order are refused") {
  JsonWriter w(JsonStyle::compact);
  CHECK_THROWS_AS(w.take(), std::logic_error);
  w.begin_object();
  CHECK_THROWS_AS(w.integer(1), std::logic_error);
  CHECK_THROWS_AS(w.end_array(), std::logic_error);
  w.key("a");
  CHECK_THROWS_AS(w.key("b"), std::logic_error);
  CHECK_THROWS_AS(w.end_object(), std::logic_error);
  w.null();
  w.end_object();
  CHECK_THROWS_AS(w.null(), std::logic_error);
  CHECK(w.take() == R"({"a":null})");
  w.begin_array();
  w.end_array();
  CHECK(w.take() == "[]");
}
