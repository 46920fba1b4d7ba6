// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/input_pages.cpp.
#include "cli/input_pages.h"

#include <fcntl.h>
#include <unistd.h>

#include "catch.h"
#include "temporary_folder.h"
#include "unit/warc/archive_text.h"

using namespace ascribe;

namespace {

std::string told(const std::string& input, const Options& options) {
  UrlPages fetched({input}, options.limits);
  InputPages pages(input, options, fetched);
  std::string story;
  while (auto read = pages.next()) {
    const auto* failure = std::get_if<Failure>(&*read);
    story += failure == nullptr ? std::get<Page>(*read).input
                                : failure->where + "!" + failure->code;
    story += " ";
  }
  CHECK_FALSE(pages.next());
  return story;
}

/// Puts a file in the place of standard input, and reads.
std::string told_from_stdin(const std::string& file, const Options& options) {
  const int saved = dup(STDIN_FILENO);
  const int opened = open(file.c_str(), O_RDONLY);
  REQUIRE(opened >= 0);
  dup2(opened, STDIN_FILENO);
  close(opened);
  const std::string story = told("-", options);
  dup2(saved, STDIN_FILENO);
  close(saved);
  return story;
}

}  // namespace

TEST_CASE("a page is one and an archive many") {
  const TemporaryFolder scratch;
  const Options options;
  const std::string archive = page_record("http://a.example/1", "Rain.") +
                              page_record("http://a.example/2", "Wind.");
  const std::string page = scratch.file("a.html", "<p>Rain.");
  CHECK(told(page, options) == page + " ");
  CHECK(told(page + "x", options) == page + "x!not-found ");
  CHECK(told(page + ".warc", options) == page + ".warc!not-found ");
  CHECK(told("ftp://a.example/a.warc", options) ==
        "ftp://a.example/a.warc!blocked-scheme ");
  for (const char* name : {"a.warc", "b.warc.gz", "crawl"}) {
    INFO(name);
    CHECK(told(scratch.file(name, archive), options) ==
          "http://a.example/1 http://a.example/2 ");
  }
}

TEST_CASE("standard input is an archive by its declared name or its first bytes") {
  const TemporaryFolder scratch;
  const std::string file =
      scratch.file("a", page_record("http://a.example/1", "Rain."));
  Options options;
  CHECK(told_from_stdin(file, options) == "http://a.example/1 ");
  options.stdin_name = "crawl.warc";
  CHECK(told_from_stdin(file, options) == "http://a.example/1 ");
  const std::string empty = scratch.file("b", "");
  CHECK(told_from_stdin(empty, options) == "crawl.warc!empty-page ");
  options.stdin_name = "";
  CHECK(told_from_stdin(empty, options) == "- ");
}
