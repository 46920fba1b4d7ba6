// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/cache_home.cpp.
#include "cli/cache_home.h"

#include "catch.h"

using namespace ascribe;

namespace {

std::filesystem::path home_for(const std::string& xdg, const std::string& home) {
  return cache_home([&](const std::string& name) -> std::optional<std::string> {
    if (name == "XDG_CACHE_HOME") return xdg;
    if (name == "HOME" && !home.empty()) return home;
    return std::nullopt;
  });
}

}  // namespace

TEST_CASE("caches lie where the environment says, when it says an absolute path") {
  CHECK(home_for("/x", "/home/ines") == "/x/ascribe");
  CHECK(home_for("", "/home/ines") == "/home/ines/.cache/ascribe");
  CHECK(home_for("not/absolute", "/home/ines") == "/home/ines/.cache/ascribe");
  CHECK(home_for("", "").empty());
  CHECK(home_for("x", "y").empty());
}
