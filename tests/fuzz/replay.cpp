// SPDX-License-Identifier: Apache-2.0
// Runs one fuzz target over its stored seeds and over seeds changed at random, without
// libFuzzer: an ordinary test, the same on every machine. After a failure the input
// that broke a promise is in the file named last.
//
// usage: ascribe_replay TARGET [FILE...]; without files, all of corpus/TARGET
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "fuzz/fuzz_target.h"
#include "fuzz/mutant.h"
#include "pack.h"

namespace {

using namespace ascribe;
namespace fs = std::filesystem;

/// A page may take two seconds of CPU; an unoptimised or sanitized build is slower.
constexpr double most_seconds = 10;

double cpu_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

std::vector<fs::path> stored_inputs(const std::string& target) {
  std::vector<fs::path> paths;
  const fs::path folder = source_dir() / "tests/fuzz/corpus" / target;
  for (const auto& entry : fs::directory_iterator(folder)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// Keeps the input on disk while it runs: a crash leaves it there.
void run_kept(const FuzzTarget& target, const std::string& bytes,
              const fs::path& kept) {
  {
    std::ofstream out(kept, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  const double begin = cpu_seconds();
  target.run(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  if (cpu_seconds() - begin > most_seconds) {
    throw std::runtime_error("too slow: " + kept.string());
  }
}

int replay(const FuzzTarget& target, const std::vector<fs::path>& paths, bool mutate) {
  if (paths.empty()) throw std::runtime_error("no inputs");
  std::vector<std::string> seeds;
  const fs::path kept = "replayed-" + std::string(target.name);
  for (const fs::path& path : paths) {
    std::printf("%s\n", path.filename().c_str());
    std::fflush(stdout);
    seeds.push_back(file_bytes(path));
    run_kept(target, seeds.back(), kept);
  }
  Dice dice(1);
  const int mutants = mutate ? target.mutants : 0;
  for (int i = 0; i < mutants; ++i) run_kept(target, mutant(seeds, dice), kept);
  std::printf("%zu seeds, %d mutants\n", seeds.size(), mutants);
  fs::remove(kept);
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  try {
    for (const FuzzTarget& target : fuzz_targets()) {
      if (arguments.empty() || target.name != arguments[0]) continue;
      const std::vector<fs::path> named(arguments.begin() + 1, arguments.end());
      return replay(target, named.empty() ? stored_inputs(arguments[0]) : named,
                    named.empty());
    }
    std::fputs("usage: ascribe_replay TARGET [FILE...]; the targets are", stderr);
    for (const FuzzTarget& target : fuzz_targets()) {
      std::fprintf(stderr, " %s", std::string(target.name).c_str());
    }
    std::fputs("\n", stderr);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ascribe_replay: %s\n", error.what());
  }
  return 2;
}
