// SPDX-License-Identifier: Apache-2.0
// Sentences and tokens: the units that every later stage counts in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "ascribe/article.h"
#include "ascribe/span.h"

namespace ascribe {

/// One sentence.
///
/// where      no space at either end; closing quotes and brackets belong to the
///            sentence before them, openers to the one after
/// paragraph  index into Article::paragraphs
struct Sentence {
  Span where;
  std::uint32_t paragraph = 0;
};

enum class TokenKind : std::uint8_t {
  word,    ///< letters, with inner hyphens, apostrophes and dots: "U.S.", "so-called"
  number,  ///< digits with their separators: "1,004", "3.5", "61-40"
  clitic,  ///< possessive 's or ’s or a bare ’ after s
  open_quote,  ///< any opening quotation mark
  close_quote,
  open_bracket,
  close_bracket,
  comma,
  colon,
  semicolon,
  dash,    ///< en or em dash, or "--"; never a hyphen inside a word
  stop,    ///< . ! ? … and their runs, at a sentence's end or not
  symbol,  ///< $ € % & @ # and anything else that is not a letter
};

/// One token. Tokens of a sentence are in reading order, disjoint, and leave only
/// white space between them.
struct Token {
  Span where;
  TokenKind kind = TokenKind::word;
  bool capital = false;   ///< first letter is upper case
  bool all_caps = false;  ///< two or more letters, every one upper case
  bool space_before = false;
};

/// Half-open range of indices into Tokens::all.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  constexpr bool operator==(const TokenRange&) const = default;
};

/// True when the two share a token.
constexpr bool overlap(TokenRange a, TokenRange b) {
  return a.begin < b.end && b.begin < a.end;
}

/// Every token of the article; of_sentence[i] are those of sentence i.
struct Tokens {
  std::vector<Token> all;
  std::vector<TokenRange> of_sentence;
};

/// One stretch between quotation marks.
///
///   “We lost the road,” Kallio said. “Crews left
///   ^^^^^^^^^^^^^^^^^^^ whole        ^^^^^^^^^^^^ whole, open_end
///
/// A quotation never leaves its paragraph: when the closing mark is missing because
/// the speech goes on in the next paragraph, `open_end` is set here and
/// `open_begin` there. Quotations inside quotations are listed with depth 2.
struct Quotation {
  Span whole;  ///< marks included
  Span inner;  ///< without them, space trimmed
  std::uint32_t paragraph = 0;
  std::uint8_t depth = 1;
  bool open_begin = false;  ///< continues a quotation left open before
  bool open_end = false;    ///< no closing mark in this paragraph
};

/// What is longer is no sentence that anybody reads, and is cut; an article with more
/// sentences than the most is not read.
inline constexpr std::uint32_t max_sentence_bytes = 64u << 10;
inline constexpr std::size_t max_sentences = 50'000;

/// Splits every paragraph into sentences, in reading order, covering all of each
/// paragraph but the spaces between. One of over max_sentence_bytes is cut at a space,
/// each part but the last longer than half of that. Never throws for valid UTF-8.
/// `words` are the lists of rules/<lang>/segment/. Linear in the text.
std::vector<Sentence> split_sentences(const Article& article, const WordLists& words);

/// Cuts every sentence into tokens. Never throws. Linear in the text.
Tokens tokenize(const Article& article, const std::vector<Sentence>& sentences,
                const WordLists& words);

/// Pairs the quotation marks of each paragraph: straight, curly, guillemets,
/// low-high, single; an apostrophe is never a mark. Sorted by whole.begin. Linear.
std::vector<Quotation> pair_quotes(const Article& article,
                                   const std::vector<Sentence>& sentences,
                                   const Tokens& tokens);

}  // namespace ascribe
