// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/match.cpp: what each element takes, and which match is kept.
#include "catch.h"
#include "unit/rules/patterns.h"

using namespace ascribe;

namespace {

constexpr std::string_view words = R"({
  "forms": {"say": ["say", "says", "said"]},
  "lexicons": {
    "speech": ["~say", "told", "made it clear", "made it"],
    "role": ["minister", "prime minister", "mayor's aide"],
    "quant": ["some", "a few"]
  }})";

struct Row {
  std::string pattern;
  std::string text;
  std::vector<std::string> matches;  // one a start
};

template <std::size_t n>
void check(const Row (&rows)[n]) {
  for (const Row& row : rows) {
    INFO(row.pattern << " on " << row.text);
    Vocabulary vocabulary = vocabulary_of(words);
    CHECK(matches_of(row.pattern, row.text, vocabulary) == row.matches);
  }
}

}  // namespace

TEST_CASE("atoms take tokens by word, lexicon, form and class") {
  const Row rows[] = {
      {R"(["said"])", "Kallio Said so", {"Said"}},
      {R"(["=Said"])", "Said said Said", {"Said", "Said"}},
      {R"(["said|told"])", "she told him , he said", {"told", "said"}},
      {R"(["~say"])", "they say and say", {"say", "say"}},
      {R"(["@speech"])", "he told her", {"told"}},
      {R"(["@role"])", "the mayor 's aide", {"mayor 's aide"}},
      {R"([":Name", "said"])", "the mayor said Kallio said", {"Kallio said"}},
      {R"([":num"])", "after 3 days", {"3"}},
      {R"([","])", "a , b", {","}},
      {R"([":comma"])", "a , b", {","}},
      {R"([":clitic"])", "the mayor 's aide", {"'s"}},
      {R"(["it is|was"])", "it is . it was", {"it is", "was"}},
      {R"(["told"])", "nobody spoke", {}},
      {R"(["told"])", "", {}},
  };
  check(rows);
}

TEST_CASE("each start gives its longest match") {
  const Row rows[] = {
      {R"(["a?", "b?"])", "a b", {"a b", "b"}},
      {R"(["a+"])", "a a a", {"a a a", "a a", "a"}},
      {R"(["a{2,3}"])", "a a a a", {"a a a", "a a a", "a a"}},
      {R"(["a{0,2}", "b"])", "a a a b", {"a a b", "a b", "b"}},
      {R"([{"any":[["a"],["a","b"]]}])", "a b", {"a b"}},
      {R"([{"any":[["a","b"],["a"]]}])", "a a b", {"a", "a b"}},
      {R"([{"opt":["a","b"]}, "c"])", "a b c", {"a b c", "c"}},
      {R"([{"repeat":["a","b"],"times":[1,2]}])",
       "a b a b a b",
       {"a b a b", "a b a b", "a b"}},
      {R"(["a*", "a", "b"])", "a a b", {"a a b", "a b"}},
  };
  check(rows);
}

TEST_CASE("captures are those of the path that comes first in the pattern") {
  const Row rows[] = {
      {R"([{"as":"source","seq":["a*"]}, {"as":"cue","seq":["a*"]}])",
       "a a",
       {"a a [source a a]", "a [source a]"}},
      {R"([{"as":"source","seq":["a?"]}, {"as":"cue","seq":["a+"]}])",
       "a a",
       {"a a [source a] [cue a]", "a [cue a]"}},
      {R"([{"any":[[{"as":"org","seq":["a"]}],[{"as":"role","seq":["a"]}]]}, "b"])",
       "a b",
       {"a b [org a]"}},
      // A later branch that reaches further beats an earlier one.
      {R"([{"any":[[{"as":"org","seq":["a"]}],[{"as":"role","seq":["a","b"]}]]}])",
       "a b",
       {"a b [role a b]"}},
      {R"([{"as":"source","seq":["the?", {"as":"head","seq":[":Name+"]}]}, "said"])",
       "the Port Authority said",
       {"the Port Authority said [source the Port Authority] [head Port Authority]",
        "Port Authority said [source Port Authority] [head Port Authority]",
        "Authority said [source Authority] [head Authority]"}},
      // A name captured twice: the last capture that took a token.
      {R"([{"repeat":[{"as":"org","seq":["a|b"]}, ","],"times":[1,3]}])",
       "a , b ,",
       {"a , b , [org b]", "b , [org b]"}},
      {R"([{"as":"org","seq":["a"]}, "x", {"as":"org","seq":["b?"]}])",
       "a x c",
       {"a x [org a]"}},
      {R"([{"as":"org","seq":["a?"]}, "x"])", "x", {"x"}},
  };
  check(rows);
}

TEST_CASE("gaps end at clause punctuation unless they may cross it") {
  const Row rows[] = {
      {R"(["a", {"gap":[0,3]}, "z"])", "a b c z", {"a b c z"}},
      {R"(["a", {"gap":[0,1]}, "z"])", "a b c z", {}},
      {R"(["a", {"gap":[2,3]}, "z"])", "a b z", {}},
      {R"(["a", {"gap":[1,3]}])", "a b c d e", {"a b c d"}},
      {R"(["a", {"gap":[0,5]}, "z"])", "a b , c z", {}},
      {R"(["a", {"gap":[0,5]}, "z"])", "a – z", {}},
      {R"(["a", {"gap":[0,5]}, "z"])", "a “ z", {}},
      {R"(["a", {"gap":[0,5]}, "z"])", "a ( b ) z", {}},
      {R"(["a", {"gap":[0,5]}, "z"])", "a . z", {}},
      {R"(["a", {"gap":[0,5], "cross":","}, "z"])", "a b , c z", {"a b , c z"}},
      {R"(["a", {"gap":[0,5], "cross":","}, "z"])", "a b ; c z", {}},
      {R"(["a", {"gap":[0,5], "cross":",|;"}, "z"])", "a , ; z", {"a , ; z"}},
      {R"(["a", {"gap":[0,5], "cross":":any"}, "z"])", "a , “ ; z", {"a , “ ; z"}},
      {R"(["a", {"gap":[0,5], "stop":"x"}, "z"])", "a b x z", {}},
      {R"(["a", {"gap":[0,5], "stop":"@speech"}, "z"])", "a told z", {}},
      {R"(["a", {"gap":[0,5], "stop":"z"}, "z"])", "a b z z", {"a b z"}},
      {R"(["a", {"gap":[0,5], "cross":",", "stop":":Name"}, "z"])", "a , Kallio z", {}},
      {R"(["a", {"gap":[0,3]}, "z"])", "a z b z z z", {"a z b z z"}},
  };
  check(rows);
}

TEST_CASE("what is looked at is not taken") {
  const Row rows[] = {
      {R"(["a", "!b"])", "a b a c a", {"a", "a"}},
      {R"(["!:Name", ":word"])", "Kallio spoke", {"spoke"}},
      {R"(["a", "!b|c", ":word"])", "a c a d", {"a d"}},
      {R"(["a", "!@speech"])", "a made it clear", {}},  // a phrase counts as well
      {R"([":start", "a"])", "a a", {"a"}},
      {R"([":start|,", "a"])", "a b , a", {"a", ", a"}},
      {R"(["a", ":end"])", "a a", {"a"}},
      {R"(["a", ":end"])", "a .", {"a"}},
      {R"(["a", ":end"])", "a . ”", {"a"}},
      {R"(["a", ":end"])", "a , b", {}},
      {R"(["a", ",|:end"])", "a , a", {"a ,", "a"}},
  };
  check(rows);
}

TEST_CASE("phrases are taken whole, the longest first") {
  const Row rows[] = {
      {R"(["@speech"])", "he made it clear", {"made it clear"}},
      {R"([{"as":"cue","seq":["@speech"]}, "clear?"])",
       "he made it clear",
       {"made it clear [cue made it clear]"}},
      {R"([{"as":"cue","seq":["@speech"]}, "clear"])",
       "he made it clear",
       {"made it clear [cue made it]"}},
      {R"(["@role"])", "the prime minister", {"prime minister", "minister"}},
      {R"(["@quant", ":word"])", "a few men", {"a few men"}},
      {R"(["@speech"])", "he made it", {"made it"}},
      {R"(["@speech"])", "he made", {}},
      {R"(["@quant{1,2}"])", "some a few men", {"some a few", "a few"}},
  };
  check(rows);
}

TEST_CASE("a mention is one element of its type") {
  const Row rows[] = {
      {R"([":Source", "said"])", "{person Ines Kallio} said", {"Ines Kallio said"}},
      {R"([":Person", "said"])", "{org Toro Mining} said", {}},
      {R"([":Person|:Org", "said"])", "{org Toro Mining} said", {"Toro Mining said"}},
      {R"([":Source"])", "{person Ines Kallio}", {"Ines Kallio"}},
      {R"([{"as":"source","seq":[":Human"]}, "and?", ":Human"])",
       "{human two men} and {human a boy}",
       {"two men and a boy [source two men]"}},
      {R"([":Source|@role", "said"])",
       "{person the minister} said",
       {"the minister said", "minister said"}},
      {R"(["said", ":Source"])", "said she", {}},
      {R"(["said", ":Pronoun"])", "said {pronoun she}", {"said she"}},
      {R"([":Source?", "said"])", "{pronoun she} said", {"she said", "said"}},
  };
  check(rows);
}

TEST_CASE("a mention of many tokens is still one element") {
  std::string text = "{org the";
  for (int i = 0; i < 20; ++i) text += " Norrby";
  text += " Union} said";
  Vocabulary vocabulary = vocabulary_of(words);
  const auto matches = matches_of(R"([":Org", "said"])", text, vocabulary);
  REQUIRE(matches.size() == 1);
  CHECK(matches[0].ends_with("Union said"));
}

TEST_CASE("a pattern forbids a match in its sentence") {
  Vocabulary vocabulary = vocabulary_of(words);
  struct Try {
    std::string text;
    std::vector<std::string> anywhere, overlapping;
  };
  const Try tries[] = {
      {"officials said no", {"officials said"}, {"officials said"}},
      {"officials Kallio led said no", {}, {}},
      // The forbidden words stand apart from the match.
      {"officials said officials Kallio knew", {}, {"officials said"}},
      {"officials Kallio knew , officials said", {}, {"officials said"}},
      // They share its first token only.
      {"the officials said", {}, {}},
  };
  for (const Try& each : tries) {
    INFO(each.text);
    CompiledRule rule;
    rule.patterns.push_back(
        compiled(R"(["officials", {"gap":[0,2]}, "said"])", vocabulary).program);
    for (const char* pattern :
         {R"(["officials", ":Name"])", R"(["the", "officials"])"}) {
      rule.unless.push_back({compiled(pattern, vocabulary).program, false});
    }
    const HandSentence sentence(each.text, vocabulary);
    for (const bool overlap : {false, true}) {
      for (Unless& unless : rule.unless) unless.overlap = overlap;
      std::vector<std::string> shown;
      Matcher matcher;
      for (const Match& match : matcher.find(rule, 0, sentence.view())) {
        shown.push_back(sentence.shown(match));
      }
      CHECK(shown == (overlap ? each.overlapping : each.anywhere));
    }
  }
}

TEST_CASE("a pattern forbids a match where it touches a part of it") {
  Vocabulary vocabulary = vocabulary_of(words);
  struct Try {
    std::string text;
    std::vector<std::string> shown;
  };
  const Try tries[] = {
      {"officials who knew said no", {"officials who knew said [cue said]"}},
      {"officials who knew never said no", {}},
  };
  CompiledRule rule;
  rule.patterns.push_back(
      compiled(R"(["officials", {"gap":[0,3]}, {"as":"cue","seq":["said"]}])",
               vocabulary)
          .program);
  for (const char* pattern : {R"(["who", "knew"])", R"(["never", "said"])"}) {
    rule.unless.push_back({compiled(pattern, vocabulary).program, true, Capture::cue});
  }
  for (const Try& each : tries) {
    INFO(each.text);
    const HandSentence sentence(each.text, vocabulary);
    std::vector<std::string> shown;
    Matcher matcher;
    for (const Match& match : matcher.find(rule, 0, sentence.view())) {
      shown.push_back(sentence.shown(match));
    }
    CHECK(shown == each.shown);
  }
  // A match without the capture is not forbidden by what touches it.
  for (Unless& unless : rule.unless) unless.part = Capture::role;
  const HandSentence sentence("officials who knew never said no", vocabulary);
  Matcher matcher;
  CHECK(matcher.find(rule, 0, sentence.view()).size() == 1);
}

TEST_CASE("matches come by pattern, then by start, and know their rule") {
  Vocabulary vocabulary = vocabulary_of(words);
  CompiledRule rule;
  rule.patterns.push_back(compiled(R"(["b"])", vocabulary).program);
  rule.patterns.push_back(compiled(R"(["a"])", vocabulary).program);
  const HandSentence sentence("a b a b", vocabulary);
  const std::vector<Match> matches = Matcher().find(rule, 7, sentence.view());
  REQUIRE(matches.size() == 4);
  const std::uint32_t starts[] = {1, 3, 0, 2};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(matches[i].rule == 7);
    CHECK(matches[i].pattern == i / 2);
    CHECK(matches[i].tokens.begin == starts[i]);
  }
}

TEST_CASE("a match stays inside its sentence") {
  Vocabulary vocabulary = vocabulary_of(words);
  const Program program = compiled(R"([":start", "a+", ":end"])", vocabulary).program;
  const HandSentence text("b a a a", vocabulary);
  const SentenceView middle{text.classes, {1, 3}, {}};
  CHECK_FALSE(Matcher().at(program, middle, 2));
  const std::optional<Match> match = Matcher().at(program, middle, 1);
  REQUIRE(match);
  CHECK(match->tokens == TokenRange{1, 3});
  const Program phrase = compiled(R"(["@speech"])", vocabulary).program;
  const HandSentence clear("he made it clear", vocabulary);
  CHECK(Matcher().at(phrase, {clear.classes, {0, 3}, {}}, 1)->tokens ==
        TokenRange{1, 3});
  CHECK_FALSE(Matcher().at(phrase, {clear.classes, {0, 2}, {}}, 1));
}

TEST_CASE("an ambiguous pattern costs no more than steps times tokens") {
  Vocabulary vocabulary = vocabulary_of(words);
  const std::string pattern =
      R"([{"repeat":["a*", {"opt":["a*"]}],"times":[0,4]}, "z"])";
  std::string text;
  for (int i = 0; i < 200; ++i) text += "a ";
  CHECK(matches_of(pattern, text, vocabulary).empty());
  CHECK(matches_of(pattern, text + "z", vocabulary).size() == 65);
}
