// SPDX-License-Identifier: Apache-2.0
// Where the time of reading a page goes, against a bare Gumbo parse of the same bytes;
// and with --same, whether each page gives the same article with and without the
// pre-pass.
//
// Each figure is that of the steps up to it: subtract to get one step. All take turns
// in one process, so that a busy machine slows all of them; processor time, medians.
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "ascribe/check.h"
#include "html/decode.h"
#include "html/prepass.h"
#include "html/same_story.h"
#include "html/tree.h"

namespace {

using namespace ascribe;
namespace fs = std::filesystem;

constexpr std::size_t turns = 7;

struct Loaded {
  Page page;
  std::string text;  ///< decoded
};

std::vector<Loaded> load(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".html") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Loaded> loaded;
  for (const fs::path& path : paths) {
    auto read = read_page(path.string(), InputFormat::html, 10u << 20);
    auto* page = std::get_if<Page>(&read);
    if (page == nullptr) throw std::runtime_error("cannot read " + path.string());
    std::string text = decode(page->bytes, "", true).text;
    loaded.push_back({std::move(*page), std::move(text)});
  }
  return loaded;
}

/// How many pages differ, each named on standard output.
int compare(const std::vector<Loaded>& pages, const RuleSet& rules) {
  int different = 0;
  std::size_t same = 0;
  std::size_t unread = 0;
  for (const Loaded& each : pages) {
    const auto emptied = parse_html(each.text);
    const auto whole = parse_unemptied(without_head_noscripts(each.text));
    const auto* one = std::get_if<HtmlTree>(&emptied);
    const auto* other = std::get_if<HtmlTree>(&whole);
    if (one == nullptr || other == nullptr) {
      ++unread;
    } else if (story_of(*one, rules.extraction) == story_of(*other, rules.extraction)) {
      ++same;
    } else {
      ++different;
      std::printf("differs: %s\n", each.page.input.c_str());
    }
  }
  std::printf("%zu pages the same, %d different, %zu too complex\n", same, different,
              unread);
  return different == 0 ? 0 : 1;
}

struct Step {
  const char* name;
  std::function<std::size_t(const Loaded&)> run;  ///< gives a number to be used
  std::vector<double> seconds = {};
};

std::vector<Step> steps_of(const RuleSet& rules) {
  return {
      {"gumbo alone",
       [](const Loaded& each) {
         GumboOutput* output = gumbo_parse_with_options(
             &kGumboDefaultOptions, each.page.bytes.data(), each.page.bytes.size());
         const std::size_t errors = output->errors.length;
         gumbo_destroy_output(&kGumboDefaultOptions, output);
         return errors;
       }},
      {"decode",
       [](const Loaded& each) {
         return decode(each.page.bytes, "", true).text.size();
       }},
      {"pre-pass",
       [](const Loaded& each) {
         const auto markup = empty_markup(each.text);
         return markup ? markup->html.size() : 0;
       }},
      {"pre-pass, gumbo",
       [](const Loaded& each) {
         const auto markup = empty_markup(each.text);
         if (!markup) return std::size_t{0};
         GumboOutput* output = gumbo_parse_with_options(
             &kGumboDefaultOptions, markup->html.data(), markup->html.size());
         gumbo_destroy_output(&kGumboDefaultOptions, output);
         return markup->html.size();
       }},
      {"pre-pass, tree",
       [](const Loaded& each) {
         const auto tree = parse_html(each.text);
         return std::holds_alternative<HtmlTree>(tree)
                    ? std::get<HtmlTree>(tree).nodes.size()
                    : 0;
       }},
      {"article",
       [&rules](const Loaded& each) {
         const auto article = extract_article(each.page, rules.extraction);
         return std::holds_alternative<Article>(article)
                    ? std::get<Article>(article).text.size()
                    : 0;
       }},
      {"report",
       [&rules](const Loaded& each) {
         return check(each.page, rules).sentences.size();
       }},
  };
}

int time_steps(const std::vector<Loaded>& pages, const RuleSet& rules) {
  std::vector<Step> steps = steps_of(rules);
  for (std::size_t turn = 0; turn < turns; ++turn) {
    for (Step& step : steps) {
      const std::clock_t begin = std::clock();
      std::size_t sum = 0;
      for (const Loaded& each : pages) sum += step.run(each);
      step.seconds.push_back(static_cast<double>(std::clock() - begin) /
                             static_cast<double>(CLOCKS_PER_SEC));
      if (turn == 0) std::printf("%-16s gives %zu\n", step.name, sum);
    }
  }
  for (Step& step : steps) {
    std::sort(step.seconds.begin(), step.seconds.end());
    const double middle = step.seconds[turns / 2];
    std::printf("%-16s %8.2f ms a page %8.2f x gumbo alone\n", step.name,
                1000 * middle / static_cast<double>(pages.size()),
                middle / steps[0].seconds[turns / 2]);
  }
  return 0;
}

}  // namespace

int main(int count, char** words) {
  std::vector<std::string> arguments(words + 1, words + count);
  const bool same = std::erase(arguments, "--same") > 0;
  if (arguments.size() > 1) {
    std::fputs("usage: ascribe_html_bench [--same] [PAGES]\n", stderr);
    return 2;
  }
  const fs::path root = ASCRIBE_SOURCE_DIR;
  try {
    const RuleSet rules = load_rules(root / "rules", "en");
    const auto pages =
        load(arguments.empty() ? root / "fixtures/pages" : fs::path(arguments[0]));
    if (pages.empty()) throw std::runtime_error("no .html there");
    return same ? compare(pages, rules) : time_steps(pages, rules);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ascribe_html_bench: %s\n", error.what());
    return 2;
  }
}
