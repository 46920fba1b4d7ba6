// SPDX-License-Identifier: Apache-2.0
// The matcher against a naive one that tries every path, over every small pattern of
// a family and every short sentence: ends and captures must agree.
#include <functional>

#include "catch.h"
#include "unit/rules/patterns.h"

using namespace ascribe;

namespace {

// The captures that the family makes use of.
constexpr std::array<Capture, 2> names = {Capture::cue, Capture::org};

struct Path {
  std::uint32_t at = 0;
  std::array<TokenRange, 2> captures;  // empty for none
};
using Paths = std::vector<Path>;  // every way on, the preferred first

// The meaning of an element: from one path over a sentence to all that go on from it.
using Element = std::function<Paths(std::string_view, const Path&)>;

Paths through(const Element& element, std::string_view text, const Paths& paths) {
  Paths out;
  for (const Path& path : paths) {
    for (Path& next : element(text, path)) out.push_back(std::move(next));
  }
  return out;
}

Element one(std::string_view letters) {
  return [=](std::string_view text, const Path& path) -> Paths {
    if (path.at >= text.size()) return {};
    if (letters.find(text[path.at]) == letters.npos) return {};
    return {Path{path.at + 1, path.captures}};
  };
}

Element none_of(char letter) {
  return [=](std::string_view text, const Path& path) -> Paths {
    if (path.at < text.size() && text[path.at] == letter) return {};
    return {path};
  };
}

Element seq(const std::vector<Element>& elements) {
  return [=](std::string_view text, const Path& path) {
    Paths paths = {path};
    for (const Element& element : elements) paths = through(element, text, paths);
    return paths;
  };
}

Element any(const std::vector<Element>& branches) {
  return [=](std::string_view text, const Path& path) {
    Paths out;
    for (const Element& branch : branches) {
      for (Path& next : branch(text, path)) out.push_back(std::move(next));
    }
    return out;
  };
}

Element repeat(const Element& element, int least, int most) {
  if (most == 0) return seq({});
  const Element more =
      seq({element, repeat(element, std::max(least - 1, 0), most - 1)});
  return least > 0 ? more : any({more, seq({})});
}

Element capture(std::size_t name, const Element& inner) {
  return [=](std::string_view text, const Path& path) {
    Paths out = inner(text, path);
    for (Path& next : out) {
      if (next.at == path.at) continue;
      next.captures[name] = TokenRange{path.at, next.at};
    }
    return out;
  };
}

std::optional<Path> best_of(const Paths& paths) {
  std::optional<Path> best;
  for (const Path& path : paths) {
    if (!best || path.at > best->at) best = path;
  }
  return best;
}

bool agree(const Match& match, const Path& path) {
  for (std::size_t name = 0; name < names.size(); ++name) {
    if (match.capture(names[name]).value_or(TokenRange{}) != path.captures[name]) {
      return false;
    }
  }
  return match.tokens == TokenRange{0, path.at};
}

struct Form {
  std::string json;
  Element meaning;
};

// The letters are "a", "b" and the barrier ",".
const std::vector<Form>& forms() {
  static const std::vector<Form> all = {
      {R"("a")", one("a")},
      {R"("b?")", repeat(one("b"), 0, 1)},
      {R"("a|,")", one("a,")},
      {R"(":any{0,2}")", repeat(one("ab,"), 0, 2)},
      {R"({"gap":[0,3],"stop":"b"})", repeat(one("a"), 0, 3)},
      {R"({"gap":[1,2],"cross":","})", repeat(one("ab,"), 1, 2)},
      {R"("!a")", none_of('a')},
      {R"({"any":[[{"as":"cue","seq":["a"]},"b"],[{"as":"org","seq":["a?"]}]]})",
       any({seq({capture(0, one("a")), one("b")}),
            capture(1, repeat(one("a"), 0, 1))})},
      {R"({"as":"cue","seq":["a*",{"opt":["b","a"]}]})",
       capture(0,
               seq({repeat(one("a"), 0, 8), repeat(seq({one("b"), one("a")}), 0, 1)}))},
  };
  return all;
}

std::vector<std::string> sentences(std::size_t longest) {
  std::vector<std::string> all = {""};
  for (std::size_t i = 0; i < all.size() && all[i].size() < longest; ++i) {
    for (const char letter : {'a', 'b', ','}) all.push_back(all[i] + letter);
  }
  return all;
}

std::string spaced(std::string_view letters) {
  std::string out;
  for (const char letter : letters) out += std::string(1, letter) + " ";
  return out;
}

/// Compares one pattern over all sentences; the number that agree, up to the first
/// that does not.
std::size_t agreeing(const std::vector<std::size_t>& picks,
                     const std::vector<std::string>& texts,
                     const std::vector<HandSentence>& hands, Vocabulary& vocabulary) {
  std::string json;
  std::vector<Element> meanings;
  for (const std::size_t pick : picks) {
    json += (json.empty() ? "[" : ",") + forms()[pick].json;
    meanings.push_back(forms()[pick].meaning);
  }
  const CompiledPattern made = compiled(json + "]", vocabulary);
  REQUIRE(made.faults.empty());
  const Element meaning = seq(meanings);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::optional<Path> wanted = best_of(meaning(texts[i], {}));
    // With and without the bits of the sentence.
    for (const std::size_t most_words : {std::size_t{1} << 20, std::size_t{0}}) {
      const std::optional<Match> found =
          Matcher(most_words).at(made.program, hands[i].view(), 0);
      const bool same = wanted ? found && agree(*found, *wanted) : !found.has_value();
      if (same) continue;
      UNSCOPED_INFO(json << "] on \"" << texts[i] << "\" gives "
                         << (found ? hands[i].shown(*found) : "nothing"));
      return i;
    }
  }
  return texts.size();
}

// Starts after the first token are the first tokens of the shorter sentences.
void compare(std::size_t elements, std::size_t longest) {
  Vocabulary vocabulary;
  for (const char* letter : {"a", "b", ","}) vocabulary.class_of(letter);
  const std::vector<std::string> texts = sentences(longest);
  std::vector<HandSentence> hands;
  for (const std::string& text : texts) hands.emplace_back(spaced(text), vocabulary);
  std::size_t patterns = 1;
  for (std::size_t i = 0; i < elements; ++i) patterns *= forms().size();
  for (std::size_t p = 0; p < patterns; ++p) {
    std::vector<std::size_t> picks;
    for (std::size_t rest = p, i = 0; i < elements; ++i, rest /= forms().size()) {
      picks.push_back(rest % forms().size());
    }
    if (agreeing(picks, texts, hands, vocabulary) != texts.size()) {
      FAIL_CHECK("the matcher and the naive one differ");
      return;
    }
  }
  SUCCEED(patterns << " patterns agree on " << texts.size() << " sentences");
}

}  // namespace

TEST_CASE("small patterns match as a naive matcher says") {
  compare(1, 6);
  compare(2, 6);
}

TEST_CASE("patterns of three elements match as a naive matcher says") { compare(3, 6); }

TEST_CASE("patterns of four elements match as a naive matcher says") { compare(4, 3); }
