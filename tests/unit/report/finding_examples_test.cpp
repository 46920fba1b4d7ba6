// SPDX-License-Identifier: Apache-2.0
// Tests the examples of rules/findings.json: the bad text gives the finding and the
// good one does not, through the whole chain.
#include <algorithm>

#include "catch.h"
#include "json/reader.h"
#include "pack.h"

using namespace ascribe;

namespace {

bool gives(const std::string& text, const std::string& rule) {
  Page page;
  page.input = "-";
  page.bytes = text;
  page.format = text.starts_with('#') ? InputFormat::markdown : InputFormat::text;
  const Report report = check(page, own_rules());
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const Finding& finding) { return finding.rule == rule; });
}

}  // namespace

TEST_CASE("each finding has a text that gives it and one that does not") {
  const std::string text = file_bytes(source_dir() / "rules/findings.json");
  const auto read = read_json(text);
  const JsonValue* rows = std::get<JsonValue>(read).find("findings");
  REQUIRE(rows != nullptr);
  REQUIRE(rows->items.size() == own_rules().findings.size());
  for (const JsonValue& row : rows->items) {
    const std::string& rule = row.find("rule")->text;
    INFO(rule);
    REQUIRE(row.find("bad") != nullptr);
    REQUIRE(row.find("good") != nullptr);
    CHECK(gives(row.find("bad")->text, rule));
    CHECK(!gives(row.find("good")->text, rule));
  }
}
