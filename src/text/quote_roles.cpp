// SPDX-License-Identifier: Apache-2.0
// Telling opening marks, closing marks and apostrophes apart.
//
// A curly or angular mark says by its shape what it is, mostly: „so“, »so« and ”so”
// are all in use, and typists put the wrong one. A straight mark says nothing. Both
// are read by what stands to the left and right, seen through neighbouring marks:
//
//   left   right    straight "                  single ' or ’
//   space  word     opens                       opens, or elision: 'tis, '90s
//   word   space    closes                      possessive, closes, or elision: goin'
//   stop   space    closes                      closes
//   word   word     by what is open             apostrophe
//   space  space    by what is open             by what is open
//
// Trap: in `'We saw the officials' homes,' he said` the mark after "officials" could
// close. It is a possessive when a mark that can only close still follows, before the
// next one that can only open; a pass from the right tells that in advance. So too, a
// straight single mark opens only when something ahead can close it.
//
// Cost: two passes, constant work a mark; runs of marks share one look to each side.
#include "text/quote_roles.h"

#include "text/fold.h"
#include "text/punctuation.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_elision = 16;  // bytes

enum class Side : std::uint8_t { space, word, stop };

bool is_wordlike(char32_t code) {
  return is_letter(code) || is_digit(code) || is_mark(code);
}

/// One mark and its surroundings.
struct Site {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  char32_t code = 0;  ///< for a doubled mark the double one it stands for
  Side left = Side::space;
  Side right = Side::space;
  char32_t left_code = U' ';
  bool at_elision = false;
  bool at_single_s = false;  ///< an s and no more of a word follows
  bool can_close_ahead = false;
  bool must_close_ahead = false;
};

bool is_single(char32_t code) {
  return is_apostrophe(code) || code == 0x2018 || code == 0x201A || code == 0x201B ||
         code == U'`';
}

bool is_s_like(char32_t code) {
  return code == U's' || code == U'S' || code == U'x' || code == U'z';
}

Side side_of(char32_t code, bool left) {
  if (is_space(code) || code == U'/') return Side::space;
  if (left && (is_open_bracket(code) || is_dash(code) || code == U'=')) {
    return Side::space;
  }
  return is_wordlike(code) || code == U'$' || code == U'#' || code == U'@' ||
                 (!left && (is_open_bracket(code) || code == 0x2026 || code == 0xBF ||
                            code == 0xA1))
             ? Side::word
             : Side::stop;
}

/// The double mark that two single ones stand for, or 0.
char32_t doubled(char32_t code, char32_t next) {
  if (code != next) return 0;
  if (code == U'\'') return U'"';
  if (code == U'`' || code == 0x2018) return 0x201C;
  return code == 0x2019 ? 0x201D : 0;
}

std::string_view word_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin < longest_elision) {
    std::size_t past = end;
    if (!is_wordlike(step(text, past))) break;
    end = past;
  }
  return text.substr(begin, end - begin);
}

/// 'tis, '90s, '08.
bool is_elided(std::string_view word, const WordList& elisions) {
  if (word.size() >= 2 && word.size() <= 3 && is_digit(word[0]) && is_digit(word[1])) {
    return word.size() == 2 || word[2] == 's';
  }
  return elisions.contains(fold(word));
}

/// The marks of one run of them, sharing the sides of the run.
void add_run(std::string_view text, std::size_t begin, std::size_t end,
             const WordList& elisions, std::vector<Site>& sites) {
  Site site;
  if (begin > 0) {
    std::size_t at = begin;
    site.left_code = step_back(text, at);
  }
  std::size_t past = end;
  const char32_t right = end < text.size() ? step(text, past) : U' ';
  site.left = side_of(site.left_code, true);
  site.right = side_of(right, false);
  const std::string_view word = word_at(text, end);
  for (std::size_t at = begin; at < end;) {
    site.begin = static_cast<std::uint32_t>(at);
    site.code = step(text, at);
    std::size_t second = at;
    const char32_t both = at < end ? doubled(site.code, step(text, second)) : 0;
    if (both != 0) {
      site.code = both;
      at = second;
    }
    site.end = static_cast<std::uint32_t>(at);
    if (at == end) {  // only the last of the run touches the word
      site.at_elision = is_elided(word, elisions);
      site.at_single_s = word == "s" || word == "S";
    }
    sites.push_back(site);
  }
}

std::vector<Site> find_sites(std::string_view text, const WordList& elisions) {
  std::vector<Site> sites;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code = step(text, at);
    // Most bytes are letters: no call for them.
    if (is_letter(code) || code == U' ' || !is_quote_mark(code)) continue;
    std::size_t end = at;
    while (at < text.size() && is_quote_mark(step(text, at))) end = at;
    at = end;
    add_run(text, begin, end, elisions, sites);
  }
  return sites;
}

void look_ahead(std::vector<Site>& sites) {
  bool can = false;
  bool must = false;
  for (std::size_t i = sites.size(); i-- > 0;) {
    Site& site = sites[i];
    if (!is_single(site.code)) continue;
    site.can_close_ahead = can;
    site.must_close_ahead = must;
    if (site.left == Side::space && site.right == Side::word && !site.at_elision) {
      can = must = false;
    } else if (site.left != Side::space && site.right != Side::word) {
      can = true;
      must = must || site.left == Side::stop || !is_s_like(site.left_code);
    }
  }
}

/// « and », or ‹ and ›; `is_reversed`: opened by » or ›. »a ›b‹ c« holds both kinds.
struct Angles {
  bool open = false;
  bool is_reversed = false;
};

/// Marks open so far, of each kind that can look the same open and closed.
struct OpenMarks {
  bool straight = false;
  bool low = false;  ///< „
  bool single = false;
  Angles angles;
  Angles single_angles;
  int curly = 0;

  QuoteRole role_of(const Site& site);

 private:
  QuoteRole straight_role(const Site& site);
  QuoteRole curly_role(const Site& site);
  QuoteRole angle_role(const Site& site);
  QuoteRole single_role(const Site& site);
  QuoteRole trailing_role(const Site& site);
};

QuoteRole OpenMarks::straight_role(const Site& site) {
  bool opens = !straight;
  if (site.left == Side::space && site.right == Side::word) opens = true;
  if (site.left != Side::space && site.right != Side::word) opens = false;
  if (is_dash(site.left_code)) opens = site.right == Side::word && !straight;
  if (!opens && !straight && is_digit(site.left_code)) return QuoteRole::symbol;
  straight = opens;
  return opens ? QuoteRole::opens : QuoteRole::closes;
}

QuoteRole OpenMarks::curly_role(const Site& site) {
  const bool looks_open = site.left == Side::space && site.right == Side::word;
  const bool looks_closed = site.left != Side::space && site.right != Side::word;
  bool opens = site.code != 0x201D;
  if (opens && looks_closed && (low || curly > 0)) opens = false;
  if (!opens && looks_open && curly == 0 && !low) opens = true;
  low = site.code == 0x201E || (low && opens);
  curly = opens ? curly + 1 : (curly > 0 ? curly - 1 : 0);
  return opens ? QuoteRole::opens : QuoteRole::closes;
}

QuoteRole OpenMarks::angle_role(const Site& site) {
  const bool right_pointing = site.code == 0xBB || site.code == 0x203A;
  Angles& kind = site.code == 0xAB || site.code == 0xBB ? angles : single_angles;
  if (!kind.open) {
    kind.is_reversed =
        right_pointing && site.left == Side::space && site.right == Side::word;
  }
  const bool opens = right_pointing == kind.is_reversed;
  kind.open = opens;
  return opens ? QuoteRole::opens : QuoteRole::closes;
}

/// A single mark with a word to its left and none to its right.
QuoteRole OpenMarks::trailing_role(const Site& site) {
  const bool possessive = is_s_like(site.left_code);
  if (single && !(possessive && site.must_close_ahead)) {
    single = false;
    return QuoteRole::closes;
  }
  if (possessive) return QuoteRole::possessive;
  if (is_digit(site.left_code)) return QuoteRole::symbol;
  return QuoteRole::apostrophe;
}

QuoteRole OpenMarks::single_role(const Site& site) {
  if (site.right == Side::word && site.left == Side::word) return QuoteRole::apostrophe;
  if (site.right == Side::word && site.at_elision) return QuoteRole::apostrophe;
  if (site.at_single_s && site.left == Side::stop) return QuoteRole::apostrophe;
  if (site.right == Side::word && (site.left == Side::space || !single)) {
    const bool opens = site.code == 0x2018 || site.code == 0x201A ||
                       site.code == 0x201B || site.begin == 0 ||
                       (site.code != 0x2019 && site.can_close_ahead);
    single = single || opens;
    return opens ? QuoteRole::opens : QuoteRole::apostrophe;
  }
  if (site.left == Side::word) return trailing_role(site);
  if (site.left == Side::space && !single) {
    return site.code == 0x2018 ? QuoteRole::opens : QuoteRole::symbol;
  }
  single = false;
  return QuoteRole::closes;
}

QuoteRole OpenMarks::role_of(const Site& site) {
  switch (site.code) {
    case U'"':
    case 0xFF02:
      return straight_role(site);
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
      return curly_role(site);
    case 0xAB:
    case 0xBB:
    case 0x2039:
    case 0x203A:
      return angle_role(site);
    case 0x300C:
    case 0x300E:
    case 0x301D:
      return QuoteRole::opens;
    case 0x300D:
    case 0x300F:
    case 0x301E:
    case 0x301F:
      return QuoteRole::closes;
    default:
      break;
  }
  const QuoteRole role = single_role(site);
  // Only these three stand for an apostrophe in print; a loose ` or ‚ is a symbol.
  const bool can_elide =
      is_apostrophe(site.code) || site.code == 0x2018 || site.code == 0x201B;
  return role == QuoteRole::apostrophe && !can_elide ? QuoteRole::symbol : role;
}

}  // namespace

std::vector<QuoteMark> classify_quotes(std::string_view paragraph,
                                       const WordList& elisions) {
  std::vector<Site> sites = find_sites(paragraph, elisions);
  look_ahead(sites);
  std::vector<QuoteMark> marks;
  marks.reserve(sites.size());
  OpenMarks open;
  for (const Site& site : sites) {
    marks.push_back({site.begin, site.end, open.role_of(site)});
  }
  return marks;
}

}  // namespace ascribe
