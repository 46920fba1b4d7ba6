// SPDX-License-Identifier: Apache-2.0
// Finds the sentences that are asked about, and prints the reasons for their labels.
#include "cli/why_command.h"

#include <algorithm>
#include <variant>

#include "ascribe/rule_set.h"
#include "cli/complaint.h"
#include "cli/exit_code.h"
#include "cli/output_file.h"
#include "cli/report_on.h"
#include "cli/rules_folder.h"
#include "cli/sinks.h"

namespace ascribe {
namespace {

constexpr std::size_t most_digits = 9;

/// Takes ":12" off the end of `word`; nothing when it does not end so.
std::optional<std::uint32_t> cut_number(std::string& word) {
  const std::size_t colon = word.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  const std::string digits = word.substr(colon + 1);
  const bool is_number = !digits.empty() && digits.size() <= most_digits &&
                         std::all_of(digits.begin(), digits.end(),
                                     [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number) return std::nullopt;
  word.erase(colon);
  return static_cast<std::uint32_t>(std::stoul(digits));
}

std::vector<std::uint32_t> asked_sentences(const Report& report,
                                           const AskedPlace& asked,
                                           const std::string& word) {
  const auto found = sentences_at(report, asked.place);
  if (const std::string* fault = std::get_if<std::string>(&found)) {
    throw Error("bad-option", word, *fault);
  }
  return std::get<std::vector<std::uint32_t>>(found);
}

}  // namespace

AskedPlace asked_place(const std::string& word) {
  AskedPlace out;
  out.input = word;
  const std::optional<std::uint32_t> last = cut_number(out.input);
  if (!last) {
    throw Error("bad-option", word,
                "this ends in no line number; write FILE:LINE or FILE:LINE:COLUMN");
  }
  const std::optional<std::uint32_t> before = cut_number(out.input);
  out.place.line = before.value_or(*last);
  if (before) out.place.column = last;
  return out;
}

int run_why(const Options& options, const Environment& environment) {
  if (options.words.size() != 1) {
    throw Error("bad-option", "why",
                "say which sentence: ascribe why FILE:LINE or FILE:LINE:COLUMN");
  }
  const AskedPlace asked = asked_place(options.words[0]);
  const Sink sink = only_sink(options);
  const RuleSet rules = load_found_rules(options, environment);
  const Report report = only_report(asked.input, options, environment, rules);
  if (report.failure) {
    complain(complaint(*report.failure));
    return report.failure->code == "internal" ? exit_trouble : exit_unread;
  }
  std::vector<std::uint32_t> sentences =
      asked_sentences(report, asked, options.words[0]);
  ReasonsForm form;
  form.as_json = sink.format == ReportFormat::json;
  form.all = options.all_rules;
  if (sentences.size() > max_asked_sentences) {
    form.left_out = sentences.size() - max_asked_sentences;
    sentences.resize(max_asked_sentences);
  }
  if (sink.path.empty()) {
    form.width = output_width();
    form.color =
        !form.as_json && wants_color(options.color, environment, output_is_terminal());
  }
  const std::string text =
      write_reasons(report, rules, reasons_for(report, rules, sentences), form);
  write_to(sink, text);
  return exit_fine;
}

}  // namespace ascribe
