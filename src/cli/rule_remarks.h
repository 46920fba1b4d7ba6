// SPDX-License-Identifier: Apache-2.0
// Remarks on rules as text for people and as JSON.
#pragma once

#include <string>
#include <vector>

#include "ascribe/rule_remark.h"
#include "json/writer.h"

namespace ascribe {

/// Each remark as write_remark() has it, safe for a terminal.
std::string printed_remarks(const std::vector<RuleRemark>& remarks);

/// The members of a remark, in an object that is open: file, line, column, code, level,
/// message, hint.
void write_remark_members(JsonWriter& json, const RuleRemark& remark);

/// {"schema": "ascribe.rules-check/1", …} and the like: opens the object and names it.
void begin_document(JsonWriter& json, std::string_view schema);

/// A member that is a number.
void write_count(JsonWriter& json, std::string_view key, std::size_t count);

/// A member that is a text; bytes that are no UTF-8 are shown as printable() has them.
void write_words(JsonWriter& json, std::string_view key, const std::string& words);

/// "1 rule", "2 rules".
std::string counted(std::size_t count, const std::string& noun);

}  // namespace ascribe
