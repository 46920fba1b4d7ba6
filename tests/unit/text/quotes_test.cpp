// SPDX-License-Identifier: Apache-2.0
// Tests src/text/quotes.cpp and src/text/quote_roles.cpp.
#include <string>

#include "ascribe/sentence.h"
#include "catch.h"
#include "segment_lists.h"

using namespace ascribe;

namespace {

/// Every quotation in braces: "{We won,} {go}2"; "+" before one that was open before,
/// "+" after one left open, the depth when it is not 1. Paragraphs are lines.
std::string pairs(std::string_view text) {
  const Article article = article_of(text);
  const auto sentences = split_sentences(article, segment_lists());
  const Tokens tokens = tokenize(article, sentences, segment_lists());
  std::string shown;
  for (const Quotation& quote : pair_quotes(article, sentences, tokens)) {
    CHECK(quote.whole.covers(quote.inner));
    CHECK(article.paragraphs[quote.paragraph].where.covers(quote.whole));
    if (!shown.empty()) shown += ' ';
    if (quote.open_begin) shown += '+';
    shown += '{';
    shown += slice(article.text, quote.inner);
    shown += '}';
    if (quote.depth > 1) shown += std::to_string(quote.depth);
    if (quote.open_end) shown += '+';
  }
  return shown;
}

struct Row {
  std::string_view text;
  std::string_view wanted;
};

void check(const Row& row) {
  INFO(row.text);
  CHECK(pairs(row.text) == row.wanted);
}

}  // namespace

TEST_CASE("marks of every style pair") {
  const Row rows[] = {
      {"“We won,” he said.", "{We won,}"},   {"\"We won,\" he said.", "{We won,}"},
      {"''We won,'' he said.", "{We won,}"}, {"``We won,'' he said.", "{We won,}"},
      {"‘We won,’ he said.", "{We won,}"},   {"'We won,' he said.", "{We won,}"},
      {"`We won,' he said.", "{We won,}"},   {"«We won», he said.", "{We won}"},
      {"« We won », he said.", "{We won}"},  {"»We won«, he said.", "{We won}"},
      {"‹We won›, he said.", "{We won}"},    {"„We won“, he said.", "{We won}"},
      {"„We won”, he said.", "{We won}"},    {"‚We won‘, he said.", "{We won}"},
      {"”We won”, he said.", "{We won}"},    {"「行く」と言った。", "{行く}"},
      {"『行く』と言った。", "{行く}"},      {"〝行く〟と言った。", "{行く}"},
      {"＂We won,＂ he said.", "{We won,}"}, {"“We won,\" he said.", "{We won,}"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("several quotations in one paragraph stay apart") {
  const Row rows[] = {
      {"“We won,” he said. “You lost.”", "{We won,} {You lost.}"},
      {"\"We won,\" he said. \"You lost.\"", "{We won,} {You lost.}"},
      {"\"Who?\" \"Me,\" he said.", "{Who?} {Me,}"},
      {"“Who?”“Me,” he said.", "{Who?} {Me,}"},
      {"the “north” and “south” roads", "{north} {south}"},
      {"the \"north\" and \"south\" roads", "{north} {south}"},
      {"the 'north' and 'south' roads", "{north} {south}"},
      {"He said:\"Go.\" She said:\"No.\"", "{Go.} {No.}"},
      {"—\"Go,\"—he said", "{Go,}"},
      {"(\"Go\")", "{Go}"},
      {"a \"so-called\" deal, a \"plan.\"", "{so-called} {plan.}"},
      {"“One. Two. Three,” he said.", "{One. Two. Three,}"},
      {"\"$40 a day,\" he said", "{$40 a day,}"},
      {"\"[They] left,\" he said", "{[They] left,}"},
      {"\"... and left,\" he said", "{... and left,}"},
      {"“” empty", "{}"},
      {"\"\" empty", "{}"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("an apostrophe is never a mark") {
  const Row rows[] = {
      {"They don't know Lind's road.", ""},
      {"They don’t know Lind’s road.", ""},
      {"The officials' homes and the boys' bikes", ""},
      {"The officials’ homes and the boys’ bikes", ""},
      {"'Tis the '90s, rock 'n' roll", ""},
      {"’Twas the ’90s", ""},
      {"‘Twas in the ‘90s", ""},
      {"goin' home an' restin'.", ""},
      {"He is 5' 11\" tall.", ""},
      {"A 12\" pipe and a 6\" pipe", ""},
      {"The O‘ahu and O’ahu roads", ""},
      {"'I don't know,' he said.", "{I don't know,}"},
      {"‘I don’t know,’ he said.", "{I don’t know,}"},
      {"‘We saw the boys’ bikes,’ he said.", "{We saw the boys’ bikes,}"},
      {"'We saw the boys' bikes,' he said.", "{We saw the boys' bikes,}"},
      {"the ‘lost boys’ and the girls’ bikes", "{lost boys}"},
      {"the 'lost boys' came", "{lost boys}"},
      {"‘’Tis over,’ he said.", "{’Tis over,}"},
      {"'It's the '90s,' he said.", "{It's the '90s,}"},
      {"“the boys’ bikes,” he said", "{the boys’ bikes,}"},
      {"the “Herald”’s page", "{Herald}"},
      {"\"It is 11\" he said", "{It is 11}"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("quotations inside quotations have depth 2") {
  const Row rows[] = {
      {"“He told me ‘go home’ twice,” she said.",
       "{He told me ‘go home’ twice,} {go home}2"},
      {"\"He told me 'go home' twice,\" she said.",
       "{He told me 'go home' twice,} {go home}2"},
      {"‘He told me “go home” twice,’ she said.",
       "{He told me “go home” twice,} {go home}2"},
      {"“He said, ‘Go.’” She left.", "{He said, ‘Go.’} {Go.}2"},
      {"\"He said, 'Go.'\" She left.", "{He said, 'Go.'} {Go.}2"},
      {"“‘Go,’ he told me,” she said.", "{‘Go,’ he told me,} {Go,}2"},
      {"«He said “go” twice»", "{He said “go” twice} {go}2"},
      {"„He said ‚go‘ twice“", "{He said ‚go‘ twice} {go}2"},
      {"“a ‘b “c” d’ e”", "{a ‘b “c” d’ e} {b “c” d}2 {c}3"},
      {"“He said “go” twice,” she said.", "{He said “go” twice,} {go}2"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("speech goes on over paragraphs") {
  const Row rows[] = {
      {"“We begin.\n“We end,” Lee said.", "{We begin.}+ +{We end,}"},
      {"\"We begin.\n\"We end,\" Lee said.", "{We begin.}+ +{We end,}"},
      {"‘We begin.\n‘We end,’ Lee said.", "{We begin.}+ +{We end,}"},
      {"'We begin.\n'We end,' Lee said.", "{We begin.}+ +{We end,}"},
      {"“One.\n“Two.\n“Three,” Lee said.", "{One.}+ +{Two.}+ +{Three,}"},
      {"Lee said: “One.\n“Two.” He left.", "{One.}+ +{Two.}"},
      {"“One.\nTwo,” Lee said.", "{One.}+ +{Two,}"},
      {"“One.\nLee said “two.”", "{One.}+ {two.}"},
      {"“One.\nLee left.", "{One.}+"},
      {"“He said ‘one.\n“‘Two,’ and left,” Lee said.",
       "{He said ‘one.}+ {one.}2+ +{‘Two,’ and left,} +{Two,}2"},
      {"“One,” Lee said.\n“Two,” Hart said.", "{One,} {Two,}"},
      {"The ‘lost road.\nNobody came.", ""},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("forgotten marks do not spoil the rest of a paragraph") {
  const Row rows[] = {
      {"“We won, he said. Then: “You lost,” he said.",
       "{We won, he said.}+ {You lost,}"},
      {"He left.” Then “she” left.", "{she}"},
      {"He left.\" Then \"she\" left.", "{she}"},
      {"“the ‘lost road,” he said", "{the ‘lost road,}"},
      {"”", ""},
      {"“", "{}+"},
      {"'", ""},
      {"x’", ""},
  };
  for (const Row& row : rows) check(row);
}
