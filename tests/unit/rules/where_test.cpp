// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/where.cpp.
#include "rules/where.h"

#include "catch.h"
#include "unit/rules/patterns.h"

using namespace ascribe;

namespace {

bool admits(const CompiledRule& rule, Place place) {
  return refusal(rule, place).empty();
}

CompiledRule rule_finding(Finds finds, std::optional<bool> quoted = {}) {
  CompiledRule rule;
  rule.finds = finds;
  rule.where.quoted = quoted;
  return rule;
}

}  // namespace

TEST_CASE("a place admits or keeps out") {
  struct Row {
    std::optional<bool> quoted, heading, closing;
    bool admits_plain, admits_quoted, admits_heading, admits_closing;
  };
  const Row rows[] = {
      {{}, {}, {}, true, true, true, true},
      {true, {}, {}, false, true, false, false},
      {false, {}, {}, true, false, true, true},
      {{}, true, {}, false, false, true, false},
      {{}, false, {}, true, true, false, true},
      {{}, {}, true, false, false, false, true},
      {{}, {}, false, true, true, true, false},
  };
  for (const Row& row : rows) {
    CompiledRule rule = rule_finding(Finds::kind, row.quoted);
    rule.where.heading = row.heading;
    rule.where.closing = row.closing;
    CHECK(admits(rule, {}) == row.admits_plain);
    CHECK(admits(rule, {true, false, false}) == row.admits_quoted);
    CHECK(admits(rule, {false, true, false}) == row.admits_heading);
    CHECK(admits(rule, {false, false, true}) == row.admits_closing);
  }
}

TEST_CASE("an attribution rule has to ask for cues inside quotation marks") {
  CHECK_FALSE(admits(rule_finding(Finds::attribution), {true, false, false}));
  CHECK(admits(rule_finding(Finds::attribution), {}));
  CHECK(admits(rule_finding(Finds::attribution, true), {true, false, false}));
  CHECK_FALSE(admits(rule_finding(Finds::attribution, true), {}));
}

TEST_CASE("for an attribution rule no sentence is the last one") {
  CompiledRule rule = rule_finding(Finds::attribution);
  rule.where.closing = true;
  CHECK_FALSE(admits(rule, {false, false, true}));
  rule.where.closing = false;
  CHECK(admits(rule, {false, false, true}));
}

TEST_CASE("an attribution rule is about its cue, and others about all they match") {
  Match match;
  match.tokens = {1, 5};
  CHECK(claimed(rule_finding(Finds::attribution), match) == TokenRange{1, 5});
  match.captures[static_cast<std::size_t>(Capture::cue)] = TokenRange{3, 4};
  CHECK(claimed(rule_finding(Finds::attribution), match) == TokenRange{3, 4});
  CHECK(claimed(rule_finding(Finds::kind), match) == TokenRange{1, 5});
}
