// SPDX-License-Identifier: Apache-2.0
// Taking atoms apart: alternatives, prefixes, repeat suffixes.
#include "rules/atom.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace ascribe {
namespace {

constexpr int max_repeat = 8;

// The alternatives of "a|b"; a lone "|" is the character itself.
std::vector<std::string_view> alternatives(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t bar = text.size() == 1 ? text.npos : text.find('|');
    parts.push_back(text.substr(0, bar));
    text = bar == std::string_view::npos ? "" : text.substr(bar + 1);
  }
  return parts;
}

// Cuts "?", "*", "+" or "{m,n}" off the end; nothing when what is there is no repeat.
std::optional<Times> cut_suffix(std::string_view& word) {
  if (word.size() < 2) return Times{};
  const char last = word.back();
  if (last == '?' || last == '*' || last == '+') {
    word.remove_suffix(1);
    return Times{last == '+' ? 1 : 0, last == '?' ? 1 : max_repeat};
  }
  const std::size_t brace = word.rfind('{');
  if (last != '}' || brace == std::string_view::npos) return Times{};
  Times times{-1, -1};
  const std::string_view inner = word.substr(brace + 1, word.size() - brace - 2);
  const std::size_t comma = std::min(inner.find(','), inner.size());
  std::from_chars(inner.data(), inner.data() + comma, times.least);
  if (comma < inner.size()) {
    std::from_chars(inner.data() + comma + 1, inner.data() + inner.size(), times.most);
  }
  word = word.substr(0, brace);
  if (times.least < 0 || times.most < times.least || times.most > max_repeat) {
    return std::nullopt;
  }
  return times;
}

// ":Source" is any mention; ":Person", ":Org" … one type. 0 when it is neither.
std::uint16_t mention_types(std::string_view word) {
  if (word == ":Source") return (1u << mention_type_count) - 1u;
  if (word.size() < 2 || word[0] != ':' || word[1] < 'A' || word[1] > 'Z') return 0;
  std::string lower(word.substr(1));
  lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
  const std::optional<MentionType> type = mention_type_named(lower);
  if (!type) return 0;
  return static_cast<std::uint16_t>(1u << static_cast<unsigned>(*type));
}

}  // namespace

Atom AtomReader::read(const JsonValue& item) {
  Atom atom;
  std::string_view word = item.text;
  atom.negative = word.size() > 1 && word.starts_with('!');
  if (atom.negative) word.remove_prefix(1);
  const std::optional<Times> times = cut_suffix(word);
  if (times) {
    atom.times = *times;
  } else {
    faults_.add("R021", source_, item.offset, "repeat is not within {0,8}");
  }
  for (const std::string_view part : alternatives(word)) {
    if (part == ":start") {
      atom.at_start = true;
    } else if (part == ":end") {
      atom.at_end = true;
    } else if (const std::uint16_t types = mention_types(part)) {
      atom.types = static_cast<std::uint16_t>(atom.types | types);
    } else {
      add_alternative(item, part, atom);
    }
  }
  if (word.empty()) fault_empty(item);
  if (atom.negative && (atom.at_start || atom.at_end || atom.types != 0)) {
    faults_.add("R010", source_, item.offset,
                "\"!\" takes words and token classes only");
  }
  return atom;
}

Atom AtomReader::read_classes(const JsonValue& item) {
  Atom atom;
  for (const std::string_view part : alternatives(item.text)) {
    add_alternative(item, part, atom);
  }
  return atom;
}

void AtomReader::add_alternative(const JsonValue& item, std::string_view word,
                                 Atom& atom) {
  if (word.empty()) return fault_empty(item);
  if (word.size() > 1 && word.starts_with(':')) {
    const ClassId cls = builtin_named(word.substr(1));
    if (cls == no_class) {
      faults_.add("R013", source_, item.offset,
                  "unknown token class \"" + std::string(word) + "\"");
    } else {
      atom.classes.push_back(cls);
    }
    return;
  }
  const ClassId cls = vocabulary_.class_of(word);
  if (cls == no_class) return fault_unknown(item, word);
  atom.classes.push_back(cls);
  atom.longest = std::max(atom.longest, vocabulary_.longest(word));
}

void AtomReader::fault_empty(const JsonValue& item) {
  faults_.add("R010", source_, item.offset,
              "an atom names a word, a lexicon or a class");
}

void AtomReader::fault_unknown(const JsonValue& item, std::string_view word) {
  std::vector<std::string> known;
  const bool lexicon = word.starts_with('@');
  if (lexicon) {
    for (const auto& [name, source] : vocabulary_.lexicons) known.push_back("@" + name);
  } else {
    for (const auto& [lemma, forms] : vocabulary_.forms) known.push_back("~" + lemma);
  }
  const std::string near = nearest(word, known);
  faults_.add(
      "R012", source_, item.offset,
      (lexicon ? "unknown lexicon \"" : "no forms for \"") + std::string(word) + "\"",
      near.empty() ? "" : "did you mean \"" + near + "\"?");
}

}  // namespace ascribe
