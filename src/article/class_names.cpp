// SPDX-License-Identifier: Apache-2.0
// Names by words, not by substrings: "shareholders" holds no "share".
#include "article/class_names.h"

#include <algorithm>
#include <unordered_map>

#include "html/tag_reader.h"

namespace ascribe {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_character(char c) { return is_ascii_letter(c) || is_digit(c); }

/// "77igqf" and "hJpRRP", but not "bar2": digits before letters, or capitals strewn
/// over a short word. Such names come from a compiler and mean nothing.
bool is_hash(std::string_view segment) {
  std::size_t turns = 0;
  for (std::size_t i = 1; i < segment.size(); ++i) {
    if (is_digit(segment[i - 1]) && is_ascii_letter(segment[i])) return true;
    if (is_small(segment[i - 1]) && is_capital(segment[i])) ++turns;
  }
  return turns >= 2 && segment.size() < 4 * (turns + 1);
}

std::string lower(std::string_view token) {
  std::string out(token);
  for (char& c : out) {
    if (is_capital(c)) c = static_cast<char>(c | 0x20);
  }
  return out;
}

/// True when `token` begins with an entry, case apart.
bool begins_with_entry(std::string_view token, const WordList& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string& prefix) {
    return !prefix.empty() && (token.front() | 0x20) == (prefix.front() | 0x20) &&
           same_ignoring_case(token.substr(0, prefix.size()), prefix);
  });
}

class FactFinder {
 public:
  explicit FactFinder(const WordLists& words)
      : embed_(words["embed-names"]),
        unseen_(words["unseen-names"]),
        builder_prefixes_(words["builder-prefixes"]),
        taxonomy_(words["taxonomy-names"]) {
    for (const auto& word : words["comment-names"]) {
      roles_[word].comments = roles_[word].strong = true;
    }
    add("strong-names", words, &NameFacts::strong);
    add("weak-names", words, &NameFacts::weak);
    add("caption-names", words, &NameFacts::caption);
    add("credit-names", words, &NameFacts::credit);
    add("pull-quote-names", words, &NameFacts::pull_quote);
    add("byline-names", words, &NameFacts::byline);
    add("date-names", words, &NameFacts::date);
    add("foreign-names", words, &NameFacts::foreign);
    add("biography-names", words, &NameFacts::biography);
  }

  /// The facts of one class or id value.
  const NameFacts& of(std::string_view value) {
    const auto [found, is_new] = known_.try_emplace(value);
    if (is_new) found->second = read(value);
    return found->second;
  }

 private:
  void add(std::string_view list, const WordLists& words, bool NameFacts::*fact) {
    for (const std::string& word : words[list]) roles_[word].*fact = true;
  }
  NameFacts read(std::string_view value);
  void read_token(std::string_view token, NameFacts& facts);
  NameFacts roles_in_words() const;

  const WordList& embed_;
  const WordList& unseen_;
  const WordList& builder_prefixes_;
  const WordList& taxonomy_;
  std::unordered_map<std::string_view, NameFacts> known_;
  /// The lists of names in one: most words of a page's class names are on none.
  std::unordered_map<std::string_view, NameFacts> roles_;
  ClassWords words_;
};

/// What the words last read are, by the lists of names alone.
NameFacts FactFinder::roles_in_words() const {
  NameFacts roles;
  words_.any([&](std::string_view word) {
    const auto found = roles_.find(word);
    if (found != roles_.end()) roles |= found->second;
    return false;
  });
  return roles;
}

NameFacts FactFinder::read(std::string_view value) {
  NameFacts facts;
  // What a metadata element is called may run over several names: "entry author".
  words_.read(value);
  const NameFacts roles = roles_in_words();
  facts.byline = roles.byline;
  facts.date = roles.date;
  facts.foreign = roles.foreign;
  facts.biography = roles.biography;
  while (!value.empty()) {
    const auto space = std::find_if(value.begin(), value.end(), is_html_space);
    const auto length = static_cast<std::size_t>(space - value.begin());
    if (length > 0) read_token(value.substr(0, length), facts);
    value.remove_prefix(std::min(length + 1, value.size()));
  }
  return facts;
}

void FactFinder::read_token(std::string_view token, NameFacts& facts) {
  const std::string whole = lower(token);
  facts.embed |= embed_.contains(whole);
  facts.unseen |= unseen_.contains(whole);
  if (begins_with_entry(token, builder_prefixes_)) return;
  words_.read(token);
  const NameFacts roles = roles_in_words();
  facts.caption |= roles.caption;
  facts.credit |= roles.credit;
  facts.pull_quote |= roles.pull_quote;
  // "tag" alone may be a tag list; "tag-politics" is the topic of a post.
  if (words_.size() > 1 && taxonomy_.contains(words_.single(0))) return;
  facts.comments |= roles.comments;
  facts.strong |= roles.strong;
  facts.weak |= roles.weak;
}

}  // namespace

NameFacts& NameFacts::operator|=(const NameFacts& other) {
  comments |= other.comments;
  strong |= other.strong;
  weak |= other.weak;
  embed |= other.embed;
  unseen |= other.unseen;
  caption |= other.caption;
  credit |= other.credit;
  pull_quote |= other.pull_quote;
  byline |= other.byline;
  date |= other.date;
  foreign |= other.foreign;
  biography |= other.biography;
  return *this;
}

void ClassWords::read(std::string_view value) {
  joined_.clear();
  singles_.clear();
  for (std::size_t at = 0; at < value.size();) {
    std::size_t end = at;
    while (end < value.size() && is_name_character(value[end])) ++end;
    const std::string_view segment = value.substr(at, end - at);
    if (!segment.empty() && !is_hash(segment)) add_segment(segment);
    at = end + 1;
  }
}

void ClassWords::add_segment(std::string_view segment) {
  std::size_t begin = joined_.size();
  for (std::size_t i = 0; i < segment.size(); ++i) {
    const char c = segment[i];
    if (i > 0 && is_capital(c) && is_small(segment[i - 1])) {
      end_word(begin);
      begin = joined_.size();
    }
    if (is_ascii_letter(c)) joined_ += static_cast<char>(c | 0x20);
  }
  end_word(begin);
}

void ClassWords::end_word(std::size_t begin) {
  if (joined_.size() == begin) return;
  singles_.push_back({begin, joined_.size()});
  joined_ += '-';
}

ClassNames::ClassNames(const HtmlTree& tree, const WordLists& words)
    : facts_(tree.nodes.size()) {
  FactFinder finder(words);
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    NameFacts& facts = facts_[node];
    const HtmlNode& element = tree.nodes[node];
    for (auto i = element.first_attribute; i < element.end_attribute; ++i) {
      const HtmlAttribute& attribute = tree.attributes[i];
      if (attribute.name == "hidden") facts.unseen = true;
      if (attribute.name == "style" && is_hidden_by_style(attribute.value)) {
        facts.unseen = true;
      }
      if (attribute.name != "class" && attribute.name != "id") continue;
      facts |= finder.of(attribute.value);
    }
  }
}

bool is_hidden_by_style(std::string_view style) {
  std::string packed;
  for (const char c : style) {
    if (!is_html_space(c)) packed += is_capital(c) ? static_cast<char>(c | 0x20) : c;
  }
  return packed.find("display:none") != std::string::npos ||
         packed.find("visibility:hidden") != std::string::npos;
}

}  // namespace ascribe
