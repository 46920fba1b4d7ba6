// SPDX-License-Identifier: Apache-2.0
// Every token of an article with the classes it belongs to, as bits.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ascribe/mention.h"
#include "rules/pack.h"

namespace ascribe {

/// The classes of each token as a row of bits, and the phrases that begin at each.
///
/// rows     the different rows, `row_words` words each; a text has few beside its
/// tokens row_of   which of them a token has row_classes, row_begin  the classes of
/// each row as a list, ascending present  one row of bits a sentence: what its tokens
/// and phrases are in, together
struct ClassifiedTokens {
  struct Phrase {
    ClassId cls = 0;
    std::uint16_t length = 0;  ///< tokens, at least 2
  };
  std::size_t row_words = 0;
  std::vector<std::uint64_t> rows;
  std::vector<std::uint32_t> row_of;  ///< size tokens
  std::vector<ClassId> row_classes;
  std::vector<std::uint32_t> row_begin;  ///< rows + 1
  std::vector<std::uint64_t> present;
  std::vector<Phrase> phrases;              ///< longest first within a token
  std::vector<std::uint32_t> phrase_begin;  ///< size tokens + 1

  const std::uint64_t* row(std::uint32_t token) const {
    return rows.data() + row_of[token] * row_words;
  }
  bool in(std::uint32_t token, ClassId cls) const {
    return (row(token)[cls / 64] >> (cls % 64)) & 1u;
  }
  std::span<const ClassId> classes_of(std::uint32_t token) const {
    const std::uint32_t begin = row_begin[row_of[token]];
    return std::span(row_classes).subspan(begin, row_begin[row_of[token] + 1] - begin);
  }
  std::span<const std::uint64_t> present_in(std::size_t sentence) const {
    return std::span(present).subspan(sentence * row_words, row_words);
  }
};

/// Looks every token up once. O(tokens + phrase steps). Deterministic: whether a
/// capitalised word is a name depends on this article and the pack alone.
ClassifiedTokens classify(const Annotated& read, const CompiledPack& pack);

}  // namespace ascribe
