// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/vocabulary.cpp.
#include "catch.h"
#include "unit/rules/patterns.h"

using namespace ascribe;

namespace {

using Words = std::vector<std::string>;

constexpr std::string_view words = R"({
  "forms": {"say": ["say", "says", "said", "saying"], "point": ["point", "points"]},
  "lexicons": {
    "speech": ["~say", "told", "~point out"],
    "argue": ["@speech", "contend", "-told", "-points out"],
    "calm": ["@argue", "-@speech"],
    "late": ["-told", "told", "ended"],
    "body": ["prime minister", "police"],
    "egg": ["e", "@hen"],
    "hen": ["h", "@egg"],
    "self": ["s", "@self"],
    "empty": []
  }
})";

}  // namespace

TEST_CASE("atoms are expanded into their words") {
  Vocabulary vocabulary = vocabulary_of(words);
  struct Row {
    std::string atom;
    Words expanded;
  };
  const Row rows[] = {
      {"said", {"said"}},
      {"~say", {"said", "say", "saying", "says"}},
      {"~point out", {"point out", "points out"}},
      {"@speech", {"point out", "points out", "said", "say", "saying", "says", "told"}},
      {"@argue", {"contend", "point out", "said", "say", "saying", "says"}},
      {"@calm", {"contend"}},
      {"@late", {"ended", "told"}},  // entries count in order
      {"@body", {"police", "prime minister"}},
      {"@empty", {}},
      {"=Said", {"=Said"}},
      {"@", {"@"}},
      {"~", {"~"}},
      {"", {}},
      {"@unknown", {}},
      {"~unknown", {}},
  };
  for (const Row& row : rows) {
    INFO(row.atom);
    CHECK(vocabulary.expand(row.atom) == row.expanded);
  }
}

TEST_CASE("a lexicon that includes itself keeps its own words and ends") {
  Vocabulary vocabulary = vocabulary_of(words);
  CHECK(vocabulary.expand("@egg") == Words{"e", "h"});
  CHECK(vocabulary.expand("@self") == Words{"s"});
}

TEST_CASE("the longest phrase of an atom is counted in tokens") {
  Vocabulary vocabulary = vocabulary_of(words);
  CHECK(vocabulary.longest("@speech") == 2);
  CHECK(vocabulary.longest("@late") == 1);
  CHECK(vocabulary.longest("@empty") == 1);
  CHECK(vocabulary.longest("the mayor's office") == 4);
}

TEST_CASE("atoms with nothing behind them are unknown") {
  Vocabulary vocabulary = vocabulary_of(words);
  for (const char* known : {"said", "@speech", "-@speech", "-told", "~say",
                            "~point out", "-~say", "=Said", ",", "-", "@", "~"}) {
    INFO(known);
    CHECK(vocabulary.known(known));
  }
  for (const char* unknown : {"@speach", "-@speach", "~sway", "~out point"}) {
    INFO(unknown);
    CHECK_FALSE(vocabulary.known(unknown));
  }
}

TEST_CASE("an atom has one class for good, and unknown ones have none") {
  Vocabulary vocabulary = vocabulary_of(words);
  const ClassId lexicons = vocabulary.class_count();
  CHECK(lexicons == builtin_count + 8);
  const ClassId said = vocabulary.class_of("said");
  CHECK(said == lexicons);
  CHECK(vocabulary.class_of("=Said") == lexicons + 1);
  CHECK(vocabulary.class_of("said") == said);
  CHECK(vocabulary.class_of("@speach") == no_class);
  CHECK(vocabulary.class_of("~sway") == no_class);
  CHECK(vocabulary.class_count() == lexicons + 2);
  CHECK(vocabulary.classes().size() == 10);
}

TEST_CASE("a dictionary is filled with lexicons and the literals in use") {
  Vocabulary vocabulary = vocabulary_of(words);
  const ClassId speech = vocabulary.class_of("@speech");
  const ClassId argue = vocabulary.class_of("@argue");
  const ClassId said = vocabulary.class_of("said");
  const Dictionary dictionary = vocabulary.dictionary();
  const auto classes_of = [&](std::string_view word) {
    const std::optional<WordEntry> entry = dictionary.find(word);
    REQUIRE(entry);
    return std::vector<ClassId>(entry->classes.begin(), entry->classes.end());
  };
  CHECK(classes_of("said") == std::vector<ClassId>{argue, speech, said});
  CHECK(classes_of("told").front() < speech);  // of "late"
  CHECK(classes_of("told").back() == speech);
  REQUIRE(dictionary.find("prime"));
  CHECK(dictionary.find("prime")->phrases != 0);
  CHECK_FALSE(dictionary.find("replied"));
}
