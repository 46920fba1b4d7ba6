// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/rule_skeleton.cpp: a new rule loads, and is not taken for a finished
// one.
#include "cli/rule_skeleton.h"

#include <algorithm>

#include "ascribe/error.h"
#include "ascribe/rule_tests.h"
#include "catch.h"
#include "unit/rules/written_pack.h"

using namespace ascribe;

namespace {

std::string refusal(const std::string& id) {
  try {
    new_rule(id);
  } catch (const Error& error) {
    CHECK(error.code().name == "bad-option");
    CHECK(error.where() == id);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a new rule is named by language, part and name") {
  CHECK(new_rule("de/kind/wetter-2").file() == "de/kind/wetter-2.json");
  CHECK(new_rule("frame/council-said").file() == "en/frame/council-said.json");
}

TEST_CASE("a new rule's name may not lead elsewhere") {
  for (const char* id :
       {"en/frame/../x", "en/frame/", "/etc/frame", "en/frame/a b", "en/frame/A",
        "frame", "", "EN/frame/x", "en/frame/-x", "en/frame/x.json"}) {
    INFO(id);
    CHECK_FALSE(refusal(id).empty());
  }
  CHECK(refusal("en/frames/x") == "did you mean \"frame\"?");
  CHECK(refusal("en/zzz/x") ==
        "a rule is for frame, mention, kind, flag or affiliation");
}

TEST_CASE(
    "a skeleton of every sort loads, fails its examples and is called unwritten") {
  for (const std::string part : {"frame", "mention", "kind", "flag", "affiliation"}) {
    INFO(part);
    const NewRule rule = new_rule("en/" + part + "/mine");
    const WrittenPack pack;
    pack.write(rule.file(), rule_skeleton(rule));
    const RuleSet rules = load_rules(pack.path(), "en");
    REQUIRE(rules.rules.size() == 1);
    CHECK(rules.rules[0].id == "en/" + part + "/mine");
    CHECK_FALSE(test_rules(rules).failed.empty());
    const RuleCheck check = check_rules({pack.path()}, "en");
    CHECK(std::count_if(check.remarks.kept.begin(), check.remarks.kept.end(),
                        [](const RuleRemark& remark) {
                          return remark.code == "R034" && is_error(remark);
                        }) == 5);
  }
}
