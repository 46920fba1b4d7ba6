// SPDX-License-Identifier: Apache-2.0
// Reads option values; knows their words, their bounds and nothing of the table.
#include "cli/option_values.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "ascribe/feed.h"
#include "cli/numbers.h"
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

/// "2031-05-04", or that with a time: "T" and digits, ":", "." and a zone.
bool is_spelt_date(std::string_view value) {
  static constexpr std::string_view shape = "0000-00-00T00:00";
  if (value.size() != 10 && value.size() < shape.size()) return false;
  for (std::size_t i = 0; i < std::min(value.size(), shape.size()); ++i) {
    const bool is_digit = value[i] >= '0' && value[i] <= '9';
    if (shape[i] == '0' ? !is_digit : value[i] != shape[i]) return false;
  }
  const std::string_view rest = value.substr(std::min(value.size(), shape.size()));
  return rest.size() <= 16 &&
         rest.find_first_not_of("0123456789:.+-Z") == std::string_view::npos;
}

}  // namespace

std::string set_format(Options& options, const std::string& value) {
  const std::string format = value.substr(0, value.find('='));
  const Choice<bool> choices[] = {
      {"text", true}, {"json", true}, {"jsonl", true}, {"markdown", true}};
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
                                  {"markdown", InputFormat::markdown},
                                  {"docx", InputFormat::docx}};
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

std::string set_limit(Options& options, const std::string& value) {
  const std::optional<std::size_t> number = whole_number<std::size_t>(value);
  const std::size_t most = FeedLimits{}.max_entries;
  if (!number || *number == 0 || *number > most) {
    return "is not a number of pages from 1 to " + std::to_string(most);
  }
  options.max_entries = *number;
  return "";
}

std::string set_since(Options& options, const std::string& value) {
  const std::string date = is_spelt_date(value) ? feed_date(value) : "";
  // A time that cannot be read leaves the day alone, which is right for feeds only.
  const bool has_lost_time = value.size() > 10 && date.size() == 10;
  if (date.empty() || has_lost_time) {
    return "is not a date such as 2031-05-04 or 2031-05-04T10:00Z";
  }
  options.since = date;
  return "";
}

std::string set_max_bytes(Options& options, const std::string& value) {
  // Positions are 32 bits wide (span.h), so more than 4 GiB cannot be read anyway.
  const std::optional<std::uint64_t> number = byte_count(value);
  if (!number) return "is not a number of bytes above 0, such as 500000, 512K or 10M";
  if (*number > std::numeric_limits<std::uint32_t>::max()) {
    return "is over 4 GiB, the most ascribe can read";
  }
  options.limits.max_bytes = *number;
  return "";
}

std::string set_rules(Options& options, const std::string& value) {
  if (value.empty()) return "is not a folder";
  options.rules.push_back(value);
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

std::string set_ignore_robots(Options& options, const std::string& value) {
  return set_toggle(options.ignore_robots, value);
}

std::string set_no_progress(Options& options, const std::string& value) {
  return set_toggle(options.no_progress, value);
}

std::string set_offline(Options& options, const std::string& value) {
  return set_toggle(options.offline, value);
}

std::string set_refresh(Options& options, const std::string& value) {
  return set_toggle(options.refresh, value);
}

std::string set_no_cache(Options& options, const std::string& value) {
  return set_toggle(options.no_cache, value);
}

std::string set_explain(Options& options, const std::string& value) {
  return set_toggle(options.explain, value);
}

std::string set_trace(Options& options, const std::string& value) {
  return set_toggle(options.trace, value);
}

std::string set_all_rules(Options& options, const std::string& value) {
  return set_toggle(options.all_rules, value);
}

std::string set_coverage(Options& options, const std::string& value) {
  return set_toggle(options.coverage, value);
}

std::string set_stage(Options& options, const std::string& value) {
  const Choice<Stage> choices[] = {{"article", Stage::article},
                                   {"sentences", Stage::sentences},
                                   {"tokens", Stage::tokens},
                                   {"mentions", Stage::mentions},
                                   {"attributions", Stage::attributions}};
  return choose(choices, value, options.stage);
}

std::string set_config(Options& options, const std::string& value) {
  if (value.empty()) return "is not a file name";
  options.config = value;
  return "";
}

std::string set_no_config(Options& options, const std::string& value) {
  return set_toggle(options.no_config, value);
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
