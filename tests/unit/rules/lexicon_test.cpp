// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/lexicon.cpp.
#include "rules/lexicon.h"

#include <set>

#include "catch.h"

using namespace ascribe;

namespace {

/// The classes of the phrase made of these words, by walking the trie.
std::vector<ClassId> phrase_classes(const Dictionary& dictionary,
                                    const std::vector<std::string>& words) {
  const WordEntry* first = dictionary.find(words[0]);
  if (first == nullptr || first->phrases == 0) return {};
  std::uint32_t node = first->phrases;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const WordEntry* word = dictionary.find(words[i]);
    if (word == nullptr) return {};
    const auto& next = dictionary.phrase_node(node).next;
    const auto step = next.find(word->id);
    if (step == next.end()) return {};
    node = step->second;
  }
  return dictionary.phrase_node(node).classes;
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
  Dictionary dictionary;
  dictionary.put("said", 31);
  dictionary.put("said", 25);
  dictionary.put("said", 31);
  dictionary.put("told", 25);
  dictionary.finish();
  REQUIRE(dictionary.find("said") != nullptr);
  CHECK(dictionary.find("said")->classes == std::vector<ClassId>{25, 31});
  CHECK(dictionary.find("told")->classes == std::vector<ClassId>{25});
  CHECK(dictionary.find("said")->phrases == 0);
  CHECK(dictionary.find("Said") == nullptr);
  CHECK(dictionary.find("") == nullptr);
}

TEST_CASE("phrases share their beginnings and keep their classes apart") {
  Dictionary dictionary;
  dictionary.put("prime minister", 40);
  dictionary.put("prime minister designate", 41);
  dictionary.put("prime mover", 42);
  dictionary.put("prime minister", 43);
  dictionary.put("prime", 44);
  dictionary.put("minister", 45);
  dictionary.put("mayor's office", 46);
  dictionary.finish();
  using Ids = std::vector<ClassId>;
  CHECK(phrase_classes(dictionary, {"prime", "minister"}) == Ids{40, 43});
  CHECK(phrase_classes(dictionary, {"prime", "minister", "designate"}) == Ids{41});
  CHECK(phrase_classes(dictionary, {"prime", "mover"}) == Ids{42});
  CHECK(phrase_classes(dictionary, {"mayor", "'s", "office"}) == Ids{46});
  CHECK(phrase_classes(dictionary, {"mayor", "'s"}).empty());
  CHECK(phrase_classes(dictionary, {"minister", "prime"}).empty());
  CHECK(dictionary.find("prime")->classes == Ids{44});
  CHECK(dictionary.find("minister")->classes == Ids{45});
  CHECK(dictionary.find("minister")->phrases == 0);
}

TEST_CASE("a phrase of no words is no entry") {
  Dictionary dictionary;
  dictionary.put("", 30);
  dictionary.put("  ", 30);
  dictionary.finish();
  CHECK(dictionary.find("") == nullptr);
}
