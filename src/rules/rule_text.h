// SPDX-License-Identifier: Apache-2.0
// Rules as they stand in their files, for people who ask about one.
#pragma once

#include <cstdint>
#include <filesystem>
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
  std::string file;  ///< as RuleCard::file has it
  LineColumn place;
};

/// Reads the files of a rules folder when something in them is asked for, each once. A
/// file that has changed since the rules were loaded, or is gone, gives parts with no
/// text; nothing throws.
class RuleTexts {
 public:
  explicit RuleTexts(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// The element at `offset` of the rule's file.
  WrittenPart element(const RuleCard& card, std::uint32_t offset);

  /// One of the rule's `unless`, from 0.
  WrittenPart unless(const RuleCard& card, std::size_t index);

  /// One of its patterns, from 0.
  WrittenPart pattern(const RuleCard& card, std::size_t index);

  /// Where the rule's object begins; no text.
  WrittenPart rule(const RuleCard& card);

  /// A whole file of the folder, "findings.json"; null when it cannot be read.
  const JsonValue& table(const std::string& name) { return file(name).json; }

  /// The whole rule; null when it is not there.
  const JsonValue* json(const RuleCard& card);

 private:
  struct File {
    std::string text;
    JsonValue json;
  };

  const File& file(const std::string& name);
  WrittenPart item(const RuleCard& card, std::string_view list, std::size_t index);

  std::filesystem::path folder_;
  std::map<std::string, File, std::less<>> files_;
};

}  // namespace ascribe
