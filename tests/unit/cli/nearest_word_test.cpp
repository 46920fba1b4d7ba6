// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/nearest_word.cpp: what is a slip of the hand and what is another word.
#include "cli/nearest_word.h"

#include <vector>

#include "catch.h"

using namespace ascribe;

TEST_CASE("a slip finds the word that was meant, and another word finds none") {
  const std::vector<std::string> known = {"fail_on", "format", "jobs", "jobz"};
  CHECK(nearest_word("fromat", known) == "format");
  CHECK(nearest_word("fail-on", known) == "fail_on");
  CHECK(nearest_word("jobx", known) == "jobs");
  CHECK(nearest_word("zebra", known) == "");
  CHECK(nearest_word("job", known) == "");
  CHECK(nearest_word(std::string(41, 'f'), known) == "");
  CHECK(nearest_word("format", {}) == "");
}
