// SPDX-License-Identifier: Apache-2.0
// Cutting sentences into tokens.
//
// Choices a reader of tokens should know:
//
//   Dr. Ruiz       the stop of an abbreviation is part of its word
//   in the U.S.    … at a sentence's end too; no separate stop follows. A single
//                  capital ("Plan B.") and "No." there are a word and a stop
//   Ruiz's, U.S.’s two tokens, the second a clitic; so officials’. "it's", "let's",
//                  "don't" are one word: the lists say which (contracted-s)
//   “Herald”’s     the clitic may follow a mark
//   1,004  61-40   one number; "4th", "F-16", "40bn" hold letters and are words
//   12%  $40  #4   two tokens each: the sign is a symbol
//   https://x.org  addresses, jane@x.org, @handle, #tag are one word each
//   and/or         three tokens, "/" a symbol
//   ?!  ...  …     one stop a run
//   --  —          dash; so is a hyphen with a space on either side. Any other loose
//                  hyphen is a symbol
//   5' 11"         the marks of feet and inches are symbols
//   東京は晴れだ     a run of letters without spaces is one word in any script
//
// Marks are sorted by classify_quotes over the whole paragraph, as a quotation may hold
// several sentences; the tokeniser walks its answer beside the text. Linear.
#include <algorithm>

#include "ascribe/sentence.h"
#include "text/fold.h"
#include "text/punctuation.h"
#include "text/quote_roles.h"
#include "text/segment_lexicon.h"
#include "text/token_shapes.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

struct TokenLexicon {
  explicit TokenLexicon(const WordLists& words)
      : segment(words),
        contracted_s(words["contracted-s"]),
        elisions(words["leading-elisions"]) {}
  SegmentLexicon segment;
  const WordList& contracted_s;
  const WordList& elisions;
};

/// Bytes of a final 's in `word`, 0 when it has none or keeps it.
std::size_t clitic_size(std::string_view word, const WordList& contracted) {
  if (word.size() < 3 || (word.back() != 's' && word.back() != 'S')) return 0;
  std::size_t at = word.size() - 1;
  const char32_t mark = step_back(word, at);
  if (!is_apostrophe(mark) || at == 0) return 0;
  return contracted.contains(fold(word)) ? 0 : word.size() - at;
}

TokenKind kind_of(char32_t code) {
  if (is_open_bracket(code)) return TokenKind::open_bracket;
  if (is_close_bracket(code)) return TokenKind::close_bracket;
  if (is_dash(code)) return TokenKind::dash;
  switch (code) {
    case U',':
    case 0x060C:
    case 0x3001:
    case 0xFF0C:
      return TokenKind::comma;
    case U':':
    case 0xFF1A:
      return TokenKind::colon;
    case U';':
    case 0xFF1B:
      return TokenKind::semicolon;
    default:
      return TokenKind::symbol;
  }
}

void mark_case(std::string_view word, Token& token) {
  std::size_t letters = 0;
  bool all_upper = true;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code = step(word, at);
    if (!is_letter(code)) continue;
    if (letters == 0) token.capital = is_upper(code);
    all_upper = all_upper && is_upper(code);
    ++letters;
  }
  token.all_caps = letters >= 2 && all_upper;
}

/// Cuts the sentences of one paragraph; offsets are bytes into it until `add`.
class Cutter {
 public:
  Cutter(std::string_view paragraph, std::uint32_t base, const TokenLexicon& lexicon,
         std::vector<Token>& tokens)
      : text_(paragraph),
        base_(base),
        lexicon_(lexicon),
        marks_(classify_quotes(paragraph, lexicon.elisions)),
        tokens_(tokens) {}

  void cut(std::size_t begin, std::size_t end);

 private:
  void read_token();
  void read_mark(const QuoteMark& mark);
  void read_word();
  void read_sign(char32_t code);
  std::size_t past_own_stop(std::size_t begin, std::size_t end) const;
  bool only_closers_from(std::size_t at) const;
  const QuoteMark* mark_here();
  char32_t code_at(std::size_t at) const { return at < end_ ? step(text_, at) : U' '; }
  void add(std::size_t end, TokenKind kind);

  std::string_view text_;
  std::uint32_t base_;
  const TokenLexicon& lexicon_;
  std::vector<QuoteMark> marks_;
  std::vector<Token>& tokens_;
  std::size_t next_mark_ = 0;
  std::size_t at_ = 0;
  std::size_t end_ = 0;  // of the sentence
  bool space_before_ = false;
};

/// The token from at_ to `end`; moves on.
void Cutter::add(std::size_t end, TokenKind kind) {
  Token token;
  token.where = {base_ + static_cast<std::uint32_t>(at_),
                 base_ + static_cast<std::uint32_t>(end)};
  token.kind = kind;
  token.space_before = space_before_;
  if (kind == TokenKind::word || kind == TokenKind::clitic) {
    mark_case(text_.substr(at_, end - at_), token);
  }
  tokens_.push_back(token);
  space_before_ = false;
  at_ = end;
}

const QuoteMark* Cutter::mark_here() {
  while (next_mark_ < marks_.size() && marks_[next_mark_].begin < at_) ++next_mark_;
  const bool here = next_mark_ < marks_.size() && marks_[next_mark_].begin == at_;
  return here ? &marks_[next_mark_] : nullptr;
}

/// Nothing but closing marks between `at` and the sentence's end.
bool Cutter::only_closers_from(std::size_t at) const {
  while (at < end_) {
    const char32_t code = step(text_, at);
    if (!is_close_bracket(code) && !is_quote_mark(code) && !is_end_mark(code)) {
      return false;
    }
  }
  return true;
}

/// Past the stop that belongs to the word as an abbreviation, else `end`.
std::size_t Cutter::past_own_stop(std::size_t begin, std::size_t end) const {
  if (code_at(end) != U'.' || is_end_mark(code_at(end + 1))) return end;
  const std::string_view word = text_.substr(begin, end - begin);
  const StopClass kind = lexicon_.segment.stop_class(word);
  if (kind == StopClass::ordinary) return end;
  if (!only_closers_from(end + 1)) return end + 1;
  switch (kind) {
    case StopClass::initial:
      return word.find('.') == std::string_view::npos ? end : end + 1;
    case StopClass::before_number:
    case StopClass::unknown:
      return end;
    default:
      return end + 1;
  }
}

void Cutter::read_word() {
  const std::string_view sentence = text_.substr(0, end_);
  std::size_t end = past_address(sentence, at_);
  if (end > at_) return add(end, TokenKind::word);
  end = past_word(sentence, at_);
  const std::string_view word = sentence.substr(at_, end - at_);
  if (is_number_word(word)) return add(end, TokenKind::number);
  if (is_blank_word(word)) return add(end, TokenKind::symbol);
  const std::size_t clitic = clitic_size(word, lexicon_.contracted_s);
  if (clitic > 0) {
    const std::string_view owner = word.substr(0, word.size() - clitic);
    add(end - clitic, is_number_word(owner) ? TokenKind::number : TokenKind::word);
    return add(end, TokenKind::clitic);
  }
  // "goin'", "o’": the apostrophe at the end is the word's.
  for (std::size_t i = next_mark_; i < marks_.size() && marks_[i].begin <= end; ++i) {
    const bool trails = marks_[i].begin == end && marks_[i].end <= end_ &&
                        marks_[i].role == QuoteRole::apostrophe;
    if (trails) return add(marks_[i].end, TokenKind::word);
  }
  add(past_own_stop(at_, end), TokenKind::word);
}

void Cutter::read_mark(const QuoteMark& mark) {
  // A sentence may end inside a doubled mark; its second half is then a symbol.
  const std::size_t end = std::min<std::size_t>(mark.end, end_);
  switch (mark.role) {
    case QuoteRole::opens:
      return add(end, TokenKind::open_quote);
    case QuoteRole::closes:
      return add(end, TokenKind::close_quote);
    case QuoteRole::possessive:
      return add(end, TokenKind::clitic);
    case QuoteRole::symbol:
      return add(end, TokenKind::symbol);
    case QuoteRole::apostrophe:
      break;
  }
  if (!is_word_code(code_at(mark.end))) return add(mark.end, TokenKind::symbol);
  const char32_t first = code_at(mark.end);
  const bool possessive =
      (first == U's' || first == U'S') && !space_before_ && !tokens_.empty();
  if (possessive && !is_word_code(code_at(mark.end + 1))) {
    return add(mark.end + 1, TokenKind::clitic);
  }
  read_word();
}

/// Runs of end marks and of hyphens are one token; any other sign is its own.
void Cutter::read_sign(char32_t code) {
  std::size_t end = at_;
  step(text_, end);
  if (is_end_mark(code)) {
    while (end < end_ && is_end_mark(code_at(end))) step(text_, end);
    return add(end, TokenKind::stop);
  }
  if (code == U'-') {
    while (code_at(end) == U'-') ++end;
    const bool alone = end == at_ + 1;
    const bool spaced = space_before_ && is_space(code_at(end));
    return add(end, alone && !spaced ? TokenKind::symbol : TokenKind::dash);
  }
  // An emoji keeps its variation selectors and what a joiner (U+200D) ties to it.
  while (end < end_ && (is_mark(code_at(end)) || code_at(end) == 0x200D)) {
    const bool joiner = code_at(end) == 0x200D;
    step(text_, end);
    if (joiner && end < end_ && !is_space(code_at(end))) step(text_, end);
  }
  add(end, kind_of(code));
}

void Cutter::read_token() {
  const QuoteMark* mark = mark_here();
  if (mark != nullptr) return read_mark(*mark);
  const char32_t code = code_at(at_);
  const std::size_t handle = past_handle(text_.substr(0, end_), at_);
  if (handle > at_) return add(handle, TokenKind::word);
  if (is_word_code(code)) return read_word();
  read_sign(code);
}

void Cutter::cut(std::size_t begin, std::size_t end) {
  end_ = end;
  at_ = begin;
  space_before_ = begin > 0 && text_[begin - 1] == ' ';
  while (at_ < end_) {
    std::size_t past = at_;
    if (is_space(step(text_, past))) {
      space_before_ = true;
      at_ = past;
      continue;
    }
    read_token();
  }
}

}  // namespace

Tokens tokenize(const Article& article, const std::vector<Sentence>& sentences,
                const WordLists& words) {
  const TokenLexicon lexicon(words);
  Tokens tokens;
  tokens.of_sentence.reserve(sentences.size());
  for (std::size_t i = 0; i < sentences.size();) {
    const std::uint32_t index = sentences[i].paragraph;
    const Span where = article.paragraphs[index].where;
    Cutter cutter(slice(article.text, where), where.begin, lexicon, tokens.all);
    for (; i < sentences.size() && sentences[i].paragraph == index; ++i) {
      const auto first = static_cast<std::uint32_t>(tokens.all.size());
      cutter.cut(sentences[i].where.begin - where.begin,
                 sentences[i].where.end - where.begin);
      tokens.of_sentence.push_back(
          {first, static_cast<std::uint32_t>(tokens.all.size())});
    }
  }
  return tokens;
}

}  // namespace ascribe
