// SPDX-License-Identifier: Apache-2.0
// Every fixture page against its stored outputs, byte for byte. With ASCRIBE_ACCEPT=1
// in the environment the stored outputs are rewritten instead (`./dev golden
// --accept`).
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <numeric>

#include "ascribe/why.h"
#include "catch.h"
#include "pack.h"
#include "sample_docx.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> fixture_pages() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(source_dir() / "fixtures/pages")) {
    if (fs::exists(entry.path() / "page.html")) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

Report report_on(const fs::path& folder) {
  std::variant<Page, Failure> read =
      read_page((folder / "page.html").string(), InputFormat::html, 10u << 20);
  REQUIRE(std::holds_alternative<Page>(read));
  Page page = std::get<Page>(std::move(read));
  page.input = "page.html";  // no path of the machine in a stored output
  return check(page, own_rules());
}

void compare(const fs::path& stored, const std::string& output) {
  if (std::getenv("ASCRIBE_ACCEPT") != nullptr) {
    fs::create_directories(stored.parent_path());
    std::ofstream(stored, std::ios::binary) << output;
    return;
  }
  INFO(stored.string() << " differs; see ./dev golden, approve with --accept");
  REQUIRE(fs::exists(stored));
  CHECK(file_bytes(stored) == output);
}

}  // namespace

TEST_CASE("the extracted article is the hand-written one", "[golden]") {
  REQUIRE(fixture_pages().size() >= 6);
  for (const fs::path& folder : fixture_pages()) {
    INFO(folder.string());
    const std::string text =
        write_stage(report_on(folder), own_rules(), Stage::article, {});
    CHECK(text == file_bytes(folder / "article.txt"));
  }
}

TEST_CASE("reports on the fixture pages are the approved ones", "[golden]") {
  for (const fs::path& folder : fixture_pages()) {
    const std::vector<Report> reports{report_on(folder)};
    compare(folder / "expected/report.json",
            write_reports(reports, own_rules(), ReportFormat::json, {}));
    compare(folder / "expected/report.txt",
            write_reports(reports, own_rules(), ReportFormat::text, {}));
  }
}

TEST_CASE("the stored Word document is the one that is made here", "[golden]") {
  compare(source_dir() / "fixtures/drafts/lamp-tender/draft.docx", sample_docx());
}

TEST_CASE("reports on drafts are the approved ones", "[golden]") {
  const fs::path folder = source_dir() / "fixtures/drafts/lamp-tender";
  for (const std::string name : {"draft.docx", "draft.md"}) {
    std::variant<Page, Failure> read =
        read_page((folder / name).string(), std::nullopt, 10u << 20);
    REQUIRE(std::holds_alternative<Page>(read));
    Page page = std::get<Page>(std::move(read));
    page.input = name;
    const std::vector<Report> reports{check(page, own_rules())};
    compare(folder / "expected" / (name + ".json"),
            write_reports(reports, own_rules(), ReportFormat::json, {}));
    compare(folder / "expected" / (name + ".txt"),
            write_reports(reports, own_rules(), ReportFormat::text, {}));
    compare(folder / "expected" / (name + ".article.txt"),
            write_stage(reports[0], own_rules(), Stage::article, StageForm{}));
  }
}

TEST_CASE("the reasons for every sentence of a story are the approved ones",
          "[golden]") {
  const fs::path folder = source_dir() / "fixtures/why";
  std::variant<Page, Failure> read =
      read_page((folder / "article.txt").string(), std::nullopt, 10u << 20);
  REQUIRE(std::holds_alternative<Page>(read));
  Page page = std::get<Page>(std::move(read));
  page.input = "article.txt";
  const Report report = check(page, own_rules());
  std::vector<std::uint32_t> all(report.sentences.size());
  std::iota(all.begin(), all.end(), 0u);
  const std::vector<Reasons> reasons = reasons_for(report, own_rules(), all);
  compare(folder / "reasons.txt", write_reasons(report, own_rules(), reasons, {}));
}
