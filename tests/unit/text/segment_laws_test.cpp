// SPDX-License-Identifier: Apache-2.0
// Laws that hold for sentences, tokens and quotations of any valid text.
#include <chrono>
#include <random>
#include <string>

#include "ascribe/sentence.h"
#include "catch.h"
#include "segment_lists.h"
#include "text/utf8.h"

using namespace ascribe;

namespace {

struct Read {
  Article article;
  std::vector<Sentence> sentences;
  Tokens tokens;
  std::vector<Quotation> quotations;
};

Read read(std::string_view text, const std::string& language = "") {
  Read all;
  all.article = article_of(text);
  all.article.language = language;
  all.sentences = split_sentences(all.article, segment_lists());
  all.tokens = tokenize(all.article, all.sentences, segment_lists());
  all.quotations = pair_quotes(all.article, all.sentences, all.tokens);
  return all;
}

/// True when every code point of `text` between the two bytes is white space.
bool is_blank(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  for (std::size_t at = begin; at < end;) {
    if (!is_space(step(text, at))) return false;
  }
  return true;
}

bool is_whole(std::string_view text, Span span) {
  return span.begin <= span.end && is_boundary(text, span.begin) &&
         is_boundary(text, span.end);
}

/// True when the spans rise, are not empty, and leave only spaces of `outer` out.
bool covers_all(std::string_view text, Span outer, const std::vector<Span>& parts) {
  std::uint32_t reached = outer.begin;
  for (const Span part : parts) {
    if (part.empty() || part.begin < reached || !is_whole(text, part)) return false;
    if (!is_blank(text, reached, part.begin)) return false;
    reached = part.end;
  }
  return reached <= outer.end && is_blank(text, reached, outer.end);
}

void check_sentences(const Read& all) {
  for (std::uint32_t p = 0; p < all.article.paragraphs.size(); ++p) {
    std::vector<Span> parts;
    for (const Sentence& sentence : all.sentences) {
      if (sentence.paragraph == p) parts.push_back(sentence.where);
    }
    CHECK(covers_all(all.article.text, all.article.paragraphs[p].where, parts));
  }
}

void check_tokens(const Read& all) {
  REQUIRE(all.tokens.of_sentence.size() == all.sentences.size());
  std::uint32_t reached = 0;
  bool covered = true;
  for (std::size_t s = 0; s < all.sentences.size(); ++s) {
    const TokenRange range = all.tokens.of_sentence[s];
    REQUIRE(range.begin == reached);
    std::vector<Span> parts;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      parts.push_back(all.tokens.all[t].where);
    }
    covered = covered && covers_all(all.article.text, all.sentences[s].where, parts);
    reached = range.end;
  }
  CHECK(covered);
  CHECK(reached == all.tokens.all.size());
}

void check_quotations(const Read& all) {
  std::uint32_t last = 0;
  bool sound = true;
  for (const Quotation& quote : all.quotations) {
    const Span paragraph = all.article.paragraphs[quote.paragraph].where;
    sound = sound && quote.whole.begin >= last && paragraph.covers(quote.whole) &&
            quote.whole.covers(quote.inner) && !quote.whole.empty() &&
            is_whole(all.article.text, quote.whole) &&
            is_whole(all.article.text, quote.inner) && quote.depth >= 1;
    last = quote.whole.begin;
  }
  CHECK(sound);
}

void check_laws(const Read& all) {
  check_sentences(all);
  check_tokens(all);
  check_quotations(all);
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

/// Words, marks and spaces put together by chance; the same on every machine.
std::string jumble(std::uint32_t seed) {
  static constexpr std::string_view pieces[] = {
      "a",   "The",     " ",    " ",      " ",      ".",      "!",      "?",
      "…",   "\"",      "'",    "’",      "‘",      "“",      "”",      "«",
      "»",   "„",       "(",    ")",      "[",      "]",      "[12]",   "Mr.",
      "U.S", "p.m.",    "5",    "1,0",    "-",      "—",      "--",     "@",
      "#",   "http://", "www.", "/",      "s",      "'s",     "。",     "「",
      "」",  "é",       "😀",    "\n",     "\u200D", "\u0301", "\u200B", "said",
      "•",   "1.",      "2.",   "Yahoo!", "&",      "''",     "`"};
  std::mt19937 chance(seed);
  std::string text;
  for (std::uint32_t i = 0; i < 60; ++i) text += pieces[chance() % std::size(pieces)];
  std::string tidy;  // paragraphs hold no space at either end
  for (const char byte : text) {
    const bool edge = tidy.empty() || tidy.back() == '\n';
    if (byte == ' ' && (edge || tidy.back() == ' ')) continue;
    if (byte == '\n' && !tidy.empty() && tidy.back() == ' ') tidy.pop_back();
    tidy += byte;
  }
  while (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
  return tidy;
}

}  // namespace

TEST_CASE("the laws hold for texts of nothing, one mark and odd characters") {
  for (const std::string_view text :
       {"",    "a",       ".",        "\"",      "'",          "’",          "“",
        "”",   "(",       ")",        "[",       "-",          "@",          "#",
        "/",   "😀",       "\u0301",   "\u200B",  "\u200D",     "\uFEFF",     "\u202E",
        "…",   "。",      "http://",  "www.",    "1",          "1.",         "•",
        "a.",  "..",      ". .",      "\" \"",   "' '",        "\u00A0x",    "x's",
        "'s",  "’s",      "x\u200D😀", "😀\u200D", "\U000E0041", "\U0010FFFF", "``",
        "''",  "'''",     "\"'\"'",   "a.''b",   "Mr.''",      "“a.”b",      "«",
        "» «", "A.'' B''"}) {
    INFO(text);
    check_laws(read(text));
    check_laws(read(text, "de"));
  }
}

TEST_CASE("the laws hold for jumbled text, and twice the same") {
  for (std::uint32_t seed = 0; seed < 800; ++seed) {
    const std::string text = jumble(seed);
    INFO(text);
    const Read once = read(text);
    check_laws(once);
    if (seed % 8 == 0) check_laws(read(text, "ja"));
    const Read twice = read(text);
    CHECK(once.sentences.size() == twice.sentences.size());
    CHECK(once.tokens.of_sentence == twice.tokens.of_sentence);
    CHECK(once.quotations.size() == twice.quotations.size());
  }
}

TEST_CASE("a paragraph more changes nothing before it") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const std::string text = jumble(seed);
    if (text.empty() || text.back() == '\n') continue;
    const Read alone = read(text);
    const Read followed = read(text + "\nThe bridge fell. Nobody was hurt.");
    REQUIRE(followed.sentences.size() == alone.sentences.size() + 2);
    for (std::size_t i = 0; i < alone.sentences.size(); ++i) {
      CHECK(alone.sentences[i].where == followed.sentences[i].where);
      CHECK(alone.tokens.of_sentence[i] == followed.tokens.of_sentence[i]);
    }
  }
}

TEST_CASE("long texts without mercy are read in time and within the laws") {
  const std::string texts[] = {
      std::string(1u << 20, 'a'),
      repeated("word ", 200'000),
      repeated("\"", 200'000),
      repeated("“", 200'000),
      repeated("“«", 100'000),
      repeated("”", 200'000),
      repeated("'a ", 100'000),
      repeated("a' ", 100'000),
      repeated(" ‘a’", 100'000),
      repeated(".", 1u << 20),
      repeated(". ", 200'000),
      repeated("a.)", 200'000),
      repeated("(a. ", 100'000),
      repeated("Mr. ", 100'000),
      repeated("A.", 200'000),
      repeated("x@", 200'000),
      repeated("/.", 200'000),
      "www." + repeated(".", 500'000),
      repeated("www.) ", 50'000),
      "1. " + repeated("2) ", 200'000),
      repeated("• ", 200'000),
      repeated("“Who?” A ", 50'000),
      repeated("?\" The the the the the ", 20'000),
      repeated("😀\u200D", 200'000),
      repeated("「。", 100'000),
  };
  for (const std::string& raw : texts) {
    std::string text = raw;
    while (text.back() == ' ') text.pop_back();
    INFO(text.substr(0, 24));
    const auto begin = std::chrono::steady_clock::now();
    const Read all = read(text);
    const auto took = std::chrono::steady_clock::now() - begin;
    // A quadratic step would take minutes; sanitizers and busy machines take seconds.
    CHECK(took < std::chrono::seconds(20));
    check_laws(all);
  }
}
