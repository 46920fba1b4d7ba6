// SPDX-License-Identifier: Apache-2.0
// Who is who may not matter: with every person, body and place replaced by another of
// the same shape, all labels, findings and the score stay what they were.
//
// Over the fixtures and the examples of the rules; and over every .txt file below
// $ASCRIBE_SWAP_CORPUS, where it says how much differs, and each difference when
// $ASCRIBE_SWAP_SHOW is set.
#include "swap/name_swap.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "catch.h"
#include "pack.h"
#include "rules/pack.h"
#include "temporary_folder.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

constexpr unsigned seeds = 5;

const ListedNames& listed_names() {
  static const ListedNames names(own_rules());
  return names;
}

Report report_on_file(const fs::path& path) {
  auto read = read_page(path.string(), std::nullopt, 10u << 20);
  REQUIRE(std::holds_alternative<Page>(read));
  Report report = check(std::get<Page>(read), own_rules());
  REQUIRE_FALSE(report.failure);
  return report;
}

std::vector<std::string> swapped_differences(const Report& report, const RuleSet& rules,
                                             unsigned seed) {
  const Report before = report_on(report.article, rules);
  Article other = swap_names(before, rules, listed_names(), seed);
  return differences(before, report_on(std::move(other), rules));
}

void check_swaps(const Report& report) {
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    for (const std::string& line : swapped_differences(report, own_rules(), seed)) {
      INFO("seed " << seed << ", " << line);
      CHECK(false);
    }
  }
}

std::vector<fs::path> files_below(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == extension) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// Texts in which a name still decides.
///
/// Karim Belo   behind a weekday no full name is found, but two names of one word; the
///              given name before it then makes the second a person's
constexpr std::array<std::string_view, 1> known_to_differ = {
    "On Monday Karim Belo denied it."};

bool is_known_to_differ(std::string_view text) {
  return std::find(known_to_differ.begin(), known_to_differ.end(), text) !=
         known_to_differ.end();
}

}  // namespace

TEST_CASE("other names in the fixtures change no label, finding or score", "[swap]") {
  std::vector<fs::path> files;
  for (const char* extension : {".html", ".md", ".docx", ".txt"}) {
    for (const fs::path& file : files_below(source_dir() / "fixtures", extension)) {
      const bool is_article = file.parent_path().filename() != "expected" &&
                              file.filename() != "ORIGIN.md" &&
                              file.filename() != "README.md" &&
                              file.filename() != "reasons.txt";
      if (is_article) files.push_back(file);
    }
  }
  REQUIRE(files.size() >= 18);
  for (const fs::path& file : files) {
    INFO(file.string());
    check_swaps(report_on_file(file));
  }
}

TEST_CASE("other names in labelled sentences change nothing", "[swap]") {
  for (const char* file :
       {"fixtures/sentences/dev.tsv", "fixtures/sentences/held.tsv"}) {
    std::istringstream rows(file_bytes(source_dir() / file));
    for (std::string row; std::getline(rows, row);) {
      check_swaps(check_text(row.substr(row.rfind('\t') + 1)));
    }
  }
}

TEST_CASE("other names in the examples of rules change nothing", "[swap]") {
  for (const CompiledRule& rule : own_rules().compiled->rules) {
    for (const Example& example : rule.must_match)
      if (!is_known_to_differ(example.text)) check_swaps(check_text(example.text));
    for (const std::string& text : rule.must_not_match) {
      if (!is_known_to_differ(text)) check_swaps(check_text(text));
    }
  }
}

TEST_CASE("other names in a corpus of one's own", "[swap][corpus]") {
  const char* folder = std::getenv("ASCRIBE_SWAP_CORPUS");
  if (folder == nullptr) return;
  std::size_t sentences = 0;
  std::size_t articles = 0;
  std::size_t changed_articles = 0;
  std::map<std::string, std::size_t> counts;
  for (const fs::path& file : files_below(folder, ".txt")) {
    const Report report = report_on_file(file);
    for (unsigned seed = 1; seed <= 2; ++seed) {
      const std::vector<std::string> lines =
          swapped_differences(report, own_rules(), seed);
      ++articles;
      sentences += report.sentences.size();
      changed_articles += lines.empty() ? 0 : 1;
      for (const std::string& line : lines) {
        std::string what = line.substr(line.find(": ") + 2);
        ++counts[what.substr(0, what.find(' '))];
        if (std::getenv("ASCRIBE_SWAP_SHOW") != nullptr) {
          std::printf("%s seed %u %s\n", file.filename().c_str(), seed, line.c_str());
        }
      }
    }
  }
  REQUIRE(sentences > 0);
  std::printf("%zu articles swapped, %zu changed; %zu sentences\n", articles,
              changed_articles, sentences);
  for (const auto& [what, count] : counts) {
    std::printf("%-10s %6zu, %6.2f in 1000 sentences\n", what.c_str(), count,
                1000.0 * static_cast<double>(count) / static_cast<double>(sentences));
  }
}
