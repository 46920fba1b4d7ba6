// SPDX-License-Identifier: Apache-2.0
// Many short runs, turn by turn, and the medians of their CPU times.
#include "program_bench.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "process_cost.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t runs = 40;
constexpr double start_up_bar = 5;
constexpr std::size_t spare_bytes = 4u << 20;
constexpr std::size_t bytes_per_byte = 16;

/// A file in a folder of its own; both go with the object.
class ScratchFile {
 public:
  ScratchFile(const std::string& name, const std::string& content) {
    std::string folder = (fs::temp_directory_path() / "ascribe-bench-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr)
      throw std::runtime_error("no scratch folder");
    folder_ = folder;
    path_ = folder_ / name;
    std::ofstream(path_) << content;
  }
  ~ScratchFile() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  std::string path() const { return path_.string(); }

 private:
  fs::path folder_;
  fs::path path_;
};

ProcessCost check_cost(const fs::path& rules, const ScratchFile& input) {
  return cost_of_running(
      {ASCRIBE_PROGRAM, "check", "--rules=" + rules.string(), input.path()});
}

double median(std::vector<double> all) {
  std::sort(all.begin(), all.end());
  return all[all.size() / 2];
}

const char* const short_text = "The warden said so on Tuesday.\n";

}  // namespace

void print_against_bar(const char* what, double figure, double bar, const char* unit) {
  std::printf("%-10s %7.2f %s, bar %.2f: %s\n", what, figure, unit, bar,
              figure <= bar ? "pass" : "MISS");
}

void bench_start_up(const fs::path& rules) {
  const ScratchFile text("draft.txt", short_text);
  check_cost(rules, text);  // compiles the rules, and keeps them
  std::vector<double> empty;
  std::vector<double> whole;
  for (std::size_t i = 0; i < runs; ++i) {
    empty.push_back(cost_of_running({ASCRIBE_EMPTY_PROGRAM}).seconds);
    whole.push_back(check_cost(rules, text).seconds);
  }
  std::printf("start-up   %7.2f ms of CPU, an empty program %.2f ms\n",
              1e3 * median(whole), 1e3 * median(empty));
  print_against_bar("start-up", median(whole) / median(empty), start_up_bar, "x empty");
}

void bench_memory(const fs::path& rules, const std::vector<Page>& pages) {
  const std::size_t least = check_cost(rules, {"draft.txt", short_text}).bytes;
  double worst = 0;
  for (const Page& page : pages) {
    const std::size_t most = check_cost(rules, {"page.html", page.bytes}).bytes;
    const std::size_t allowed = spare_bytes + bytes_per_byte * page.bytes.size();
    const double share = static_cast<double>(most - std::min(most, least)) /
                         static_cast<double>(allowed);
    worst = std::max(worst, share);
  }
  std::printf("memory     %7.2f MB for a short text\n",
              static_cast<double>(least) / 1048576);
  print_against_bar("memory", worst, 1, "of 4 MB + 16 x page, at worst");
}

}  // namespace ascribe
