// SPDX-License-Identifier: Apache-2.0
// Which formats are written, and where to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"

namespace ascribe {

/// One report to write. An empty path is standard output.
struct Sink {
  ReportFormat format = ReportFormat::text;
  std::string path;
};

/// Reads --format and --output together: "json=out.json" goes to its file, "json" to
/// --output, or to standard output without it ("-" says so aloud).
/// Throws Error("bad-option") when two reports would go to one place, and when --output
/// is given but every format has a file of its own.
std::vector<Sink> plan_sinks(const Options& options);

/// The only one, text or json. Throws Error("bad-option") when there are more, or it is
/// jsonl, and what plan_sinks throws.
Sink only_sink(const Options& options);

/// Writes to the sink's file or to standard output; throws Error("unwritable").
void write_to(const Sink& sink, std::string_view bytes);

}  // namespace ascribe
