// SPDX-License-Identifier: Apache-2.0
// Asking a report about its words.
#include "swap/read_words.h"

#include "rules/classify.h"

namespace ascribe {

std::string ReadWords::text(std::uint32_t t) const {
  return std::string(slice(report_.article.text, report_.tokens.all[t].where));
}

bool ReadWords::is_title(std::uint32_t sentence) const {
  const TokenRange range = report_.tokens.of_sentence[sentence];
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (report_.tokens.all[t].kind != TokenKind::word) continue;
    ++words;
    capitals += report_.tokens.all[t].capital ? 1 : 0;
  }
  return words >= 5 && capitals * 4 >= words * 3;
}

bool ReadWords::is_name(std::uint32_t t) const {
  return report_.tokens.all[t].kind == TokenKind::word &&
         report_.mentions.classes->in(t, static_cast<ClassId>(Builtin::name));
}

std::vector<std::uint32_t> ReadWords::name_words(const Mention& mention) const {
  std::vector<std::uint32_t> words;
  for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) {
    const bool in_head = report_.tokens.all[t].where.begin >= mention.head.begin &&
                         report_.tokens.all[t].where.end <= mention.head.end;
    if (in_head && report_.tokens.all[t].kind == TokenKind::word) words.push_back(t);
  }
  return words;
}

}  // namespace ascribe
