// SPDX-License-Identifier: Apache-2.0
// Finding the marks of a paragraph among its tokens.
#include "text/quote_families.h"

#include <algorithm>

#include "text/utf8.h"

namespace ascribe {

QuoteFamily family_of(std::string_view mark) {
  std::size_t at = 0;
  switch (step(mark, at)) {
    case 0xAB:
    case 0xBB:
      return QuoteFamily::angles;
    case 0x2039:
    case 0x203A:
      return QuoteFamily::single_angles;
    case 0x300C:
    case 0x300D:
      return QuoteFamily::corners;
    case 0x300E:
    case 0x300F:
      return QuoteFamily::white_corners;
    case 0x301D:
    case 0x301E:
    case 0x301F:
      return QuoteFamily::prime_marks;
    case U'\'':
    case U'`':
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
      return at < mark.size() ? QuoteFamily::double_marks
                              : QuoteFamily::single_marks;  // '' is a double one
    default:
      return QuoteFamily::double_marks;
  }
}

std::vector<PairedMark> marks_of(const Article& article,
                                 const std::vector<Sentence>& sentences,
                                 const Tokens& tokens, std::size_t first,
                                 std::size_t last) {
  std::vector<PairedMark> marks;
  for (std::size_t i = first; i < last; ++i) {
    const TokenRange range = tokens.of_sentence[i];
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const Token& token = tokens.all[t];
      const bool opens = token.kind == TokenKind::open_quote;
      if (!opens && token.kind != TokenKind::close_quote) continue;
      marks.push_back({token.where, family_of(slice(article.text, token.where)), opens,
                       sentences[i].where.end});
    }
  }
  return marks;
}

std::vector<QuoteFamily> leading_families(const std::vector<PairedMark>& marks,
                                          std::uint32_t begin) {
  std::vector<QuoteFamily> families;
  for (const PairedMark& mark : marks) {
    if (!mark.opens || mark.where.begin != begin) break;
    families.push_back(mark.family);
    begin = mark.where.end;
  }
  return families;
}

bool continues(QuoteFamily family, const std::vector<PairedMark>& marks,
               std::uint32_t begin) {
  const std::vector<QuoteFamily> leading = leading_families(marks, begin);
  if (std::find(leading.begin(), leading.end(), family) != leading.end()) return true;
  const auto first =
      std::find_if(marks.begin(), marks.end(),
                   [&](const PairedMark& mark) { return mark.family == family; });
  return first != marks.end() && !first->opens;
}

}  // namespace ascribe
