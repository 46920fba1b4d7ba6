// SPDX-License-Identifier: Apache-2.0
// Reads option values; knows their words, their bounds and nothing of the table.
#include "cli/option_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "cli/options.h"

namespace ascribe {
namespace {

template <typename T>
struct Choice {
  std::string_view word;
  T means;
};

/// Stores the choice called `value`, or says which words there are.
template <typename T, typename Slot, std::size_t n>
std::string choose(const Choice<T> (&choices)[n], const std::string& value,
                   Slot& slot) {
  std::string words;
  for (const Choice<T>& choice : choices) {
    if (choice.word == value) {
      slot = choice.means;
      return "";
    }
    words += (words.empty() ? "" : ", ") + std::string(choice.word);
  }
  return "is not one of " + words;
}

std::string set_toggle(bool& slot, const std::string& value) {
  const Choice<bool> choices[] = {{"1", true},   {"0", false},   {"yes", true},
                                  {"no", false}, {"true", true}, {"false", false},
                                  {"on", true},  {"off", false}};
  return choose(choices, value, slot);
}

/// A decimal number that is the whole of `text`; nothing for anything else.
template <typename T>
std::optional<T> whole_number(std::string_view text) {
  T number{};
  const auto [rest, fault] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || rest != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::string set_format(Options& options, const std::string& value) {
  const std::string format = value.substr(0, value.find('='));
  const Choice<bool> choices[] = {{"text", true}, {"json", true}, {"jsonl", true}};
  bool known = false;
  std::string fault = choose(choices, format, known);
  if (!fault.empty()) return fault;
  if (format.size() + 1 == value.size()) return "names no file after the '='";
  options.formats.push_back(value);
  return "";
}

std::string set_output(Options& options, const std::string& value) {
  if (value.empty()) return "is not a file name";
  options.output = value;
  return "";
}

std::string set_input_format(Options& options, const std::string& value) {
  using Slot = std::optional<InputFormat>;
  const Choice<Slot> choices[] = {{"auto", std::nullopt},
                                  {"html", InputFormat::html},
                                  {"text", InputFormat::text},
                                  {"markdown", InputFormat::markdown}};
  return choose(choices, value, options.input_format);
}

std::string set_stdin_name(Options& options, const std::string& value) {
  if (value.empty()) return "is not a name";
  options.stdin_name = value;
  return "";
}

std::string set_files_from(Options& options, const std::string& value) {
  if (value.empty()) return "is not a file name";
  options.files_from = value;
  return "";
}

std::string set_null_ends(Options& options, const std::string& value) {
  return set_toggle(options.null_ends, value);
}

std::string add_address(Options& options, const std::string& value) {
  // Whether it is a block is fetch_page's to say: one reader of CIDR is enough.
  if (value.empty()) return "is not a block of addresses";
  options.limits.allow_addresses.push_back(value);
  return "";
}

std::string set_timeout(Options& options, const std::string& value) {
  const std::optional<double> seconds = whole_number<double>(value);
  if (!seconds || !std::isfinite(*seconds) || *seconds < 0.001 || *seconds > 86'400) {
    return "is not a number of seconds from 0.001 to 86400";
  }
  const std::chrono::milliseconds total(std::llround(*seconds * 1000));
  options.limits.total_timeout = total;
  options.limits.connect_timeout = std::min(FetchLimits{}.connect_timeout, total);
  return "";
}

std::string set_max_bytes(Options& options, const std::string& value) {
  static constexpr std::string_view wanted =
      "is not a number of bytes above 0, such as 500000, 512K or 10M";
  std::string_view digits = value;
  std::uint64_t unit = 1;
  const std::size_t letter =
      std::string_view("KMG").find(value.empty() ? 0 : value.back());
  if (letter != std::string_view::npos) {
    unit = std::uint64_t{1} << (10 * (letter + 1));
    digits.remove_suffix(1);
  }
  const std::optional<std::uint64_t> number = whole_number<std::uint64_t>(digits);
  // Positions are 32 bits wide (span.h), so more than 4 GiB cannot be read anyway.
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  if (!number || *number == 0) return std::string(wanted);
  if (*number > most / unit) return "is over 4 GiB, the most ascribe can read";
  options.limits.max_bytes = *number * unit;
  return "";
}

std::string set_rules(Options& options, const std::string& value) {
  if (value.empty()) return "is not a folder";
  options.rules = value;
  return "";
}

std::string set_fail_on(Options& options, const std::string& value) {
  using Slot = std::optional<Level>;
  const Choice<Slot> choices[] = {{"never", std::nullopt},
                                  {"note", Level::note},
                                  {"warning", Level::warning},
                                  {"error", Level::error}};
  return choose(choices, value, options.fail_on);
}

std::string set_exit_zero(Options& options, const std::string& value) {
  return set_toggle(options.exit_zero, value);
}

std::string set_color(Options& options, const std::string& value) {
  const Choice<ColorChoice> choices[] = {{"auto", ColorChoice::automatic},
                                         {"always", ColorChoice::always},
                                         {"never", ColorChoice::never}};
  return choose(choices, value, options.color);
}

std::string set_quiet(Options& options, const std::string& value) {
  const std::optional<int> times = whole_number<int>(value);
  if (!times || *times < 0) return "is not a number from 0";
  options.quiet = *times;
  return "";
}

std::string set_timestamps(Options& options, const std::string& value) {
  return set_toggle(options.timestamps, value);
}

std::string set_stage(Options& options, const std::string& value) {
  const Choice<Stage> choices[] = {{"article", Stage::article},
                                   {"sentences", Stage::sentences},
                                   {"tokens", Stage::tokens},
                                   {"mentions", Stage::mentions},
                                   {"attributions", Stage::attributions}};
  return choose(choices, value, options.stage);
}

std::string set_brief_help(Options& options, const std::string&) {
  options.help = HelpWanted::brief;
  return "";
}

std::string set_full_help(Options& options, const std::string&) {
  options.help = HelpWanted::full;
  return "";
}

std::string set_version(Options& options, const std::string&) {
  options.command = Command::version;
  return "";
}

}  // namespace ascribe
