// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/shared_words.cpp: which lexicons of rules that compete are told of,
// and which are not.
#include <algorithm>

#include "ascribe/rule_tests.h"
#include "catch.h"
#include "unit/rules/written_pack.h"

using namespace ascribe;

namespace {

/// What may be different from case to case; the rest makes an R052.
struct Scene {
  std::string murmurs = R"({"words": ["murmurs", "hums", "lets slip"]})";
  std::string grumbles = R"({"words": ["grumbles", "hums", "lets slip", "murmurs"]})";
  std::string first = R"(["lind", {"as": "cue", "seq": ["@murmur"]}])";
  std::string second =
      R"(["lind", {"gap": [0, 2]}, {"as": "cue", "seq": ["@grumble"]}])";
  std::string finds = "attribution";
  std::string first_emit = "{}";
  std::string second_emit = "{}";
  std::string text = "Lind murmurs so.";
  std::string third;  ///< a whole rule
};

std::string rule(std::string_view id, int priority, const std::string& finds,
                 const std::string& pattern, const std::string& emit,
                 const std::string& texts) {
  return "{\"id\": \"" + std::string(id) + "\", \"finds\": \"" + finds +
         "\", \"priority\": " + std::to_string(priority) +
         ", \"summary\": \"Lind speaks.\",\n\"patterns\": [" + pattern +
         "],\n\"emit\": " + emit + ", \"tests\": {\"match\": [" + texts +
         "],\n\"no_match\": [\"It rained.\", \"Lind left.\"]}}";
}

std::vector<RuleRemark> told(const Scene& scene) {
  const WrittenPack pack;
  pack.write("en/lexicon/zz.json",
             "{\"lexicons\": {\"murmur\": " + scene.murmurs +
                 ",\n\"grumble\": " + scene.grumbles +
                 ",\n\"hum\": {\"words\": [\"hums\", \"murmurs\", \"lets slip\"]}}}");
  const std::string own = "\"Lind hums along.\", \"" + scene.text + "\"";
  pack.write(
      "en/" + std::string(scene.finds == "mention" ? "mention" : "frame") + "/f.json",
      "{\"rules\": [" + rule("a", 60, scene.finds, scene.first, scene.first_emit, own) +
          ",\n" +
          rule("b", 50, scene.finds, scene.second, scene.second_emit,
               R"("Lind grumbles a lot.", "Then Lind grumbles.")") +
          (scene.third.empty() ? "" : ",\n" + scene.third) + "]}");
  const RuleCheck check = check_rules({pack.path()}, "en");
  for (const RuleRemark& remark : check.remarks.kept) INFO(write_remark(remark));
  CHECK(std::none_of(check.remarks.kept.begin(), check.remarks.kept.end(), is_error));
  return check.remarks.kept;
}

}  // namespace

TEST_CASE("lexicons that share the words two rules compete for are told, whole") {
  const std::vector<RuleRemark> remarks = told({});
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].level == "warning");
  CHECK(
      write_remark(remarks[0]) ==
      "en/frame/f.json:2:46: warning[R052]: \"@murmur\" and \"@grumble\" share 3 "
      "words; rules en/frame/a (60) and en/frame/b (50) both match test 1\n"
      "     2 | \"patterns\": [[\"lind\", {\"as\": \"cue\", \"seq\": "
      "[\"@murmur\"]}]],\n"
      "       |                                              ^^^^^^^ both list "
      "\"hums\", \"lets slip\", \"murmurs\"; part them, or name one in the \"shares\" "
      "of the other\n");
}

TEST_CASE("a lexicon among others of an element is marked, and not one it begins") {
  Scene scene;
  scene.first = R"(["lind", {"as": "cue", "seq": ["@murmur-not|~say|@murmur"]}])";
  scene.grumbles =
      R"({"words": ["grumbles", "hums"]}, "murmur-not": {"words": ["zz"]})";
  const std::vector<RuleRemark> remarks = told(scene);
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].column == 63);
  CHECK(remarks[0].message.starts_with("\"@murmur\" and \"@grumble\" share 1 word; "));
}

TEST_CASE("a phrase in both lexicons is a word they share") {
  Scene scene;
  scene.murmurs = R"({"words": ["lets slip", "hum"]})";
  scene.first = R"(["lind", {"as": "cue", "seq": ["@murmur|hums"]}])";
  scene.text = "Lind lets slip that.";
  const std::vector<RuleRemark> remarks = told(scene);
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].message.ends_with("both match test 2"));
  CHECK(remarks[0].hint.starts_with("both list \"lets slip\"; "));
}

TEST_CASE("two lexicons are told of once, however many rules name them") {
  Scene scene;
  scene.third = rule("c", 40, "attribution",
                     R"(["lind", {"as": "cue", "seq": ["@grumble"]}, "so"])", "{}",
                     R"("Lind grumbles so.", "Lind hums so.")");
  const std::vector<RuleRemark> remarks = told(scene);
  CHECK(remarks.size() == 1);
}

TEST_CASE("words that are written once, or shared as declared, are not told of") {
  const auto count = [](const std::string& murmurs, const std::string& grumbles) {
    Scene scene;
    scene.murmurs = murmurs;
    scene.grumbles = grumbles;
    return told(scene).size();
  };
  const std::string own = R"({"words": ["murmurs", "hums"]})";
  const std::string other = R"({"words": ["grumbles", "hums", "murmurs"]})";
  CHECK(count(own, other) == 1);
  CHECK(count(own, R"({"words": ["grumbles", "@murmur"]})") == 0);
  CHECK(count(R"({"words": ["@grumble", "zz"]})", other) == 0);
  CHECK(count(R"({"words": ["@hum"]})", R"({"words": ["grumbles", "@hum"]})") == 0);
  CHECK(count(own, R"({"words": ["grumbles", "@hum"]})") == 1);
  CHECK(count(R"({"shares": ["@grumble"], "words": ["murmurs", "hums"]})", other) == 0);
  CHECK(count(own, R"({"shares": ["@murmur"], "words": ["grumbles", "hums"]})") == 0);
  CHECK(count(own, R"({"shares": ["@hum"], "words": ["grumbles", "hums"]})") == 1);
}

TEST_CASE("lexicons are not told of where they are not what makes rules compete") {
  const auto count = [](const auto& change) {
    Scene scene;
    change(scene);
    return told(scene).size();
  };
  // Both rules name one lexicon; one takes the word by name, or by no name at all.
  CHECK(count([](Scene& scene) {
          scene.second = R"(["lind", {"as": "cue", "seq": ["@murmur|@zz"]}])";
          scene.grumbles += R"(, "zz": {"words": ["grumbles"]})";
        }) == 0);
  CHECK(count([](Scene& scene) {
          scene.second = R"(["lind", {"as": "cue", "seq": ["hums|murmurs|grumbles"]}])";
        }) == 0);
  CHECK(count([](Scene& scene) {
          scene.second = R"(["lind", {"as": "cue", "seq": [":lower"]}])";
        }) == 0);
  CHECK(count([](Scene& scene) {
          scene.second = R"(["lind", {"as": "cue", "seq": [":lower"]}, "@grumble?"])";
        }) == 0);
  // A second list has the word too, so that nothing hangs on the first.
  CHECK(count([](Scene& scene) {
          scene.second = R"(["lind", {"as": "cue", "seq": ["@grumble|@zz"]}])";
          scene.grumbles += R"(, "zz": {"words": ["@murmur"]})";
        }) == 0);
  // The shared words stand in no test that both match.
  CHECK(count([](Scene& scene) {
          scene.murmurs = R"({"words": ["sighs", "hums"]})";
          scene.grumbles = R"({"words": ["grumbles", "sighs"]})";
          scene.text = "Lind hums now.";
        }) == 0);
  // One cue is longer: what it has more parts the two.
  CHECK(count([](Scene& scene) {
          scene.second =
              R"(["lind", {"as": "cue", "seq": ["@grumble", "so|along|a"]}])";
        }) == 0);
}

TEST_CASE("mentions compete by their words, unless they say the same") {
  Scene scene;
  scene.finds = "mention";
  scene.first = R"([{"as": "source", "seq": ["@murmur"]}])";
  scene.second = R"([{"as": "source", "seq": ["@grumble"]}])";
  scene.first_emit = R"({"type": "person", "who": "named-person"})";
  scene.second_emit = R"({"type": "person", "who": "named-official"})";
  CHECK(told(scene).size() == 1);
  scene.second_emit = scene.first_emit;
  CHECK(told(scene).empty());
}
