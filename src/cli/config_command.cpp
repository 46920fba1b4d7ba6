// SPDX-License-Identifier: Apache-2.0
// Prints the settings in use, the file they come from, or the schema of such files.
#include "cli/config_command.h"

#include <algorithm>
#include <filesystem>
#include <variant>

#include "ascribe/error.h"
#include "cli/complaint.h"
#include "cli/config_schema.h"
#include "cli/exit_code.h"
#include "cli/output_file.h"
#include "json/reader.h"
#include "json/writer.h"

namespace ascribe {
namespace {

/// "none" is no absolute path, so a script can tell.
std::string used_file(const Options& options) {
  if (options.config.empty()) return "none";
  std::error_code fault;
  const std::filesystem::path path = std::filesystem::absolute(options.config, fault);
  return fault ? options.config : path.lexically_normal().string();
}

bool is_json_number(const std::string& text) {
  const auto read = read_json(text);
  const auto* value = std::get_if<JsonValue>(&read);
  return value != nullptr && value->is_number();
}

bool is_true(const std::string& toggle) {
  return toggle == "1" || toggle == "yes" || toggle == "true" || toggle == "on";
}

std::string shown_value(const OptionRow& row, const std::string& value) {
  if (row.arity == Arity::toggle) return is_true(value) ? "true" : "false";
  if (is_numeric(row) && is_json_number(value)) return value;
  JsonWriter json(JsonStyle::compact);
  // An argument or a variable may hold any bytes; JSON is UTF-8.
  json.string(printable(value));
  return json.take();
}

/// Nothing when the option has no value.
std::string shown_values(const Setting& setting) {
  const OptionRow& row = *setting.option;
  if (setting.values.empty()) {
    if (row.arity == Arity::toggle) return "false";
    return row.arity == Arity::count ? "0" : "";
  }
  if (row.arity != Arity::many) return shown_value(row, setting.values.back());
  std::string list;
  for (const std::string& value : setting.values) {
    list += (list.empty() ? "[" : ", ") + shown_value(row, value);
  }
  return list + "]";
}

}  // namespace

std::string shown_settings(const Options& options) {
  std::string lines = "// Config file: " + printable(used_file(options)) + "\n{\n";
  for (const Setting& setting : options.settings) {
    const std::string key = "\"" + config_key(*setting.option) + "\"";
    const std::string values = shown_values(setting);
    lines += values.empty()
                 ? "  // " + key + ": not set"
                 : "  " + key + ": " + values + ",  // " + printable(setting.origin);
    lines += "\n";
  }
  return lines + "}\n";
}

int run_config(const Options& options) {
  const std::string word = options.words.size() == 1 ? options.words[0] : "";
  if (word == "show") {
    write_standard_output(shown_settings(options));
  } else if (word == "path") {
    write_standard_output(used_file(options) + "\n");
  } else if (word == "schema") {
    write_standard_output(config_schema());
  } else {
    throw Error("bad-option", "config", "say one of show, path, schema");
  }
  return exit_fine;
}

}  // namespace ascribe
