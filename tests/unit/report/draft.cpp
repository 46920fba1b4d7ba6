// SPDX-License-Identifier: Apache-2.0
// Hand-made reports: a small tokenizer and pairer that need no other room.
#include "unit/report/draft.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "json/reader.h"

namespace ascribe {
namespace {

constexpr std::string_view open_mark = "“";
constexpr std::string_view close_mark = "”";

JsonValue read_file(const std::string& name) {
  std::ifstream file(std::string(ASCRIBE_SOURCE_DIR) + "/rules/" + name);
  std::stringstream text;
  text << file.rdbuf();
  auto value = read_json(text.str());
  if (const auto* fault = std::get_if<JsonFault>(&value)) {
    throw std::runtime_error(name + ": " + fault->message);
  }
  return std::get<JsonValue>(std::move(value));
}

std::vector<std::string> texts(const JsonValue& list) {
  std::vector<std::string> all;
  for (const JsonValue& item : list.items) all.push_back(item.text);
  return all;
}

RuleSet read_rules() {
  RuleSet rules;
  rules.pack = "core-en";
  rules.version = "0.1.0";
  rules.language = "en";
  rules.digest = "sha256:0000";
  RuleCard& said = rules.rules.emplace_back();
  said.id = "en/frame/said";
  said.finds = "attribution";
  said.summary = "A source says it.";
  said.file = "en/said.json";
  const JsonValue findings = read_file("findings.json");
  for (const JsonValue& row : findings.find("findings")->items) {
    rules.findings.push_back({row.find("rule")->text, row.find("name")->text,
                              row.find("level")->text, row.find("message")->text,
                              row.find("hint")->text, texts(*row.find("policy"))});
  }
  const JsonValue scoring = read_file("scoring/default.json");
  rules.scoring.version = scoring.find("version")->text;
  for (const auto& [group, members] : scoring.find("numbers")->members) {
    for (const auto& [key, value] : members.members) {
      if (value.is_number()) rules.scoring.numbers[group + "." + key] = value.number;
      for (const auto& [inner, number] : value.members) {
        rules.scoring.numbers[group + "." + key + "." + inner] = number.number;
      }
    }
  }
  const JsonValue phrases = read_file("en/report/phrases.json");
  for (const auto& [list, value] : phrases.find("lists")->members) {
    for (std::string& word : texts(*value.find("words"))) {
      rules.phrases.lists[list].insert(std::move(word));
    }
  }
  return rules;
}

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }
bool is_word_byte(char c) {
  return is_digit_byte(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         c == '-' || static_cast<unsigned char>(c) >= 0xC3;
}

TokenKind kind_of(std::string_view text) {
  if (is_digit_byte(text[0])) return TokenKind::number;
  if (is_word_byte(text[0]) && text[0] != '-') {
    if (text == open_mark) return TokenKind::open_quote;
    if (text == close_mark) return TokenKind::close_quote;
    return TokenKind::word;
  }
  switch (text[0]) {
    case ',':
      return TokenKind::comma;
    case ':':
      return TokenKind::colon;
    case ';':
      return TokenKind::semicolon;
    case '.':
    case '?':
    case '!':
      return TokenKind::stop;
    case '(':
      return TokenKind::open_bracket;
    case ')':
      return TokenKind::close_bracket;
    default:
      return TokenKind::symbol;
  }
}

std::size_t token_length(std::string_view text) {
  if (text.starts_with(open_mark) || text.starts_with(close_mark)) return 3;
  std::size_t end = 0;
  while (end < text.size()) {
    const std::string_view rest = text.substr(end);
    if (rest.starts_with(open_mark) || rest.starts_with(close_mark)) break;
    const bool inner_stop = end > 0 && (rest[0] == '.' || rest[0] == ',') &&
                            rest.size() > 1 && is_digit_byte(rest[1]) &&
                            is_digit_byte(text[end - 1]);
    const bool in_word =
        is_word_byte(rest[0]) || (static_cast<unsigned char>(rest[0]) >= 0x80);
    if (!in_word && !inner_stop) break;
    ++end;
  }
  return std::max<std::size_t>(end, 1);
}

}  // namespace

const RuleSet& report_rules() {
  static const RuleSet rules = read_rules();
  return rules;
}

Draft::Draft(std::string input) {
  report_.input = std::move(input);
  report_.article.title = "A bridge in Norrby";
}

Draft& Draft::entity(const std::string& name, Who who, const std::string& affiliation) {
  std::string key = name;
  for (char& c : key) c = c == ' ' ? '-' : static_cast<char>(std::tolower(c));
  report_.mentions.entities.push_back(
      {key, name, who, "", affiliation, affiliation.empty() ? "unknown" : "corporate"});
  return *this;
}

Draft& Draft::headline(const Said& said) {
  paragraph();
  add_sentence(said);
  report_.article.paragraphs.back().kind = ParagraphKind::heading;
  report_.article.paragraphs.back().is_headline = true;
  report_.labelled.sentences.back().kind = Kind::heading;
  return paragraph();
}

Draft& Draft::paragraph() {
  new_paragraph_ = true;
  return *this;
}

Draft& Draft::say(const Said& said) {
  add_sentence(said);
  return *this;
}

Draft& Draft::also(const Said& said) {
  report_.labelled.sentences.back().attributions.push_back(
      static_cast<std::uint32_t>(report_.labelled.attributions.size()));
  report_.labelled.attributions.push_back(attribution_of(said));
  return *this;
}

Draft& Draft::padding(int count) {
  for (int i = 0; i < count; ++i) {
    add_sentence({.text = "The old bridge stands at the end of the long street by the "
                          "river and it is the only way to the port.",
                  .kind = Kind::background});
  }
  return *this;
}

Span Draft::find_words(const std::string& words) const {
  const Span where = report_.sentences.back().where;
  const std::size_t at = report_.article.text.find(words, where.begin);
  if (at == std::string::npos) throw std::logic_error("not in the sentence: " + words);
  return {static_cast<std::uint32_t>(at),
          static_cast<std::uint32_t>(at + words.size())};
}

Attribution Draft::attribution_of(const Said& said) const {
  Attribution made;
  if (!said.source.empty()) made.source = find_words(said.source);
  if (!said.cue.empty()) made.cue = find_words(said.cue);
  if (!said.via.empty()) made.via = find_words(said.via);
  made.content = {report_.sentences.back().where};
  made.who = said.who;
  made.how = said.how;
  const auto& entities = report_.mentions.entities;
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    if (entities[i].name == said.entity) made.entity = i;
  }
  if (!said.entity.empty() && !made.entity) throw std::logic_error("no such entity");
  made.cue_class = said.cue_class;
  made.hearsay_depth = static_cast<std::uint8_t>(said.hearsay_depth);
  made.polarity = said.polarity;
  made.anonymity = said.anonymity;
  return made;
}

void Draft::add_sentence(const Said& said) {
  std::string& text = report_.article.text;
  if (!text.empty()) text += new_paragraph_ ? '\n' : ' ';
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += said.text;
  const Span where{begin, static_cast<std::uint32_t>(text.size())};
  auto& paragraphs = report_.article.paragraphs;
  if (new_paragraph_) paragraphs.push_back({where, ParagraphKind::paragraph, false});
  paragraphs.back().where.end = where.end;
  new_paragraph_ = false;
  report_.sentences.push_back(
      {where, static_cast<std::uint32_t>(paragraphs.size() - 1)});
  add_tokens(where);
  add_quotations(where);
  SentenceLabel label;
  label.kind = said.kind;
  label.who = said.who;
  label.how = said.how;
  label.confidence = said.confidence;
  label.runner_up = said.runner_up;
  label.flags = said.flags;
  report_.labelled.sentences.push_back(label);
  if (said.who != Who::none) {
    report_.labelled.sentences.back().rule = 0;
    also(said);
  }
}

void Draft::add_tokens(Span where) {
  const std::string_view text = report_.article.text;
  TokenRange range;
  range.begin = static_cast<std::uint32_t>(report_.tokens.all.size());
  bool space = false;
  for (std::uint32_t at = where.begin; at < where.end;) {
    if (text[at] == ' ') {
      space = true;
      ++at;
      continue;
    }
    const auto length =
        static_cast<std::uint32_t>(token_length(text.substr(at, where.end - at)));
    const std::string_view word = text.substr(at, length);
    const bool capital = word[0] >= 'A' && word[0] <= 'Z';
    report_.tokens.all.push_back(
        {{at, at + length}, kind_of(word), capital, false, space});
    space = false;
    at += length;
  }
  range.end = static_cast<std::uint32_t>(report_.tokens.all.size());
  report_.tokens.of_sentence.push_back(range);
}

void Draft::add_quotations(Span where) {
  const std::string& text = report_.article.text;
  const auto paragraph =
      static_cast<std::uint32_t>(report_.article.paragraphs.size() - 1);
  for (std::size_t at = where.begin; (at = text.find(open_mark, at)) < where.end;) {
    const auto end = std::min<std::size_t>(text.find(close_mark, at), where.end - 3);
    const Span whole{static_cast<std::uint32_t>(at),
                     static_cast<std::uint32_t>(end + 3)};
    report_.quotations.push_back(
        {whole, {whole.begin + 3, whole.end - 3}, paragraph, 1, false, false});
    at = end + 3;
  }
}

Report& Draft::labelled() {
  report_.article.source = report_.article.text;
  report_.article.runs.clear();
  if (!report_.article.text.empty()) {
    const auto size = static_cast<std::uint32_t>(report_.article.source.size());
    report_.article.runs.push_back({0, 0, size});
  }
  return report_;
}

Report Draft::report() { return summarize(labelled(), report_rules()); }

}  // namespace ascribe
