// SPDX-License-Identifier: Apache-2.0
// `ascribe rules schema`: the published schema of one kind of file, or of what one
// command prints as JSON.
#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "ascribe/error.h"
#include "cli/exit_code.h"
#include "cli/output_file.h"
#include "cli/rules_command.h"
#include "cli/rules_folder.h"

namespace ascribe {
namespace {

/// Of files in the rules folder; they stand in its folder schema.
constexpr std::array<std::string_view, 6> file_schemas = {
    "pack", "lexicon", "lists", "rules", "findings", "scoring"};

/// Of outputs, "ascribe.NAME/1"; they stand in the rules folder itself.
constexpr std::array<std::string_view, 7> output_schemas = {
    "report",      "why",        "explain",    "rules-list",
    "rules-check", "rules-test", "rules-stats"};

template <std::size_t count>
bool has(const std::array<std::string_view, count>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Schemas are the base's: a house pack has none.
std::filesystem::path schema_file(const Options& options, const std::string& name) {
  std::filesystem::path base;
  for (const std::filesystem::path& folder : find_rules(options)) {
    if (!is_house_pack(folder, "en")) base = folder;
  }
  const std::string file = name + ".schema.json";
  return has(output_schemas, name) ? base / file : base / "schema" / file;
}

}  // namespace

int print_schema(const Options& options, const Environment&) {
  if (options.words.size() > 1) {
    throw Error("bad-option", options.words[1], "rules schema takes one name");
  }
  const std::string name = options.words.empty() ? "rules" : options.words[0];
  if (!has(file_schemas, name) && !has(output_schemas, name)) {
    throw Error("bad-option", name,
                "there is no such schema; say pack, lexicon, lists, rules, findings or "
                "scoring, or of outputs report, why, explain, rules-list, rules-check, "
                "rules-test or rules-stats");
  }
  const std::filesystem::path path = schema_file(options, name);
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in || bytes.str().empty()) {
    throw Error(
        "bad-rules", path.string(),
        "the rules folder has no such schema; without --rules the program's own "
        "is printed");
  }
  if (options.output.empty() || options.output == "-") {
    write_standard_output(bytes.str());
  } else {
    write_file(options.output, bytes.str());
  }
  return exit_fine;
}

}  // namespace ascribe
