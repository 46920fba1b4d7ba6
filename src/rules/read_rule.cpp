// SPDX-License-Identifier: Apache-2.0
// Reading a rule object: every member known, every type checked, examples required.
#include "rules/read_rule.h"

#include <algorithm>
#include <array>

#include "rules/read_emit.h"

namespace ascribe {
namespace {

constexpr std::array<std::string_view, 5> finds_names = {"mention", "attribution",
                                                         "kind", "flag", "affiliation"};

bool is_rule_name(std::string_view id) {
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// Nothing but white space: a test of it would hold whatever the rule says.
bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

class RuleReader {
 public:
  RuleReader(const JsonValue& json, const RuleSource& source, Vocabulary& vocabulary,
             Faults& faults)
      : json_(json), members_(source, faults), vocabulary_(vocabulary) {}

  std::optional<ReadRule> run(const std::string& id_prefix) {
    const std::size_t before = members_.faults().size();
    members_.only(json_, {"id", "finds", "summary", "why", "refs", "since",
                          "deprecated", "priority", "confidence", "patterns", "unless",
                          "where", "emit", "tests"});
    ReadRule out;
    read_card(id_prefix, out.card);
    const auto finds =
        std::find(finds_names.begin(), finds_names.end(), out.card.finds);
    if (finds == finds_names.end() && !out.card.finds.empty()) {
      members_.fault(
          "R014", *json_.find("finds"),
          "\"finds\" is mention, attribution, kind, flag or affiliation",
          suggestion(out.card.finds, {finds_names.begin(), finds_names.end()}));
    }
    out.rule.finds = static_cast<Finds>(finds - finds_names.begin());
    out.rule.priority = out.card.priority;
    out.rule.confidence = out.card.confidence;
    read_patterns(out.rule);
    read_unless(out.rule);
    if (const JsonValue* where = members_.object(json_, "where")) {
      read_where(*where, members_, out.rule.where);
    }
    if (const JsonValue* emit = members_.object(json_, "emit")) {
      read_emit(*emit, members_, out.rule.emit);
    }
    read_tests(out.rule);
    if (members_.faults().size() != before) return std::nullopt;
    return out;
  }

 private:
  void read_card(const std::string& id_prefix, RuleCard& card) {
    card.id = id_prefix + members_.text(json_, "id");
    if (!is_rule_name(card.id.substr(id_prefix.size())) &&
        json_.find("id") != nullptr) {
      members_.fault("R014", *json_.find("id"),
                     "an id is small letters, digits and hyphens");
    }
    card.finds = members_.text(json_, "finds");
    card.summary = members_.text(json_, "summary");
    card.why = members_.optional_text(json_, "why");
    card.since = members_.optional_text(json_, "since");
    if (const JsonValue* refs = json_.find("refs")) {
      card.refs = members_.texts(*refs, "refs");
    }
    if (const JsonValue* deprecated = members_.object(json_, "deprecated")) {
      members_.only(*deprecated, {"since", "use"});
      card.deprecated_since = members_.text(*deprecated, "since");
      card.deprecated_use = members_.optional_text(*deprecated, "use");
    }
    card.priority = static_cast<int>(members_.number(json_, "priority", 50, 100));
    card.confidence = members_.number(json_, "confidence", 0.8, 1);
    card.file = members_.source().file;
  }

  void read_patterns(CompiledRule& rule) {
    const JsonValue* patterns = json_.find("patterns");
    if (patterns == nullptr || patterns->items.empty()) {
      members_.fault("R014", patterns == nullptr ? json_ : *patterns,
                     "\"patterns\" must be an array of patterns");
      return;
    }
    for (const JsonValue& pattern : patterns->items) {
      rule.patterns.push_back(compile(pattern));
    }
  }

  Program compile(const JsonValue& pattern) {
    return compile_pattern(pattern, members_.source(), vocabulary_, members_.faults());
  }

  void read_unless(CompiledRule& rule) {
    const JsonValue* unless = json_.find("unless");
    if (unless == nullptr) return;
    if (!unless->is_array()) {
      members_.fault("R014", *unless, "\"unless\" must be an array of patterns");
    }
    for (const JsonValue& item : unless->items) {
      const JsonValue* pattern = item.find("pattern");
      Unless read;
      if (pattern != nullptr) {
        members_.only(item, {"pattern", "overlap"});
        const JsonValue* overlap = item.find("overlap");
        if (overlap != nullptr) read_overlap(*overlap, read);
      }
      read.program = compile(pattern == nullptr ? item : *pattern);
      rule.unless.push_back(std::move(read));
    }
  }

  // True, false, or the capture that must share a token.
  void read_overlap(const JsonValue& overlap, Unless& unless) {
    if (!overlap.is_string()) {
      unless.overlap = members_.flag(overlap, "overlap");
      return;
    }
    unless.overlap = true;
    unless.part = capture_named(overlap.text);
    if (!unless.part) {
      members_.faults().add("R012", members_.source(), overlap.offset,
                            "unknown capture \"" + overlap.text + "\"",
                            suggestion(overlap.text, capture_list()));
    }
  }

  void read_tests(CompiledRule& rule) {
    const JsonValue* tests = json_.find("tests");
    if (tests == nullptr || !tests->is_object()) {
      members_.fault("R030", tests == nullptr ? json_ : *tests, "rule has no tests");
      return;
    }
    members_.only(*tests, {"match", "no_match"});
    const JsonValue* match = tests->find("match");
    const JsonValue* no_match = tests->find("no_match");
    if (match == nullptr || match->items.size() < 2) {
      members_.fault("R031", *tests, "rule has fewer than two tests that must match");
    } else {
      for (const JsonValue& item : match->items) read_example(item, rule);
    }
    if (no_match == nullptr || no_match->items.size() < 2) {
      members_.fault("R032", *tests,
                     "rule has fewer than two tests that must not match");
    } else {
      for (const JsonValue& item : no_match->items) {
        if (is_blank(item.text)) members_.fault("R033", item, "test has no text");
        rule.must_not_match.push_back(item.text);
      }
    }
  }

  void read_example(const JsonValue& item, CompiledRule& rule) {
    Example example;
    example.offset = item.offset;
    if (item.is_string()) example.text = item.text;
    for (const JsonMember& member : item.members) {
      const auto& [name, value] = member;
      const std::optional<Capture> capture = capture_named(name);
      if (name == "text") {
        example.text = value.text;
      } else if (capture) {
        example.captures.emplace_back(*capture, value.text);
      } else {
        members_.faults().add(
            "R012", members_.source(), key_spot(members_.source().text, member),
            "unknown capture \"" + name + "\"", suggestion(name, capture_list()));
      }
    }
    if (is_blank(example.text)) members_.fault("R033", item, "test has no text");
    rule.must_match.push_back(std::move(example));
  }

  const JsonValue& json_;
  Members members_;
  Vocabulary& vocabulary_;
};

}  // namespace

std::optional<ReadRule> read_rule(const JsonValue& json, const std::string& id_prefix,
                                  const RuleSource& source, Vocabulary& vocabulary,
                                  Faults& faults) {
  return RuleReader(json, source, vocabulary, faults).run(id_prefix);
}

}  // namespace ascribe
