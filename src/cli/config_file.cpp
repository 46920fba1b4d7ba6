// SPDX-License-Identifier: Apache-2.0
// Holds each key of a config file against the option table.
//
// A file that was found upward may be a stranger's. So no line of it is printed in a
// complaint: it could be a link to a file whose content must not get into a public log.
// Keys and refused values are printed, cut short.
#include "cli/config_file.h"

#include <algorithm>
#include <fstream>
#include <optional>

#include "ascribe/error.h"
#include "cli/complaint.h"
#include "cli/folder_links.h"
#include "cli/nearest_word.h"
#include "json/reader.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = std::size_t{1} << 20;
constexpr std::size_t most_faults = 20;

/// At most 60 bytes, with nothing in it that would end the line.
std::string shortened(std::string_view text) {
  constexpr std::size_t most = 60;
  if (text.size() <= most) return printable(text);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return printable(text.substr(0, end)) + "\u2026";
}

std::string in_marks(std::string_view key) { return "\"" + shortened(key) + "\""; }

std::string_view type_name(const JsonValue& value) {
  switch (value.type) {
    case JsonValue::Type::null:
      return "null";
    case JsonValue::Type::boolean:
      return "true or false";
    case JsonValue::Type::number:
      return "a number";
    case JsonValue::Type::string:
      return "a string";
    case JsonValue::Type::array:
      return "a list";
    case JsonValue::Type::object:
      return "an object";
  }
  return "";
}

std::string_view wanted_type(const OptionRow& row) {
  if (row.arity == Arity::toggle) return "true or false";
  if (row.arity == Arity::count) return "a number";
  if (row.arity == Arity::many) return "a string or a list of strings";
  return is_numeric(row) ? "a number or a string" : "a string";
}

/// Where the file part of the value begins: 0 for "FILE" and "DIR", after the "=" of
/// "json=FILE"; nothing for a value that names no file.
std::optional<std::size_t> path_begin(const OptionRow& row, const std::string& value) {
  if (row.value == "FILE" || row.value == "DIR") return 0;
  if (!row.value.ends_with("[=FILE]")) return std::nullopt;
  const std::size_t mark = value.find('=');
  if (mark == std::string::npos) return std::nullopt;
  return mark + 1;
}

class ConfigReader {
 public:
  ConfigReader(const ConfigFile& file, std::string_view text)
      : file_(file), text_(text), folder_(fs::path(file.path).parent_path()) {
    for (const OptionRow& row : option_table()) {
      if (!config_key(row).empty()) keys_.push_back(config_key(row));
    }
    keys_.insert(keys_.end(), {"$schema", "root"});
  }

  std::vector<Setting> read() {
    const auto read = read_json(text_);
    if (const auto* fault = std::get_if<JsonFault>(&read)) {
      throw Error("bad-config", place(fault->offset), fault->message);
    }
    const auto& root = std::get<JsonValue>(read);
    if (!root.is_object()) {
      throw Error("bad-config", place(root.offset), "this must be one object: { }");
    }
    for (const JsonMember& member : root.members) take(member);
    refuse_faults();
    return std::move(settings_);
  }

 private:
  struct Fault {
    std::string place;
    std::string message;
  };

  std::string place(std::uint32_t offset) const {
    const LineColumn at = line_column(text_, offset);
    return printable(file_.path) + ":" + std::to_string(at.line) + ":" +
           std::to_string(at.column);
  }

  void add_fault(std::uint32_t offset, const std::string& message) {
    faults_.push_back({place(offset), message});
  }

  void take(const JsonMember& member) {
    if (faults_.size() == most_faults) {
      // Not looked at: finding places and near words for all would take long.
      has_more_ = true;
      return;
    }
    const auto& [key, value] = member;
    if (key == "$schema") return require(key, value, value.is_string(), "a string");
    if (key == "root") return require(key, value, value.is_boolean(), "true or false");
    for (const OptionRow& row : option_table()) {
      if (key == config_key(row)) return take_option(row, key, value);
    }
    refuse_key(key, value.key_offset);
  }

  void require(const std::string& key, const JsonValue& value, bool is_right,
               std::string_view wanted) {
    if (is_right) return;
    add_fault(value.offset, in_marks(key) + " takes " + std::string(wanted) + ", not " +
                                std::string(type_name(value)));
  }

  void refuse_key(const std::string& key, std::uint32_t offset) {
    std::string option = "--" + key;
    std::replace(option.begin(), option.end(), '_', '-');
    for (const OptionRow& row : option_table()) {
      if (long_name(row) != option || !config_key(row).empty()) continue;
      return add_fault(
          offset, in_marks(key) + " cannot be set in a config file, only as " + option);
    }
    const std::string near = nearest_word(key, keys_);
    add_fault(offset, "there is no key " + in_marks(key) +
                          (near.empty() ? "; see ascribe help options"
                                        : "; did you mean \"" + near + "\"?"));
  }

  void take_option(const OptionRow& row, const std::string& key,
                   const JsonValue& value) {
    if (row.key == ConfigKey::named && !file_.named) {
      return add_fault(value.key_offset, in_marks(key) +
                                             " counts only in a file that " +
                                             "--config or ASCRIBE_CONFIG names");
    }
    Setting setting = {&row, {}, place(value.offset)};
    const bool is_list = row.arity == Arity::many && value.is_array();
    if (is_list && value.items.empty()) {
      return add_fault(value.offset, in_marks(key) + " is an empty list");
    }
    if (!is_list) take_value(setting, key, value);
    for (const JsonValue& item : value.items) {
      if (is_list && faults_.size() < most_faults) take_value(setting, key, item);
    }
    settings_.push_back(std::move(setting));
  }

  /// Adds one value to the setting, or the fault that keeps it out.
  void take_value(Setting& setting, const std::string& key, const JsonValue& value) {
    const OptionRow& row = *setting.option;
    const std::optional<std::string> word = word_of(row, value);
    if (!word) return require(key, value, false, wanted_type(row));
    Options scratch;
    std::string fault = row.apply(scratch, *word);
    if (word->find('\0') != std::string::npos) fault = "has a NUL in it";
    if (!fault.empty()) {
      return add_fault(value.offset,
                       in_marks(key) + ": '" + shortened(*word) + "' " + fault);
    }
    const std::optional<std::size_t> path = path_begin(row, *word);
    if (path && *path > 0 && !file_.named) {
      return add_fault(value.offset, in_marks(key) + ": '" + shortened(*word) +
                                         "' names a file to write, which counts only " +
                                         "in a file that --config or ASCRIBE_CONFIG " +
                                         "names");
    }
    setting.values.push_back(path ? from_folder(*word, *path) : *word);
  }

  /// The value as the option's own reader takes it; nothing when its type is wrong.
  std::optional<std::string> word_of(const OptionRow& row,
                                     const JsonValue& value) const {
    if (row.arity == Arity::toggle) {
      if (!value.is_boolean()) return std::nullopt;
      return value.boolean ? "1" : "0";
    }
    if (value.is_number() && is_numeric(row)) {
      // As written: the number itself has forgotten whether it was 1e3 or 1000.
      const std::size_t end = std::min(
          text_.find_first_not_of("+-.0123456789Ee", value.offset), text_.size());
      return std::string(text_.substr(value.offset, end - value.offset));
    }
    if (!value.is_string() || row.arity == Arity::count) return std::nullopt;
    return value.text;
  }

  std::string from_folder(const std::string& value, std::size_t begin) const {
    const std::string path = value.substr(begin);
    if (path == "-") return value;
    return value.substr(0, begin) + (folder_ / path).string();
  }

  void refuse_faults() const {
    if (faults_.empty()) return;
    if (faults_.size() == 1) {
      throw Error("bad-config", faults_[0].place, faults_[0].message);
    }
    std::string lines;
    for (const Fault& fault : faults_)
      lines += fault.place + ": " + fault.message + "\n";
    if (has_more_)
      lines += printable(file_.path) + ": the rest of the file was not looked at\n";
    throw Error("bad-config", file_.path, lines);
  }

  const ConfigFile& file_;
  std::string_view text_;
  fs::path folder_;
  std::vector<std::string> keys_;
  std::vector<Setting> settings_;
  std::vector<Fault> faults_;
  bool has_more_ = false;
};

void refuse_links(const std::vector<Setting>& settings) {
  for (const Setting& setting : settings) {
    if (setting.option->value != "DIR") continue;
    for (const std::string& folder : setting.values) {
      const std::optional<fs::path> link = link_in(folder);
      if (!link) continue;
      throw Error("bad-config", setting.origin,
                  in_marks(config_key(*setting.option)) + ": " +
                      printable(link->string()) +
                      " is a link, and such a folder counts " +
                      "only in a file that --config or ASCRIBE_CONFIG names");
    }
  }
}

}  // namespace

std::vector<Setting> config_settings(const ConfigFile& file, std::string_view text) {
  return ConfigReader(file, text).read();
}

std::vector<Setting> read_config(const ConfigFile& file) {
  std::error_code fault;
  // A pipe that was found would keep us waiting; one that was named is the shell's.
  if (!file.named && !fs::is_regular_file(file.path, fault)) {
    throw Error("unreadable", file.path, "the config file found here is no file");
  }
  std::ifstream stream(file.path, std::ios::binary);
  std::string text(most_bytes + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (stream.bad() || (text.empty() && !stream.eof())) {
    throw Error("unreadable", file.path, "the config file cannot be read");
  }
  if (text.size() > most_bytes) {
    throw Error("bad-config", file.path, "it is over 1 MiB, the most it may have");
  }
  std::vector<Setting> settings = config_settings(file, text);
  if (!file.named) refuse_links(settings);
  return settings;
}

}  // namespace ascribe
