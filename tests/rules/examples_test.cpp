// SPDX-License-Identifier: Apache-2.0
// Every rule's own examples and counterexamples.
#include "ascribe/rule_tests.h"
#include "catch.h"
#include "pack.h"

using namespace ascribe;

TEST_CASE("every rule matches its examples and nothing it must not") {
  const RuleTests tests = test_rules(own_rules());
  for (const FailedExample& failed : tests.failed) {
    UNSCOPED_INFO(write_remark(failed.remark));
  }
  CHECK(tests.failed.empty());
  CHECK(tests.rules == own_rules().rules.size());
  CHECK(tests.examples >= 4 * tests.rules);
}

TEST_CASE("the pack has rules of every sort") {
  for (const char* finds : {"mention", "attribution", "kind", "flag"}) {
    INFO(finds);
    const auto& rules = own_rules().rules;
    CHECK(std::any_of(rules.begin(), rules.end(),
                      [&](const RuleCard& card) { return card.finds == finds; }));
  }
}
