// SPDX-License-Identifier: Apache-2.0
// Loading the project's own rules for tests.
#include "pack.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace ascribe {

std::filesystem::path source_dir() { return ASCRIBE_SOURCE_DIR; }

const RuleSet& own_rules() {
  static const RuleSet rules = load_rules(source_dir() / "rules", "en");
  return rules;
}

Report check_text(const std::string& text) {
  Page page;
  page.input = "-";
  page.bytes = text;
  page.format = InputFormat::text;
  return check(page, own_rules());
}

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return bytes.str();
}

}  // namespace ascribe
