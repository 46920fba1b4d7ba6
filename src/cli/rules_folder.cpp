// SPDX-License-Identifier: Apache-2.0
// The places rules may be, in order.
#include "cli/rules_folder.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>

#include "ascribe/error.h"
#include "cli/cache_home.h"
#include "cli/complaint.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

/// A moved installation (a container, an unpacked archive) brings its rules along.
fs::path beside_program() {
  std::error_code fault;
  const fs::path program = fs::read_symlink("/proc/self/exe", fault);
  if (fault) return {};
  return program.parent_path().parent_path() / "share" / "ascribe" / "rules";
}

fs::path own_rules_folder() {
  const std::array<fs::path, 3> places = {beside_program(), fs::path(ASCRIBE_RULES_DIR),
                                          fs::path(ASCRIBE_SOURCE_RULES)};
  std::string tried;
  for (const fs::path& place : places) {
    std::error_code fault;
    if (place.empty()) continue;
    if (fs::is_directory(place, fault)) return place;
    tried += "\n  " + place.string();
  }
  throw Error("bad-rules", "",
              "no rules folder was found; name one with --rules. Looked for:" + tried);
}

}  // namespace

std::vector<fs::path> find_rules(const Options& options) {
  std::vector<fs::path> folders(options.rules.begin(), options.rules.end());
  const bool has_base =
      std::any_of(folders.begin(), folders.end(),
                  [](const fs::path& folder) { return !is_house_pack(folder, "en"); });
  if (!has_base) folders.insert(folders.begin(), own_rules_folder());
  return folders;
}

RuleSet load_found_rules(const Options& options, const Environment& environment) {
  RuleSet rules = load_rules(find_rules(options), "en", rules_cache(environment));
  if (options.quiet == 0) {
    for (const RuleNote& note : rules.notes) complain(printable(printed(note)) + "\n");
  }
  return rules;
}

std::vector<fs::path> named_rules(const Options& options, const std::string& command) {
  if (options.words.size() > 1) {
    throw Error("bad-option", options.words[1], command + " takes one folder");
  }
  Options named = options;
  if (!options.words.empty()) named.rules = options.words;
  return find_rules(named);
}

RulesCache rules_cache(const Environment& environment) {
  RulesCache cache;
  const fs::path home = cache_home(environment);
  struct stat program {};
  if (home.empty() || stat("/proc/self/exe", &program) != 0) return cache;
  cache.folder = home / "rules";
  cache.build = ASCRIBE_VERSION " " + std::to_string(program.st_size) + " " +
                std::to_string(program.st_mtim.tv_sec) + "." +
                std::to_string(program.st_mtim.tv_nsec);
  return cache;
}

}  // namespace ascribe
