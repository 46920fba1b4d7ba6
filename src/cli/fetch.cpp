// SPDX-License-Identifier: Apache-2.0
// Fetches, appends records, writes the file in one step.
#include "cli/fetch.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ascribe/warc.h"
#include "cli/complaint.h"
#include "cli/exit_code.h"
#include "cli/inputs.h"
#include "cli/network_limits.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/url_pages.h"

namespace ascribe {
namespace {

void require_urls(const Options& options) {
  require_inputs(options);
  for (const std::string& word : options.words) {
    if (is_url(word)) continue;
    throw Error("bad-option", word,
                "fetch takes addresses of pages; a file needs no fetching");
  }
}

bool ends_in_gz(const std::string& path) {
  return path.size() > 3 && path.compare(path.size() - 3, 3, ".gz") == 0;
}

}  // namespace

int run_fetch(const Options& options, const Environment& environment) {
  require_urls(options);
  const bool to_stdout = options.output.empty() || options.output == "-";
  if (to_stdout && output_is_terminal()) {
    throw Error("bad-option", "--output",
                "an archive is not for a terminal; name a file with -o");
  }
  const WarcStyle style{ends_in_gz(options.output), "ascribe/" ASCRIBE_VERSION};
  UrlPages fetched(options.words, network_limits(options, environment));
  Progress progress(options.words.size(), options, environment);
  std::string archive;
  Outcome outcome;
  for (std::size_t i = 0; i < options.words.size(); ++i) {
    const std::variant<Page, Failure> read = fetched.take();
    progress.step();
    if (const auto* page = std::get_if<Page>(&read)) {
      archive += warc_bytes(*page, style);
      continue;
    }
    outcome.unread = true;
    progress.clear();
    complain(complaint(std::get<Failure>(read)));
  }
  progress.clear();
  if (archive.empty()) return outcome.code(false);
  if (to_stdout) {
    write_standard_output(archive);
  } else {
    write_file(options.output, archive);
  }
  return outcome.code(false);
}

}  // namespace ascribe
