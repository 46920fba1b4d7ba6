// SPDX-License-Identifier: Apache-2.0
// Telling figures from dates, ages, times and names by the tokens beside them.
//
// A number is a quantity until a neighbour says otherwise. So every token that is a
// number, or a number word of the pack, is a candidate, and a fixed set of tests takes
// candidates away:
//
//   year        four bare digits from 1000 to 2100         "in 2024"
//   date        a month beside it                          "3 May", "May 3"
//   time        a clock word after it, a colon beside it   "9 a.m.", "10:30"
//   span, age   a unit of time after it, "aged" before it, "16 months", ", 54,"
//               or commas on both sides after a capital
//   order       letters of an order stuck to it            "3rd"
//   score       two numbers joined by a hyphen or dash     "3-1"
//   name        a label before it                          "flight 12"
//
// What is left is marked together with its approximator, its currency sign and its
// scale. Nothing else is read: no grammar says what is being counted, so "four pillars"
// is a figure here. The finding it leads to asks a question and is a warning.
#include "report/figures.h"

#include <charconv>
#include <string_view>

#include "text/fold.h"
#include "text/folded.h"

namespace ascribe {
namespace {

constexpr int first_year = 1000;
constexpr int last_year = 2100;
constexpr std::string_view percent_sign = "%";

/// The tokens of one sentence, with the questions the tests ask of them.
class TokenRow {
 public:
  TokenRow(const Article& article, const Tokens& tokens, TokenRange range,
           const WordLists& phrases)
      : article_(article),
        tokens_(tokens),
        range_(range),
        phrases_(phrases),
        number_words_(phrases["number-words"]) {}

  std::uint32_t begin() const { return range_.begin; }
  std::uint32_t end() const { return range_.end; }
  const Token& at(std::uint32_t i) const { return tokens_.all[i]; }
  std::string_view text(std::uint32_t i) const {
    return slice(article_.text, at(i).where);
  }
  bool has(std::uint32_t i) const { return i >= range_.begin && i < range_.end; }
  bool is(std::uint32_t i, TokenKind kind) const {
    return has(i) && at(i).kind == kind;
  }
  bool in(std::uint32_t i, std::string_view list) const {
    return has(i) && phrases_[list].contains(Folded(text(i)).view());
  }
  bool is_number_word(std::uint32_t i) const {
    return is(i, TokenKind::word) && number_words_.contains(Folded(text(i)).view());
  }
  const WordList& list(std::string_view name) const { return phrases_[name]; }
  bool is_stuck(std::uint32_t i) const { return has(i) && !at(i).space_before; }

 private:
  const Article& article_;
  const Tokens& tokens_;
  TokenRange range_;
  const WordLists& phrases_;
  const WordList& number_words_;  ///< asked of every word
};

// Index before the first wraps to a huge number, which TokenRow::has refuses.
std::uint32_t before(std::uint32_t i) { return i - 1; }

bool is_number(const TokenRow& row, std::uint32_t i) {
  return row.is(i, TokenKind::number) || row.is_number_word(i);
}

bool is_year(std::string_view text) {
  int year = 0;
  const auto [rest, fault] =
      std::from_chars(text.data(), text.data() + text.size(), year);
  return fault == std::errc() && rest == text.data() + text.size() &&
         text.size() == 4 && year >= first_year && year <= last_year;
}

bool is_scale_sign(const TokenRow& row, std::uint32_t i) {
  return row.is(i, TokenKind::symbol) && row.text(i) == percent_sign;
}

bool is_currency(const TokenRow& row, std::uint32_t i) {
  return row.is(i, TokenKind::symbol) && row.text(i) != percent_sign &&
         row.is_stuck(i + 1);
}

bool is_month(const TokenRow& row, std::uint32_t i) {
  return row.has(i) && row.at(i).capital && row.in(i, "month-names");
}

bool is_date_or_time(const TokenRow& row, std::uint32_t i) {
  if (is_month(row, before(i)) || is_month(row, i + 1)) return true;
  if (row.in(i + 1, "clock-words") || row.in(i + 1, "time-units")) return true;
  const std::string_view text = row.text(i);
  if (text.find(':') != std::string_view::npos) return true;
  const bool colon_before =
      row.is(before(i), TokenKind::colon) && row.is(i - 2, TokenKind::number);
  const bool colon_after =
      row.is(i + 1, TokenKind::colon) && row.is(i + 2, TokenKind::number);
  if (colon_before || colon_after) return true;
  const bool money = is_currency(row, before(i)) || is_scale_sign(row, i + 1);
  return is_year(text) && !money && !row.in(i + 1, "figure-scales");
}

// ", 54," after a name; "Lind (54)" likewise.
bool is_age(const TokenRow& row, std::uint32_t i) {
  if (row.in(before(i), "age-words")) return true;
  const bool walled = (row.is(before(i), TokenKind::comma) &&
                       (row.is(i + 1, TokenKind::comma) || i + 1 == row.end())) ||
                      (row.is(before(i), TokenKind::open_bracket) &&
                       row.is(i + 1, TokenKind::close_bracket));
  return walled && row.has(i - 2) && row.at(i - 2).capital && row.text(i).size() <= 3;
}

/// The letters stuck to a number's digits: "rd" of "3rd".
std::string_view ending_of(std::string_view text) {
  const std::size_t letter = text.find_first_not_of("0123456789,.");
  return letter == std::string_view::npos ? "" : text.substr(letter);
}

bool is_order_or_name(const TokenRow& row, std::uint32_t i) {
  if (row.in(before(i), "number-labels")) return true;
  if (row.is(i, TokenKind::number)) {
    const std::string_view ending = ending_of(row.text(i));
    if (ending.starts_with('-')) return true;  // "3-1"
    if (row.list("ordinal-endings").contains(fold(ending))) return true;
  }
  if (row.is_stuck(i + 1) && row.in(i + 1, "ordinal-endings")) return true;
  const bool dashed = row.is_stuck(i + 1) && row.is(i + 1, TokenKind::dash) &&
                      row.is_stuck(i + 2) && row.is(i + 2, TokenKind::number);
  const bool after_dash = row.is_stuck(i) && row.is(before(i), TokenKind::dash) &&
                          row.is(i - 2, TokenKind::number);
  return dashed || after_dash;
}

bool is_figure(const TokenRow& row, std::uint32_t i) {
  return is_number(row, i) && !is_date_or_time(row, i) && !is_age(row, i) &&
         !is_order_or_name(row, i);
}

std::uint32_t last_of_figure(const TokenRow& row, std::uint32_t i) {
  std::uint32_t last = i;
  while (true) {
    if (is_scale_sign(row, last + 1) || row.in(last + 1, "figure-scales")) {
      last += 1;
    } else if (row.in(last + 1, "figure-joins") &&
               (row.in(last + 2, "figure-scales") || is_number(row, last + 2))) {
      last += 2;
    } else {
      return last;
    }
  }
}

}  // namespace

std::optional<Span> first_figure(const Article& article, const Tokens& tokens,
                                 std::uint32_t sentence, const WordLists& phrases) {
  const TokenRow row(article, tokens, tokens.of_sentence[sentence], phrases);
  for (std::uint32_t i = row.begin(); i < row.end(); ++i) {
    if (!is_figure(row, i)) continue;
    std::uint32_t first = i;
    if (is_currency(row, before(first))) --first;
    if (row.in(before(first), "figure-approximators")) --first;
    return Span{row.at(first).where.begin, row.at(last_of_figure(row, i)).where.end};
  }
  return std::nullopt;
}

}  // namespace ascribe
