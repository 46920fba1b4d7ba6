// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/compile.cpp: every fault a pattern can have, and the caps.
#include <set>

#include "catch.h"
#include "unit/rules/patterns.h"

using namespace ascribe;

namespace {

constexpr std::string_view words = R"({"lexicons": {
  "speech": ["said", "told"], "quant": ["some", "many", "a few"]}})";

std::string nested(std::string inner, int depth) {
  for (int i = 0; i < depth; ++i) inner = R"({"seq":[)" + inner + "]}";
  return "[" + inner + "]";
}

std::string repeated(const std::string& item, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += (i == 0 ? "" : ",") + item;
  return out;
}

}  // namespace

TEST_CASE("a broken pattern is told where and why") {
  struct Row {
    std::string pattern;
    std::string message;
  };
  const Row rows[] = {
      {"\"said\"", "1:2: error[R010]: expected an array of elements, not empty"},
      {"[]", "1:1: error[R010]: expected an array of elements, not empty"},
      {"[ 7 ]", "1:3: error[R010]: an element is a string or an object"},
      {"[\"said\", null]", "1:10: error[R010]: an element is a string or an object"},
      {"[[\"said\"]]", "1:2: error[R010]: an element is a string or an object"},
      {"[{\"as\":\"cue\"}]",
       "1:2: error[R010]: element has none of gap, seq, opt, any, repeat"},
      {"[{\"seq\":[]}]", "1:9: error[R010]: expected an array of elements, not empty"},
      {"[{\"seq\":\"said\"}]",
       "1:10: error[R010]: expected an array of elements, not empty"},
      {"[{\"opt\":[]}]", "1:9: error[R010]: expected an array of elements, not empty"},
      {"[{\"any\":[[\"a\"]]}]", "1:9: error[R010]: \"any\" takes 2 to 16 alternatives"},
      {"[{\"any\":\"a\"}]", "1:10: error[R010]: \"any\" takes 2 to 16 alternatives"},
      {"[{\"any\":[" + repeated("[\"a\"]", 17) + "]}]",
       "1:9: error[R024]: 17 alternatives are more than 16"},
      {"[{\"repeat\":[\"a\"]}]", "1:2: error[R010]: expected [least, most]"},
      {"[{\"repeat\":[\"a\"],\"times\":[1]}]",
       "1:2: error[R010]: expected [least, most]"},
      {"[{\"gap\":3}]", "1:2: error[R010]: expected [least, most]"},
      {"[{\"gap\":[0,\"x\"]}]", "1:2: error[R010]: expected [least, most]"},
      {"[{\"gap\":[0,1.5]}]", "1:2: error[R010]: expected [least, most]"},
      {"[{\"gap\":[0,2],\"stopp\":\"a\"}]",
       "1:16: error[R011]: unknown member \"stopp\""},
      {"[{\"seq\":[\"a\"],\"of\":\"cue\"}]",
       "1:16: error[R011]: unknown member \"of\""},
      {"[{\"seq\":[\"a\"],\"gap\":[0,2]}]", "1:4: error[R011]: unknown member \"seq\""},
      {"[\"a\", \"@speach\"]", "1:8: error[R012]: unknown lexicon \"@speach\""},
      {"[{\"as\":\"sauce\",\"seq\":[\"a\"]}]",
       "1:9: error[R012]: unknown capture \"sauce\""},
      {"[{\"gap\":[0,2],\"stop\":\"@nil\"}]",
       "1:23: error[R012]: unknown lexicon \"@nil\""},
      {"[{\"gap\":[0,2],\"cross\":\":coma\"}]",
       "1:24: error[R013]: unknown token class \":coma\""},
      {"[\":Nmae\"]", "1:3: error[R013]: unknown token class \":Nmae\""},
      {"[{\"gap\":[0,41]}]", "1:9: error[R021]: [0,41] is not within [0,40]"},
      {"[{\"gap\":[-1,4]}]", "1:9: error[R021]: [-1,4] is not within [0,40]"},
      {"[{\"gap\":[4,3]}]", "1:9: error[R021]: [4,3] is not within [0,40]"},
      {"[{\"gap\":[0,1e300]}]", "1:2: error[R010]: expected [least, most]"},
      {"[{\"repeat\":[\"a\"],\"times\":[0,9]}]",
       "1:26: error[R021]: [0,9] is not within [0,8]"},
      {"[\"a{0,9}\"]", "1:4: error[R021]: repeat is not within {0,8}"},
      {"[" + repeated("\"a\"", 256) + "]",
       "1:1: error[R022]: pattern is too long: over 256 steps"},
      {nested("\"a\"", 9), "error[R023]: groups nest deeper than 8"},
  };
  for (const Row& row : rows) {
    INFO(row.pattern);
    Vocabulary vocabulary = vocabulary_of(words);
    const CompiledPattern made = compiled(row.pattern, vocabulary);
    INFO(made.faults.print());
    CHECK(made.faults.size() == 1);
    CHECK(made.faults.print().find(row.message + "\n") != std::string::npos);
  }
}

TEST_CASE("a fault in a capture offers the names there are") {
  Vocabulary vocabulary = vocabulary_of(words);
  CHECK(compiled(R"([{"as":"who","seq":["a"]}])", vocabulary)
            .faults.print()
            .find("^ source, cue, content, head, role, org, doc or date") !=
        std::string::npos);
}

TEST_CASE("all faults of one pattern are told") {
  Vocabulary vocabulary = vocabulary_of(words);
  const CompiledPattern made = compiled(
      R"(["@sp", 3, {"gap":[0,99]}, {"any":[[":Nm"],["@quantt"]]}])", vocabulary);
  CHECK(made.faults.size() == 5);
}

TEST_CASE("patterns at the caps are taken") {
  for (const std::string& pattern :
       {nested("\"a\"", 8), "[" + repeated("\"a\"", 255) + "]",
        std::string(R"([{"gap":[0,40]}, "a{8,8}"])"),
        std::string(R"([{"repeat":["a","b"],"times":[0,8]}])"),
        "[{\"any\":[" + repeated("[\"a\"]", 16) + "]}]"}) {
    INFO(pattern);
    Vocabulary vocabulary = vocabulary_of(words);
    CHECK(compiled(pattern, vocabulary).faults.empty());
  }
}

TEST_CASE("a pattern is bounded by nested repeats too") {
  const std::string eight = R"({"repeat":[)";
  std::string pattern = "\"a\"";
  for (int i = 0; i < 7; ++i) pattern = eight + pattern + R"(],"times":[0,8]})";
  Vocabulary vocabulary = vocabulary_of(words);
  const CompiledPattern made = compiled("[" + pattern + "]", vocabulary);
  CHECK(made.faults.print().find("error[R022]") != std::string::npos);
  CHECK(made.program.positions.size() <= 257);
}

TEST_CASE("reach is the longest stretch a pattern can take") {
  struct Row {
    std::string pattern;
    std::uint32_t reach;
  };
  const Row rows[] = {
      {R"(["said"])", 1},
      {R"(["@quant"])", 2},  // "a few"
      {R"(["said", "told?", "x{0,3}"])", 5},
      {R"([{"gap":[2,7]}, "said"])", 8},
      {R"(["!said", ":start", ":end", "said"])", 1},
      {R"([":Source", "said"])", 31},
  };
  for (const Row& row : rows) {
    INFO(row.pattern);
    Vocabulary vocabulary = vocabulary_of(words);
    CHECK(compiled(row.pattern, vocabulary).program.reach == row.reach);
  }
}

TEST_CASE("a pattern knows what every match of it must take") {
  struct Row {
    std::string pattern;
    std::vector<std::string> needs;
    std::size_t types;
  };
  const Row rows[] = {
      {R"(["@quant", "@speech"])", {"@quant", "@speech"}, 0},
      {R"([{"as":"cue","seq":["@speech", "that"]}])", {"@speech", "that"}, 0},
      {R"(["that?", "@speech+"])", {"@speech"}, 0},
      {R"(["@speech", "@speech"])", {"@speech"}, 0},
      {R"([":Source", "!said", {"gap":[0,2]}, ":end"])", {}, 1},
      {R"([{"opt":["that"]}, {"any":[["a"],["b"]]}])", {}, 0},
      {R"([{"any":[["a", "that"],["b", "that"]]}, "c"])", {"c"}, 0},
      {R"([{"repeat":["that"],"times":[0,2]}])", {}, 0},
      {R"([{"repeat":["that"],"times":[1,2]}])", {"that"}, 0},
  };
  for (const Row& row : rows) {
    INFO(row.pattern);
    Vocabulary vocabulary = vocabulary_of(words);
    const Program program = compiled(row.pattern, vocabulary).program;
    std::set<std::pair<std::uint64_t, std::uint64_t>> wanted;
    for (const std::string& atom : row.needs) {
      const ClassId cls = vocabulary.class_of(atom);
      wanted.insert({cls / 64, std::uint64_t{1} << (cls % 64)});
    }
    std::set<std::pair<std::uint64_t, std::uint64_t>> needed;
    for (const Range need : program.needs) {
      REQUIRE(need.end == need.begin + 1);
      needed.insert({program.masks[need.begin].word, program.masks[need.begin].bits});
    }
    CHECK(needed == wanted);
    CHECK(program.needs.size() == wanted.size());
    CHECK(program.needs_types.size() == row.types);
  }
}

TEST_CASE("captures have eight names") {
  for (const char* name :
       {"source", "cue", "content", "head", "role", "org", "doc", "date"}) {
    CHECK(capture_named(name).has_value());
  }
  CHECK(capture_named("source") == Capture::source);
  CHECK(capture_named("date") == Capture::date);
  CHECK_FALSE(capture_named("Source").has_value());
  CHECK_FALSE(capture_named("").has_value());
}
