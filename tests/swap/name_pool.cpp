// SPDX-License-Identifier: Apache-2.0
// Which names can stand for each other: "france" for "spain", as both are countries and
// nothing else; not for "jordan", which is a given name as well, nor for "u.s.".
#include "swap/name_pool.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "json/reader.h"
#include "pack.h"
#include "rules/pack.h"

namespace ascribe {
namespace {

struct Listed {
  const char* file;
  const char* lexicon;
};
constexpr std::array<Listed, 6> listed = {{{"given-names", "given-name"},
                                           {"places", "country"},
                                           {"places", "capital"},
                                           {"places", "demonym"},
                                           {"places", "place"},
                                           {"media", "outlet"}}};

constexpr std::string_view some_letters = "bdfghjklmnprst";

std::vector<std::string> words_of(const Listed& list) {
  const std::string bytes = file_bytes(source_dir() / "rules/en/lexicon" /
                                       (std::string(list.file) + ".json"));
  const auto read = read_json(bytes);
  const auto* file = std::get_if<JsonValue>(&read);
  const JsonValue* lexicons = file == nullptr ? nullptr : file->find("lexicons");
  const JsonValue* lexicon =
      lexicons == nullptr ? nullptr : lexicons->find(list.lexicon);
  const JsonValue* words = lexicon == nullptr ? nullptr : lexicon->find("words");
  if (words == nullptr) {
    throw std::runtime_error(std::string("no lexicon ") + list.lexicon);
  }
  std::vector<std::string> out;
  for (const JsonValue& word : words->items) {
    if (word.text.find_first_of("@~/") == std::string::npos) out.push_back(word.text);
  }
  return out;
}

using Lists = std::set<std::string, std::less<>>;

/// What a name is beside its letters: its shape, and the classes of its words.
std::string kind_of(const RuleSet& rules, const Lists& lists, const std::string& name) {
  std::string kind;
  for (const std::string& list : lists) kind += list + " ";
  for (const std::string& word : phrase_words(name)) {
    const auto entry = rules.compiled->dictionary.find(word);
    kind += "/" + std::to_string(entry ? entry->class_set : 0);
    kind += word.find('.') == std::string::npos ? "" : ".";
    kind += word.find('-') == std::string::npos ? "" : "-";
    kind += word.size() <= 3 ? "!" : "";  // perhaps an acronym
    kind += word.back() == 's' ? "s" : "";
  }
  return kind;
}

}  // namespace

ListedNames::ListedNames(const RuleSet& rules) {
  for (const Listed& list : listed) {
    for (const std::string& word : words_of(list)) lists_[word].insert(list.lexicon);
  }
  for (const auto& [name, lists] : lists_) {
    const std::string kind = kind_of(rules, lists, name);
    kin_[kind].push_back(name);
    kinds_[name] = kind;
  }
}

const std::vector<std::string>* ListedNames::kin_of(const std::string& folded) const {
  const auto kind = kinds_.find(folded);
  return kind == kinds_.end() ? nullptr : &kin_.at(kind->second);
}

bool ListedNames::is_in(const std::string& folded, std::string_view lexicon) const {
  const auto lists = lists_.find(folded);
  return lists != lists_.end() && lists->second.contains(lexicon);
}

NamePool::NamePool(const RuleSet& rules, const ListedNames& names,
                   std::set<std::string> taken, unsigned seed)
    : rules_(rules), names_(names), taken_(std::move(taken)), random_(seed) {}

bool NamePool::is_free(const std::string& word) const {
  const std::vector<std::string> parts = phrase_words(word);
  return std::none_of(parts.begin(), parts.end(),
                      [&](const std::string& part) { return taken_.contains(part); });
}

std::string NamePool::drawn(std::string word) {
  for (const std::string& part : phrase_words(word)) taken_.insert(part);
  return word;
}

std::string NamePool::draw(const std::vector<std::string>& words) {
  const std::size_t first = below(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[(first + i) % words.size()];
    if (is_free(word)) return drawn(word);
  }
  return "";
}

std::string NamePool::given_name(bool ends_in_s) {
  return of_same_lexicons(ends_in_s ? "agnes" : "maria");
}

std::string NamePool::of_same_lexicons(const std::string& folded) {
  const std::vector<std::string>* kin = names_.kin_of(folded);
  return kin == nullptr ? "" : draw(*kin);
}

std::string NamePool::invented(bool ends_in_s) {
  constexpr std::array<const char*, 24> heads = {
      "bra", "dro", "fen", "gar",  "hol", "jor", "kal", "lun",
      "mor", "nor", "pel", "quil", "rom", "sel", "tar", "ul",
      "ven", "wes", "yar", "zel",  "cor", "bel", "dun", "hes"};
  constexpr std::array<const char*, 8> middles = {"",   "ma", "ri", "de",
                                                  "lo", "ta", "vi", "ne"};
  constexpr std::array<const char*, 16> tails = {
      "dek", "vik",  "lund", "mer", "tov", "bach",  "ric",  "dal",
      "ko",  "nell", "ga",   "rup", "zen", "quist", "wald", "po"};
  for (int tries = 0; tries < 10'000; ++tries) {
    std::string word = heads[below(heads.size())];
    word += middles[below(middles.size())];
    word += tails[below(tails.size())];
    if (ends_in_s) word += 's';
    if (is_free(word) && !is_known(rules_, word)) return drawn(word);
  }
  throw std::runtime_error("no more names can be invented");
}

std::string NamePool::initial() { return {some_letters[below(some_letters.size())]}; }

std::string NamePool::letters(std::size_t count) {
  for (int tries = 0; tries < 10'000; ++tries) {
    std::string word;
    while (word.size() < count) word += some_letters[below(some_letters.size())];
    if (is_free(word) && !is_known(rules_, word)) return drawn(word);
  }
  throw std::runtime_error("no more letters are left");
}

bool is_known(const RuleSet& rules, std::string_view folded) {
  const auto entry = rules.compiled->dictionary.find(folded);
  return entry.has_value();
}

}  // namespace ascribe
