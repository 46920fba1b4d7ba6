// SPDX-License-Identifier: Apache-2.0
// The matcher against the naive one: the input spells a rule and a sentence, and both
// must find the same matches with the same captures; with the bits of a sentence and
// without; and the index must not leave out a rule that matches.
#include <algorithm>
#include <array>
#include <cstdio>

#include "fuzz/fuzz_target.h"
#include "fuzz/naive_matcher.h"
#include "fuzz/promise.h"
#include "unit/rules/patterns.h"

namespace ascribe {
namespace {

constexpr std::array<const char*, 13> names = {
    "a",      "b", "c",       "@l",   ":word",  ":Name", ":any",
    ":comma", ",", ":Person", ":Org", ":start", ":end"};

class Speller {
 public:
  Speller(const std::uint8_t* data, std::size_t size) : input_(data, size) {}

  NaiveSentence sentence() {
    constexpr std::array<const char*, 8> words = {"a", "b", "c", "A",
                                                  "B", ",", ".", "”"};
    NaiveSentence out;
    const std::size_t length = input_.choice() % 9u;
    for (std::size_t i = 0; i < length; ++i) {
      out.words.emplace_back(words[input_.choice() % words.size()]);
    }
    std::uint32_t at = 0;
    while (at < out.size()) {
      const std::uint8_t choice = input_.choice();
      const std::uint32_t end = std::min(out.size(), at + 1 + (choice >> 2) % 3u);
      if ((choice & 1u) != 0) {
        Mention mention;
        mention.tokens = {at, end};
        mention.type = (choice & 2u) != 0 ? MentionType::person : MentionType::org;
        out.mentions.push_back(mention);
      }
      at = end;
    }
    return out;
  }

  NaivePattern pattern(int depth) {
    NaivePattern out;
    const std::size_t length = 1 + input_.choice() % 3u;
    for (std::size_t i = 0; i < length; ++i) out.push_back(element(depth));
    return out;
  }

  bool yes() { return (input_.choice() & 1u) != 0; }

 private:
  // As deep as four, so the recursion ends.
  // NOLINTNEXTLINE(misc-no-recursion)
  NaiveElement element(int depth) {
    NaiveElement out;
    const unsigned form = input_.choice() % (depth > 2 ? 3u : 6u);
    if (form <= 1) return atom();
    if (form == 2) return gap();
    if (form == 3) {
      out.form = NaiveElement::Form::seq;
      constexpr std::array<std::optional<Capture>, 3> captures = {
          std::nullopt, Capture::cue, Capture::org};
      out.capture = captures[input_.choice() % 3u];
      out.parts = pattern(depth + 1);
    } else if (form == 4) {
      out.form = NaiveElement::Form::any;
      for (int i = 0; i < 2; ++i) {
        NaiveElement way;
        way.form = NaiveElement::Form::seq;
        way.parts = pattern(depth + 1);
        out.parts.push_back(std::move(way));
      }
    } else {
      out.form = NaiveElement::Form::repeat;
      read_times(out, 3);
      out.parts = pattern(depth + 1);
    }
    return out;
  }

  NaiveElement atom() {
    NaiveElement out;
    out.negative = input_.choice() % 5u == 0;
    const std::size_t count = 1 + input_.choice() % 2u;
    for (std::size_t i = 0; i < count; ++i) {
      // What is not to come may be a word or a class only.
      const std::size_t most = out.negative ? 9 : names.size();
      out.names.emplace_back(names[input_.choice() % most]);
    }
    if (!out.negative && yes()) read_times(out, 3);
    return out;
  }

  NaiveElement gap() {
    NaiveElement out;
    out.form = NaiveElement::Form::gap;
    read_times(out, 4);
    if (input_.choice() % 3u == 0) out.names = {","};
    if (input_.choice() % 3u == 0) out.stops = {"b"};
    return out;
  }

  void read_times(NaiveElement& out, int most) {
    out.least = input_.choice() % 2;
    out.most = out.least + input_.choice() % most;
    if (out.most == 0) out.most = 1;
  }

  FuzzInput input_;
};

std::string spaced(const NaiveSentence& sentence) {
  std::string out;
  for (std::uint32_t t = 0; t < sentence.size(); ++t) {
    for (const Mention& mention : sentence.mentions) {
      if (mention.tokens.begin != t) continue;
      out += mention.type == MentionType::person ? "{person " : "{org ";
    }
    out += sentence.words[t];
    for (const Mention& mention : sentence.mentions) {
      if (mention.tokens.end == t + 1) out += '}';
    }
    out += ' ';
  }
  return out;
}

bool is_forbidden(const NaivePattern& unless, bool overlap,
                  const NaiveSentence& sentence, TokenRange match) {
  for (std::uint32_t start = 0; start < sentence.size(); ++start) {
    const std::optional<NaiveMatch> found = naive_match(unless, sentence, start);
    if (!found) continue;
    if (!overlap || (start < match.end && found->end > match.begin)) return true;
  }
  return false;
}

/// What the naive matcher finds of the rule, as Matcher::find gives it.
std::vector<Match> wanted_matches(const NaivePattern& pattern,
                                  const NaivePattern& unless, bool overlap,
                                  const NaiveSentence& sentence) {
  std::vector<Match> all;
  for (std::uint32_t start = 0; start < sentence.size(); ++start) {
    const std::optional<NaiveMatch> found = naive_match(pattern, sentence, start);
    if (!found) continue;
    Match match;
    match.tokens = {start, found->end};
    match.captures = found->captures;
    if (!is_forbidden(unless, overlap, sentence, match.tokens)) all.push_back(match);
  }
  return all;
}

bool is_same(const std::vector<Match>& found, const std::vector<Match>& wanted) {
  return std::equal(found.begin(), found.end(), wanted.begin(), wanted.end(),
                    [](const Match& a, const Match& b) {
                      return a.tokens == b.tokens && a.captures == b.captures;
                    });
}

}  // namespace

int fuzz_match(const std::uint8_t* data, std::size_t size) {
  Speller speller(data, size);
  const NaiveSentence sentence = speller.sentence();
  const NaivePattern pattern = speller.pattern(0);
  const NaivePattern unless = speller.pattern(2);
  const bool overlap = speller.yes();

  Vocabulary vocabulary = vocabulary_of(R"({"lexicons":{"l":["a","b c","a b c"]}})");
  CompiledPattern compiled_pattern = compiled(json_of(pattern), vocabulary);
  CompiledPattern compiled_unless = compiled(json_of(unless), vocabulary);
  // The caps of the language are for longer patterns than most of these.
  if (!compiled_pattern.faults.empty() || !compiled_unless.faults.empty()) return 0;
  CompiledPack pack;
  pack.class_count = vocabulary.class_count();
  pack.dictionary = vocabulary.dictionary();
  pack.rules.resize(1);
  pack.rules[0].patterns.push_back(compiled_pattern.program);
  pack.rules[0].unless.push_back({compiled_unless.program, overlap});
  order_needs(pack);
  pack.index = RuleIndex(pack.rules);

  const HandSentence hand(spaced(sentence), vocabulary);
  const std::vector<Match> wanted = wanted_matches(pattern, unless, overlap, sentence);
  for (const std::size_t most_words : {std::size_t{1} << 20, std::size_t{0}}) {
    Matcher matcher(most_words);
    const std::vector<Match>& found = matcher.find(pack.rules[0], 0, hand.view());
    const bool same = is_same(found, wanted);
    if (!same) {
      std::fprintf(stderr, "%s unless %s%s on \"%s\"\n", json_of(pattern).c_str(),
                   json_of(unless).c_str(), overlap ? " (overlap)" : "",
                   spaced(sentence).c_str());
      for (const Match& match : found) {
        std::fprintf(stderr, "  found  %s\n", hand.shown(match).c_str());
      }
      for (const Match& match : wanted) {
        std::fprintf(stderr, "  wanted %s\n", hand.shown(match).c_str());
      }
    }
    promise(same, "the matcher finds what the naive one finds");
    const bool listed = !matcher.candidates(pack, Finds::attribution).empty();
    promise(listed || wanted.empty(), "the index lists every rule that matches");
  }
  return 0;
}

}  // namespace ascribe
