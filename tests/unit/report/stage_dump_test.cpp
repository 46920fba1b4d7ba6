// SPDX-License-Identifier: Apache-2.0
// Tests src/report/stage_dump.cpp and stage_json.cpp.
#include "report/stage_dump.h"

#include "catch.h"
#include "json/reader.h"
#include "unit/report/draft.h"

using namespace ascribe;

namespace {

Report small_report() {
  Draft draft;
  draft.entity("Rosa Lind", Who::named_person);
  draft.headline({.text = "Quay shut"});
  draft.say({.text = "Rosa Lind said 40 left.",
             .who = Who::named_person,
             .how = How::indirect,
             .source = "Rosa Lind",
             .cue = "said",
             .entity = "Rosa Lind"});
  draft.paragraph().say({.text = "It is\x1b shut."});
  Report report = draft.report();
  report.article.paragraphs.push_back({{0, 4}, ParagraphKind::caption, false});
  report.mentions.all.push_back({{10, 19},
                                 {10, 19},
                                 1,
                                 {2, 4},
                                 MentionType::person,
                                 Who::named_person,
                                 false,
                                 0,
                                 0});
  return report;
}

std::string text_of(Stage stage) {
  return write_stage(small_report(), report_rules(), stage, {});
}

JsonValue json_of(Stage stage) {
  auto value =
      read_json(write_stage(small_report(), report_rules(), stage, {true, false}));
  REQUIRE(std::holds_alternative<JsonValue>(value));
  return std::get<JsonValue>(std::move(value));
}

}  // namespace

TEST_CASE("the article stage prints body paragraphs only") {
  CHECK(text_of(Stage::article) == "Rosa Lind said 40 left.\nIt is\\u{1B} shut.\n");
}

TEST_CASE("the sentence stage prints one sentence a line") {
  CHECK(text_of(Stage::sentences) ==
        "Quay shut\nRosa Lind said 40 left.\nIt is\\u{1B} shut.\n");
}

TEST_CASE("the other stages print one item a line") {
  CHECK(text_of(Stage::tokens)
            .starts_with("0 0-4 word capital stuck Quay\n"
                         "0 5-9 word shut\n"
                         "1 10-14 word capital stuck Rosa\n"));
  CHECK(text_of(Stage::tokens).find("1 25-27 number 40\n") != std::string::npos);
  CHECK(text_of(Stage::mentions) ==
        "1 10-19 person named-person [Rosa Lind] head [Rosa Lind] = rosa-lind by "
        "en/frame/said\n"
        "rosa-lind: named-person [Rosa Lind]\n");
  CHECK(text_of(Stage::attributions) ==
        "0 named-person indirect speech asserts source 10-19 [Rosa Lind] cue 20-24 "
        "[said] content 10-33 [Rosa Lind said 40 left.] = rosa-lind by "
        "en/frame/said\n");
}

TEST_CASE("as JSON a stage is the part of the report") {
  const JsonValue article = json_of(Stage::article);
  REQUIRE(article.find("title") != nullptr);
  CHECK(article.find("title")->text == "A bridge in Norrby");
  const JsonValue sentences = json_of(Stage::sentences);
  REQUIRE(sentences.items.size() == 3);
  CHECK(sentences.items[1].find("who")->text == "named-person");
  const JsonValue tokens = json_of(Stage::tokens);
  CHECK(tokens.items.at(0).find("kind")->text == "word");
  CHECK(tokens.items.at(0).find("text")->text == "Quay");
  const JsonValue mentions = json_of(Stage::mentions);
  CHECK(mentions.find("mentions")->items.at(0).find("type")->text == "person");
  CHECK(mentions.find("entities")->items.at(0).find("first_sentence")->number == 1);
  const JsonValue attributions = json_of(Stage::attributions);
  CHECK(attributions.items.at(0).find("cue")->find("text")->text == "said");
}

TEST_CASE("an explained article tells what was left out and by which rule") {
  Report report = small_report();
  report.article.sources.title = "opengraph";
  report.article.title = "Quay shut";
  report.article.omitted.push_back(
      {ParagraphKind::caption, "The quay.", {0, 0}, "figcaption"});
  report.article.omitted.push_back(
      {ParagraphKind::paragraph, "First!", {9000, 9006}, "names/comments"});
  const std::string text =
      write_stage(report, report_rules(), Stage::article, {false, true});
  CHECK(text.find("title opengraph Quay shut\n") == 0);
  CHECK(text.find("drop caption by figcaption: The quay.\n") != std::string::npos);
  CHECK(text.find("keep headline: Quay shut\n") != std::string::npos);
  CHECK(text.find("keep paragraph: It is\\u{1B} shut.\n") != std::string::npos);
  CHECK(text.ends_with("drop paragraph by names/comments: First!\n"));
}
