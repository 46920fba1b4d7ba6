// SPDX-License-Identifier: Apache-2.0
// The whole chain over plain text and Markdown, and its report in every format.
#include "fuzz/fuzz_target.h"
#include "fuzz/promise.h"
#include "json/reader.h"
#include "pack.h"
#include "text/charset.h"

namespace ascribe {
namespace {

void promise_output(const Report& report, const RenderOptions& options) {
  for (const ReportFormat format : {ReportFormat::text, ReportFormat::json}) {
    const std::string written = write_reports({report}, own_rules(), format, options);
    promise(is_well_formed_utf8(written), "every output is valid UTF-8");
    if (format == ReportFormat::json) {
      promise(std::holds_alternative<JsonValue>(read_json(written)),
              "the JSON report is JSON");
    } else {
      promise(
          written.find('\x1B') == written.npos && written.find('\x07') == written.npos,
          "no control character reaches a terminal");
    }
  }
}

}  // namespace

int fuzz_check(const std::uint8_t* data, std::size_t size) {
  FuzzInput input(data, size);
  const std::uint8_t choice = input.choice();
  Page page;
  page.input = "-";
  page.bytes = input.rest();
  page.format = (choice & 1u) != 0 ? InputFormat::markdown : InputFormat::text;
  const Report report = check(page, own_rules());
  promise_report(report);
  RenderOptions options;
  options.width = 20u + (choice >> 1u);
  promise_output(report, options);
  if ((choice & 2u) != 0) {
    const auto json = [&](const Report& from) {
      return write_reports({from}, own_rules(), ReportFormat::jsonl, options);
    };
    promise(json(report) == json(check(page, own_rules())),
            "the same input gives the same report");
  }
  return 0;
}

}  // namespace ascribe
