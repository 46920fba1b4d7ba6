// SPDX-License-Identifier: Apache-2.0
// Titles, nicknames and terms, told from speech and from scare quotes.
//
//   She wrote “The Long Pier” in 1998.        two capitals in the case of titles
//   The film “Harbour” opened.                one, beside a word for a work
//   “Low Tide,” a song of hers, was played.   the same, behind it
//   Ida “Skip” Moberg sailed.                 between two parts of a name
//   The word “pier” is old.                   behind a word for words
//   not   the “safe” ferry                    no capital
//         the “Experts” left                  one capital, and no word for a work
//         “We Never wait,” he wrote           a word that titles capitalise is small
//
// Small words of titles and words for works are lexicons. Cost: linear in the
// quotation.
#include "attribute/quoted_names.h"

#include <algorithm>

#include "attribute/content.h"

namespace ascribe {
namespace {

// A title that stands after its quotation: “Low Tide,” a song. Further off it is
// chance.
constexpr std::uint32_t reach_behind = 3;

class QuotedName {
 public:
  QuotedName(const ArticleReading& reading, TokenRange sentence,
             const Quotation& quotation)
      : reading_(reading),
        tokens_(reading.read.tokens.all),
        sentence_(sentence),
        inner_(quoted_tokens(reading, sentence, quotation)),
        is_whole_(!quotation.open_begin && !quotation.open_end &&
                  inner_.begin > sentence.begin && inner_.end < sentence.end &&
                  tokens_[inner_.begin - 1].where.begin == quotation.whole.begin &&
                  tokens_[inner_.end].where.end == quotation.whole.end) {}

  bool is_name() const {
    if (!is_whole_ || inner_.begin == inner_.end) return false;
    if (is_before("quoted-term", 0)) return true;
    const std::uint32_t capitals = title_capitals();
    if (capitals == 0) return false;
    return capitals > 1 || is_nickname() || is_before("titled-work", 1) ||
           is_work_behind();
  }

 private:
  bool is_in(std::uint32_t token, std::string_view lexicon) const {
    return reading_.classes.in(token, reading_.pack.lexicon(lexicon));
  }

  /// The word before the opening mark, past at most `commas` of them.
  bool is_before(std::string_view lexicon, std::uint32_t commas) const {
    std::uint32_t at = inner_.begin - 1;
    while (at > sentence_.begin && commas > 0 && reading_.is(at - 1, Builtin::comma)) {
      --at;
      --commas;
    }
    return at > sentence_.begin && is_in(at - 1, lexicon);
  }

  /// Words with a capital when all are written as titles are; else 0.
  std::uint32_t title_capitals() const {
    std::uint32_t capitals = 0;
    for (std::uint32_t t = inner_.begin; t < inner_.end; ++t) {
      if (tokens_[t].kind != TokenKind::word) continue;
      if (tokens_[t].capital) {
        ++capitals;
      } else if (t == inner_.begin || !is_in(t, "small-title-word")) {
        return 0;
      }
    }
    return capitals;
  }

  bool is_nickname() const {
    const std::uint32_t before = inner_.begin - 1;
    const std::uint32_t after = inner_.end + 1;
    return before > sentence_.begin && after < sentence_.end &&
           reading_.is(before - 1, Builtin::name) && reading_.is(after, Builtin::name);
  }

  bool is_work_behind() const {
    std::uint32_t at = inner_.end + 1;
    const bool comma_inside = reading_.is(inner_.end - 1, Builtin::comma);
    if (!comma_inside) {
      if (at >= sentence_.end || !reading_.is(at, Builtin::comma)) return false;
      ++at;
    }
    const std::uint32_t end = std::min(at + reach_behind, sentence_.end);
    while (at < end && !is_in(at, "titled-work")) ++at;
    return at < end;
  }

  const ArticleReading& reading_;
  const std::vector<Token>& tokens_;
  TokenRange sentence_;
  TokenRange inner_;
  bool is_whole_;
};

}  // namespace

bool is_quoted_name(const ArticleReading& reading, TokenRange sentence,
                    const Quotation& quotation) {
  return QuotedName(reading, sentence, quotation).is_name();
}

}  // namespace ascribe
