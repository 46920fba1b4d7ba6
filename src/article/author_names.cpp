// SPDX-License-Identifier: Apache-2.0
// Cuts a byline at its marks and joining words and cleans each piece.
#include "article/author_names.h"

#include <algorithm>
#include <array>

#include "article/folded_words.h"
#include "article/white_space.h"

namespace ascribe {
namespace {

constexpr std::size_t name_cap = 80;
constexpr std::size_t word_cap = 7;

constexpr std::array<std::string_view, 11> splitters = {",",
                                                        ";",
                                                        "|",
                                                        "&",
                                                        "/",
                                                        "\xC2\xB7",
                                                        "\xE2\x80\xA2",
                                                        "\xE2\x80\x93",
                                                        "\xE2\x80\x94",
                                                        "\xEF\xBC\x8C",
                                                        "\xE3\x80\x81"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `text` with whatever stands in round or square brackets taken out.
std::string without_brackets(std::string_view text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) out += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return out;
}

std::string_view without_openers(std::string_view text, const WordList& openers) {
  for (bool again = true; again;) {
    again = false;
    text = trimmed(text);
    while (!text.empty() && (text[0] == ':' || text[0] == '-' || text[0] == '.')) {
      text = trimmed(text.substr(1));
    }
    const std::string lower = folded(text);
    for (const std::string& opener : openers) {
      const bool fits = lower.size() > opener.size() && lower.starts_with(opener);
      const char next = fits ? lower[opener.size()] : 'x';
      if (next != ' ' && next != ':') continue;
      text.remove_prefix(opener.size());
      again = true;
      break;
    }
  }
  return text;
}

/// Words of `text` at its single spaces.
std::vector<std::string_view> spaced_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    if (space > 0) words.push_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

bool is_address(std::string_view word) {
  return word.find('@') != std::string_view::npos ||
         word.find("://") != std::string_view::npos || word.starts_with("www.");
}

bool is_month(std::string_view word, const WordLists& words) {
  const std::string lower = folded(word.substr(0, word.find('.'))) + ' ';
  const auto found = words["months"].lower_bound(lower);
  return found != words["months"].end() && found->starts_with(lower);
}

/// Takes the month off the end of a piece that a day's number follows.
void drop_month(std::string& piece, const WordLists& words) {
  const std::size_t space = piece.rfind(' ');
  const std::size_t last = space == std::string::npos ? 0 : space + 1;
  if (is_month(std::string_view(piece).substr(last), words)) {
    piece.resize(last == 0 ? 0 : space);
  }
}

/// Pieces between splitting marks and joining words, addresses dropped, each ended by
/// a word of byline-ends or one with a digit that no name has ("2025,", "10:30").
std::vector<std::string> pieces_of(std::string_view text, const WordLists& words) {
  std::string spaced;
  for (const std::string_view word : spaced_words(text)) {
    if (!is_address(word)) spaced.append(spaced.empty() ? "" : " ").append(word);
  }
  for (const std::string_view mark : splitters) {
    for (std::size_t at = spaced.find(mark); at != std::string::npos;
         at = spaced.find(mark, at + 3)) {
      spaced.replace(at, mark.size(), " | ");
    }
  }
  std::vector<std::string> pieces(1);
  bool ended = false;
  for (const std::string_view word : spaced_words(spaced)) {
    const std::string lower = folded(word);
    if (word == "|" || word == "-" || words["name-joiners"].count(lower) > 0) {
      pieces.emplace_back();
      ended = false;
      continue;
    }
    const std::string bare = lower.substr(0, lower.find_last_not_of(".:") + 1);
    // "Posted on 15 March by Ana Ruiz": what came before was no name.
    if (ended && pieces.size() == 1 && words["late-openers"].count(bare) > 0) {
      pieces.back().clear();
      ended = false;
      continue;
    }
    if (!ended && is_digit(word.front())) drop_month(pieces.back(), words);
    ended = ended || is_digit(word.front()) || words["byline-ends"].count(bare) > 0;
    if (ended) continue;
    if (!pieces.back().empty()) pieces.back() += ' ';
    pieces.back() += word;
  }
  return pieces;
}

bool ends_with_role(const std::vector<std::string>& lower_words,
                    const WordLists& words) {
  return !lower_words.empty() && words["role-words"].count(lower_words.back()) > 0;
}

/// "Ana Ruiz Games Editor" without what follows the name; names of three words and more
/// before a role cannot be told from the role's own words.
std::string without_role(std::string name, const WordLists& words) {
  const std::vector<std::string> lower = folded_words(name);
  const std::vector<std::string_view> parts = spaced_words(name);
  if (parts.size() < 3 || parts.size() != lower.size()) return name;
  const char second = parts[1].front();
  if (!ends_with_role(lower, words) || (second >= 'a' && second <= 'z')) return name;
  if (words["role-words"].count(lower[0]) + words["role-words"].count(lower[1]) > 0)
    return name;
  return std::string(parts[0]) + " " + std::string(parts[1]);
}

bool is_role(const std::string& piece, const WordLists& words) {
  const std::vector<std::string> lower = folded_words(piece);
  return ends_with_role(lower, words) ||
         (!lower.empty() && words["role-words"].count(lower.front()) > 0);
}

/// `name` without marks at its end; the full stop of "Jr." or "C." stays.
std::string_view tidy(std::string_view name) {
  constexpr std::string_view quote = "\xC2\xBB";
  for (;;) {
    name = trimmed(name);
    if (name.ends_with(quote)) {
      name.remove_suffix(quote.size());
    } else if (!name.empty() &&
               std::string_view(":*\"").find(name.back()) != std::string_view::npos) {
      name.remove_suffix(1);
    } else {
      const std::size_t space = name.rfind(' ');
      const std::size_t last = space == std::string_view::npos ? 0 : space + 1;
      if (!name.ends_with('.') || name.size() - last <= 4) return name;
      name.remove_suffix(1);
    }
  }
}

/// True for a firm or a body by the words of its name ("GmbH", "e.V.").
bool is_company(std::string_view piece, const WordLists& words) {
  const std::vector<std::string> lower = folded_words(piece);
  return std::any_of(lower.begin(), lower.end(), [&](const std::string& word) {
    return words["company-words"].count(word) > 0;
  });
}

/// True for "PhD" and the like, which follow a name and a comma.
bool is_degree(const std::string& piece, const WordLists& words) {
  std::string letters;
  for (const std::string& word : folded_words(piece)) letters += word;
  return words["degrees"].count(letters) > 0;
}

bool is_name(const std::string& piece, const WordLists& words) {
  if (piece.empty() || piece.size() > name_cap) return false;
  const std::vector<std::string> lower = folded_words(piece);
  if (lower.empty() || lower.size() > word_cap) return false;
  std::string joined;
  for (const std::string& word : lower) joined += (joined.empty() ? "" : " ") + word;
  return words["not-names"].count(joined) == 0 && !is_month(piece, words);
}

}  // namespace

std::vector<std::string> author_names(std::string_view byline, const WordLists& words) {
  std::vector<std::string> names;
  if (is_company(byline, words)) return names;
  const std::string plain = single_spaced(without_brackets(byline));
  const std::string_view opened = without_openers(plain, words["byline-openers"]);
  for (const std::string& piece : pieces_of(opened, words)) {
    std::string name(tidy(without_openers(piece, words["byline-openers"])));
    // The first piece may be all there is: "Staff Writer" tells more than nothing.
    if (!names.empty() && (is_role(name, words) || is_degree(name, words))) continue;
    name = without_role(std::move(name), words);
    if (!is_name(name, words)) continue;
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
  }
  return names;
}

}  // namespace ascribe
