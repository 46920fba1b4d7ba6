// SPDX-License-Identifier: Apache-2.0
// Two tables: of words as written, and of words as lexicons know them.
//
// An article repeats many of its words. Folding a word, finding it in the dictionary
// and asking which lexicons hold it are done once for each; a token then costs one look
// at the table of words as written.
#include "rules/word_forms.h"

#include <algorithm>
#include <optional>

#include "text/fold.h"
#include "text/folded.h"

namespace ascribe {
namespace {

// Every other word of a short article is one it has not had; of a long one few are.
std::size_t likely_words(std::size_t tokens) {
  return std::min<std::size_t>(tokens / 2, 512) + tokens / 8;
}

}  // namespace

WordForms::WordForms(const CompiledPack& pack, std::size_t tokens)
    : pack_(pack),
      not_name_(pack.lexicon("not-name")),
      ordinary_word_(pack.lexicon("ordinary-word")),
      given_name_(pack.lexicon("given-name")),
      name_verb_(pack.lexicon("name-verb")),
      number_word_(pack.lexicon("number-word")),
      written_(likely_words(tokens)),
      folded_(likely_words(tokens)) {
  forms_.reserve(likely_words(tokens));
  uses_.reserve(likely_words(tokens));
}

std::uint32_t WordForms::number_of(std::string_view written) {
  const std::uint32_t number = written_.number_of(written);
  if (number == forms_.size()) {
    forms_.emplace_back();
    forms_.back().use = use_of(written);
  }
  return number;
}

std::uint32_t WordForms::use_of(std::string_view written) {
  std::string_view key = written;
  if (!is_folded(written)) key = folded_words_.emplace_back(fold(written));
  const std::uint32_t number = folded_.number_of(key);
  if (number == uses_.size()) uses_.push_back(looked_up(key));
  return number;
}

WordUse WordForms::looked_up(std::string_view folded) const {
  WordUse use;
  const std::optional<WordEntry> entry = pack_.dictionary.find(folded);
  if (!entry) return use;
  use.word = entry->id;
  use.class_set = entry->class_set;
  use.phrases = entry->phrases;
  for (const ClassId cls : entry->classes) {
    if (cls == not_name_) use.not_name = true;
    if (cls == ordinary_word_) use.ordinary = true;
    if (cls == given_name_) use.given_name = true;
    if (cls == name_verb_) use.name_verb = true;
    if (cls == number_word_) use.number_word = true;
  }
  return use;
}

}  // namespace ascribe
