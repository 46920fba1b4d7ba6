// SPDX-License-Identifier: Apache-2.0
// Making ids from content, so that a baseline survives edits elsewhere.
//
// An id must not move when a paragraph above it grows, so no position goes into it;
// and it must tell two equal sentences apart, so their ordinal does. It should survive
// a copy desk that curls the quotation marks or re-wraps the lines, so the words are
// normalised first. Two findings of one rule in one sentence count as equal too, which
// keeps every id of a report different from the others.
#include "report/identity.h"

#include <algorithm>

#include "text/compose.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t id_digits = 16;

/// The plain character that stands for this one in ids, or the character itself.
char32_t plain(char32_t code) {
  switch (code) {
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
    case U'‹':
    case U'›':
      return U'\'';
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'«':
    case U'»':
      return U'"';
    default:
      // Hyphen to horizontal bar, and the minus sign.
      return (code >= 0x2010 && code <= 0x2015) || code == 0x2212 ? U'-' : code;
  }
}

// Composed as it is.
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

}  // namespace

std::string normalised(std::string_view text) {
  const std::string source = fold(is_ascii(text) ? std::string(text) : composed(text));
  std::string result;
  bool space_due = false;
  for (std::size_t at = 0; at < source.size();) {
    const char32_t code = step(source, at);
    if (is_space(code)) {
      space_due = !result.empty();
      continue;
    }
    if (space_due) result += ' ';
    space_due = false;
    append_utf8(result, plain(code));
  }
  return result;
}

IdMint::Name IdMint::name(std::string_view written) {
  Name name;
  name.digest_.add(written);
  name.hex_ = name.digest_.hex();
  return name;
}

std::string IdMint::id(const Name& name) {
  Sha256 digest = name.digest_;
  digest.add("|" + std::to_string(seen_[name.hex_]++));
  return digest.hex().substr(0, id_digits);
}

std::vector<std::string> sentence_ids(const Report& report) {
  IdMint mint;
  std::vector<std::string> ids;
  ids.reserve(report.sentences.size());
  for (const Sentence& sentence : report.sentences) {
    ids.push_back(mint.id(normalised(slice(report.article.text, sentence.where))));
  }
  return ids;
}

std::string input_name(const Report& report) {
  if (!report.retrieval) return report.input;
  const std::string& canonical = report.article.canonical_url;
  return canonical.empty() ? report.retrieval->final_url : canonical;
}

}  // namespace ascribe
