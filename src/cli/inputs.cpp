// SPDX-License-Identifier: Apache-2.0
// Tells URLs, files, folders and standard input apart.
#include "cli/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace ascribe {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  name.remove_prefix(name.size() - ending.size());
  return std::equal(name.begin(), name.end(), ending.begin(),
                    [](char a, char b) { return lower(a) == b; });
}

std::variant<Page, Failure> read_standard_input(const Options& options) {
  const std::optional<InputFormat> format =
      options.input_format ? options.input_format : declared_format(options.stdin_name);
  std::variant<Page, Failure> read = read_page("-", format, options.limits.max_bytes);
  if (options.stdin_name.empty()) return read;
  if (Page* page = std::get_if<Page>(&read)) {
    page->input = options.stdin_name;
  } else {
    std::get<Failure>(read).where = options.stdin_name;
  }
  return read;
}

}  // namespace

std::optional<InputFormat> declared_format(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, InputFormat>, 7> endings = {
      {{".html", InputFormat::html},
       {".htm", InputFormat::html},
       {".xhtml", InputFormat::html},
       {".md", InputFormat::markdown},
       {".markdown", InputFormat::markdown},
       {".docx", InputFormat::docx},
       {".txt", InputFormat::text}}};
  for (const auto& [ending, format] : endings) {
    if (ends_with(name, ending)) return format;
  }
  return std::nullopt;
}

std::variant<Page, Failure> read_input(const std::string& input,
                                       const Options& options) {
  if (input == "-") return read_standard_input(options);
  std::error_code fault;
  if (std::filesystem::is_directory(input, fault)) {
    return Failure{"unreadable", input, "this is a folder; name the files in it"};
  }
  return read_page(input, options.input_format, options.limits.max_bytes);
}

void require_inputs(const Options& options) {
  if (options.words.empty() && options.files_from.empty()) {
    throw Error("no-input", "",
                "no input was given; try 'ascribe check FILE', or 'ascribe --help'");
  }
  const auto named = std::count(options.words.begin(), options.words.end(), "-");
  if (named + (options.files_from == "-" ? 1 : 0) > 1) {
    throw Error("bad-option", "-", "standard input can be named once only");
  }
}

}  // namespace ascribe
