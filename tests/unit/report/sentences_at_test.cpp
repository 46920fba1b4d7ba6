// SPDX-License-Identifier: Apache-2.0
// Tests src/report/sentences_at.cpp: which sentences a place of the input means.
#include "ascribe/why.h"
#include "catch.h"
#include "pack.h"

using namespace ascribe;

namespace {

using Found = std::variant<std::vector<std::uint32_t>, std::string>;

Report report_on(const std::string& text, InputFormat format) {
  Page page;
  page.input = "-";
  page.bytes = text;
  page.format = format;
  return check(page, own_rules());
}

std::string fault(const Found& found) {
  const std::string* text = std::get_if<std::string>(&found);
  return text == nullptr ? "" : *text;
}

std::vector<std::uint32_t> sentences(const Found& found) {
  const auto* list = std::get_if<std::vector<std::uint32_t>>(&found);
  return list == nullptr ? std::vector<std::uint32_t>() : *list;
}

using Indices = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("a line means the sentences that touch it, a column the one it stands in") {
  const Report report = check_text("Das Tor.\n\nÉva spoke. She left\nat noon. No.\n");
  CHECK(sentences(sentences_at(report, {3, {}})) == Indices{1, 2});
  CHECK(sentences(sentences_at(report, {4, {}})) == Indices{2, 3});
  CHECK(sentences(sentences_at(report, {3, 1})) == Indices{1});
  CHECK(sentences(sentences_at(report, {3, 10})) == Indices{1});
  CHECK(sentences(sentences_at(report, {3, 12})) == Indices{2});
  CHECK(sentences(sentences_at(report, {4, 1})) == Indices{2});
}

TEST_CASE("a place without a sentence is told with what is near") {
  const Report report = check_text("Das Tor.\n\nÉva spoke. She left.\n");
  CHECK(fault(sentences_at(report, {0, {}})) == "there is no line 0; the input has 3");
  CHECK(fault(sentences_at(report, {4, {}})) == "there is no line 4; the input has 3");
  CHECK(
      fault(sentences_at(report, {2, {}})) ==
      "no sentence stands here; the one before begins at 1:1, the next begins at 3:1");
  CHECK(fault(sentences_at(report, {3, 11})) ==
        "no sentence stands here; the one before begins at 3:1, the next begins at "
        "3:12");
  CHECK(fault(sentences_at(report, {3, 21})) ==
        "there is no column 21; the line has 20");
  CHECK(fault(sentences_at(report, {2, 2})) == "there is no column 2; the line has 0");
}

TEST_CASE("markup between the words of a sentence is a place of it") {
  const std::string page =
      "<article><h1>Road</h1>\n<p>Éva <b>spoke</b> at noon in the hall.</p></article>";
  const Report report = report_on(page, InputFormat::html);
  REQUIRE(report.sentences.size() == 2);
  CHECK(sentences(sentences_at(report, {2, 9})) == Indices{1});
  CHECK(fault(sentences_at(report, {2, 1})).starts_with("no sentence stands here"));
}

TEST_CASE("what is left out of a page is told with the rule that left it out") {
  const std::string page =
      "<article><h1>Road</h1>\n<p>Éva spoke at noon in the hall of the town.</p>\n"
      "</article>\n<footer><p>Rights kept.</p></footer>\n";
  const Report report = report_on(page, InputFormat::html);
  const std::string text = fault(sentences_at(report, {4, {}}));
  CHECK(text == "it is no part of the story: the rule footer left it out");
}
