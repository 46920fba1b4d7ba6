// SPDX-License-Identifier: Apache-2.0
// Rules as they stand in their files, for people who ask about one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "ascribe/rule_set.h"
#include "json/position.h"
#include "json/reader.h"

namespace ascribe {

/// A part of a rule: on one line as it is written, and where that is.
struct WrittenPart {
  std::string text;
  std::string file;  ///< as faults call it: of a house pack its folder first
  LineColumn place;
};

/// Reads the files that rules were loaded from when something in them is asked for,
/// each once. A file that has changed since, or is gone, gives parts with no text;
/// nothing throws. The rules must outlive it.
class RuleTexts {
 public:
  explicit RuleTexts(const RuleSet& rules) : rules_(rules) {}

  /// The element at `offset` of the rule's file.
  WrittenPart element(const RuleCard& card, std::uint32_t offset);

  /// One of the rule's `unless`, from 0.
  WrittenPart unless(const RuleCard& card, std::size_t index);

  /// One of its patterns, from 0.
  WrittenPart pattern(const RuleCard& card, std::size_t index);

  /// Where the rule's object begins; no text.
  WrittenPart rule(const RuleCard& card);

  /// A whole file of the base, "findings.json"; null when it cannot be read.
  const JsonValue& table(const std::string& name) { return file("", name).json; }

  /// The whole rule; null when it is not there.
  const JsonValue* json(const RuleCard& card);

 private:
  struct File {
    std::string shown;
    std::string text;
    JsonValue json;
  };

  const File& file(const std::string& pack, const std::string& name);
  WrittenPart item(const RuleCard& card, std::string_view list, std::size_t index);

  const RuleSet& rules_;
  std::map<std::string, File, std::less<>> files_;
};

}  // namespace ascribe
