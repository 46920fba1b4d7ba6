// SPDX-License-Identifier: Apache-2.0
// Reading a rule object: every member known, every type checked, examples required.
#include "rules/read_rule.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace ascribe {
namespace {

constexpr std::array<std::string_view, 5> finds_names = {"mention", "attribution",
                                                         "kind", "flag", "affiliation"};

class RuleReader {
 public:
  RuleReader(const JsonValue& json, const RuleSource& source, Vocabulary& vocabulary,
             Faults& faults)
      : json_(json), source_(source), vocabulary_(vocabulary), faults_(faults) {}

  std::optional<ReadRule> run(const std::string& id_prefix) {
    const std::size_t before = faults_.size();
    only(json_, {"id", "finds", "summary", "why", "priority", "confidence", "patterns",
                 "unless", "where", "emit", "tests"});
    ReadRule out;
    out.card.id = id_prefix + text("id");
    out.card.summary = text("summary");
    out.card.finds = text("finds");
    out.card.file = source_.file;
    out.card.line = line_column(source_.text, json_.offset).line;
    const auto finds =
        std::find(finds_names.begin(), finds_names.end(), out.card.finds);
    if (finds == finds_names.end()) {
      fault("R014", member("finds"),
            "\"finds\" is mention, attribution, kind, flag or affiliation");
    }
    out.rule.finds = static_cast<Finds>(finds - finds_names.begin());
    out.rule.priority = static_cast<int>(number("priority", 50, 0, 100));
    out.rule.confidence = number("confidence", 0.8, 0, 1);
    read_patterns(out.rule);
    read_unless(out.rule);
    if (const JsonValue* where = object("where")) read_where(*where, out.rule.where);
    if (const JsonValue* emit = object("emit")) read_emit(*emit, out.rule.emit);
    read_tests(out.rule);
    if (faults_.size() != before) return std::nullopt;
    return out;
  }

 private:
  void fault(std::string_view code, const JsonValue& at, const std::string& message) {
    faults_.add(code, source_, at.offset, message);
  }

  const JsonValue& member(std::string_view name) const {
    const JsonValue* found = json_.find(name);
    return found == nullptr ? json_ : *found;
  }

  void only(const JsonValue& object, std::initializer_list<std::string_view> known) {
    for (const auto& [name, value] : object.members) {
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      const std::string near = nearest(name, {known.begin(), known.end()});
      faults_.add("R011", source_, value.offset, "unknown member \"" + name + "\"",
                  near.empty() ? "" : "did you mean \"" + near + "\"?");
    }
  }

  std::string text(std::string_view name) {
    const JsonValue* found = json_.find(name);
    if (found == nullptr || found->type != JsonValue::Type::string ||
        found->text.empty()) {
      fault("R014", member(name), "\"" + std::string(name) + "\" must be a text");
      return "";
    }
    return found->text;
  }

  double number(std::string_view name, double otherwise, double least, double most) {
    const JsonValue* found = json_.find(name);
    if (found == nullptr) return otherwise;
    if (found->type != JsonValue::Type::number || found->number < least ||
        found->number > most) {
      fault("R014", *found, "\"" + std::string(name) + "\" is out of range");
      return otherwise;
    }
    return found->number;
  }

  const JsonValue* object(std::string_view name) {
    const JsonValue* found = json_.find(name);
    if (found == nullptr || found->is_object()) return found;
    fault("R014", *found, "\"" + std::string(name) + "\" must be an object");
    return nullptr;
  }

  bool flag(const JsonValue& value, std::string_view name) {
    if (!value.is_boolean()) {
      fault("R014", value, "\"" + std::string(name) + "\" is true or false");
    }
    return value.boolean;
  }

  void read_patterns(CompiledRule& rule) {
    const JsonValue* patterns = json_.find("patterns");
    if (patterns == nullptr || patterns->items.empty()) {
      fault("R014", json_, "\"patterns\" must be an array of patterns");
      return;
    }
    for (const JsonValue& pattern : patterns->items) {
      rule.patterns.push_back(compile_pattern(pattern, source_, vocabulary_, faults_));
    }
  }

  void read_unless(CompiledRule& rule) {
    const JsonValue* unless = json_.find("unless");
    if (unless == nullptr) return;
    if (!unless->is_array()) {
      fault("R014", *unless, "\"unless\" must be an array of patterns");
    }
    for (const JsonValue& item : unless->items) {
      const JsonValue* pattern = item.find("pattern");
      Unless read;
      if (pattern != nullptr) {
        only(item, {"pattern", "overlap"});
        const JsonValue* overlap = item.find("overlap");
        read.overlap = overlap != nullptr && flag(*overlap, "overlap");
      }
      read.program = compile_pattern(pattern == nullptr ? item : *pattern, source_,
                                     vocabulary_, faults_);
      rule.unless.push_back(std::move(read));
    }
  }

  void read_where(const JsonValue& where, Where& out) {
    only(where, {"in", "not_in"});
    for (const auto& [name, value] : where.members) {
      if (value.text == "quote")
        out.quoted = name == "in";
      else if (value.text == "heading")
        out.heading = name == "in";
      else if (value.text == "closing")
        out.closing = name == "in";
      else if (value.text == "frame")
        out.frame = name == "in";
      else
        fault("R014", value, "a place is quote, heading, closing or frame");
    }
  }

  template <typename Label>
  void label(const JsonValue& value, std::optional<Label> read,
             std::optional<Label>& out) {
    if (!read) fault("R014", value, "unknown label \"" + value.text + "\"");
    out = read;
  }

  void read_emit(const JsonValue& emit, Emit& out) {
    only(emit, {"type", "who", "kind", "how", "class", "polarity", "content", "flags",
                "plural", "sources"});
    for (const auto& [name, value] : emit.members) {
      if (name == "type") label(value, mention_type_named(value.text), out.type);
      if (name == "who") label(value, who_named(value.text), out.who);
      if (name == "kind") label(value, kind_named(value.text), out.kind);
      if (name == "how") label(value, how_named(value.text), out.how);
      if (name == "class") label(value, cue_class_named(value.text), out.cue_class);
      if (name == "polarity") label(value, polarity_named(value.text), out.polarity);
      if (name == "plural") out.plural = flag(value, name);
      if (name == "sources") out.sources = flag(value, name);
      if (name == "content") read_side(value, out.content);
      if (name == "flags") read_flags(value, out.flags);
    }
  }

  void read_flags(const JsonValue& value, std::vector<std::string>& out) {
    for (const JsonValue& word : value.items) out.push_back(word.text);
    if (out.empty() || std::find(out.begin(), out.end(), "") != out.end()) {
      fault("R014", value, "\"flags\" must be an array of texts");
    }
  }

  void read_side(const JsonValue& value, ContentSide& out) {
    if (value.text == "after")
      out = ContentSide::after;
    else if (value.text == "before")
      out = ContentSide::before;
    else if (value.text == "around")
      out = ContentSide::around;
    else
      fault("R014", value, "content is after, before or around");
  }

  void read_tests(CompiledRule& rule) {
    const JsonValue* tests = json_.find("tests");
    if (tests == nullptr || tests->type != JsonValue::Type::object) {
      fault("R030", json_, "rule has no tests");
      return;
    }
    only(*tests, {"match", "no_match"});
    const JsonValue* match = tests->find("match");
    const JsonValue* no_match = tests->find("no_match");
    if (match == nullptr || match->items.size() < 2) {
      fault("R031", *tests, "rule has fewer than two tests that must match");
    } else {
      for (const JsonValue& item : match->items) read_example(item, rule);
    }
    if (no_match == nullptr || no_match->items.size() < 2) {
      fault("R032", *tests, "rule has fewer than two tests that must not match");
    } else {
      for (const JsonValue& item : no_match->items) {
        if (item.text.empty()) fault("R033", item, "test has no text");
        rule.must_not_match.push_back(item.text);
      }
    }
  }

  void read_example(const JsonValue& item, CompiledRule& rule) {
    Example example;
    example.offset = item.offset;
    if (item.type == JsonValue::Type::string) example.text = item.text;
    for (const auto& [name, value] : item.members) {
      const std::optional<Capture> capture = capture_named(name);
      if (name == "text")
        example.text = value.text;
      else if (capture)
        example.captures.emplace_back(*capture, value.text);
      else
        fault("R012", value, "unknown capture \"" + name + "\"");
    }
    if (example.text.empty()) fault("R033", item, "test has no text");
    rule.must_match.push_back(std::move(example));
  }

  const JsonValue& json_;
  const RuleSource& source_;
  Vocabulary& vocabulary_;
  Faults& faults_;
};

}  // namespace

std::optional<ReadRule> read_rule(const JsonValue& json, const std::string& id_prefix,
                                  const RuleSource& source, Vocabulary& vocabulary,
                                  Faults& faults) {
  return RuleReader(json, source, vocabulary, faults).run(id_prefix);
}

}  // namespace ascribe
