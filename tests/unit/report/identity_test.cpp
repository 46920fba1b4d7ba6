// SPDX-License-Identifier: Apache-2.0
// Tests src/report/identity.cpp.
#include "report/identity.h"

#include "catch.h"
#include "digest/sha256.h"
#include "unit/report/draft.h"

using namespace ascribe;

TEST_CASE("a re-typed sentence is the same sentence") {
  const std::string typed = normalised("“No – it’s café,” She Said.");
  CHECK(typed == "\"no - it's café,\" she said.");
  CHECK(normalised("\"NO - it's cafe\xCC\x81,\"  she said.") == typed);
  CHECK(normalised("No. It is a bar.") != typed);
  CHECK(normalised("  ") == "");
}

TEST_CASE("ids are hashes of a name and its ordinal") {
  IdMint mint;
  CHECK(mint.id("a") == sha256_hex("a|0").substr(0, 16));
  CHECK(mint.id("a") == sha256_hex("a|1").substr(0, 16));
  CHECK(mint.id("b") == sha256_hex("b|0").substr(0, 16));
}

TEST_CASE("equal sentences have ids of their own") {
  Draft draft;
  draft.say({.text = "It is shut."})
      .say({.text = "It opens."})
      .say({.text = "It is shut."});
  const auto ids = sentence_ids(draft.labelled());
  REQUIRE(ids.size() == 3);
  CHECK(ids[0] != ids[2]);
  CHECK(ids[0].size() == 16);
  Draft moved;
  moved.say({.text = "It opens."}).paragraph().say({.text = "It is shut."});
  CHECK(sentence_ids(moved.labelled())[1] == ids[0]);
}

TEST_CASE("a fetched page is named by its canonical address") {
  Draft draft;
  Report& report = draft.labelled();
  CHECK(input_name(report) == "drafts/bridge.md");
  report.retrieval.emplace();
  report.retrieval->final_url = "https://news.example/a?x=1";
  CHECK(input_name(report) == "https://news.example/a?x=1");
  report.article.canonical_url = "https://news.example/a";
  CHECK(input_name(report) == "https://news.example/a");
}
