// SPDX-License-Identifier: Apache-2.0
// Finding the items of a run-on list.
//
//   fits      1. Nets 2. Lines        1.) Nets 2.) Lines       a. Nets b. Lines
//             • Nets • Lines          • 1. Nets • 2. Lines
//             See http://a.example http://b.example
//   does not  In 1. he wrote 2.       the paragraph does not begin with an item
//             1. Nets 3. Lines        3 is not the next item
//
// A paragraph that begins with a bullet is cut at every later bullet of the same
// kind. One that begins with a number or letter and `.`, `)` or `.)` is cut before
// each next one in order with the same ending, at a word's beginning. Order is what
// keeps "He scored 2. The crowd" whole: the chance that the right number stands with
// the right ending where no item begins is small, and only in such paragraphs.
#include "text/enumerations.h"

#include <optional>
#include <string>

#include "text/punctuation.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

struct Enumerator {
  unsigned rank = 0;  ///< 1 for "1", "a"
  bool is_letter = false;
  std::string_view ending;  ///< ".", ")" or ".)"
};

bool is_ascii_digit(char byte) { return byte >= '0' && byte <= '9'; }

std::optional<Enumerator> enumerator_at(std::string_view text, std::size_t at) {
  Enumerator found;
  std::size_t past = at;
  while (past < text.size() && past - at < 3 && is_ascii_digit(text[past])) {
    found.rank = found.rank * 10 + static_cast<unsigned>(text[past++] - '0');
  }
  if (past == at && past < text.size() && text[past] >= 'a' && text[past] <= 'z') {
    found.rank = static_cast<unsigned>(text[past++] - 'a') + 1;
    found.is_letter = true;
  }
  const std::size_t ending = past;
  if (past < text.size() && text[past] == '.') ++past;
  if (past < text.size() && text[past] == ')') ++past;
  found.ending = text.substr(ending, past - ending);
  if (found.rank == 0 || found.ending.empty()) return std::nullopt;
  if (past < text.size() && text[past] != ' ') return std::nullopt;
  return found;
}

std::vector<std::size_t> find_bullets(std::string_view text, char32_t bullet) {
  std::vector<std::size_t> items;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (step(text, at) == bullet && begin > 0) items.push_back(begin);
  }
  return items;
}

bool is_address_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  return rest.starts_with("http://") || rest.starts_with("https://");
}

std::vector<std::size_t> find_addresses(std::string_view text) {
  std::vector<std::size_t> items;
  for (std::size_t at = text.find(" http"); at != std::string_view::npos;
       at = text.find(" http", at + 1)) {
    const std::size_t before = text.rfind(' ', at == 0 ? 0 : at - 1);
    const std::size_t word = before == std::string_view::npos ? 0 : before + 1;
    if (is_address_at(text, at + 1) && word < at && is_address_at(text, word)) {
      items.push_back(at + 1);
    }
  }
  return items;
}

}  // namespace

std::vector<std::size_t> find_items(std::string_view paragraph) {
  std::vector<std::size_t> items;
  if (paragraph.empty()) return items;
  std::size_t at = 0;
  const char32_t first = step(paragraph, at);
  if (is_bullet(first)) return find_bullets(paragraph, first);

  std::optional<Enumerator> last = enumerator_at(paragraph, 0);
  if (!last) return find_addresses(paragraph);
  for (at = paragraph.find(' '); at != std::string_view::npos;
       at = paragraph.find(' ', at)) {
    ++at;
    const std::optional<Enumerator> here = enumerator_at(paragraph, at);
    if (!here || here->rank != last->rank + 1) continue;
    if (here->is_letter != last->is_letter || here->ending != last->ending) continue;
    items.push_back(at);
    last = here;
  }
  return items;
}

}  // namespace ascribe
