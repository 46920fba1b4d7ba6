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
#include <map>
#include <set>

#include "text/fold.h"

namespace ascribe {
namespace {

std::string_view words_of(const Annotated& read, TokenRange range) {
  return slice(read.article.text, bytes_of(read.tokens, range));
}

std::vector<std::string> folded_words(const Annotated& read, TokenRange range) {
  std::vector<std::string> words;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (read.tokens.all[t].kind != TokenKind::word) continue;
    words.push_back(fold(slice(read.article.text, read.tokens.all[t].where)));
  }
  return words;
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

std::string initials_of(const std::vector<std::string>& words) {
  std::string initials;
  for (const std::string& word : words) initials += word.substr(0, 1);
  return initials;
}

bool begins_with(const std::vector<std::string>& whole,
                 const std::vector<std::string>& part) {
  return part.size() < whole.size() &&
         std::equal(part.begin(), part.end(), whole.begin());
}

bool ends_with(const std::vector<std::string>& whole,
               const std::vector<std::string>& part) {
  return part.size() < whole.size() &&
         std::equal(part.rbegin(), part.rend(), whole.rbegin());
}

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
      : read_(read), found_(found) {}

  EntityTable run() {
    for (const FoundMention& one : found_) {
      std::vector<std::string> words = folded_words(read_, one.name);
      if (words.size() < 2) continue;
      if (one.mention.type == MentionType::person)
        full_names_.insert(std::move(words));
      else if (one.mention.type == MentionType::org)
        body_names_.insert(std::move(words));
    }
    site_words_ = words_in(read_.article.site);
    for (FoundMention& one : found_) {
      if (is_named(one.mention)) link(one);
    }
    for (FoundMention& one : found_) {
      if (!one.mention.entity) continue;
      const EntityTable::Row& row = table_.rows[*one.mention.entity];
      one.mention.who = row.entity.who;
    }
    make_keys_unique();
    return std::move(table_);
  }

 private:
  void link(FoundMention& one) {
    const std::vector<std::string> words = folded_words(read_, one.name);
    if (words.empty()) return;
    Mention& mention = one.mention;
    if (words.size() == 1 && mention.type == MentionType::org && is_bearer(words[0])) {
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
    const bool person = mention.type == MentionType::person;
    const std::optional<std::uint32_t> known = find(words, person);
    const std::uint32_t index = known ? *known : add(one, words, person);
    mention.entity = index;
    strengthen(table_.rows[index], one, words);
  }

  // "The Ledger", in the Ostrand Ledger, is the publisher itself.
  bool is_own_outlet(const std::vector<std::string>& words) const {
    return !words.empty() && words.size() <= site_words_.size() &&
           std::equal(words.rbegin(), words.rend(), site_words_.rbegin());
  }

  bool is_bearer(const std::string& word) const {
    return std::any_of(full_names_.begin(), full_names_.end(),
                       [&](const std::vector<std::string>& name) {
                         return name.back() == word || name.front() == word;
                       });
  }

  static bool same(const EntityTable::Row& row, const std::vector<std::string>& words) {
    if (row.words == words) return true;
    if (row.person) {
      if (words.size() == 1) {
        return row.words.back() == words[0] || row.words.front() == words[0];
      }
      if (row.words.size() == 1) return words.back() == row.words[0];
      return row.words.back() == words.back() && row.words.front() == words.front();
    }
    if (begins_with(row.words, words) || begins_with(words, row.words)) return true;
    if (ends_with(row.words, words) || ends_with(words, row.words)) return true;
    if (words.size() == 1 && row.words.size() > 1) {
      return words[0] == initials_of(row.words);
    }
    return row.words.size() == 1 && words.size() > 1 &&
           row.words[0] == initials_of(words);
  }

  // The latest row that fits: with two bearers of a surname, the nearest before.
  std::optional<std::uint32_t> find(const std::vector<std::string>& words,
                                    bool person) {
    std::optional<std::uint32_t> best;
    for (std::uint32_t i = 0; i < table_.rows.size(); ++i) {
      const EntityTable::Row& row = table_.rows[i];
      if (row.person != person || !same(row, words)) continue;
      if (row.words == words) return i;
      if (!best || last_seen_[i] > last_seen_[*best]) best = i;
    }
    return best;
  }

  std::uint32_t add(const FoundMention& one, const std::vector<std::string>& words,
                    bool person) {
    EntityTable::Row row;
    row.words = words;
    row.person = person;
    row.entity.name = std::string(words_of(read_, one.name));
    row.entity.who = one.mention.who;
    row.entity.affiliation_class = "unknown";
    table_.rows.push_back(std::move(row));
    last_seen_.push_back(0);
    return static_cast<std::uint32_t>(table_.rows.size() - 1);
  }

  void strengthen(EntityTable::Row& row, const FoundMention& one,
                  const std::vector<std::string>& words) {
    ++row.mentions;
    last_seen_[static_cast<std::size_t>(&row - table_.rows.data())] = ++clock_;
    // Labels are declared strongest first (official, expert, person).
    if (one.mention.who < row.entity.who) row.entity.who = one.mention.who;
    if (words.size() > row.words.size()) {
      row.words = words;
      row.entity.name = std::string(words_of(read_, one.name));
    }
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
  EntityTable table_;
  std::set<std::vector<std::string>> full_names_;
  std::set<std::vector<std::string>> body_names_;
  std::vector<std::string> site_words_;
  std::vector<std::uint32_t> last_seen_;
  std::uint32_t clock_ = 0;
};

}  // namespace

EntityTable link_names(const Annotated& read, std::vector<FoundMention>& found) {
  return Linker(read, found).run();
}

}  // namespace ascribe
