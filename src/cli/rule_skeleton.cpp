// SPDX-License-Identifier: Apache-2.0
// Fills the skeleton of a rule: one frame, and what differs by what the rule finds.
#include "cli/rule_skeleton.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "ascribe/error.h"
#include "cli/nearest_word.h"

namespace ascribe {
namespace {

constexpr std::size_t most_name_bytes = 64;

/// `captures` are the members an example may have beside its text.
struct Part {
  std::string_view folder;
  std::string_view finds;
  std::string_view pattern;
  std::string_view emit;
  std::string_view captures;
};

constexpr std::array parts = {
    Part{"frame", "attribution",
         R"([{"as": "source", "seq": [":Source"]}, {"as": "cue", "seq": ["TODO"]}])",
         R"({"class": "speech"})", R"(, "source": "TODO", "cue": "TODO")"},
    Part{
        "mention", "mention",
        R"([{"as": "source", "seq": ["TODO", {"as": "head", "seq": [":Name{1,3}"]}]}])",
        R"({"type": "person", "who": "named-person"})", R"(, "head": "TODO")"},
    Part{"kind", "kind", R"([":start", "TODO"])", R"({"kind": "prediction"})", ""},
    Part{"flag", "flag", R"(["TODO"])", R"({"flags": ["todo"]})", ""},
    Part{"affiliation", "affiliation",
         R"([{"as": "source", "seq": [":Person"]}, "TODO", )"
         R"({"as": "org", "seq": [":Org"]}])",
         "", R"(, "source": "TODO", "org": "TODO")"},
};

[[noreturn]] void refuse(const std::string& id, const std::string& message) {
  throw Error("bad-option", id, message);
}

const Part& part_called(const std::string& id, const std::string& folder) {
  std::vector<std::string> known;
  for (const Part& part : parts) {
    if (part.folder == folder) return part;
    known.emplace_back(part.folder);
  }
  const std::string near = nearest_word(folder, known);
  refuse(id, near.empty() ? "a rule is for frame, mention, kind, flag or affiliation"
                          : "did you mean \"" + near + "\"?");
}

bool is_plain(const std::string& word) {
  return !word.empty() && word.size() <= most_name_bytes && word.front() != '-' &&
         std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

std::string example(const Part& part, const std::string& what) {
  const std::string text = "\"TODO: " + what + "\"";
  if (part.captures.empty()) return "          " + text;
  return "          {\"text\": " + text + std::string(part.captures) + "}";
}

}  // namespace

std::string NewRule::file() const {
  return language + "/" + part + "/" + name + ".json";
}

NewRule new_rule(const std::string& id) {
  std::vector<std::string> words(1);
  for (const char c : id) {
    if (c == '/') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.size() == 2) words.insert(words.begin(), "en");
  if (words.size() != 3) refuse(id, "write it as en/frame/NAME");
  NewRule rule{words[0], words[1], words[2]};
  part_called(id, rule.part);
  if (!is_plain(rule.language) || !is_plain(rule.name)) {
    refuse(id, "a name has small letters, digits and hyphens, 64 at most");
  }
  return rule;
}

std::string rule_skeleton(const NewRule& rule) {
  const Part& part = part_called(rule.file(), rule.part);
  const bool frames = part.finds == "attribution";
  std::string text =
      "// TODO: in one line, what the rules of this file are about.\n"
      "{\n"
      "  \"rules\": [\n"
      "    {\n"
      "      \"id\": \"" +
      rule.name + "\", \"finds\": \"" + std::string(part.finds) +
      "\", \"priority\": 50,\n"
      "      \"summary\": \"TODO: one sentence that an editor would accept.\",\n"
      "      \"why\": \"TODO: why these words say so.\",\n"
      "      \"patterns\": [\n"
      "        " +
      std::string(part.pattern) +
      "\n"
      "      ],\n";
  if (!part.emit.empty()) text += "      \"emit\": " + std::string(part.emit) + ",\n";
  text +=
      "      // Of made-up people and places. Name the words that each capture takes.\n"
      "      \"tests\": {\n"
      "        \"match\": [\n" +
      example(part, "a sentence that matches.") + ",\n" +
      example(part, "another, built differently.") +
      "\n"
      "        ],\n"
      "        \"no_match\": [\n"
      "          \"TODO: a near miss: the same words, and yet " +
      std::string(frames ? "nobody says anything" : "it is not so") +
      ".\",\n"
      "          \"TODO: another near miss.\"\n"
      "        ]\n"
      "      }\n"
      "    }\n"
      "  ]\n"
      "}\n";
  return text;
}

}  // namespace ascribe
