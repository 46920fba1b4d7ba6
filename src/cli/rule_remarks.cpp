// SPDX-License-Identifier: Apache-2.0
// Writes remarks line by line, so that no rule file can write lines of its own.
#include "cli/rule_remarks.h"

#include <algorithm>
#include <string_view>

#include "cli/complaint.h"

namespace ascribe {

std::string printed_remarks(const std::vector<RuleRemark>& remarks) {
  std::string lines;
  for (const RuleRemark& remark : remarks) {
    const std::string text = write_remark(remark);
    for (std::string_view rest = text; !rest.empty();) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      lines += printable(line) + "\n";
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
  }
  return lines;
}

void write_words(JsonWriter& json, std::string_view key, const std::string& words) {
  json.key(key);
  json.string(printable(words));
}

void write_count(JsonWriter& json, std::string_view key, std::size_t count) {
  json.key(key);
  json.integer(static_cast<std::int64_t>(count));
}

void write_remark_members(JsonWriter& json, const RuleRemark& remark) {
  write_words(json, "file", remark.file);
  write_count(json, "line", remark.line);
  write_count(json, "column", remark.column);
  write_words(json, "code", remark.code);
  write_words(json, "level", remark.level);
  write_words(json, "message", remark.message);
  write_words(json, "hint", remark.hint);
}

void begin_document(JsonWriter& json, std::string_view schema) {
  json.begin_object();
  write_words(json, "schema", std::string(schema));
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace ascribe
