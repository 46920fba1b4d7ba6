// SPDX-License-Identifier: Apache-2.0
// Telling of lexicons that hold the same words, where it matters.
//
// Lexicons may share words, and many do: "report" is a document and a thing that is
// said. It matters where rules that cannot both have their way name one lexicon each
// for the same word of a sentence: priority then decides what that word means, and a
// writer who adds to one list or takes from it moves sentences from rule to rule.
//
//   told      "@vaguedoc" of one rule and "@document" of another, on the word "report"
//             of a test of the first, and both lists have it as an entry
//   not told  both rules name "@document"; or one list includes the other, or both
//             include a third that has the word: it is then written once, and meant
//   not told  one list says that it "shares" the other: somebody has looked, and a word
//             may well be a noun in one and a verb in the other
//   not told  one claims more words than the other: what it has more tells them apart
//   not told  the word stands in one of the two matches only, or one of the rules
//             takes it by a gap, by its shape or by a second lexicon that has it too
//
// A match does not say which of its elements took a word. So it is looked for once more
// with the word out of the lexicon: when it is then another match or none, it rests on
// the word's being there.
#include "rules/shared_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "rules/bits.h"
#include "rules/read_lexicons.h"
#include "rules/word_coverage.h"

namespace ascribe {
namespace {

bool is_name_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         c == '-' || c == ':';
}

/// Where "@name" stands in the element at `offset`; the element when it is written
/// with escapes.
FaultSpot spot_of(std::string_view file, std::uint32_t offset, std::string_view name) {
  const std::string atom = "@" + std::string(name);
  const std::size_t end = std::min(file.find('"', offset + 1), file.size());
  for (std::size_t at = file.find(atom, offset); at < end;
       at = file.find(atom, at + 1)) {
    const std::size_t after = at + atom.size();
    if (after < file.size() && is_name_part(file[after])) continue;
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(atom.size())};
  }
  return offset;
}

std::set<std::string> common(const std::set<std::string>& a,
                             const std::set<std::string>& b) {
  std::set<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::inserter(both, both.end()));
  return both;
}

/// A lexicon and all that it includes, by its entry; whatever the depth.
std::set<std::string> included_in(const std::string& atom,
                                  const Vocabulary& vocabulary) {
  std::set<std::string> seen = {atom};
  std::vector<std::string> open = {atom};
  while (!open.empty()) {
    const LexiconSource* lexicon = vocabulary.lexicon(open.back().substr(1));
    open.pop_back();
    if (lexicon == nullptr) continue;
    for (const LexiconSource::Entry& entry : lexicon->entries) {
      if (!entry.text.starts_with('@') || entry.text.size() < 2) continue;
      if (seen.insert(entry.text).second) open.push_back(entry.text);
    }
  }
  return seen;
}

bool is_shared_knowingly(const LexiconSource* lexicon, const LexiconSource* other,
                         const Vocabulary& vocabulary) {
  return std::any_of(lexicon->shares.begin(), lexicon->shares.end(),
                     [&](const LexiconSource::Entry& entry) {
                       return vocabulary.lexicon(entry.text.substr(1)) == other;
                     });
}

}  // namespace

void SharedWords::look_at(ExampleText& text, const Meeting& meeting) {
  const TokenRange within = {
      std::max(meeting.own.tokens.begin, meeting.other.tokens.begin),
      std::min(meeting.own.tokens.end, meeting.other.tokens.end)};
  const std::vector<Named> theirs = named_in(text, meeting.other, within);
  for (const Named& ours : named_in(text, meeting.own, within)) {
    for (const Named& their : theirs) {
      const Pair pair(ours.lexicon, their.lexicon);
      if (pair.first == pair.second || !(their.words == ours.words)) continue;
      if (told_.contains(std::minmax(ours.lexicon, their.lexicon))) continue;
      const Words& both = shared(pair);
      if (!std::binary_search(both.begin(), both.end(), text.folded(ours.words)) ||
          !rests_on(text, meeting.own, ours) || !rests_on(text, meeting.other, their)) {
        continue;
      }
      told_.insert(std::minmax(ours.lexicon, their.lexicon));
      tell(pair, ours.offset, meeting);
    }
  }
}

bool SharedWords::rests_on(ExampleText& text, const Match& match,
                           const Named& named) const {
  return text.depends_on(pattern_of(match), match, named.words, named.lexicon);
}

const Program& SharedWords::pattern_of(const Match& match) const {
  return rules_.compiled->rules[match.rule].patterns[match.pattern];
}

std::vector<SharedWords::Named> SharedWords::named_in(const ExampleText& text,
                                                      const Match& match,
                                                      TokenRange within) {
  const Elements elements = lexicons_of(match);
  const ClassifiedTokens& classes = text.classes();
  std::vector<Named> found;
  for (std::uint32_t token = within.begin; token < within.end; ++token) {
    for (const auto& [cls, offset] : elements) {
      if (classes.in(token, cls)) found.push_back({{token, token + 1}, cls, offset});
    }
    for (std::uint32_t i = classes.phrase_begin[token];
         i < classes.phrase_begin[token + 1]; ++i) {
      const ClassifiedTokens::Phrase& phrase = classes.phrases[i];
      const auto element = elements.find(phrase.cls);
      if (element == elements.end() || token + phrase.length > within.end) continue;
      found.push_back({{token, token + phrase.length}, phrase.cls, element->second});
    }
  }
  return found;
}

SharedWords::Elements SharedWords::lexicons_of(const Match& match) {
  if (names_.empty()) {
    for (const auto& [name, lexicon] : rules_.compiled->classes) {
      names_.emplace(lexicon, name);
    }
  }
  const Program& program = pattern_of(match);
  Elements elements;
  for (const Position& position : program.positions) {
    if (position.op != PositionOp::token) continue;
    for (std::uint32_t i = position.classes.begin; i < position.classes.end; ++i) {
      const ClassMask& mask = program.masks[i];
      each_bit(std::span(&mask.bits, 1), [&](std::size_t bit) {
        const auto cls = static_cast<ClassId>(mask.word * 64 + bit);
        if (!names_.contains(cls)) return;
        const auto [place, fresh] = elements.emplace(cls, position.offset);
        place->second = std::min(place->second, position.offset);
      });
    }
  }
  return elements;
}

const SharedWords::Words& SharedWords::shared(Pair lexicons) {
  const auto [place, fresh] =
      shared_.try_emplace(std::minmax(lexicons.first, lexicons.second));
  if (fresh) place->second = compare(place->first);
  return place->second;
}

/// Sorted, and as an example's words are folded; none when that is how it is meant.
SharedWords::Words SharedWords::compare(Pair lexicons) {
  if (!vocabulary_) vocabulary_ = read_vocabulary(places_.packs());
  const LexiconSource* one = vocabulary_->lexicon(names_[lexicons.first]);
  const LexiconSource* other = vocabulary_->lexicon(names_[lexicons.second]);
  if (is_shared_knowingly(one, other, *vocabulary_) ||
      is_shared_knowingly(other, one, *vocabulary_)) {
    return {};
  }
  const std::string first = "@" + names_[lexicons.first];
  const std::string second = "@" + names_[lexicons.second];
  const auto expanded = [&](const std::string& atom) {
    std::set<std::string> words;
    for (const std::string& phrase : vocabulary_->expand(atom)) {
      words.insert(with_single_spaces(phrase));
    }
    return words;
  };
  std::set<std::string> both = common(expanded(first), expanded(second));
  for (const std::string& third :
       common(included_in(first, *vocabulary_), included_in(second, *vocabulary_))) {
    for (const std::string& word : expanded(third)) both.erase(word);
  }
  return {both.begin(), both.end()};
}

void SharedWords::tell(Pair lexicons, std::uint32_t offset, const Meeting& meeting) {
  const auto rule = [&](const Match& match) {
    const CompiledRule& compiled = rules_.compiled->rules[match.rule];
    return rules_.rules[compiled.card].id + " (" + std::to_string(compiled.priority) +
           ")";
  };
  const std::string& first = names_[lexicons.first];
  const Words& words = shared(lexicons);
  const RuleFile& file = *places_.of(rules_.compiled->rules[meeting.own.rule]).file;
  faults_.add("R052", file.source(), spot_of(file.text, offset, first),
              "\"@" + first + "\" and \"@" + names_[lexicons.second] + "\" share " +
                  std::to_string(words.size()) +
                  (words.size() == 1 ? " word" : " words") + "; rules " +
                  rule(meeting.own) + " and " + rule(meeting.other) +
                  " both match test " + std::to_string(meeting.test + 1),
              "both list " + some_of(words) +
                  "; part them, or name one in the \"shares\" of the other");
}

}  // namespace ascribe
