// SPDX-License-Identifier: Apache-2.0
// Notes, each with the place it is about.
#include "rules/notes.h"

#include <cassert>

#include "ascribe/rule_fault.h"
#include "json/position.h"

namespace ascribe {

void Notes::add(std::string_view code, const RuleSource& source, FaultSpot spot,
                const std::string& message) {
  assert(rule_fault_code(code) != nullptr && rule_fault_code(code)->level != "error");
  const LineColumn place = line_column(source.text, spot.offset);
  notes_.push_back({std::string(code), source.file, place.line, place.column, message});
}

std::string printed(const RuleNote& note) {
  const RuleFaultCode* row = rule_fault_code(note.code);
  const std::string level(row == nullptr ? "note" : row->level);
  return note.file + ":" + std::to_string(note.line) + ":" +
         std::to_string(note.column) + ": " + level + "[" + note.code +
         "]: " + note.message;
}

}  // namespace ascribe
