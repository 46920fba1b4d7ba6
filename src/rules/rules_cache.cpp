// SPDX-License-Identifier: Apache-2.0
// Compiled rules kept between runs, by what they were compiled from.
//
// Compiling the pack costs ten times what reading an article does, and the pack hardly
// ever changes. So the result is stored under a name made of the bytes of every JSON
// file below the rules folder, their names, and the build of the program: nothing can
// be stale, for what differs has another name. Files are written beside and renamed;
// the few newest are kept.
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

#include "ascribe/rule_set.h"
#include "digest/checksum.h"
#include "rules/stored_rules.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 1000;
constexpr std::uintmax_t most_bytes = 64u << 20;
constexpr std::size_t most_kept = 8;
constexpr std::string_view ending = ".rules";

std::optional<std::string> bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(in.tellg()), '\0');
  in.seekg(0);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in) return std::nullopt;
  return bytes;
}

/// Every JSON file below the folder, sorted; nothing when they are too many or too big.
std::optional<std::vector<fs::path>> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::uintmax_t bytes = 0;
  std::error_code fault;
  for (fs::recursive_directory_iterator entry(folder, fault), end; entry != end;
       entry.increment(fault)) {
    if (fault) return std::nullopt;
    if (entry->path().extension() != ".json" || !entry->is_regular_file(fault))
      continue;
    bytes += entry->file_size(fault);
    files.push_back(entry->path());
    if (fault || files.size() > most_files || bytes > most_bytes) return std::nullopt;
  }
  if (fault) return std::nullopt;
  std::sort(files.begin(), files.end());
  return files;
}

std::optional<std::string> name_of(const fs::path& folder, std::string_view language,
                                   std::string_view build) {
  const auto files = files_below(folder);
  if (!files) return std::nullopt;
  // Two sums of different seeds: 128 bits, so that chance never makes two packs one.
  std::uint64_t sums[2] = {checksum(build, 1), checksum(build, 2)};
  const auto add = [&](std::string_view bytes) {
    for (std::uint64_t& sum : sums) sum = checksum(bytes, sum);
  };
  add(language);
  for (const fs::path& file : *files) {
    const auto bytes = bytes_of(file);
    if (!bytes) return std::nullopt;
    add(file.lexically_relative(folder).string());
    add(*bytes);
  }
  std::ostringstream name;
  name << std::hex << sums[0] << '-' << sums[1] << ending;
  return name.str();
}

/// Removes all but the newest; other runs may do the same at the same time.
void prune(const fs::path& folder) {
  std::error_code fault;
  std::vector<std::pair<fs::file_time_type, fs::path>> kept;
  for (fs::directory_iterator entry(folder, fault), end; !fault && entry != end;
       entry.increment(fault)) {
    if (entry->path().extension() != ending) continue;
    const auto written = entry->last_write_time(fault);
    if (!fault) kept.emplace_back(written, entry->path());
  }
  std::sort(kept.rbegin(), kept.rend());
  for (std::size_t i = most_kept; i < kept.size(); ++i) {
    fs::remove(kept[i].second, fault);
  }
}

void keep(const fs::path& folder, const std::string& name, const std::string& bytes) {
  std::error_code fault;
  if (fs::create_directories(folder, fault)) {
    fs::permissions(folder, fs::perms::owner_all, fault);
  }
  const fs::path beside = folder / (name + "." + std::to_string(getpid()));
  std::ofstream out(beside, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) {
    fs::rename(beside, folder / name, fault);
    prune(folder);
  }
  if (!out || fault) fs::remove(beside, fault);
}

}  // namespace

RuleSet load_rules(const fs::path& folder, std::string_view language,
                   const RulesCache& cache) {
  const auto name =
      cache.folder.empty() ? std::nullopt : name_of(folder, language, cache.build);
  if (!name) return load_rules(folder, language);
  if (const auto bytes = bytes_of(cache.folder / *name)) {
    if (std::optional<RuleSet> rules = read_stored(*bytes)) return std::move(*rules);
  }
  RuleSet rules = load_rules(folder, language);
  keep(cache.folder, *name, stored(rules));
  return rules;
}

}  // namespace ascribe
