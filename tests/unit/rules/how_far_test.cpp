// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/how_far.cpp: where patterns that do not match come to a stop.
#include "rules/how_far.h"

#include <chrono>

#include "catch.h"
#include "json/value_text.h"
#include "unit/rules/patterns.h"

using namespace ascribe;

namespace {

constexpr std::string_view words = R"({
  "forms": {"say": ["say", "says", "said"]},
  "lexicons": {
    "speech": ["~say", "told", "made it clear", "made it"],
    "role": ["minister", "prime minister"]
  }})";

std::string elements(std::string_view pattern,
                     const std::vector<std::uint32_t>& offsets) {
  std::string out;
  for (const std::uint32_t offset : offsets) {
    out += (out.empty() ? "" : " or ") + std::string(value_text(pattern, offset));
  }
  return out;
}

/// "1+2 [Kallio] \"@speech\" < went": took 1, lacks 2, took "Kallio" from its start up
/// to "went", before which "@speech" was wanted; "." is the end of the sentence.
std::string stop_of(std::string_view pattern, std::string_view text) {
  Vocabulary vocabulary = vocabulary_of(words);
  CompiledPattern made = compiled(pattern, vocabulary);
  REQUIRE(made.faults.empty());
  const HandSentence sentence(text, vocabulary);
  const HowFar far = how_far(made.program, sentence.view());
  const bool at_end = far.stopped == sentence.words.size();
  return std::to_string(far.matched) + "+" + std::to_string(far.missing) + " [" +
         sentence.words_of({far.begin, far.stopped}) + "] " +
         elements(pattern, far.wanted) + " < " +
         (at_end ? "." : sentence.words[far.stopped]);
}

struct Row {
  std::string pattern;
  std::string text;
  std::string stop;
};

}  // namespace

TEST_CASE("a pattern stops before the token that its next element does not take") {
  const Row rows[] = {
      {R"([":Name", "@speech"])", "Kallio went home",
       R"(1+1 [Kallio] "@speech" < went)"},
      {R"([":Name", "@speech"])", "we met Kallio", R"(1+1 [Kallio] "@speech" < .)"},
      {R"([":Name", "@speech", "that"])", "Kallio said so",
       R"(2+1 [Kallio said] "that" < so)"},
      {R"([":Name", "@speech"])", "nobody went", R"(0+2 [] ":Name" < nobody)"},
      // Of two starts the one that came further counts, then the first.
      {R"(["a", "b", "c"])", "a x a b x", R"(2+1 [a b] "c" < x)"},
      {R"(["a", "b", "c"])", "a b x a b y", R"(2+1 [a b] "c" < x)"},
  };
  for (const Row& row : rows) {
    INFO(row.pattern << " on " << row.text);
    CHECK(stop_of(row.pattern, row.text) == row.stop);
  }
}

TEST_CASE("phrases, mentions and gaps are passed as the matcher passes them") {
  const Row rows[] = {
      {R"([":Person", "@speech", "that"])", "{person Ines Kallio} made it clear now",
       R"(2+1 [Ines Kallio made it clear] "that" < now)"},
      // The shorter phrase counts where the longer one leads nowhere.
      {R"(["@speech", "clear", "that"])", "made it clear now",
       R"(2+1 [made it clear] "that" < now)"},
      {R"([":Org", "@speech"])", "{person Ines Kallio} said",
       R"(0+2 [] ":Org" < Ines)"},
      {R"(["a", {"gap": [0, 4]}, "b"])", "a x y ; b", R"(1+1 [a x y] "b" < ;)"},
      {R"(["a", {"gap": [0, 2]}, "b"])", "a x y z b", R"(1+1 [a x y] "b" < z)"},
      {R"(["a", {"gap": [1, 2]}, "b"])", "a", R"(1+2 [a] {"gap": [1, 2]} < .)"},
  };
  for (const Row& row : rows) {
    INFO(row.pattern << " on " << row.text);
    CHECK(stop_of(row.pattern, row.text) == row.stop);
  }
}

TEST_CASE("what is optional is not missing and what is one of several is all named") {
  const Row rows[] = {
      {R"(["a", "b?", "c"])", "a b d", R"(2+1 [a b] "c" < d)"},
      {R"(["a", "b{0,3}", "c"])", "a b b d", R"(3+1 [a b b] "c" < d)"},
      {R"(["a", {"opt": ["b", "c"]}, "d"])", "a b e", R"(1+1 [a] "d" < b)"},
      {R"(["a", {"any": [["b"], ["c"]]}])", "a d", R"(1+1 [a] "b" or "c" < d)"},
      {R"(["a", {"any": [["b", "c"], ["d"]]}])", "a b e", R"(2+1 [a b] "c" < e)"},
      {R"(["a", {"as": "cue", "seq": ["b"]}])", "a c", R"(1+1 [a] "b" < c)"},
  };
  for (const Row& row : rows) {
    INFO(row.pattern << " on " << row.text);
    CHECK(stop_of(row.pattern, row.text) == row.stop);
  }
}

TEST_CASE("elements that take nothing stop a pattern too") {
  const Row rows[] = {
      {R"(["a", "!:Name"])", "a Kallio", R"(1+1 [a] "!:Name" < Kallio)"},
      {R"(["a", ":end"])", "a b .", R"(1+1 [a] ":end" < b)"},
      {R"([":start", "a"])", "b a", R"(0+1 [] "a" < b)"},
      {R"(["b", ":start"])", "b", R"(1+1 [b] ":start" < .)"},
      {R"(["a", "!b", "c"])", "a d", R"(1+1 [a] "c" < d)"},
  };
  for (const Row& row : rows) {
    INFO(row.pattern << " on " << row.text);
    CHECK(stop_of(row.pattern, row.text) == row.stop);
  }
}

TEST_CASE("a pattern that matches lacks nothing") {
  CHECK(stop_of(R"(["a", "b"])", "a b") == "2+0 [a b]  < .");
  CHECK(stop_of(R"(["a"])", "") == "0+0 []  < .");
}

TEST_CASE("what a sentence lacks is named by the elements that need it") {
  const auto lacks = [](std::string_view pattern, std::string_view text) {
    Vocabulary vocabulary = vocabulary_of(words);
    const CompiledPattern made = compiled(pattern, vocabulary);
    const HandSentence sentence(text, vocabulary);
    std::vector<std::uint64_t> present(sentence.classes.row_words, 0);
    for (std::size_t i = 0; i < sentence.classes.rows.size(); ++i) {
      present[i % present.size()] |= sentence.classes.rows[i];
    }
    SentenceView view = sentence.view();
    view.present = present;
    return elements(pattern, lacking(made.program, view));
  };
  CHECK(lacks(R"([":Person", "@speech"])", "he went") == R"(":Person" or "@speech")");
  CHECK(lacks(R"([":Person", "@speech"])", "{person Kallio} went") == R"("@speech")");
  CHECK(lacks(R"(["a?", "b"])", "c") == R"("b")");
  CHECK(lacks(R"([{"any": [["a"], ["b"]]}, "!d", "c"])", "c d") == "");
  CHECK(lacks(R"(["a|:Person", {"gap": [0, 3]}])", "c") == "");
}

TEST_CASE("nothing is missing just where the matcher finds a match") {
  const std::string_view patterns[] = {
      R"(["a"])",
      R"(["a", "b"])",
      R"(["a?", "b", "a*"])",
      R"(["a{1,2}", ":end"])",
      R"([":start", "b|;"])",
      R"(["a", {"gap": [0, 2]}, "b"])",
      R"(["a", {"gap": [1, 3], "cross": ";"}, "b"])",
      R"([{"any": [["a", "b"], ["b", "a"], [";"]]}, "!a"])",
      R"([{"repeat": ["a", "b"], "times": [1, 2]}, ";"])",
      R"(["b", {"opt": [";", "a"]}, "b", "!b"])"};
  const std::string letters[] = {"a", "b", ";"};
  Vocabulary vocabulary = vocabulary_of(words);
  Matcher matcher;
  std::size_t matched = 0;
  for (const std::string_view pattern : patterns) {
    CompiledRule rule;
    rule.patterns.push_back(compiled(pattern, vocabulary).program);
    for (std::uint32_t code = 0; code < 1'024; ++code) {
      // Two bits a word; the fourth value ends the text.
      std::string text;
      for (std::uint32_t rest = code; rest % 4 < 3 && text.size() < 10; rest /= 4) {
        text += letters[rest % 4] + " ";
      }
      INFO(pattern << " on " << text);
      const HandSentence sentence(text, vocabulary);
      const bool matches = !matcher.find(rule, 0, sentence.view()).empty();
      const HowFar far = how_far(rule.patterns[0], sentence.view());
      CHECK((far.missing == 0) == (matches || sentence.words.empty()));
      CHECK(far.wanted.empty() == (far.missing == 0));
      matched += matches ? 1 : 0;
    }
  }
  CHECK(matched > 1'000);
}

TEST_CASE("the walk is linear in the tokens of a hostile sentence") {
  Vocabulary vocabulary = vocabulary_of(words);
  const CompiledPattern made =
      compiled(R"(["a", {"gap": [0, 40]}, "a", {"gap": [0, 40]}, "b"])", vocabulary);
  const auto seconds = [&](std::size_t tokens) {
    std::string text;
    for (std::size_t i = 0; i < tokens; ++i) text += "a ";
    const HandSentence sentence(text, vocabulary);
    const auto begin = std::chrono::steady_clock::now();
    const HowFar far = how_far(made.program, sentence.view());
    CHECK(far.missing == 1);
    CHECK(far.stopped > far.begin);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin)
        .count();
  };
  const double small = seconds(2'000);
  CHECK(seconds(20'000) < 40 * small + 0.05);
}
