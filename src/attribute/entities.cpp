// SPDX-License-Identifier: Apache-2.0
// Names to entities, within one article and from its own words only.
//
// A full name anywhere in the article defines a person; a surname alone, before or
// after, stands for the one person who bears it:
//
//   senior official Hossam Badran … Badran stated     one entity, named-official
//   Rosa Lind … Karl Lind … Lind said                 two bearers: the nearest before
//
// A one-word name that nobody bears is a body ("Hamas has made it clear"). Bodies merge
// when one name begins or ends the other ("Toro Mining", "Toro") or spells its initials
// ("Norrby Growers' Union", "NGU"). What an entity is (official, expert …) is the
// strongest thing any of its mentions says, so that "Kallio added" is as official as
// "deputy mayor Ines Kallio said" eight paragraphs above.
#include "attribute/entities.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <utility>

#include "attribute/name_index.h"
#include "rules/word_numbers.h"
#include "text/fold.h"

namespace ascribe {
namespace {

std::string_view words_of(const Annotated& read, TokenRange range) {
  return slice(read.article.text, bytes_of(read.tokens, range));
}

std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : fold(text) + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::string key_of(const std::vector<std::string>& words) {
  std::string key;
  for (const std::string& word : words) {
    std::string part;
    for (const char c : word) {
      if (static_cast<unsigned char>(c) < 0x80 &&
          std::string_view(".'\"").find(c) != std::string_view::npos) {
        continue;
      }
      part += c;
    }
    key += (key.empty() || part.empty() ? "" : "-") + part;
  }
  return key;
}

/// The words of names, folded, by number.
class NameWords {
 public:
  explicit NameWords(std::size_t words) : numbers_(words) {}

  std::uint32_t number_of(std::string word) {
    words_.push_back(std::move(word));
    const std::uint32_t number = numbers_.number_of(words_.back());
    if (numbers_.size() < words_.size()) words_.pop_back();
    return number;
  }

  const std::string& word(std::uint32_t number) const { return words_[number]; }

  std::vector<std::string> words_of(const NumberedName& name) const {
    std::vector<std::string> words;
    for (const std::uint32_t number : name.words) words.push_back(word(number));
    return words;
  }

  std::uint32_t initials_of(const std::vector<std::uint32_t>& words) {
    if (words.size() < 2) return NumberedName::no_initials;
    std::string initials;
    for (const std::uint32_t number : words) initials += word(number).substr(0, 1);
    return number_of(std::move(initials));
  }

 private:
  WordNumbers numbers_;
  std::deque<std::string> words_;  ///< stays where it is, as numbers_ wants
};

bool is_named(const Mention& mention) {
  switch (mention.type) {
    case MentionType::person:
    case MentionType::org:
      return true;
    case MentionType::outlet:
      // “Local media” and “news reports” are plural, and nobody in particular.
      return mention.who == Who::other_media && !mention.plural;
    case MentionType::document:
    case MentionType::post:
      return mention.who == Who::document || mention.who == Who::other_media;
    default:
      return false;
  }
}

class Linker {
 public:
  Linker(const Annotated& read, std::vector<FoundMention>& found)
      : read_(read), found_(found), words_(named_of(found)) {}

  EntityTable run() {
    names_.reserve(named_of(found_));
    for (const FoundMention& one : found_) {
      if (!is_named(one.mention)) continue;
      names_.push_back(name_of(one.name));
      const std::vector<std::uint32_t>& words = names_.back().words;
      if (words.size() < 2) continue;
      if (one.mention.type == MentionType::person) {
        bearers_.insert(words.front());
        bearers_.insert(words.back());
      } else if (one.mention.type == MentionType::org) {
        body_names_.insert(words);
      }
    }
    for (std::string& word : words_in(read_.article.site)) {
      site_words_.push_back(words_.number_of(std::move(word)));
    }
    std::size_t next = 0;
    for (FoundMention& one : found_) {
      if (is_named(one.mention)) link(one, names_[next++]);
    }
    for (FoundMention& one : found_) {
      if (!one.mention.entity) continue;
      const EntityTable::Row& row = table_.rows[*one.mention.entity];
      one.mention.who = row.entity.who;
    }
    for (std::uint32_t i = 0; i < table_.rows.size(); ++i) {
      table_.rows[i].words = words_.words_of(index_.name_of(i));
    }
    make_keys_unique();
    return std::move(table_);
  }

 private:
  static std::size_t named_of(const std::vector<FoundMention>& found) {
    return static_cast<std::size_t>(
        std::count_if(found.begin(), found.end(),
                      [](const FoundMention& one) { return is_named(one.mention); }));
  }

  NumberedName name_of(TokenRange range) {
    NumberedName name;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const Token& token = read_.tokens.all[t];
      if (token.kind != TokenKind::word) continue;
      name.words.push_back(
          words_.number_of(fold(slice(read_.article.text, token.where))));
    }
    return name;
  }

  void link(FoundMention& one, NumberedName& name) {
    const std::vector<std::uint32_t>& words = name.words;
    if (words.empty()) return;
    Mention& mention = one.mention;
    if (words.size() == 1 && mention.type == MentionType::org &&
        bearers_.contains(words[0])) {
      mention.type = MentionType::person;
      mention.who = Who::named_person;
    }
    // A bare full name is taken for a person's until something shows that it is a
    // body's.
    if (mention.type == MentionType::person && mention.who == Who::named_person &&
        body_names_.contains(words)) {
      mention.type = MentionType::org;
      mention.who = Who::named_org;
    }
    if (is_own_outlet(words)) {
      mention.type = MentionType::self;
      mention.who = Who::self_observation;
      return;
    }
    name.person = mention.type == MentionType::person;
    if (!name.person) name.initials = words_.initials_of(words);
    // The latest row that fits: with two bearers of a surname, the nearest before.
    const std::optional<std::uint32_t> known = index_.find(name);
    const std::uint32_t index = known ? *known : add(one, name.person);
    mention.entity = index;
    strengthen(index, one, name, !known);
  }

  // "The Ledger", in the Ostrand Ledger, is the publisher itself.
  bool is_own_outlet(const std::vector<std::uint32_t>& words) const {
    return words.size() <= site_words_.size() &&
           std::equal(words.rbegin(), words.rend(), site_words_.rbegin());
  }

  std::uint32_t add(const FoundMention& one, bool person) {
    EntityTable::Row row;
    row.person = person;
    row.entity.name = std::string(words_of(read_, one.name));
    row.entity.who = one.mention.who;
    row.entity.affiliation_class = "unknown";
    table_.rows.push_back(std::move(row));
    return static_cast<std::uint32_t>(table_.rows.size() - 1);
  }

  void strengthen(std::uint32_t index, const FoundMention& one,
                  const NumberedName& name, bool is_new) {
    EntityTable::Row& row = table_.rows[index];
    ++row.mentions;
    const bool is_longer =
        !is_new && name.words.size() > index_.name_of(index).words.size();
    if (is_longer) row.entity.name = std::string(words_of(read_, one.name));
    if (is_new || is_longer) {
      index_.see(index, name);
    } else {
      index_.see_again(index);
    }
    // Labels are declared strongest first (official, expert, person).
    if (one.mention.who < row.entity.who) row.entity.who = one.mention.who;
    if (one.role && row.entity.role.empty()) {
      row.entity.role = std::string(words_of(read_, *one.role));
    }
    if (one.org && row.entity.affiliation.empty()) {
      row.entity.affiliation = std::string(words_of(read_, *one.org));
    }
  }

  void make_keys_unique() {
    std::map<std::string, int> used;
    for (EntityTable::Row& row : table_.rows) {
      const std::string key = key_of(row.words);
      const int nth = ++used[key];
      row.entity.key = nth == 1 ? key : key + "-" + std::to_string(nth);
    }
  }

  const Annotated& read_;
  std::vector<FoundMention>& found_;
  NameWords words_;
  std::vector<NumberedName> names_;  ///< of those of found_ that have one
  std::set<std::uint32_t> bearers_;  ///< first and last words of full names
  std::set<std::vector<std::uint32_t>> body_names_;
  std::vector<std::uint32_t> site_words_;
  NameIndex index_;
  EntityTable table_;
};

}  // namespace

EntityTable link_names(const Annotated& read, std::vector<FoundMention>& found) {
  return Linker(read, found).run();
}

}  // namespace ascribe
