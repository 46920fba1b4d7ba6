// SPDX-License-Identifier: Apache-2.0
// The examples of docs/rules.md, run.
#include <fstream>
#include <sstream>

#include "catch.h"
#include "pack.h"
#include "unit/rules/patterns.h"

using namespace ascribe;

namespace {

std::string page() {
  std::ifstream in(source_dir() / "docs/rules.md");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// The fenced blocks that stand behind an HTML comment of these words.
std::vector<std::string> blocks_behind(const std::string& text,
                                       const std::string& note) {
  std::vector<std::string> blocks;
  const std::string mark = "<!-- " + note + " -->\n```";
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at)) {
    const std::size_t begin = text.find('\n', at + mark.size()) + 1;
    const std::size_t end = text.find("```", begin);
    blocks.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return blocks;
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == text.npos) return "";
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// "pattern | sentence | matches", parted at the last two bars with spaces around them:
/// patterns have bars of their own, without.
std::vector<std::string> columns(const std::string& line) {
  const std::size_t last = line.rfind(" | ");
  const std::size_t first = last == line.npos ? last : line.rfind(" | ", last - 1);
  if (first == line.npos) return {};
  return {trimmed(line.substr(0, first)),
          trimmed(line.substr(first + 3, last - first - 3)),
          trimmed(line.substr(last + 3))};
}

std::string joined(const std::vector<std::string>& matches) {
  std::string out;
  for (const std::string& match : matches) out += (out.empty() ? "" : " ; ") + match;
  return out.empty() ? "none" : out;
}

}  // namespace

TEST_CASE("patterns mean what docs/rules.md says") {
  const std::string text = page();
  const std::vector<std::string> words = blocks_behind(text, "words of the examples");
  REQUIRE(words.size() == 1);
  Vocabulary vocabulary = vocabulary_of(words[0]);
  std::size_t examples = 0;
  for (const std::string& block : blocks_behind(text, "examples")) {
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      const std::vector<std::string> row = columns(line);
      REQUIRE(row.size() == 3);
      CHECK(joined(matches_of(row[0], row[1], vocabulary)) == row[2]);
      ++examples;
    }
  }
  CHECK(examples >= 18);
}
