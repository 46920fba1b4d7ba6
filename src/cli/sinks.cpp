// SPDX-License-Identifier: Apache-2.0
// Pairs each format with a place, and lets no place take two.
#include "cli/sinks.h"

#include <algorithm>

#include "ascribe/error.h"
#include "cli/output_file.h"

namespace ascribe {
namespace {

ReportFormat format_called(std::string_view word) {
  if (word == "json") return ReportFormat::json;
  if (word == "jsonl") return ReportFormat::jsonl;
  return ReportFormat::text;
}

std::string place(const std::string& path) { return path == "-" ? "" : path; }

std::string spoken(const std::string& path) {
  return path.empty() ? "standard output" : path;
}

}  // namespace

std::vector<Sink> plan_sinks(const Options& options) {
  std::vector<Sink> sinks;
  bool output_used = options.output.empty();
  for (const std::string& word : options.formats) {
    const std::size_t mark = word.find('=');
    if (word.substr(0, mark) == "markdown") {
      throw Error("bad-option", "--format", "only explain writes markdown");
    }
    const bool has_file = mark != std::string::npos;
    const Sink sink{format_called(word.substr(0, mark)),
                    place(has_file ? word.substr(mark + 1) : options.output)};
    if (!has_file) output_used = true;
    const bool taken = std::any_of(sinks.begin(), sinks.end(), [&](const Sink& other) {
      return other.path == sink.path;
    });
    if (taken) {
      throw Error("bad-option", "--format",
                  "two reports would go to " + spoken(sink.path) +
                      "; give one of them a file: --format json=report.json");
    }
    sinks.push_back(sink);
  }
  if (!output_used) {
    throw Error("bad-option", "--output",
                "every --format has a file of its own already");
  }
  return sinks;
}

Sink only_sink(const Options& options) {
  const std::vector<Sink> sinks = plan_sinks(options);
  if (sinks.size() != 1 || sinks[0].format == ReportFormat::jsonl) {
    throw Error(
        "bad-option", "--format",
        std::string(name(options.command)) + " writes one format: text or json");
  }
  return sinks[0];
}

void write_to(const Sink& sink, std::string_view bytes) {
  if (sink.path.empty()) {
    write_standard_output(bytes);
  } else {
    write_file(sink.path, bytes);
  }
}

}  // namespace ascribe
