// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/classify.cpp with a small pack of its own.
#include "rules/classify.h"

#include "catch.h"
#include "unit/rules/patterns.h"
#include "unit/rules/read_text.h"

using namespace ascribe;

namespace {

constexpr std::string_view lexicons = R"({"lexicons": {
  "not-name": ["monday", "i", "june"],
  "ordinary-word": ["experts", "prices", "the", "they", "rain", "may"],
  "given-name": ["ines"],
  "name-verb": ["has", "said", "denied"],
  "number-word": ["two", "dozens"],
  "role": ["mayor", "deputy mayor", "deputy mayor of norrby"]
}})";

struct Classified {
  CompiledPack pack;
  ReadText text;
  ClassifiedTokens classes;

  explicit Classified(const std::string& words, const char* literal = nullptr,
                      InputFormat format = InputFormat::text)
      : text(words, format) {
    Vocabulary vocabulary = vocabulary_of(lexicons);
    if (literal != nullptr) {
      pack.classes["literal"] = vocabulary.class_of(literal);
      pack.has_exact = literal[0] == '=';
    }
    for (const auto& [name, source] : vocabulary.lexicons) {
      pack.classes[name] = vocabulary.class_of("@" + name);
    }
    pack.dictionary = vocabulary.dictionary();
    pack.class_count = vocabulary.class_count();
    classes = classify(text.annotated(), pack);
  }

  /// The tokens of a class, parted by "|".
  std::string in(ClassId cls) const {
    std::string out;
    for (std::uint32_t t = 0; t < text.tokens.all.size(); ++t) {
      if (classes.in(t, cls)) out += (out.empty() ? "" : "|") + text.word(t);
    }
    return out;
  }
  std::string in(std::string_view builtin) const { return in(builtin_named(builtin)); }
};

}  // namespace

TEST_CASE("capitals make names where they mean something") {
  struct Row {
    const char* text;
    const char* names;
  };
  const Row rows[] = {
      // In mid-sentence a capital makes a name, unless always written so.
      {"They met Kallio in Norrby.", "Kallio|Norrby"},
      {"They met on Monday, and I left in June.", ""},
      {"They met the Experts.", "Experts"},
      // At the start the article is asked.
      {"Kallio slept. They woke Kallio.", "Kallio|Kallio"},
      {"Prices fell. They knew.", ""},
      {"Experts contend it is late.", ""},
      {"Kallio denied it.", "Kallio"},
      {"Kallio slept well.", ""},
      {"Toro Mining denied it.", "Toro|Mining"},
      {"Toro Monday shifts ended.", ""},
      {"Ines slept well.", "Ines"},
      {"Kallio's dog slept.", "Kallio"},
      {"NGU slept well.", "NGU"},
      // An ordinary word takes more: capital elsewhere and never small.
      {"The rain fell on the boat. They saw The Rain fall.", "The|Rain"},
      {"May spoke. They heard May speak.", "May|May"},
      {"May spoke. They heard May and may go.", "May"},
      // A word seen small is no name at the start.
      {"Sluices opened. They saw sluices.", ""},
      // After an opening mark or a colon a sentence starts again.
      {"They cried: \"Sluices opened.\"", ""},
      {"They had a plan: Sluices first.", ""},
      {"They cried: \"Kallio has won.\"", "Kallio"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(Classified(row.text).in("Name") == row.names);
  }
}

TEST_CASE("a heading in title case says nothing about names") {
  const std::string text =
      "# Sluices Closed As Kallio Acts\n\nThe valley is dry. They met Kallio there. "
      "Acts of mercy were few, they thought, and the day was long and hot.\n";
  const Classified article(text, nullptr, InputFormat::markdown);
  REQUIRE(article.text.article.paragraphs[0].kind == ParagraphKind::heading);
  CHECK(article.in("Name") == "Kallio|Kallio");
}

TEST_CASE("tokens have the classes of their shape") {
  const Classified text("They paid $3 (Kallio's NGU: 40) – or so; “it was”, he wept.");
  CHECK(text.in("num") == "3|40");
  CHECK(text.in("symbol") == "$");
  CHECK(text.in("open-paren") == "(");
  CHECK(text.in("close-paren") == ")");
  CHECK(text.in("clitic") == "'s");
  CHECK(text.in("Acronym") == "NGU");
  CHECK(text.in("colon") == ":");
  CHECK(text.in("dash") == "–");
  CHECK(text.in("semicolon") == ";");
  CHECK(text.in("open-quote") == "“");
  CHECK(text.in("close-quote") == "”");
  CHECK(text.in("comma") == ",");
  CHECK(text.in("stop") == ".");
  CHECK(text.in("barrier") == "(|:|)|–|;|“|”|,|.");
  CHECK(text.in("Cap") == "They|Kallio|NGU");
  CHECK(text.in("lower") == "paid|or|so|it|was|he|wept");
  CHECK(text.in("word") == "They|paid|Kallio|NGU|or|so|it|was|he|wept");
  CHECK(text.in("quoted") == "it|was");
}

TEST_CASE("number words are numbers") {
  CHECK(Classified("Dozens of men and two boys.").in("num") == "Dozens|two");
}

TEST_CASE("what lies inside quotation marks is quoted, the marks are not") {
  CHECK(Classified("He said \"we lost, badly\" and left.").in("quoted") ==
        "we|lost|,|badly");
  CHECK(Classified("“She cried ‘never’ twice,” he said.").in("quoted") ==
        "She|cried|‘|never|’|twice|,");
  CHECK(Classified("“We lost. They won,” he said.").in("quoted") ==
        "We|lost|.|They|won|,");
  CHECK(Classified("He left.").in("quoted").empty());
}

TEST_CASE("words are looked up without case, exact literals with it") {
  CHECK(Classified("Mayor and MAYOR and mayor.")
            .in(Classified("x").pack.lexicon("role"))
            .find("MAYOR") != std::string::npos);
  const Classified exact("Deputy and deputy.", "=Deputy");
  CHECK(exact.in(exact.pack.classes.at("literal")) == "Deputy");
  const Classified loose("Deputy and deputy.", "deputy");
  CHECK(loose.in(loose.pack.classes.at("literal")) == "Deputy|deputy");
}

TEST_CASE("phrases that begin at a token are listed longest first") {
  const Classified text("The deputy mayor of Norrby met a deputy mayor.");
  const ClassId role = text.pack.lexicon("role");
  const auto lengths = [&](std::uint32_t t) {
    std::vector<int> found;
    for (std::uint32_t i = text.classes.phrase_begin[t];
         i < text.classes.phrase_begin[t + 1]; ++i) {
      CHECK(text.classes.phrases[i].cls == role);
      found.push_back(text.classes.phrases[i].length);
    }
    return found;
  };
  REQUIRE(text.classes.phrase_begin.size() == text.text.tokens.all.size() + 1);
  CHECK(lengths(0).empty());
  CHECK(lengths(1) == std::vector<int>{4, 2});
  CHECK(lengths(2).empty());
  CHECK(lengths(7) == std::vector<int>{2});
}

TEST_CASE("a phrase does not run into the next sentence") {
  const Classified text("She was his deputy. Mayor Ines Kallio left.");
  CHECK(text.classes.phrases.empty());
}

TEST_CASE("the same text gives the same classes") {
  const std::string words = "Toro Mining denied it. Kallio, of NGU, wept on Monday.";
  CHECK(Classified(words).classes.rows == Classified(words).classes.rows);
  CHECK(Classified(words).classes.row_of == Classified(words).classes.row_of);
}
