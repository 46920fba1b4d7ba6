// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/lexicon.cpp.
#include "rules/lexicon.h"

#include <set>

#include "catch.h"

using namespace ascribe;

namespace {

using Classes = std::vector<ClassId>;

Classes classes_of(const Dictionary& dictionary, std::string_view word) {
  const std::optional<WordEntry> entry = dictionary.find(word);
  REQUIRE(entry);
  return {entry->classes.begin(), entry->classes.end()};
}

/// The classes of the phrase made of these words, by walking the trie.
Classes phrase_classes(const Dictionary& dictionary,
                       const std::vector<std::string>& words) {
  const std::optional<WordEntry> first = dictionary.find(words[0]);
  if (!first || first->phrases == 0) return {};
  std::uint32_t node = first->phrases;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::optional<WordEntry> word = dictionary.find(words[i]);
    if (!word) return {};
    node = dictionary.phrase_step(node, word->id);
    if (node == 0) return {};
  }
  const std::span<const ClassId> classes = dictionary.phrase_classes(node);
  return {classes.begin(), classes.end()};
}

}  // namespace

TEST_CASE("phrases are split at spaces and before a possessive") {
  using Words = std::vector<std::string>;
  CHECK(phrase_words("said") == Words{"said"});
  CHECK(phrase_words("prime minister") == Words{"prime", "minister"});
  CHECK(phrase_words("  prime   minister ") == Words{"prime", "minister"});
  CHECK(phrase_words("the body's leader") == Words{"the", "body", "'s", "leader"});
  CHECK(phrase_words("'s") == Words{"'s"});
  CHECK(phrase_words("it's") == Words{"it", "'s"});
  CHECK(phrase_words("").empty());
  CHECK(phrase_words("   ").empty());
}

TEST_CASE("every built-in class has one name and its own number") {
  std::set<ClassId> numbers;
  for (const char* name :
       {"Name",      "Cap",        "lower",       "word",       "num",
        "Acronym",   "open-quote", "close-quote", "comma",      "colon",
        "semicolon", "dash",       "stop",        "open-paren", "close-paren",
        "clitic",    "symbol",     "barrier",     "quoted",     "any"}) {
    INFO(name);
    CHECK(builtin_named(name) < builtin_count);
    numbers.insert(builtin_named(name));
  }
  CHECK(numbers.size() == builtin_count);
  CHECK(builtin_named("Name") == static_cast<ClassId>(Builtin::name));
  CHECK(builtin_named("any") == static_cast<ClassId>(Builtin::any));
  CHECK(builtin_named("name") == no_class);
  CHECK(builtin_named("") == no_class);
}

TEST_CASE("a dictionary knows the classes of a word, sorted and once each") {
  DictionaryBuilder builder;
  builder.put("said", 31);
  builder.put("said", 25);
  builder.put("said", 31);
  builder.put("told", 25);
  const Dictionary dictionary = builder.finish();
  CHECK(classes_of(dictionary, "said") == Classes{25, 31});
  CHECK(classes_of(dictionary, "told") == Classes{25});
  CHECK(dictionary.find("said")->phrases == 0);
  CHECK_FALSE(dictionary.find("Said"));
  CHECK_FALSE(dictionary.find(""));
}

TEST_CASE("phrases share their beginnings and keep their classes apart") {
  DictionaryBuilder builder;
  builder.put("prime minister", 40);
  builder.put("prime minister designate", 41);
  builder.put("prime mover", 42);
  builder.put("prime minister", 43);
  builder.put("prime", 44);
  builder.put("minister", 45);
  builder.put("mayor's office", 46);
  const Dictionary dictionary = builder.finish();
  CHECK(phrase_classes(dictionary, {"prime", "minister"}) == Classes{40, 43});
  CHECK(phrase_classes(dictionary, {"prime", "minister", "designate"}) == Classes{41});
  CHECK(phrase_classes(dictionary, {"prime", "mover"}) == Classes{42});
  CHECK(phrase_classes(dictionary, {"mayor", "'s", "office"}) == Classes{46});
  CHECK(phrase_classes(dictionary, {"mayor", "'s"}).empty());
  CHECK(phrase_classes(dictionary, {"minister", "prime"}).empty());
  CHECK(classes_of(dictionary, "prime") == Classes{44});
  CHECK(classes_of(dictionary, "minister") == Classes{45});
  CHECK(dictionary.find("minister")->phrases == 0);
}

TEST_CASE("a phrase of no words is no entry") {
  DictionaryBuilder builder;
  builder.put("", 30);
  builder.put("  ", 30);
  const Dictionary dictionary = builder.finish();
  CHECK_FALSE(dictionary.find(""));
}

TEST_CASE("every word of many is found again, and no other") {
  DictionaryBuilder builder;
  for (int i = 0; i < 3000; ++i) {
    builder.put("w" + std::to_string(i), static_cast<ClassId>(30 + i % 7));
  }
  const Dictionary dictionary = builder.finish();
  for (int i = 0; i < 3000; ++i) {
    const Classes wanted{static_cast<ClassId>(30 + i % 7)};
    CHECK(classes_of(dictionary, "w" + std::to_string(i)) == wanted);
    CHECK_FALSE(dictionary.find("v" + std::to_string(i)));
  }
}

TEST_CASE("a dictionary of nothing knows nothing") {
  CHECK_FALSE(Dictionary().find("said"));
  CHECK_FALSE(DictionaryBuilder().finish().find("said"));
}
