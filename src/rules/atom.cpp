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
  if (text.empty()) return {};
  if (text.size() == 1) return {text};
  std::vector<std::string_view> parts;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t bar = std::min(text.find('|', at), text.size());
    parts.push_back(text.substr(at, bar - at));
    at = bar + 1;
  }
  return parts;
}

// -1 when it is none.
int whole_number(std::string_view digits) {
  int number = -1;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  return error == std::errc() && stop == end ? number : -1;
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
  times.least = whole_number(inner.substr(0, comma));
  times.most = whole_number(inner.substr(std::min(comma + 1, inner.size())));
  word = word.substr(0, brace);
  if (times.least < 0 || times.most < times.least || times.most > max_repeat) {
    return std::nullopt;
  }
  return times;
}

// What may stand after the colon.
std::vector<std::string> class_names() {
  std::vector<std::string> names = {":Source", ":start", ":end"};
  for (ClassId cls = 0; cls < builtin_count; ++cls) {
    names.push_back(":" + std::string(builtin_name(cls)));
  }
  for (std::size_t t = 0; t < mention_type_count; ++t) {
    std::string type(name(static_cast<MentionType>(t)));
    type[0] = static_cast<char>(type[0] - 'a' + 'A');
    names.push_back(":" + type);
  }
  return names;
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
    const auto end = static_cast<std::size_t>(word.data() - item.text.data());
    fault("R021", item, std::string_view(item.text).substr(end + word.size()),
          "repeat is not within {0,8}");
  }
  const std::vector<std::string_view> parts = alternatives(word);
  if (!check_count(item, word, parts.size())) return atom;
  for (const std::string_view part : parts) {
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
    fault("R010", item, item.text, "\"!\" takes words and token classes only");
  }
  return atom;
}

Atom AtomReader::read_classes(const JsonValue& item) {
  Atom atom;
  const std::vector<std::string_view> parts = alternatives(item.text);
  if (!check_count(item, item.text, parts.size())) return atom;
  for (const std::string_view part : parts) {
    add_alternative(item, part, atom);
  }
  if (parts.empty()) fault_empty(item);
  return atom;
}

void AtomReader::add_alternative(const JsonValue& item, std::string_view word,
                                 Atom& atom) {
  if (word.empty()) return fault_empty(item);
  if (word.size() > 1 && word.starts_with(':')) {
    const ClassId cls = builtin_named(word.substr(1));
    if (cls == no_class) {
      fault("R013", item, word, "unknown token class \"" + std::string(word) + "\"",
            faults_.is_full() ? "" : suggestion(word, class_names()));
    } else {
      atom.classes.push_back(cls);
    }
    return;
  }
  if (phrase_words(word).size() > max_phrase_words) {
    return fault("R026", item, word, "the phrase has over 32 words");
  }
  const ClassId cls = vocabulary_.class_of(word);
  if (cls == no_class) return fault_unknown(item, word);
  atom.classes.push_back(cls);
  atom.longest = std::max(atom.longest, vocabulary_.longest(word));
}

void AtomReader::fault(std::string_view code, const JsonValue& item,
                       std::string_view part, const std::string& message,
                       const std::string& hint) {
  const auto begin = static_cast<std::size_t>(part.data() - item.text.data());
  faults_.add(code, source_, string_spot(source_.text, item, begin, part.size()),
              message, hint);
}

bool AtomReader::check_count(const JsonValue& item, std::string_view word,
                             std::size_t count) {
  if (count <= max_alternatives) return true;
  fault("R024", item, word,
        std::to_string(count) + " alternatives are more than 64; make them a lexicon");
  return false;
}

void AtomReader::fault_empty(const JsonValue& item) {
  fault("R010", item, item.text, "an atom names a word, a lexicon or a class");
}

void AtomReader::fault_unknown(const JsonValue& item, std::string_view word) {
  if (vocabulary_.known(word)) {
    return fault("R028", item, word, "the packs name over 32768 words and lexicons");
  }
  std::vector<std::string> known;
  if (faults_.is_full()) return fault("R012", item, word, "");
  const bool lexicon = word.starts_with('@');
  if (lexicon) {
    for (const auto& [name, source] : vocabulary_.lexicons) known.push_back("@" + name);
  } else {
    for (const auto& [lemma, forms] : vocabulary_.forms) known.push_back("~" + lemma);
  }
  fault("R012", item, word,
        (lexicon ? "unknown lexicon \"" : "no forms for \"") + std::string(word) + "\"",
        suggestion(word, known));
}

}  // namespace ascribe
