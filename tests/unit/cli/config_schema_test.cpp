// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/config_schema.cpp: the schema knows every key and what it takes. That
// validators agree is tests/cli/config_files.py's to check.
#include "cli/config_schema.h"

#include "catch.h"
#include "cli/options.h"
#include "json/reader.h"

using namespace ascribe;

TEST_CASE("the schema of config files has every key, its meaning and its default") {
  const auto read = read_json(config_schema());
  REQUIRE(std::holds_alternative<JsonValue>(read));
  const auto& schema = std::get<JsonValue>(read);
  const JsonValue* properties = schema.find("properties");
  REQUIRE(properties != nullptr);
  std::size_t keys = 2;
  for (const OptionRow& row : option_table()) {
    if (config_key(row).empty()) continue;
    INFO(row.spelling);
    ++keys;
    const JsonValue* property = properties->find(config_key(row));
    REQUIRE(property != nullptr);
    CHECK(property->find("description")->text.starts_with(row.meaning));
    CHECK((property->find("default") != nullptr) == !row.fallback.empty());
  }
  CHECK(properties->members.size() == keys);
  CHECK(properties->find("jobs")->find("default")->number == 8);
  CHECK(properties->find("max_bytes")->find("default")->text == "10M");
  CHECK(properties->find("color")->find("enum")->items.size() == 3);
  CHECK(properties->find("exit_zero")->find("type")->text == "boolean");
  CHECK_FALSE(schema.find("additionalProperties")->boolean);
}
