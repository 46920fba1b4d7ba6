// SPDX-License-Identifier: Apache-2.0
// `ascribe rules schema`: the published schema of one kind of file.
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

constexpr std::array<std::string_view, 6> schema_names = {
    "pack", "lexicon", "lists", "rules", "findings", "scoring"};

/// Schemas are the base's: a house pack has none.
std::filesystem::path schema_file(const Options& options, const std::string& name) {
  std::filesystem::path base;
  for (const std::filesystem::path& folder : find_rules(options)) {
    if (!is_house_pack(folder, "en")) base = folder;
  }
  return base / "schema" / (name + ".schema.json");
}

}  // namespace

int print_schema(const Options& options, const Environment&) {
  if (options.words.size() > 1) {
    throw Error("bad-option", options.words[1], "rules schema takes one name");
  }
  const std::string name = options.words.empty() ? "rules" : options.words[0];
  if (std::find(schema_names.begin(), schema_names.end(), name) == schema_names.end()) {
    throw Error("bad-option", name,
                "there is no such schema; say pack, lexicon, lists, rules, findings or "
                "scoring");
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
