// SPDX-License-Identifier: Apache-2.0
// Tests src/text/tokens.cpp, src/text/token_shapes.cpp.
#include <string>

#include "ascribe/sentence.h"
#include "catch.h"
#include "segment_lists.h"

using namespace ascribe;

namespace {

/// The tokens of a text, '|' between them and " || " between sentences.
std::string cut(std::string_view text) {
  const Article article = article_of(text);
  const auto sentences = split_sentences(article, segment_lists());
  const Tokens tokens = tokenize(article, sentences, segment_lists());
  std::string shown;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (s > 0) shown += " || ";
    const TokenRange range = tokens.of_sentence[s];
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (t > range.begin) shown += '|';
      shown += slice(article.text, tokens.all[t].where);
    }
  }
  return shown;
}

/// One letter a token: w n c(litic) ( ) for quotes, [ ] brackets, , : ; - . $
std::string kinds(std::string_view text) {
  const Article article = article_of(text);
  const auto sentences = split_sentences(article, segment_lists());
  std::string shown;
  for (const Token& token : tokenize(article, sentences, segment_lists()).all) {
    shown += "wnc()[],:;-.$"[static_cast<std::size_t>(token.kind)];
  }
  return shown;
}

struct Row {
  std::string_view text;
  std::string_view wanted;
};

}  // namespace

TEST_CASE("words, numbers and signs are cut where readers see them") {
  const Row rows[] = {
      {"He left.", "He|left|."},
      {"Well, no; yes: go!", "Well|,|no|;|yes|:|go|!"},
      // inner hyphens, apostrophes, dots
      {"A so-called deal", "A|so-called|deal"},
      {"They don't know", "They|don't|know"},
      {"They don’t know", "They|don’t|know"},
      {"the al-Noor bridge", "the|al-Noor|bridge"},
      {"an F-16 over O'Dell", "an|F-16|over|O'Dell"},
      {"a 20-year-old Finn", "a|20-year-old|Finn"},
      {"rock'n'roll nights", "rock'n'roll|nights"},
      {"the naïve café", "the|naïve|café"},
      {"snake_case here", "snake_case|here"},
      {"AT&T and R&D & more", "AT&T|and|R&D|&|more"},
      {"cats and/or dogs", "cats|and|/|or|dogs"},
      {"pre- and post-war", "pre|-|and|post-war"},
      // abbreviations
      {"Dr. Aho met Sen. Lind.", "Dr.|Aho|met|Sen.|Lind|."},
      {"The U.S. Senate met.", "The|U.S.|Senate|met|."},
      {"He lives in the U.S.", "He|lives|in|the|U.S."},
      {"He lives in the U.S.!", "He|lives|in|the|U.S|.!"},
      {"a U.S.-led force", "a|U.S.-led|force"},
      {"the U.S.'s plan", "the|U.S.|'s|plan"},
      {"at 5 p.m. Monday", "at|5|p.m.|Monday"},
      {"J. K. Aho came.", "J.|K.|Aho|came|."},
      {"They chose Plan B.", "They|chose|Plan|B|."},
      {"Flight No. 17 left.", "Flight|No.|17|left|."},
      {"She said no.", "She|said|no|."},
      {"tea, milk, etc. were sold", "tea|,|milk|,|etc.|were|sold"},
      {"It opens in Sept.", "It|opens|in|Sept."},
      {"(It opens in Sept.)", "(|It|opens|in|Sept.|)"},
      {"e.g. this", "e.g.|this"},
      // clitics
      {"Lind's road", "Lind|'s|road"},
      {"Lind’s road", "Lind|’s|road"},
      {"LIND'S ROAD", "LIND|'S|ROAD"},
      {"the officials' homes", "the|officials|'|homes"},
      {"the officials’ homes", "the|officials|’|homes"},
      {"It's Lind's, that's all", "It's|Lind|'s|,|that's|all"},
      {"the “Herald”’s page", "the|“|Herald|”|’s|page"},
      {"Smith Jr.'s book", "Smith|Jr.|'s|book"},
      {"the 1990's end", "the|1990|'s|end"},
      {"o’clock and goin’ home", "o’clock|and|goin’|home"},
      {"'Tis the '90s", "'Tis|the|'90s"},
      // numbers
      {"1,004 of 3.5 by 61-40", "1,004|of|3.5|by|61-40"},
      {"12% and $40 and €7", "12|%|and|$|40|and|€|7"},
      {"at 7:30, 24/7", "at|7:30|,|24/7"},
      {"1990–95 and Lee–Hart", "1990–95|and|Lee|–|Hart"},
      {"the 4th, the 1990s, 40bn", "the|4th|,|the|1990s|,|40bn"},
      {"It rose 3.5.", "It|rose|3.5|."},
      {"5' 11\" tall", "5|'|11|\"|tall"},
      {"-5 degrees", "-|5|degrees"},
      // addresses
      {"See https://example.org/a?b=c, he said.",
       "See|https://example.org/a?b=c|,|he|said|."},
      {"(see www.example.org/x).", "(|see|www.example.org/x|)|."},
      {"example.org/data.html is up", "example.org/data.html|is|up"},
      {"ask jane.aho@example.org now", "ask|jane.aho@example.org|now"},
      {"@kallio_news and #floods in #4", "@kallio_news|and|#floods|in|#|4"},
      {"a @ b # c", "a|@|b|#|c"},
      // dashes, dots, brackets
      {"rain — or snow -- or sun - or fog", "rain|—|or|snow|--|or|sun|-|or|fog"},
      {"rain—or snow", "rain|—|or|snow"},
      {"What?! No...", "What|?! || No|..."},
      {"I thought… well", "I|thought|…|well"},
      {"[sic] {x} (y)", "[|sic|]|{|x|}|(|y|)"},
      {"Dots . . . here", "Dots|.|.|.|here"},
      // marks
      {"“We won,” he said.", "“|We|won|,|”|he|said|."},
      {"\"We won,\" he said.", "\"|We|won|,|\"|he|said|."},
      {"''We won,'' he said.", "''|We|won|,|''|he|said|."},
      {"‘We saw the boys’ bikes,’ he said.", "‘|We|saw|the|boys|’|bikes|,|’|he|said|."},
      // other scripts and emoji
      {"東京は晴れ。雨だ。", "東京は晴れ|。 || 雨だ|。"},
      {"Привет, мир!", "Привет|,|мир|!"},
      {"ok 👍🏽 go", "ok|👍|🏽|go"},
      {"👩‍🚒 ran", "👩‍🚒|ran"},
      {"__ x", "__|x"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(cut(row.text) == row.wanted);
  }
}

TEST_CASE("each token has its kind") {
  const Row rows[] = {
      {"He paid $1,004, or 12%.", "ww$n,wn$."},
      {"“Go,” he said; “now”: yes (no) [x] — well...", "(w,)ww;(w):w[w][w]-w."},
      {"Lind's dogs' 5' rule", "wcwcn$w"},
      {"'Go!' she said.", "(w.)ww."},
      {"«Так» и „so“", "(w)w(w)"},
      {"#tag @who x@example.org", "www"},
      {"a - b -- c -5", "w-w-w$n"},
      {"世界、平和；終", "w,w;w"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(kinds(row.text) == row.wanted);
  }
}

TEST_CASE("tokens tell capitals and the space before them") {
  const Article article = article_of("The U.S. al-Noor A “Élan” NATO's 4TH.");
  const auto sentences = split_sentences(article, segment_lists());
  const auto tokens = tokenize(article, sentences, segment_lists()).all;
  struct Case {
    std::string_view word;
    bool capital, all_caps, space_before;
  };
  const Case cases[] = {
      {"The", true, false, false},     {"U.S.", true, true, true},
      {"al-Noor", false, false, true}, {"A", true, false, true},
      {"“", false, false, true},       {"Élan", true, false, false},
      {"”", false, false, false},      {"NATO", true, true, true},
      {"'s", false, false, false},     {"4TH", true, true, true},
      {".", false, false, false},
  };
  REQUIRE(tokens.size() == std::size(cases));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    INFO(cases[i].word);
    CHECK(slice(article.text, tokens[i].where) == cases[i].word);
    CHECK(tokens[i].capital == cases[i].capital);
    CHECK(tokens[i].all_caps == cases[i].all_caps);
    CHECK(tokens[i].space_before == cases[i].space_before);
  }
}
