// SPDX-License-Identifier: Apache-2.0
// Compiled rules kept between runs, by what they were compiled from.
//
// Compiling the pack costs ten times what reading an article does, and the pack hardly
// ever changes. So the result is stored under a name made of the build of the program
// and of every JSON file below the rules folders: its name, its place on the disk, its
// size and the times of its last change. To read the files themselves would take as
// long as all else a short run does. Nothing is stale that has another name, and a
// change that leaves the ctime alone has to fall into the same tick of the system's
// clock. Files are written beside and renamed; the few newest are kept.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <memory>
#include <sstream>
#include <vector>

#include "ascribe/rule_set.h"
#include "digest/checksum.h"
#include "disk/descriptor.h"
#include "disk/kept_file.h"
#include "rules/stored_rules.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 1000;
constexpr std::int64_t most_bytes = 64 << 20;
constexpr std::size_t most_kept = 8;
constexpr std::string_view ending = ".rules";

/// A file's bytes where the system has them. Files of the cache are replaced and
/// removed but never written to, so that what is seen stays as it is.
class MappedFile {
 public:
  explicit MappedFile(const fs::path& path) {
    const Descriptor file(open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (file.number() < 0) return;
    struct stat status {};
    if (fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode) &&
        status.st_size > 0) {
      size_ = static_cast<std::size_t>(status.st_size);
      start_ =
          mmap(nullptr, size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file.number(), 0);
    }
  }
  ~MappedFile() {
    if (is_open()) munmap(start_, size_);
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  bool is_open() const { return start_ != MAP_FAILED; }
  std::string_view bytes() const { return {static_cast<const char*>(start_), size_}; }

 private:
  void* start_ = MAP_FAILED;
  std::size_t size_ = 0;
};

/// What tells one state of a file from another without reading it. Whoever writes to a
/// file changes its ctime, which no program can set back.
struct FileState {
  std::string name;  ///< below the rules folder
  std::array<std::int64_t, 6> numbers{};
};

std::optional<FileState> state_of(const fs::path& path, const fs::path& folder) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileState{path.native().substr(folder.native().size()),
                   {static_cast<std::int64_t>(status.st_dev),
                    static_cast<std::int64_t>(status.st_ino),
                    static_cast<std::int64_t>(status.st_size), status.st_mtim.tv_sec,
                    status.st_ctim.tv_sec, status.st_ctim.tv_nsec}};
}

/// Every JSON file below the folder, sorted; nothing when they are too many or too big.
std::optional<std::vector<FileState>> files_below(const fs::path& folder) {
  std::vector<FileState> files;
  std::int64_t bytes = 0;
  std::error_code fault;
  for (fs::recursive_directory_iterator entry(folder, fault), end; entry != end;
       entry.increment(fault)) {
    if (fault) return std::nullopt;
    if (!entry->path().native().ends_with(".json")) continue;
    auto state = state_of(entry->path(), folder);
    if (!state) return std::nullopt;
    bytes += state->numbers[2];
    files.push_back(*std::move(state));
    if (files.size() > most_files || bytes > most_bytes) return std::nullopt;
  }
  if (fault) return std::nullopt;
  std::sort(files.begin(), files.end(),
            [](const FileState& a, const FileState& b) { return a.name < b.name; });
  return files;
}

std::optional<std::string> name_of(const std::vector<fs::path>& folders,
                                   std::string_view language, std::string_view build) {
  // Two sums of different seeds: 128 bits, so that chance never makes two packs one.
  std::uint64_t sums[2] = {checksum(build, 1), checksum(build, 2)};
  const auto add = [&](std::string_view bytes) {
    for (std::uint64_t& sum : sums) sum = checksum(bytes, sum);
  };
  add(language);
  for (const fs::path& folder : folders) {
    const auto files = files_below(folder);
    if (!files) return std::nullopt;
    // Notes and packs name the folder, and one may be given twice or in another order.
    add("folder");
    add(folder.native());
    for (const FileState& file : *files) {
      add(file.name);
      add({reinterpret_cast<const char*>(file.numbers.data()), sizeof file.numbers});
    }
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

/// What cannot be kept is compiled again by the next run, and costs this one nothing.
void keep(const fs::path& folder, const std::string& name, const std::string& bytes) {
  if (prepare_folder(folder).empty() && write_kept_file(folder / name, bytes).empty()) {
    prune(folder);
  }
}

}  // namespace

RuleSet load_rules(const std::vector<fs::path>& folders, std::string_view language,
                   const RulesCache& cache) {
  const auto name =
      cache.folder.empty() ? std::nullopt : name_of(folders, language, cache.build);
  if (!name) return load_rules(folders, language);
  // What others can write to could hold rules that lead a run astray.
  if (!folder_fault(cache.folder).empty()) return load_rules(folders, language);
  const auto kept = std::make_shared<const MappedFile>(cache.folder / *name);
  if (kept->is_open()) {
    auto rules = read_stored(kept->bytes(), kept);
    if (rules) return *std::move(rules);
  }
  RuleSet rules = load_rules(folders, language);
  keep(cache.folder, *name, stored(rules));
  return rules;
}

RuleSet load_rules(const fs::path& folder, std::string_view language,
                   const RulesCache& cache) {
  return load_rules(std::vector{folder}, language, cache);
}

}  // namespace ascribe
