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

void append_words(std::string_view segment, std::vector<std::string>& words) {
  std::string word;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    const char c = segment[i];
    if (i > 0 && is_capital(c) && is_small(segment[i - 1]) && !word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
    if (is_ascii_letter(c)) word += static_cast<char>(c | 0x20);
  }
  if (!word.empty()) words.push_back(std::move(word));
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
        captions_(words["caption-names"]),
        credits_(words["credit-names"]),
        pull_quotes_(words["pull-quote-names"]),
        builder_prefixes_(words["builder-prefixes"]),
        taxonomy_(words["taxonomy-names"]) {
    for (const auto& word : words["comment-names"]) known_words_[word].comments = true;
    for (const auto& word : words["strong-names"]) known_words_[word].strong = true;
    for (const auto& word : words["weak-names"]) known_words_[word].weak = true;
  }

  /// The facts of one class or id value.
  const NameFacts& of(std::string_view value) {
    const auto [found, is_new] = known_.try_emplace(value);
    if (is_new) found->second = read(value);
    return found->second;
  }

 private:
  NameFacts read(std::string_view value) const;
  void read_token(std::string_view token, NameFacts& facts) const;

  const WordList& embed_;
  const WordList& unseen_;
  const WordList& captions_;
  const WordList& credits_;
  const WordList& pull_quotes_;
  const WordList& builder_prefixes_;
  const WordList& taxonomy_;
  std::unordered_map<std::string_view, NameFacts> known_;
  /// The lists of names in one: most words of a page's class names are on none.
  std::unordered_map<std::string_view, NameFacts> known_words_;
};

NameFacts FactFinder::read(std::string_view value) const {
  NameFacts facts;
  while (!value.empty()) {
    const auto space = std::find_if(value.begin(), value.end(), is_html_space);
    const auto length = static_cast<std::size_t>(space - value.begin());
    if (length > 0) read_token(value.substr(0, length), facts);
    value.remove_prefix(std::min(length + 1, value.size()));
  }
  return facts;
}

void FactFinder::read_token(std::string_view token, NameFacts& facts) const {
  const std::string whole = lower(token);
  facts.embed |= embed_.count(whole) > 0;
  facts.unseen |= unseen_.count(whole) > 0;
  if (begins_with_entry(token, builder_prefixes_)) return;
  const std::vector<std::string> words = class_words(token);
  for (const std::string& word : words) {
    facts.caption |= captions_.count(word) > 0;
    facts.credit |= credits_.count(word) > 0;
    facts.pull_quote |= pull_quotes_.count(word) > 0;
  }
  // "tag" alone may be a tag list; "tag-politics" is the topic of a post.
  if (words.size() > 1 && taxonomy_.count(words.front()) > 0) return;
  for (const std::string& word : words) {
    const auto found = known_words_.find(word);
    if (found == known_words_.end()) continue;
    facts.comments |= found->second.comments;
    facts.strong |= facts.comments || found->second.strong;
    facts.weak |= found->second.weak;
  }
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
  return *this;
}

std::vector<std::string> class_words(std::string_view value) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < value.size();) {
    std::size_t end = at;
    while (end < value.size() && is_name_character(value[end])) ++end;
    const std::string_view segment = value.substr(at, end - at);
    if (!segment.empty() && !is_hash(segment)) append_words(segment, words);
    at = end + 1;
  }
  const std::size_t singles = words.size();
  for (std::size_t i = 0; i + 1 < singles; ++i) {
    words.push_back(words[i] + "-" + words[i + 1]);
  }
  return words;
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
