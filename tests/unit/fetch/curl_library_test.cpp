// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/curl_library.cpp.
#include "fetch/curl_library.h"

#include "ascribe/error.h"
#include "catch.h"

using namespace ascribe;

TEST_CASE("a library that is not there, or is another one, is named") {
  struct Row {
    const char* file;
    const char* said;
  };
  // The C library is on every machine and has none of libcurl's functions.
  for (const Row& row : {Row{"libnosuchlibrary.so.9", "libnosuchlibrary.so.9"},
                         Row{"libc.so.6", "libc.so.6 has no curl_"}}) {
    const auto loaded = load_curl(row.file);
    REQUIRE(std::holds_alternative<Refusal>(loaded));
    const Refusal& refusal = std::get<Refusal>(loaded);
    CHECK(refusal.code == "no-libcurl");
    CHECK_NOTHROW(error_code(refusal.code));
    CHECK(refusal.message.find(row.said) != std::string::npos);
    CHECK(refusal.message.find("; install") != std::string::npos);
  }
}

TEST_CASE("this machine's libcurl has all we use") {
  CHECK_FALSE(curl_refusal());
  CHECK(curl_library().version_info(CURLVERSION_NOW)->version_num >= 0x075500);
  CHECK(&curl_library() == &curl_library());
}
