// SPDX-License-Identifier: Apache-2.0
// Tests src/json/reader.cpp and src/json/page_quirks.cpp.
#include "json/reader.h"

#include "catch.h"

using namespace ascribe;

namespace {

JsonValue value_of(std::string_view text) {
  auto read = read_json(text);
  INFO(text);
  if (const auto* fault = std::get_if<JsonFault>(&read)) FAIL(fault->message);
  return std::get<JsonValue>(std::move(read));
}

JsonFault fault_of(std::string_view text) {
  auto read = read_json(text);
  INFO(text);
  REQUIRE(std::holds_alternative<JsonFault>(read));
  return std::get<JsonFault>(std::move(read));
}

std::string nested(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

TEST_CASE("every type of JSON value is read") {
  const JsonValue root =
      value_of(R"({"a":null,"b":true,"c":-1.5e3,"d":"x\u00e9\n","e":[1,2],"f":{}})");
  REQUIRE(root.is_object());
  REQUIRE(root.members.size() == 6);
  CHECK(root.find("a")->is_null());
  CHECK(root.find("b")->boolean);
  CHECK(root.find("c")->number == -1500.0);
  CHECK(root.find("d")->text == "x\xC3\xA9\n");
  CHECK(root.find("e")->items.size() == 2);
  CHECK(root.find("f")->is_object());
  CHECK(root.find("g") == nullptr);
  CHECK(root.find("e")->find("a") == nullptr);
}

TEST_CASE("members keep the order of the document") {
  const JsonValue root = value_of(R"({"z":1,"a":{"y":[{"q":2}],"b":3},"m":4})");
  CHECK(root.members[0].key == "z");
  CHECK(root.members[1].key == "a");
  CHECK(root.members[1].value.members[0].key == "y");
  CHECK(root.members[1].value.members[1].key == "b");
  CHECK(root.members[2].key == "m");
}

TEST_CASE("values and keys know where they stood") {
  const std::string text =
      "\xEF\xBB\xBF// rules, \"not\" read\n{ /* [ */ \"k\\u0041\" : [ 10 , \"a\\\"b\", "
      "{\"x\":null}, ],\n"
      "  \"next\": // {\n  true, }";
  const JsonValue root = value_of(text);
  CHECK(root.offset == text.find('{'));
  const JsonValue& list = root.members[0].value;
  CHECK(root.members[0].key == "kA");
  CHECK(list.key_offset == text.find("\"k"));
  CHECK(list.offset == text.find("[ 10"));
  CHECK(list.items[0].offset == text.find("10"));
  CHECK(list.items[1].offset == text.find("\"a\\"));
  CHECK(list.items[2].offset == text.find("{\"x"));
  CHECK(list.items[2].key_offset == 0);
  CHECK(list.items[2].find("x")->offset == text.find("null"));
  CHECK(root.find("next")->key_offset == text.find("\"next"));
  CHECK(root.find("next")->offset == text.find("true"));
}

TEST_CASE("what is not JSON is a fault at its place") {
  struct Row {
    std::string text;
    std::uint32_t offset;
    std::string message;
  };
  const Row rows[] = {
      {"", 0, "the document is empty"},
      {"  // only a comment", 19, "the document is empty"},
      {"{\"a\" 1}", 5, "missing a colon after a name of object member"},
      {"{\"a\":1,\"b\":2,\"a\":3}", 13, "the key \"a\" is given twice"},
      {"[1] 2", 4, "the document root must not be followed by other values"},
      {"[1e400]", 1, "number too big to be stored in double"},
      {"[1]" + std::string(1, '\0') + "x", 3, "a NUL byte"},
      {nested(65), 64, "nested more than 64 deep"},
  };
  for (const Row& row : rows) {
    const JsonFault fault = fault_of(row.text);
    CHECK(fault.message == row.message);
    CHECK(fault.offset == row.offset);
  }
}

TEST_CASE("bad JSON of many kinds is refused") {
  for (const std::string text :
       {"{,}", "[,]", "[1 2]", "{\"a\":}", "{a:1}", "'a'", "[\"\xFF\"]", "[\"a\nb\"]",
        "/* open", "[1", "nul", "[01]", "+1", "[NaN]", "\"\\ud800\"", "{\"a\":1",
        "\"open"}) {
    fault_of(text);
  }
}

TEST_CASE("nesting up to the cap is read") {
  CHECK(value_of(nested(64)).is_array());
  fault_of(std::string(5'000'000, '['));
}

TEST_CASE("a repeated key is found among many") {
  std::string text = "{";
  for (int i = 0; i < 20'000; ++i) text += "\"k" + std::to_string(i) + "\":1,";
  CHECK(value_of(text + "}").members.size() == 20'000);
  CHECK(fault_of(text + "\"k77\":2}").message == "the key \"k77\" is given twice");
}

TEST_CASE("page JSON forgives what browsers' readers forgive") {
  struct Row {
    std::string text;
    std::string name;
  };
  const Row rows[] = {
      {R"({"name":"plain"})", "plain"},
      {"{\"name\":\"two\nlines\"}", "two lines"},
      {"{\"name\":\"say \\\"hi\\\"\tnow\"}", "say \"hi\" now"},
      {"<!--\n{\"name\":\"wrapped\"}\n-->", "wrapped"},
      {"//<![CDATA[\n{\"name\":\"cdata\"}\n//]]>", "cdata"},
      {"/* <![CDATA[ */{\"name\":\"cdata\"}/* ]]> */", "cdata"},
      {"{\"name\":\"first\",\"name\":\"second\"};", "first"},
      {"\n{\"name\":\"comma\",}", "comma"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto read = read_page_json(row.text);
    REQUIRE(read);
    CHECK(read->find("name")->text == row.name);
  }
}

TEST_CASE("page JSON that cannot be read is nothing") {
  for (const std::string text :
       {"", ";", "<!-- -->", "{\"a\":", "undefined", "{\"a\":\"\xC3\"}"}) {
    CHECK_FALSE(read_page_json(text));
  }
}
