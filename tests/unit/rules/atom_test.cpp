// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/atom.cpp.
#include "rules/atom.h"

#include "catch.h"
#include "unit/rules/patterns.h"

using namespace ascribe;

namespace {

constexpr std::string_view words = R"({
  "forms": {"say": ["say", "says", "said"]},
  "lexicons": {
    "speech": ["said", "told"],
    "body": ["police", "the port of norrby", "mayor's office"]
  }
})";

JsonValue text_item(std::string_view text) {
  JsonValue item;
  item.type = JsonValue::Type::string;
  item.text = std::string(text);
  return item;
}

struct Reading {
  Vocabulary vocabulary = vocabulary_of(words);
  Faults faults;
  std::string file = "p.json";
  std::string text;

  Atom read(std::string_view atom) {
    text = "\"" + std::string(atom) + "\"";
    return AtomReader({file, text}, vocabulary, faults).read(text_item(atom));
  }
};

constexpr std::uint16_t bit(MentionType type) {
  return static_cast<std::uint16_t>(1u << static_cast<unsigned>(type));
}

}  // namespace

TEST_CASE("a repeat suffix is cut off an atom") {
  struct Row {
    std::string atom;
    int least, most;
  };
  const Row rows[] = {
      {"said", 1, 1},      {"said?", 0, 1},     {"said*", 0, 8},     {"said+", 1, 8},
      {"said{0,4}", 0, 4}, {"said{2,2}", 2, 2}, {"said{8,8}", 8, 8}, {"?", 1, 1},
      {"*", 1, 1},         {"+", 1, 1},         {"??", 0, 1},        {"}", 1, 1},
      {"a}", 1, 1},        {":word?", 0, 1},    {"@speech+", 1, 8},
  };
  for (const Row& row : rows) {
    INFO(row.atom);
    Reading reading;
    const Atom atom = reading.read(row.atom);
    CHECK(reading.faults.empty());
    CHECK(atom.times.least == row.least);
    CHECK(atom.times.most == row.most);
    CHECK(atom.classes.size() == 1);
  }
}

TEST_CASE("a repeat beyond the caps is a fault") {
  for (const char* atom : {"said{0,9}", "said{3,2}", "said{-1,2}", "said{,2}",
                           "said{2}", "said{2,}", "said{a,b}", "said{}"}) {
    INFO(atom);
    Reading reading;
    reading.read(atom);
    CHECK(reading.faults.print().find(
              "p.json:1:6: error[R021]: repeat is not within {0,8}") == 0);
  }
}

TEST_CASE("the alternatives of an atom become classes, types and edges") {
  Reading reading;
  const ClassId speech = reading.vocabulary.class_of("@speech");
  const ClassId body = reading.vocabulary.class_of("@body");
  const ClassId name = builtin_named("Name");

  Atom atom = reading.read("@speech|:Name|noted?");
  CHECK(atom.classes ==
        std::vector<ClassId>{speech, name, reading.vocabulary.class_of("noted")});
  CHECK(atom.types == 0);
  CHECK(atom.times.least == 0);

  atom = reading.read(":Person|:Org|@body");
  CHECK(atom.types == (bit(MentionType::person) | bit(MentionType::org)));
  CHECK(atom.classes == std::vector<ClassId>{body});

  atom = reading.read(":Source");
  CHECK(atom.types == (1u << mention_type_count) - 1u);
  CHECK(atom.classes.empty());

  atom = reading.read(":start|:end|,");
  CHECK(atom.at_start);
  CHECK(atom.at_end);
  CHECK(atom.classes.size() == 1);

  atom = reading.read("!:Name|@speech");
  CHECK(atom.negative);
  CHECK(atom.classes == std::vector<ClassId>{name, speech});

  CHECK(reading.faults.empty());
}

TEST_CASE("characters of the notation alone are literals") {
  for (const char* mark : {"!", "|", ":", "@", "~", "-", "{"}) {
    INFO(mark);
    Reading reading;
    const Atom atom = reading.read(mark);
    CHECK(reading.faults.empty());
    CHECK_FALSE(atom.negative);
    CHECK(atom.classes == std::vector<ClassId>{reading.vocabulary.class_of(mark)});
  }
}

TEST_CASE("every mention type has its name in capitals") {
  struct Row {
    std::string atom;
    MentionType type;
  };
  const Row rows[] = {
      {":Person", MentionType::person},     {":Org", MentionType::org},
      {":Human", MentionType::human},       {":Description", MentionType::description},
      {":Document", MentionType::document}, {":Outlet", MentionType::outlet},
      {":Post", MentionType::post},         {":Pronoun", MentionType::pronoun},
      {":Self", MentionType::self},
  };
  CHECK(std::size(rows) == mention_type_count);
  for (const Row& row : rows) {
    INFO(row.atom);
    Reading reading;
    CHECK(reading.read(row.atom).types == bit(row.type));
    CHECK(reading.faults.empty());
  }
}

TEST_CASE("an atom is as long as the longest phrase behind it") {
  Reading reading;
  CHECK(reading.read("said").longest == 1);
  CHECK(reading.read("@speech").longest == 1);
  CHECK(reading.read("@body").longest == 4);
  CHECK(reading.read("made it clear").longest == 3);
  CHECK(reading.read("said|made it clear|told").longest == 3);
  CHECK(reading.read("mayor's").longest == 2);
}

TEST_CASE("a fault points at the alternative that is wrong, past escapes") {
  Reading reading;
  reading.file = "p.json";
  reading.text = R"(["caf\u00e9|\"|@speach|told?"])";
  JsonValue item = std::get<JsonValue>(read_json(reading.text)).items[0];
  AtomReader({reading.file, reading.text}, reading.vocabulary, reading.faults)
      .read(item);
  CHECK(reading.faults.print() ==
        "p.json:1:16: error[R012]: unknown lexicon \"@speach\"\n"
        "     1 | [\"caf\\u00e9|\\\"|@speach|told?\"]\n"
        "       |                ^^^^^^^ did you mean \"@speech\"?\n"
        "1 problem in the rules folder");
}

TEST_CASE("unknown lexicons, forms and classes are faults with a hint") {
  struct Row {
    std::string atom;
    std::string first;
    std::string hint;
  };
  const Row rows[] = {
      {"@speach", "R012]: unknown lexicon \"@speach\"", "^ did you mean \"@speech\"?"},
      {"@nothing", "R012]: unknown lexicon \"@nothing\"", "^\n"},
      {"~sey", "R012]: no forms for \"~sey\"", "^ did you mean \"~say\"?"},
      {"~contend", "R012]: no forms for \"~contend\"", "^\n"},
      {":name", "R013]: unknown token class \":name\"", "^ did you mean \":Name\"?"},
      {":Sourse", "R013]: unknown token class \":Sourse\"",
       "^ did you mean \":Source\"?"},
      {":zebra", "R013]: unknown token class \":zebra\"", "^\n"},
      {"said|@bodi", "R012]: unknown lexicon \"@bodi\"", "^ did you mean \"@body\"?"},
      {"!:start", "R010]: \"!\" takes words and token classes only", "^\n"},
      {"!:Source", "R010]: \"!\" takes words and token classes only", "^\n"},
      {"!said|:end", "R010]: \"!\" takes words and token classes only", "^\n"},
      {"", "R010]: an atom names a word, a lexicon or a class", "^\n"},
      {"said|", "R010]: an atom names a word, a lexicon or a class", "^\n"},
      {"said||told", "R010]: an atom names a word, a lexicon or a class", "^\n"},
  };
  for (const Row& row : rows) {
    INFO(row.atom);
    Reading reading;
    reading.read(row.atom);
    const std::string printed = reading.faults.print();
    INFO(printed);
    CHECK(reading.faults.size() == 1);
    CHECK(printed.find("error[" + row.first + "\n") != std::string::npos);
    CHECK(printed.find(row.hint) != std::string::npos);
  }
}
