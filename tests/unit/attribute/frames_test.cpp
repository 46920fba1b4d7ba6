// SPDX-License-Identifier: Apache-2.0
// Tests src/attribute/frames.cpp with rules of its own: who owns a cue.
#include "attribute/frames.h"

#include "catch.h"
#include "unit/rules/patterns.h"

using namespace ascribe;

namespace {

struct Draft {
  int priority;
  const char* pattern;
};

/// A pack of attribution rules in this order; the nth has card n.
struct Drafts {
  Vocabulary vocabulary;
  CompiledPack pack;

  explicit Drafts(const std::vector<Draft>& drafts) {
    for (const Draft& draft : drafts) {
      CompiledRule rule;
      rule.card = static_cast<std::uint32_t>(pack.rules.size());
      rule.priority = draft.priority;
      rule.patterns.push_back(compiled(draft.pattern, vocabulary).program);
      pack.rules.push_back(std::move(rule));
    }
    pack.index = RuleIndex(pack.rules);
  }

  /// "0:said(1,2)" for card 0, cue "said", which beat the rules 1 and 2.
  std::vector<std::string> frames(std::string_view text, bool heading = false) {
    const HandSentence sentence(text, vocabulary);
    std::vector<std::string> out;
    Matcher matcher;
    for (const Frame& frame :
         find_frames(pack, sentence.view(), 10, heading, matcher)) {
      std::string shown =
          std::to_string(frame.rule->card) + ":" + sentence.words_of(frame.cue);
      for (const std::uint32_t lost : frame.lost) shown += "-" + std::to_string(lost);
      if (frame.mention) shown += " m" + std::to_string(*frame.mention);
      out.push_back(shown);
    }
    return out;
  }
};

using Shown = std::vector<std::string>;

constexpr const char* said = R"([{"as":"cue","seq":["said"]}])";
constexpr const char* source_said =
    R"([{"as":"source","seq":[":Source"]}, {"as":"cue","seq":["said"]}])";
constexpr const char* said_that = R"([{"as":"cue","seq":["said"]}, "that"])";
constexpr const char* had_said = R"(["had", {"as":"cue","seq":["said"]}])";

}  // namespace

TEST_CASE("of frames that share a cue, priority decides first") {
  CHECK(Drafts({{50, said_that}, {60, said}}).frames("he said that") ==
        Shown{"1:said-0"});
  CHECK(Drafts({{60, said}, {50, said_that}}).frames("he said that") ==
        Shown{"0:said-1"});
}

TEST_CASE("of equal priority the longer match wins, then the earlier, then the rule") {
  CHECK(Drafts({{50, said}, {50, said_that}}).frames("he said that") ==
        Shown{"1:said-0"});
  CHECK(Drafts({{50, said_that}, {50, had_said}}).frames("he had said that") ==
        Shown{"1:said-0"});
  CHECK(Drafts({{50, said}, {50, said}}).frames("he said that") == Shown{"0:said-1"});
}

TEST_CASE("frames with cues of their own stand side by side in order of cue") {
  const std::vector<Draft> both = {{90, R"([{"as":"cue","seq":["according","to"]}])"},
                                   {50, source_said}};
  CHECK(Drafts(both).frames("{person Kallio} said so , according to {outlet Norden}") ==
        Shown{"1:said m10", "0:according to"});
}

TEST_CASE("a rule that lost twice is listed once") {
  CHECK(Drafts({{60, R"([{"as":"cue","seq":["said","and","told"]}])"},
                {50, R"([{"as":"cue","seq":["said|told"]}])"}})
            .frames("he said and told us") == Shown{"0:said and told-1"});
}

TEST_CASE("the source of a frame is the mention inside its capture") {
  CHECK(Drafts({{50, source_said}}).frames("{org Toro} , {person Ines Kallio} said") ==
        Shown{"0:said m11"});
  CHECK(Drafts({{50, R"([{"as":"source","seq":["he"]}, {"as":"cue","seq":["said"]}])"}})
            .frames("he said") == Shown{"0:said"});
}

TEST_CASE("a rule without a cue owns its whole match") {
  CHECK(Drafts({{50, R"(["it", "is", "said"])"}, {50, said}}).frames("it is said") ==
        Shown{"0:it is said-1"});
}

TEST_CASE(
    "a cue inside quotation marks is the source's own unless a rule asks for it") {
  Drafts drafts({{50, said}});
  HandSentence sentence("“ he said so ”", drafts.vocabulary);
  const auto quoted = static_cast<ClassId>(Builtin::quoted);
  sentence.classes.rows[2 * sentence.classes.row_words] |= std::uint64_t{1} << quoted;
  Matcher matcher;
  CHECK(find_frames(drafts.pack, sentence.view(), 0, false, matcher).empty());
  drafts.pack.rules[0].where.quoted = true;
  CHECK(find_frames(drafts.pack, sentence.view(), 0, false, matcher).size() == 1);
  CHECK(drafts.frames("he said so").empty());
}

TEST_CASE("a rule for headings is silent in the body") {
  Drafts drafts({{50, said}});
  drafts.pack.rules[0].where.heading = true;
  CHECK(drafts.frames("he said").empty());
  CHECK(drafts.frames("he said", true) == Shown{"0:said"});
}

TEST_CASE("one sentence has no more frames than prose could") {
  std::string endless;
  for (int i = 0; i < 100; ++i) endless += "he said ";
  CHECK(Drafts({{50, said}}).frames(endless).size() == 32);
}
