// SPDX-License-Identifier: Apache-2.0
// Speed on articles of plain text, and growth of each stage with their length.
//
// A stage is superlinear when a token of the longest text costs it more than
// `growth_bar` times what one of the shortest costs, from the length on at which fixed
// costs no longer count. Names are made up anew for each copy, so that entities grow
// with the text: repeating one article would show nothing of the linking of names.
#include "article_bench.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "ascribe/check.h"
#include "program_bench.h"
#include "stage_times.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr double speed_bar = 2000;  // articles a second
constexpr double growth_bar = 1.5;  // a token, from 4 times the length to 64 times
constexpr double pass_seconds = 0.3;
constexpr std::size_t turns = 5;
constexpr std::size_t least_length = 4;

std::string bytes_of_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return bytes.str();
}

std::vector<Page> read_texts(const fs::path& texts) {
  const bool own = texts.empty();
  const fs::path folder = own ? fs::path(ASCRIBE_SOURCE_DIR) / "fixtures/pages" : texts;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path& path = entry.path();
    const bool is_text = path.extension() == ".txt";
    if (own ? path.filename() == "article.txt" : is_text) paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Page> pages;
  for (const fs::path& path : paths) {
    pages.push_back(text_page(path.string(), bytes_of_file(path)));
  }
  return pages;
}

/// Seconds of the quickest turn for one pass over the pages: what is slower had
/// others beside it on the machine.
template <typename Work>
double time_pass(const std::vector<Page>& pages, const Work& work) {
  double best = 0;
  for (std::size_t turn = 0; turn < turns; ++turn) {
    const double begin = processor_seconds();
    double passed = 0;
    int passes = 0;
    while (passed < pass_seconds) {
      for (const Page& page : pages) work(page);
      ++passes;
      passed = processor_seconds() - begin;
    }
    if (turn == 0 || passed / passes < best) best = passed / passes;
  }
  return best;
}

/// The stages of the quickest of several passes.
StagedRun staged(const std::vector<Page>& pages, const RuleSet& rules, double seconds) {
  StagedRun best;
  double least = 0;
  const double begin = processor_seconds();
  do {
    StagedRun run;
    const double started = processor_seconds();
    for (const Page& page : pages) run_stages(page, rules, run);
    const double took = processor_seconds() - started;
    if (least == 0 || took < least) {
      least = took;
      best = run;
    }
  } while (processor_seconds() - begin < seconds);
  return best;
}

// ---- Growth
// ---------------------------------------------------------------------------

/// Different for every number, and in no lexicon.
std::string made_name(std::size_t number) {
  constexpr std::array<const char*, 16> syllables = {
      "ka",  "lo",  "mir", "ten", "vos", "bra", "del", "fu",
      "gor", "hin", "jal", "nep", "rus", "sig", "tov", "zar"};
  std::string name = "Qu";
  for (std::size_t rest = number + 16; rest > 0; rest /= 16) {
    name += syllables[rest % 16];
  }
  return name;
}

struct Names {
  std::string person, other, place;
  explicit Names(std::size_t copy)
      : person(made_name(3 * copy)),
        other(made_name(3 * copy + 1)),
        place(made_name(3 * copy + 2)) {}
};

std::string made_paragraphs(std::size_t copy) {
  const Names n(copy);
  return "“The road to " + n.place + " is lost,” deputy mayor Ines " + n.person +
         " said on Tuesday. " + n.person +
         " said crews would reopen one lane by Friday. According to a report of the " +
         n.place +
         " Harbour Board, 41 trees fell in four hours.\n\n“Nobody called,” said " +
         "Karl " + n.other + ", who lives in " + n.place +
         ". He said the board “never answers its letters”. The board declined to " +
         "comment. Experts expect that repairs will cost millions, the " + n.place +
         " Herald reported.\n\n";
}

std::string made_clause(std::size_t copy) {
  const Names n(copy);
  return "Ines " + n.person + " said that the road to " + n.place + " was lost, Karl " +
         n.other + " told the " + n.place + " Herald that “nobody had called”, the " +
         n.place + " Harbour Board denied it, ";
}

Page made_article(std::size_t copies) {
  std::string text;
  for (std::size_t copy = 0; copy < copies; ++copy) text += made_paragraphs(copy);
  return text_page("article", std::move(text));
}

Page made_sentence(std::size_t copies) {
  std::string text;
  for (std::size_t copy = 0; copy < copies; ++copy) text += made_clause(copy);
  return text_page("sentence", text + "and the rain went on.\n");
}

constexpr std::array<std::size_t, 7> lengths = {1, 2, 4, 8, 16, 32, 64};

void print_growth(const char* what, Page (*made)(std::size_t), const RuleSet& rules) {
  std::vector<StagedRun> runs;
  for (const std::size_t length : lengths) {
    runs.push_back(staged({made(length)}, rules, pass_seconds));
  }
  std::printf("ns a token by stage, %s of", what);
  for (const StagedRun& run : runs) std::printf(" %zu", run.tokens);
  std::printf(" tokens\n");
  for (std::size_t stage = 0; stage < stage_names.size(); ++stage) {
    std::printf("  %-10s", stage_names[stage]);
    double first = 0;
    double last = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      last = runs[i].times[stage] * 1e9 / static_cast<double>(runs[i].tokens);
      if (lengths[i] == least_length) first = last;
      std::printf(" %7.1f", last);
    }
    std::printf("  x%.2f %s\n", last / first,
                last <= growth_bar * first ? "linear" : "SUPERLINEAR");
  }
}

}  // namespace

void bench_articles(const fs::path& texts, const RuleSet& rules) {
  const std::vector<Page> pages = read_texts(texts);
  if (pages.empty()) throw std::runtime_error("no .txt below " + texts.string());
  double bytes = 0;
  for (const Page& page : pages) bytes += static_cast<double>(page.bytes.size());
  std::size_t sum = 0;  // printed, so that no call can be left out
  const double reading = time_pass(pages, [&](const Page& page) {
    sum += count_code_points(page.bytes);
    sum += is_valid_utf8(page.bytes) ? 1 : 0;
  });
  const double whole = time_pass(
      pages, [&](const Page& page) { sum += check(page, rules).sentences.size(); });
  const StagedRun run = staged(pages, rules, pass_seconds);
  const auto count = static_cast<double>(pages.size());
  std::printf("%zu articles of text, %.0f bytes, %zu sentences, %zu tokens%s\n",
              pages.size(), bytes, run.sentences, run.tokens, sum == 0 ? "!" : "");
  std::printf("%-10s %9.1f articles/s %8.1f MB/s\n", "reading", count / reading,
              bytes / 1e6 / reading);
  std::printf("%-10s %9.1f articles/s %8.1f MB/s, %.0f x reading\n", "ascribe",
              count / whole, bytes / 1e6 / whole, whole / reading);
  print_against_bar("an article", whole * 1e3 / count, 1e3 / speed_bar, "ms");
  double all = 0;
  for (const double seconds : run.times) all += seconds;
  for (std::size_t stage = 0; stage < stage_names.size(); ++stage) {
    std::printf("  %-10s %7.1f ns a token, %4.1f %%\n", stage_names[stage],
                run.times[stage] * 1e9 / static_cast<double>(run.tokens),
                100 * run.times[stage] / all);
  }
}

void bench_growth(const RuleSet& rules) {
  print_growth("articles", made_article, rules);
  print_growth("sentences", made_sentence, rules);
}

}  // namespace ascribe
