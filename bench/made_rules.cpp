// SPDX-License-Identifier: Apache-2.0
// Five shapes of rules: "some officials … said", "said some officials not followed by a
// name", a noun with a name and an apposition, a cue with a preposition, a bare noun.
//
// Every element has a regular expression that means the same over spaced text, in which
// a token is its folded word and a space behind it, with a mark before it that tells
// names (3, 5), other capitals (4), barriers of gaps (1) and what is no word (2, 5).
#include "made_rules.h"

#include <cstdint>

namespace ascribe {
namespace {

constexpr std::size_t verbs = 40;
constexpr std::size_t nouns = 50;
constexpr std::size_t small_words = 30;  // half of them quantifiers, half determiners

// Of words in regular expressions.
const std::string word = "[\\x03\\x04]?[^\\x01-\\x05 ]+ ";
const std::string lower = "[^\\x01-\\x05 ]+ ";
const std::string name = "[\\x03\\x05][^ ]+ ";
const std::string in_gap = "[^\\x01 ][^ ]* ";
const std::string comma = "\\x01, ";

std::string times(const std::string& element, int least, int most) {
  return "(?:" + element + "){" + std::to_string(least) + "," + std::to_string(most) +
         "}";
}

/// Numerical Recipes' linear congruence: the same numbers on every machine.
class Numbers {
 public:
  std::size_t below(std::size_t most) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % most;
  }

 private:
  std::uint32_t state_ = 7;
};

class Maker {
 public:
  explicit Maker(const std::vector<std::string>& vocabulary) {
    for (std::size_t i = 0; i < verbs + nouns; ++i) {
      add_lexicon(vocabulary, 40, vocabulary.size(), 8 + numbers_.below(13));
    }
    for (std::size_t i = 0; i < small_words; ++i) {
      add_lexicon(vocabulary, 0, 60, 4 + numbers_.below(5));
    }
  }

  MadeRules make(std::size_t count) {
    MadeRules out;
    out.lexicons = "{\"lexicons\": {" + lexicons_ + "}}\n";
    out.rules = "{\"rules\": [";
    for (std::size_t i = 0; i < count; ++i) {
      draw();
      const auto [pattern, regex] = shape(i % 5);
      out.rules += std::string(i == 0 ? "" : ",") + "\n{\"id\": \"made-" +
                   std::to_string(i) +
                   "\", \"finds\": \"attribution\", \"summary\": \"Made.\", \"why\": "
                   "\"To be timed.\", \"patterns\": [[" +
                   pattern +
                   "]], \"tests\": {\"match\": [\"a\", \"b\"], "
                   "\"no_match\": [\"c\", \"d\"]}}";
      out.regexes.push_back(" " + regex);
    }
    out.rules += "\n]}\n";
    return out;
  }

 private:
  struct Both {
    std::string pattern;
    std::string regex;
  };

  void add_lexicon(const std::vector<std::string>& vocabulary, std::size_t first,
                   std::size_t end, std::size_t size) {
    std::string json;
    std::string regex;
    for (std::size_t i = 0; i < size; ++i) {
      const std::string& entry = vocabulary[first + numbers_.below(end - first)];
      json += (i == 0 ? "\"" : ", \"") + entry + "\"";
      regex += (i == 0 ? "" : "|") + entry;
    }
    lexicons_ += std::string(regexes_.empty() ? "" : ",\n") + "\"made-" +
                 std::to_string(regexes_.size()) +
                 "\": {\"about\": \"made\", \"origin\": \"own\", \"licence\": "
                 "\"Apache-2.0\", \"words\": [" +
                 json + "]}";
    regexes_.push_back("[\\x03\\x04]?(?:" + regex + ") ");
  }

  /// The lexicons of the next rule.
  void draw() {
    verb_ = numbers_.below(verbs);
    noun_ = verbs + numbers_.below(nouns);
    quantifier_ = verbs + nouns + numbers_.below(small_words / 2);
    determiner_ = verbs + nouns + small_words / 2 + numbers_.below(small_words / 2);
  }

  static std::string at(std::size_t lexicon) {
    return "@made-" + std::to_string(lexicon);
  }
  std::string as_cue() const {
    return "{\"as\": \"cue\", \"seq\": [\"" + at(verb_) + "\"]}";
  }
  std::string as_source(const std::string& elements) const {
    return "{\"as\": \"source\", \"seq\": [" + elements + "]}";
  }

  Both shape(std::size_t which) const {
    const std::string& verb = regexes_[verb_];
    const std::string& noun = regexes_[noun_];
    const std::string noun_atom = "\"" + at(noun_) + "\"";
    const std::string either =
        "(?:" + regexes_[quantifier_] + "|" + regexes_[determiner_] + ")";
    const std::string either_atom = at(quantifier_) + "|" + at(determiner_);
    switch (which) {
      case 0:
        return {as_source("\"" + either_atom + "?\", \":word{0,3}\", " + noun_atom) +
                    ", {\"gap\": [0, 5]}, " + as_cue(),
                times(either, 0, 1) + times(word, 0, 3) + noun + times(in_gap, 0, 5) +
                    verb};
      case 1:
        return {as_cue() + ", " +
                    as_source("\"" + either_atom + "\", \":word{0,4}\", " + noun_atom) +
                    ", \"!:Name\"",
                verb + either + times(word, 0, 4) + noun + "(?:[^\\x03\\x05]|$)"};
      case 2:
        return {as_source(noun_atom + ", \":Name{1,3}\"") +
                    ", {\"opt\": [\",\", {\"gap\": [1, 12]}, \",\"]}, " + as_cue(),
                noun + times(name, 1, 3) +
                    times(comma + times(in_gap, 1, 12) + comma, 0, 1) + verb};
      case 3:
        return {as_cue() + ", \"to|of|that|in\", {\"gap\": [0, 6]}, " +
                    as_source(noun_atom),
                verb + "[\\x03\\x04]?(?:to|of|that|in) " + times(in_gap, 0, 6) + noun};
      default:
        return {
            as_source("\"" + at(quantifier_) + "?\", \":lower{0,2}\", " + noun_atom) +
                ", {\"gap\": [0, 3]}, " + as_cue(),
            times(regexes_[quantifier_], 0, 1) + times(lower, 0, 2) + noun +
                times(in_gap, 0, 3) + verb};
    }
  }

  Numbers numbers_;
  std::string lexicons_;
  std::vector<std::string> regexes_;  ///< by lexicon
  std::size_t verb_ = 0;
  std::size_t noun_ = 0;
  std::size_t quantifier_ = 0;
  std::size_t determiner_ = 0;
};

}  // namespace

MadeRules made_rules(const std::vector<std::string>& vocabulary, std::size_t count) {
  return Maker(vocabulary).make(count);
}

}  // namespace ascribe
