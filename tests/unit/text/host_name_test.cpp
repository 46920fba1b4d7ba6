// SPDX-License-Identifier: Apache-2.0
// Tests src/text/host_name.cpp.
#include "text/host_name.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("a host name is written in the ASCII form browsers use") {
  struct Row {
    const char* host;
    const char* ascii;
  };
  for (const Row& row : {
           Row{"Paper.Example", "paper.example"},
           Row{"z\u00fcrich.example", "xn--zrich-kva.example"},
           Row{"zu\u0308rich.example", "xn--zrich-kva.example"},
           Row{"stra\u00dfe.example", "xn--strae-oqa.example"},
           Row{"\u65b0\u805e.example", "xn--efvv70d.example"},
           Row{"news_desk.example.", "news_desk.example."},
           Row{"\uff11\uff12\uff17\u30020.0.1", "127.0.0.1"},
       }) {
    INFO(row.host);
    CHECK(ascii_host(row.host) == std::string(row.ascii));
  }
}

TEST_CASE("what is no host name has no ASCII form") {
  for (const std::string& host :
       {std::string(), std::string("\xff.example"), std::string("a\uff0fb.example"),
        std::string("a\uff20b.example"), std::string("a\uff1a80"),
        std::string("xn--\u00fc.example"), std::string("xn--zzzzzzzz999.example"),
        std::string("a\u200db.example"), std::string("\u0301a.example"),
        std::string("a b.example"), std::string(64, 'a') + ".\u00fc.example",
        std::string(2'000, 'a')}) {
    INFO(host);
    CHECK_FALSE(ascii_host(host));
  }
}
