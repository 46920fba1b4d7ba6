// SPDX-License-Identifier: Apache-2.0
// Compiling patterns and classifying sentences for tests.
#include "unit/rules/patterns.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

namespace ascribe {
namespace {

JsonValue json_of(std::string_view text) {
  std::variant<JsonValue, JsonFault> read = read_json(text);
  if (const JsonFault* fault = std::get_if<JsonFault>(&read)) {
    throw std::runtime_error(fault->message + " in " + std::string(text));
  }
  return std::get<JsonValue>(std::move(read));
}

const std::map<std::string, Builtin, std::less<>> marks = {
    {",", Builtin::comma},       {":", Builtin::colon},
    {";", Builtin::semicolon},   {"–", Builtin::dash},
    {".", Builtin::stop},        {"“", Builtin::open_quote},
    {"”", Builtin::close_quote}, {"(", Builtin::open_paren},
    {")", Builtin::close_paren}};

std::string lower(std::string word) {
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return word;
}

std::vector<Builtin> shape_of(const std::string& word) {
  if (const auto mark = marks.find(word); mark != marks.end()) {
    return {Builtin::any, Builtin::barrier, mark->second};
  }
  if (word == "'s") return {Builtin::any, Builtin::clitic};
  if (word[0] >= '0' && word[0] <= '9') return {Builtin::any, Builtin::num};
  if (word == lower(word)) return {Builtin::any, Builtin::word, Builtin::lower};
  return {Builtin::any, Builtin::word, Builtin::cap, Builtin::name};
}

}  // namespace

Vocabulary vocabulary_of(std::string_view json) {
  const JsonValue root = json_of(json);
  Vocabulary vocabulary;
  if (const JsonValue* forms = root.find("forms")) {
    for (const auto& [lemma, words] : forms->members) {
      for (const JsonValue& word : words.items) {
        vocabulary.forms[lemma].push_back(word.text);
      }
    }
  }
  if (const JsonValue* lexicons = root.find("lexicons")) {
    for (const auto& [name, words] : lexicons->members) {
      for (const JsonValue& word : words.items) {
        vocabulary.lexicons[name].entries.push_back({word.text, word.offset});
      }
    }
  }
  for (const auto& [name, source] : vocabulary.lexicons) {
    vocabulary.class_of("@" + name);
  }
  return vocabulary;
}

CompiledPattern compiled(std::string_view json, Vocabulary& vocabulary) {
  const std::string file = "p.json";
  const JsonValue pattern = json_of(json);
  CompiledPattern out;
  out.program = compile_pattern(pattern, {file, json}, vocabulary, out.faults);
  return out;
}

HandSentence::HandSentence(std::string_view text, Vocabulary& vocabulary) {
  std::istringstream in{std::string(text)};
  for (std::string word; in >> word;) {
    if (word[0] == '{') {
      Mention mention;
      mention.type = mention_type_named(word.substr(1)).value();
      mention.tokens.begin = static_cast<std::uint32_t>(words.size());
      mentions.push_back(mention);
      continue;
    }
    const bool closes = word.back() == '}';
    if (closes) word.pop_back();
    words.push_back(word);
    if (closes) mentions.back().tokens.end = static_cast<std::uint32_t>(words.size());
  }
  classes.row_words = (vocabulary.class_count() + 63u) / 64u;
  classes.rows.assign(words.size() * classes.row_words, 0);
  for (std::uint32_t t = 0; t < words.size(); ++t) classes.row_of.push_back(t);
  const auto set = [&](std::size_t token, ClassId cls) {
    classes.rows[token * classes.row_words + cls / 64] |= std::uint64_t{1}
                                                          << (cls % 64);
  };
  for (std::size_t t = 0; t < words.size(); ++t) {
    for (const Builtin cls : shape_of(words[t])) set(t, static_cast<ClassId>(cls));
    classes.phrase_begin.push_back(static_cast<std::uint32_t>(classes.phrases.size()));
    for (const auto& [atom, cls] : vocabulary.classes()) {
      for (const std::string& phrase : vocabulary.expand(atom)) {
        const std::vector<std::string> parts = phrase_words(phrase);
        if (t + parts.size() > words.size()) continue;
        const bool here =
            std::equal(parts.begin(), parts.end(), words.begin() + static_cast<long>(t),
                       [](const std::string& a, const std::string& b) {
                         return a == lower(b) || a == "=" + b;
                       });
        if (!here) continue;
        if (parts.size() == 1) set(t, cls);
        if (parts.size() < 2) continue;
        classes.phrases.push_back({cls, static_cast<std::uint16_t>(parts.size())});
      }
    }
    std::stable_sort(
        classes.phrases.begin() + static_cast<long>(classes.phrase_begin[t]),
        classes.phrases.end(),
        [](const auto& a, const auto& b) { return a.length > b.length; });
  }
  classes.phrase_begin.push_back(static_cast<std::uint32_t>(classes.phrases.size()));
  classes.row_begin.push_back(0);
  for (std::size_t t = 0; t < words.size(); ++t) {
    for (ClassId cls = 0; cls < vocabulary.class_count(); ++cls) {
      if (classes.in(static_cast<std::uint32_t>(t), cls)) {
        classes.row_classes.push_back(cls);
      }
    }
    classes.row_begin.push_back(static_cast<std::uint32_t>(classes.row_classes.size()));
  }
}

std::string HandSentence::words_of(TokenRange range) const {
  std::string out;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    out += (t == range.begin ? "" : " ") + words[t];
  }
  return out;
}

std::string HandSentence::shown(const Match& match) const {
  std::string out = words_of(match.tokens);
  for (std::size_t c = 0; c < capture_count; ++c) {
    if (!match.captures[c]) continue;
    out += " [" + std::string(name(static_cast<Capture>(c))) + " " +
           words_of(*match.captures[c]) + "]";
  }
  return out;
}

std::vector<std::string> matches_of(std::string_view pattern, std::string_view text,
                                    Vocabulary& vocabulary) {
  CompiledPattern made = compiled(pattern, vocabulary);
  if (!made.faults.empty()) throw std::runtime_error(made.faults.print());
  CompiledRule rule;
  rule.patterns.push_back(std::move(made.program));
  const HandSentence sentence(text, vocabulary);
  std::vector<std::string> out;
  Matcher matcher;
  for (const Match& match : matcher.find(rule, 0, sentence.view())) {
    out.push_back(sentence.shown(match));
  }
  return out;
}

}  // namespace ascribe
