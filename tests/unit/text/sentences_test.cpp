// SPDX-License-Identifier: Apache-2.0
// Tests src/text/sentences.cpp and what decides for it (end_mark, following,
// speaker_ahead, enumerations).
#include <string>

#include "ascribe/error.h"
#include "ascribe/sentence.h"
#include "catch.h"
#include "segment_lists.h"

using namespace ascribe;

namespace {

/// Joins the sentences of a text with "|".
std::string joined(const Article& article) {
  std::string shown;
  for (const Sentence& sentence : split_sentences(article, segment_lists())) {
    if (!shown.empty()) shown += '|';
    shown += slice(article.text, sentence.where);
  }
  return shown;
}

/// `marked` has "|" for a boundary at a space and "^" for one without; the text is the
/// same with them undone.
void check(std::string_view marked) {
  std::string text;
  std::string wanted;
  for (const char byte : marked) {
    if (byte != '^') text += byte == '|' ? ' ' : byte;
    wanted += byte == '^' ? '|' : byte;
  }
  CHECK(joined(article_of(text)) == wanted);
}

}  // namespace

TEST_CASE("plain sentences end at their marks") {
  for (const std::string_view marked : {
           "The bridge fell.|Nobody was hurt.",
           "Is it safe?|Run!|They ran.",
           "What?!|He stared.",
           "No!!!|She left.",
           "He stared…|Then he spoke.",
           "It cost $3.50.|It was worth 2.75.",
           "The score was 51-49.|It stood.",
           "He counted 12.|14 were missing.",
           "One sentence with no end",
           "See example.org and www.example.org/a.b for more.|It is free.",
           "Write to ann.lee@example.org.|She answers.",
           "He left.|— The Editors",
       }) {
    check(marked);
  }
}

TEST_CASE("abbreviations do not end sentences") {
  for (const std::string_view marked : {
           "Mr. Hale met Sen. Ruiz and Lt. Col. Ann Marsh.|They ate.",
           "Then-Gov. Pratt signed it.",
           "The U.S. Senate met.|It voted.",
           "He lives in the U.S.|She does not.",
           "The U.N. Security Council met.",
           "Acme Inc. Chief Executive Ann Lee left.",
           "He works for Acme Inc.|It pays well.",
           "Flight No. 17 left.|It was late.",
           "She said no.|They left.",
           "See Fig. 4 and pp. 12-14.|Then stop.",
           "It opened on Sept. 4.|It closed in Oct.|Nobody cared.",
           "J. K. Marsh and W.E.B. Cole came.",
           "Ann B. Cole spoke.|She was brief.",
           "We tried Plan B.|Nobody liked it.",
           "You and I.|Did you see it?",
           "Bring tea, milk, etc.|Prices vary.",
           "Bring tea, e.g. Green tea.",
           "Cole v. Marsh was heard.",
           "Ann Lee, Ph.D., spoke.",
           "It weighs 5 oz.|Ships sink.",
           "He lives at 5 Elm St. near the park.",
           "St. Olaf is old.",
           "Sgt. Lee and Pvt. Cole left Blvd. Station.",
           "Approx. 40 came.",
           "PORTO, Calif. — The bridge fell.",
           "TARN, D.C. (XP) — The bridge fell.",
       }) {
    check(marked);
  }
}

TEST_CASE("times of day end a sentence unless something belongs to them") {
  for (const std::string_view marked : {
           "It begins at 6 a.m. Monday.",
           "It begins at 6 a.m. EST on the pier.",
           "It begins at 6 a.m. local time.|It ends at 9 p.m.|Bring a coat.",
           "At 5 a.m. Mr. Hale woke.",
           "The ship left the harbour at 9 p.m.|Hale saw it.",
       }) {
    check(marked);
  }
}

TEST_CASE("a quotation and its speaker stay together") {
  for (const std::string_view marked : {
           "“Will you go?” asked a reporter.|He left.",
           "“Who signed it?” Senator Ruiz asked.|No one knew.",
           "“Who signed it?” Ann de la Cruz asked on Monday.",
           "\"Who signed it?\" Sen. Ruiz asked.",
           "“Stop!” The guard at the door shouted.",
           "“Where?” Ann Lee, the mayor of Tarn, later asked.",
           "“Out!” she cried.|“Now!”",
           "‘Who?’ asked Ruiz.",
           "«Who?» asked Ruiz.",
           "“This is it.” she said.",
           "“This is it.” Ruiz said.",
           "“I thought …” Ruiz said.",
           "“Never.”|She paused.",
           "“Never!”|Ruiz paused.",
           "“We lost.”|Ruiz said the road was shut.",
           "“Go?”|“No,” he said.",
           "“We won,” he said.|“You lost.”",
           "“We counted twice.|The numbers match.|There is no dispute,” she said.",
           "Hart said: “We counted.|They match.”|She left.",
           "He asked “Why?” and left.",
           "「行く。」と言った。^終わり。",
           "He called it “a mess”.|It was.",
           "He lived “in the U.S.”|Officials agreed.",
           "She met “Dr.” Hale.",
           "“It fell.”[3]|Nobody knew.",
           "He left.^“We stay,” she said.",
           "He left.”^She stayed.",
           "\"He left.\"^She stayed.",
           "“Is it true?”|A clerk of the town declined to comment.",
           "“Why now?”|Critics say the plan is flawed.",
           "“Why now?” Ruiz asked the crowd.",
           "“Where?” Hale’s lawyer, Ann Cole, asked reporters.",
           "“Go!” One of the men shouted.|They went.",
           "He said it was over (“We’re done.”) and left.|It was.",
           "“He said, ‘We will go.’|I did not believe him,” she said.",
       }) {
    check(marked);
  }
}

TEST_CASE("brackets, notes and slips of typing") {
  for (const std::string_view marked : {
           "He teaches (he was trained there.) at the school.",
           "He left.|(She stayed.)|They met.",
           "He left (she stayed. Then she slept) at last.|They met.",
           "He won (!) and left.",
           "He said “[...] and so on” (Lee 55).|It was old.",
           "It fell.[12]|Nobody knew.",
           "It fell.²|Nobody knew.",
           "It fell.*|Nobody knew.",
           "It fell (see map).|Nobody knew.",
           "It fell.^The town slept.",
           "Did it fall?^Nobody knew.",
           "The file is Notes.Txt on the disk.",
           "It opened on Tuesday.^Mr. Hale came.",
           "He laughed. ...|Then he left.",
           "He said . . . that he left. . . .|Then he slept.",
           "It was ... House rules.",
           "The firm sells phones.|iPhone sales rose.",
           "She works at Yahoo! in Tarn.",
           "it fell.|nobody knew.",  // a writer without capitals
           "It fell at the dept. of roads.",
           "We slept at home.|the cat did too.",
           "It fell at approx. the same hour.",
           "He sold the boat on Yahoo! in spring.",
           "How many fell?|12.|How many stood?|Forty.",
       }) {
    check(marked);
  }
}

TEST_CASE("items of run-on lists are sentences") {
  for (const std::string_view marked : {
           "1. Nets|2. Lines|3. Hooks",
           "1.) Nets|2.) Lines",
           "1) Nets|2) Lines",
           "a. Nets|b. Lines",
           "• Nets|• Lines",
           "• 1. Nets|• 2. Lines",
           "See http://a.example/x|https://b.example|http://c.example/y here.",
           "1. Nets.|2. Lines.",
           "2. The second item.|It is long.",
       }) {
    check(marked);
  }
}

TEST_CASE("other scripts end sentences by their own marks") {
  for (const std::string_view marked : {
           "東京は晴れ。^雨は降らない！^本当？^はい。",
           "यह सच है।|वह गया।",
           "هل ذهب؟|نعم ذهب.",
           "Что?|Он ушёл.",
       }) {
    check(marked);
  }
}

TEST_CASE("a heading is one sentence") {
  Article article = article_of("Who fell? Nobody. The end.\nThe bridge fell. It sank.");
  article.paragraphs[0].kind = ParagraphKind::heading;
  CHECK(joined(article) == "Who fell? Nobody. The end.|The bridge fell.|It sank.");
  const auto sentences = split_sentences(article, segment_lists());
  CHECK(sentences[0].paragraph == 0);
  CHECK(sentences[2].paragraph == 1);
}

TEST_CASE("an article in another language is split by ICU") {
  Article article = article_of("Er kam. Sie ging.\nÇa va ? Oui.");
  for (const char* language : {"de", "fr-CA", "x-unknown", "no such tag at all"}) {
    article.language = language;
    INFO(language);
    CHECK(joined(article) == "Er kam.|Sie ging.|Ça va ?|Oui.");
  }
  article.text = "Dr. Aho kam. Gut.";
  article.paragraphs = {{{0, 17}, ParagraphKind::paragraph, false}};
  article.language = "en-GB";
  CHECK(joined(article) == "Dr. Aho kam.|Gut.");
}

TEST_CASE("a sentence past the cap is cut at a space, or inside a word without one") {
  std::string spaced;
  while (spaced.size() < 3 * max_sentence_bytes) spaced += "and then ";
  std::string solid;
  while (solid.size() < 3 * max_sentence_bytes) solid += "\u00E9\u20AC";
  for (const std::string& text : {spaced + "more", solid}) {
    const Article article = article_of(text);
    const auto sentences = split_sentences(article, segment_lists());
    REQUIRE(sentences.size() >= 3);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const std::string_view part = slice(article.text, sentences[i].where);
      CHECK(part.size() <= max_sentence_bytes);
      CHECK(part.front() != ' ');
      CHECK(part.back() != ' ');
      CHECK((static_cast<unsigned char>(part.front()) & 0xC0) != 0x80);
      if (i + 1 < sentences.size()) CHECK(part.size() > max_sentence_bytes / 2);
    }
  }
}

TEST_CASE("a missing list is a loud fault") {
  WordLists words = segment_lists();
  words.lists.erase("titles");
  CHECK_THROWS_AS(split_sentences(article_of("A."), words), Error);
}
