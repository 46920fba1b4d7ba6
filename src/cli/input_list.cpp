// SPDX-License-Identifier: Apache-2.0
// Reads a list of inputs; a bad line costs itself and no other.
#include "cli/input_list.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string_view>

#include "cli/inputs.h"

namespace ascribe {
namespace {

constexpr std::size_t max_list_bytes = std::size_t{64} << 20;
constexpr std::string_view blanks = " \t\r";

/// Everything `stream` holds. It is read in steps, for a pipe has no size.
std::string read_list(std::istream& stream, const std::string& name) {
  std::string bytes;
  std::string step(65'536, '\0');
  while (stream) {
    stream.read(step.data(), static_cast<std::streamsize>(step.size()));
    bytes.append(step, 0, static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() <= max_list_bytes) continue;
    throw Error("too-large", name, "a list of inputs may have 64 MiB; cut it in parts");
  }
  if (stream.bad())
    throw Error("unreadable", name, "the list of inputs cannot be read");
  return bytes;
}

std::string list_bytes(const std::string& name) {
  if (name == "-") return read_list(std::cin, name);
  std::ifstream file(name, std::ios::binary);
  if (!file) {
    const int reason = errno;
    const bool absent = reason == ENOENT || reason == ENOTDIR;
    throw Error(
        absent ? "not-found" : "unreadable", name,
        std::string("the list of inputs cannot be opened: ") + std::strerror(reason));
  }
  return read_list(file, name);
}

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(blanks) - begin + 1);
}

/// Why a line can be no input; empty when it can.
std::string fault_of(std::string_view line) {
  if (line.size() > max_listed_bytes) {
    return "it is longer than " + std::to_string(max_listed_bytes) +
           " bytes; no path or URL is";
  }
  if (line.find('\0') != std::string_view::npos) {
    return "it holds a NUL; give --null if the inputs end in NUL";
  }
  if (line == "-") return "a list cannot name standard input; give - as an argument";
  return "";
}

}  // namespace

std::vector<ListedInput> listed_inputs(std::string_view bytes, const std::string& name,
                                       bool null_ends) {
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (!null_ends && bytes.substr(0, byte_order_mark.size()) == byte_order_mark) {
    bytes.remove_prefix(byte_order_mark.size());
  }
  std::vector<ListedInput> inputs;
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    const std::size_t end = std::min(bytes.find(null_ends ? '\0' : '\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (!null_ends) line = trimmed(line);
    if (line.empty() || (!null_ends && line.front() == '#')) continue;
    ListedInput listed{"", number, std::nullopt};
    const std::string fault = fault_of(line);
    if (fault.empty()) {
      listed.input = line;
    } else {
      listed.input = name + ":" + std::to_string(number);
      listed.fault = Failure{"bad-input", listed.input, fault};
    }
    inputs.push_back(std::move(listed));
  }
  return inputs;
}

std::vector<ListedInput> gather_inputs(const Options& options) {
  require_inputs(options);
  std::vector<ListedInput> inputs;
  for (const std::string& word : options.words)
    inputs.push_back({word, 0, std::nullopt});
  if (options.files_from.empty()) return inputs;
  std::vector<ListedInput> listed = listed_inputs(
      list_bytes(options.files_from), options.files_from, options.null_ends);
  std::move(listed.begin(), listed.end(), std::back_inserter(inputs));
  if (inputs.empty()) {
    throw Error("no-input", options.files_from, "the list names no input");
  }
  return inputs;
}

Failure placed(Failure failure, const ListedInput& listed, const std::string& list) {
  if (listed.line > 0 && !listed.fault) {
    failure.message = "line " + std::to_string(listed.line) + " of " +
                      (list == "-" ? "standard input" : list) + ": " + failure.message;
  }
  return failure;
}

}  // namespace ascribe
