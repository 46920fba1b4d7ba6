// SPDX-License-Identifier: Apache-2.0
// The published schema of rules names the words that the program takes, and no others.
#include <algorithm>

#include "ascribe/label.h"
#include "ascribe/mention.h"
#include "catch.h"
#include "json/reader.h"
#include "pack.h"
#include "rules/compile.h"

using namespace ascribe;

namespace {

using Words = std::vector<std::string>;

const JsonValue& at(const JsonValue& value, std::initializer_list<const char*> keys) {
  const JsonValue* found = &value;
  for (const char* key : keys) {
    found = found->find(key);
    INFO(key);
    REQUIRE(found != nullptr);
  }
  return *found;
}

Words words_in(const JsonValue& list) {
  Words words;
  for (const JsonValue& item : list.items) words.push_back(item.text);
  return words;
}

template <typename Label>
Words spellings(std::size_t count) {
  Words words;
  for (std::size_t i = 0; i < count; ++i) {
    words.emplace_back(name(static_cast<Label>(i)));
  }
  return words;
}

}  // namespace

TEST_CASE("the schema of rules names every label and capture") {
  const std::string text = file_bytes(source_dir() / "rules/schema/rules.schema.json");
  const auto read = read_json(text);
  REQUIRE(std::holds_alternative<JsonValue>(read));
  const JsonValue& defs = at(std::get<JsonValue>(read), {"$defs"});
  const JsonValue& emit = at(defs, {"rule", "properties", "emit", "properties"});
  CHECK(words_in(at(emit, {"type", "enum"})) ==
        spellings<MentionType>(mention_type_count));
  CHECK(words_in(at(emit, {"who", "enum"})) == spellings<Who>(who_count));
  CHECK(words_in(at(emit, {"kind", "enum"})) == spellings<Kind>(kind_count));
  CHECK(words_in(at(emit, {"how", "enum"})) == spellings<How>(how_count));
  CHECK(words_in(at(emit, {"class", "enum"})) == spellings<CueClass>(cue_class_count));
  CHECK(words_in(at(emit, {"polarity", "enum"})) ==
        spellings<Polarity>(polarity_count));
  const auto& forms = at(defs, {"element", "oneOf"}).items;
  const auto group =
      std::find_if(forms.begin(), forms.end(), [](const JsonValue& form) {
        const JsonValue* members = form.find("properties");
        return members != nullptr && members->find("as") != nullptr;
      });
  REQUIRE(group != forms.end());
  CHECK(words_in(at(*group, {"properties", "as", "enum"})) == capture_list());
}
