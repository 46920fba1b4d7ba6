// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/curl_handle.cpp.
#include "fetch/curl_handle.h"

#include <utility>

#include "ascribe/error.h"
#include "catch.h"

using namespace ascribe;

TEST_CASE("header lines are kept in order and owned") {
  HeaderList list = with_line(with_line({}, "A: 1"), "B: 2");
  REQUIRE(list);
  CHECK(std::string(list->data) == "A: 1");
  REQUIRE(list->next != nullptr);
  CHECK(std::string(list->next->data) == "B: 2");
  CHECK(list->next->next == nullptr);
}

TEST_CASE("an option libcurl does not know is our fault and loud") {
  CurlHandle curl;
  CHECK_NOTHROW(curl.set(CURLOPT_NOSIGNAL, 1L));
  try {
    curl.set(static_cast<CURLoption>(9'999), 1L);
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.code().name == "internal");
  }
}

TEST_CASE("a handle moves and stays usable") {
  CurlHandle first;
  CurlHandle second = std::move(first);
  CHECK_NOTHROW(second.set(CURLOPT_NOSIGNAL, 1L));
  CHECK(second.raw() != nullptr);
}
