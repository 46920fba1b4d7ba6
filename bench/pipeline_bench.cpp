// SPDX-License-Identifier: Apache-2.0
// Times the chain from bytes to Report against a bare Gumbo parse of the same bytes.
//
// Both run in this process, turn by turn, so that a busy machine slows both: the ratio
// is the figure to compare between machines and days, pages and MB a second are not.
// Without a folder of pages it makes its own. Start-up and memory of the program
// come first. Bars are printed, and hold nothing up: a busy machine is no fault of the
// program. Processor time, not wall time. Each turn goes through the whole page set as
// often as it takes to fill `turn_seconds`; the median of the turns is printed.
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "article_bench.h"
#include "ascribe/check.h"
#include "engine_bench.h"
#include "generated_pages.h"
#include "program_bench.h"
#include "stage_times.h"

namespace {

using namespace ascribe;
namespace fs = std::filesystem;

constexpr double turn_seconds = 0.5;
constexpr std::size_t turns = 7;
constexpr std::size_t max_bytes = 10u << 20;
constexpr double speed_bar = 0.65;

/// The HTML pages below `folder`, in order of path: all, or `most` spread over them.
std::vector<Page> read_pages(const fs::path& folder, std::size_t most) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path extension = entry.path().extension();
    if (extension == ".html" || extension == ".htm") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Page> pages;
  for (std::size_t i = 0; i < paths.size(); i += 1 + (paths.size() - 1) / most) {
    auto page = read_page(paths[i].string(), InputFormat::html, max_bytes);
    if (const auto* failure = std::get_if<Failure>(&page)) {
      throw Error("unreadable", paths[i].string(), failure->message);
    }
    pages.push_back(std::get<Page>(std::move(page)));
  }
  return pages;
}

/// Seconds `work` needs for one pass over the pages.
template <typename Work>
double time_pass(const std::vector<Page>& pages, const Work& work) {
  const double begin = processor_seconds();
  double passed = 0;
  int passes = 0;
  while (passed < turn_seconds) {
    for (const Page& page : pages) work(page);
    ++passes;
    passed = processor_seconds() - begin;
  }
  return passed / passes;
}

double median(std::array<double, turns> times) {
  std::sort(times.begin(), times.end());
  return times[turns / 2];
}

void print_speed(const char* what, double seconds, const std::vector<Page>& pages) {
  double bytes = 0;
  for (const Page& page : pages) bytes += static_cast<double>(page.bytes.size());
  std::printf("%-8s %9.1f pages/s %8.1f MB/s\n", what,
              static_cast<double>(pages.size()) / seconds, bytes / 1e6 / seconds);
}

std::vector<Page> made_pages(std::size_t most) {
  std::vector<Page> pages;
  for (std::string& bytes : generated_pages(std::min<std::size_t>(most, 24))) {
    Page page;
    page.input = "generated " + std::to_string(pages.size() + 1);
    page.bytes = std::move(bytes);
    page.format = InputFormat::html;
    pages.push_back(std::move(page));
  }
  return pages;
}

void bench_chain(const std::vector<Page>& pages, const RuleSet& rules) {
  const auto parse = [](const Page& page) {
    GumboOutput* output = gumbo_parse_with_options(
        &kGumboDefaultOptions, page.bytes.data(), page.bytes.size());
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  };
  std::size_t sentences = 0;  // used below, so that no call can be left out
  const auto whole = [&](const Page& page) {
    sentences += check(page, rules).sentences.size();
  };
  for (const Page& page : pages) whole(page);
  std::printf("%zu pages, %zu sentences\n", pages.size(), sentences);
  std::array<double, turns> bare{};
  std::array<double, turns> chain{};
  for (std::size_t turn = 0; turn < turns; ++turn) {
    bare[turn] = time_pass(pages, parse);
    chain[turn] = time_pass(pages, whole);
  }
  print_speed("gumbo", median(bare), pages);
  print_speed("ascribe", median(chain), pages);
  print_against_bar("speed", median(chain) / median(bare), speed_bar, "x gumbo");
}

int run(const fs::path& folder, const fs::path& rules_folder) {
  const auto some_pages = [&](std::size_t most) {
    return folder.empty() ? made_pages(most) : read_pages(folder, most);
  };
  // The kernel counts to a child's memory what its parent had when it started it, so
  // this goes first, while there is little.
  bench_start_up(rules_folder);
  bench_memory(rules_folder, some_pages(12));
  const RuleSet rules = load_rules(rules_folder, "en");
  const std::vector<Page> pages = some_pages(1000);
  if (pages.empty()) {
    std::fprintf(stderr, "ascribe_bench: no .html below %s\n", folder.c_str());
    return 2;
  }
  bench_chain(pages, rules);
  bench_articles({}, rules);
  bench_growth(rules);
  bench_engine(rules_folder);
  bench_long_sentences(rules_folder);
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  const bool of_texts = !arguments.empty() && arguments[0] == "--articles";
  if (arguments.size() > 2) {
    std::fputs(
        "usage: ascribe_bench [PAGES [RULES]]\n"
        "       ascribe_bench --articles [TEXTS]\n",
        stderr);
    return 2;
  }
  const fs::path root = ASCRIBE_SOURCE_DIR;
  try {
    if (of_texts) {
      const RuleSet rules = load_rules(root / "rules", "en");
      bench_articles(arguments.size() == 2 ? fs::path(arguments[1]) : fs::path(),
                     rules);
      bench_growth(rules);
      return 0;
    }
    return run(arguments.empty() ? fs::path() : fs::path(arguments[0]),
               arguments.size() < 2 ? root / "rules" : fs::path(arguments[1]));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ascribe_bench: %s\n", error.what());
    return 2;
  }
}
