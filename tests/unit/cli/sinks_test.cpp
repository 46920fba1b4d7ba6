// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/sinks.cpp: which report goes where.
#include "cli/sinks.h"

#include "ascribe/error.h"
#include "catch.h"

using namespace ascribe;

namespace {

/// "text>, json>out.json": every sink, or "bad-option".
std::string planned(const std::vector<std::string>& formats,
                    const std::string& output) {
  Options options;
  options.formats = formats;
  options.output = output;
  std::string plan;
  try {
    for (const Sink& sink : plan_sinks(options)) {
      const char* format = sink.format == ReportFormat::text   ? "text"
                           : sink.format == ReportFormat::json ? "json"
                                                               : "jsonl";
      plan += (plan.empty() ? "" : ", ") + std::string(format) + ">" + sink.path;
    }
  } catch (const Error& error) {
    return std::string(error.code().name);
  }
  return plan;
}

}  // namespace

TEST_CASE("every report has one place and every place one report") {
  CHECK(planned({"text"}, "") == "text>");
  CHECK(planned({"json"}, "out.json") == "json>out.json");
  CHECK(planned({"json"}, "-") == "json>");
  CHECK(planned({"text=-"}, "") == "text>");
  CHECK(planned({"text", "json=a=b"}, "") == "text>, json>a=b");
  CHECK(planned({"text", "jsonl=x"}, "t.txt") == "text>t.txt, jsonl>x");
  CHECK(planned({"text=a", "json=b"}, "") == "text>a, json>b");
}

TEST_CASE("two reports in one place are refused, and an --output nobody uses") {
  CHECK(planned({"text", "json"}, "") == "bad-option");
  CHECK(planned({"text", "json=-"}, "") == "bad-option");
  CHECK(planned({"text=x", "json=x"}, "") == "bad-option");
  CHECK(planned({"text", "json"}, "x") == "bad-option");
  CHECK(planned({"text=x"}, "y") == "bad-option");
}
