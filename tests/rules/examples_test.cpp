// SPDX-License-Identifier: Apache-2.0
// Every rule's own examples and counterexamples.
#include "catch.h"
#include "pack.h"

using namespace ascribe;

TEST_CASE("every rule matches its examples and nothing it must not") {
  const std::vector<std::string> failures = test_rules(own_rules());
  for (const std::string& failure : failures) UNSCOPED_INFO(failure);
  CHECK(failures.empty());
}

TEST_CASE("the pack has rules of every sort") {
  for (const char* finds : {"mention", "attribution", "kind", "flag"}) {
    INFO(finds);
    const auto& rules = own_rules().rules;
    CHECK(std::any_of(rules.begin(), rules.end(),
                      [&](const RuleCard& card) { return card.finds == finds; }));
  }
}
