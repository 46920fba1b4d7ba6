// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/row_store.cpp.
#include "rules/row_store.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("equal rows have one number, and rows come in order of number") {
  RowStore store(2);
  CHECK(store.add({1, 0}) == 0);
  CHECK(store.add({0, 1}) == 1);
  CHECK(store.add({1, 0}) == 0);
  CHECK(store.add({0, 0}) == 2);
  CHECK(store.add({0, 1}) == 1);
  CHECK(store.take() == std::vector<std::uint64_t>{1, 0, 0, 1, 0, 0});
}

TEST_CASE("a thousand rows are told apart") {
  RowStore store(3);
  for (std::uint64_t pass = 0; pass < 2; ++pass) {
    for (std::uint64_t i = 0; i < 1000; ++i) {
      CHECK(store.add({i % 10, i / 10 % 10, i / 100}) == i);
    }
  }
}
