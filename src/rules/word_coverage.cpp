// SPDX-License-Identifier: Apache-2.0
// Holding the entries of lexicons against the words of examples.
//
// An entry may stand for many words: "~say" for every form of the verb. It counts as
// tried when one of them was seen as a member of its lexicon; that the forms are right
// is for the form table. The lexicons are read again as they are written, since a
// compiled pack knows words only.
#include "rules/word_coverage.h"

#include <algorithm>
#include <map>

#include "rules/compile.h"
#include "rules/read_lexicons.h"

namespace ascribe {
namespace {

/// Entries named in the message; the JSON has them all.
constexpr std::size_t named_entries = 5;

bool is_own_word(const std::string& entry) {
  return entry.size() < 2 || (entry[0] != '@' && entry[0] != '-');
}

}  // namespace

std::string some_of(const std::vector<std::string>& entries) {
  std::string list;
  for (std::size_t i = 0; i < entries.size() && i < named_entries; ++i) {
    list += (i == 0 ? "\"" : ", \"") + entries[i] + "\"";
  }
  return list + (entries.size() > named_entries ? ", \u2026" : "");
}

std::string with_single_spaces(std::string_view phrase) {
  std::string joined;
  for (const std::string& word : phrase_words(phrase)) {
    joined += (joined.empty() ? "" : " ") + word;
  }
  return joined;
}

void SeenWords::add(ExampleText& text, const CompiledPack& pack) {
  const ClassifiedTokens& classes = text.classes();
  const auto count = static_cast<std::uint32_t>(text.tokens().all.size());
  for (std::uint32_t t = 0; t < count; ++t) {
    const std::string word = text.folded({t, t + 1});
    for (const auto& [name, lexicon] : pack.classes) {
      if (classes.in(t, lexicon)) seen_.emplace(lexicon, word);
    }
    for (std::uint32_t i = classes.phrase_begin[t]; i < classes.phrase_begin[t + 1];
         ++i) {
      const ClassifiedTokens::Phrase& phrase = classes.phrases[i];
      seen_.emplace(phrase.cls, text.folded({t, t + phrase.length}));
    }
  }
}

bool SeenWords::has_any(ClassId lexicon,
                        const std::vector<std::string>& phrases) const {
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    return seen_.contains({lexicon, with_single_spaces(phrase)});
  });
}

void cover_words(const RuleSet& rules, const std::vector<PackFiles>& packs,
                 const SeenWords& seen, RuleCoverage& coverage) {
  Vocabulary vocabulary = read_vocabulary(packs);
  std::map<std::string, const RuleFile*, std::less<>> by_name;
  for (const RuleFile& file : packs.back().lexicons) by_name[file.shown] = &file;
  Faults gaps(vocabulary.lexicons.size());
  for (const auto& [name, lexicon] : vocabulary.lexicons) {
    const auto file = by_name.find(lexicon.file);
    if (lexicon.pack != packs.back().about.name || file == by_name.end()) continue;
    const ClassId cls = rules.compiled->lexicon(name);
    UntriedWords words{name, 0, {}};
    std::uint32_t first = 0;
    for (const LexiconSource::Entry& entry : lexicon.entries) {
      if (!is_own_word(entry.text)) continue;
      ++words.entries;
      if (seen.has_any(cls, vocabulary.expand(entry.text))) continue;
      if (words.untried.empty()) first = entry.offset;
      words.untried.push_back(entry.text);
    }
    coverage.entries += words.entries;
    coverage.entries_tried += words.entries - words.untried.size();
    if (words.untried.empty()) continue;
    gaps.add("R054", file->second->source(), first,
             std::to_string(words.untried.size()) + " of " +
                 std::to_string(words.entries) + " entries of \"@" + name +
                 "\" stand in no test",
             some_of(words.untried));
    coverage.words.push_back(std::move(words));
  }
  const std::vector<RuleRemark> found = gaps.remarks().kept;
  coverage.gaps.insert(coverage.gaps.end(), found.begin(), found.end());
}

}  // namespace ascribe
