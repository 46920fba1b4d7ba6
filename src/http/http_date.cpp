// SPDX-License-Identifier: Apache-2.0
// HTTP-dates, read by hand: the C library's readers know locales.
//
//   IMF-fixdate   Sun, 06 Nov 1994 08:49:37 GMT
//   RFC 850       Sunday, 06-Nov-94 08:49:37 GMT
//   asctime       Sun Nov  6 08:49:37 1994
//
// All three hold the same words once commas, hyphens and colons count as blanks, in
// two orders. That reading is a little wider than the grammar and harmless: the dates
// decide how long to wait or to keep a page, and callers bound both.
#include "http/http_date.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "http/header_text.h"

namespace ascribe {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 12> months = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  constexpr std::string_view gaps = " \t,-:";
  while (!text.empty()) {
    const auto begin = text.find_first_not_of(gaps);
    if (begin == std::string_view::npos) break;
    text.remove_prefix(begin);
    const auto size = std::min(text.find_first_of(gaps), text.size());
    words.push_back(lower_ascii(text.substr(0, size)));
    text.remove_prefix(size);
  }
  return words;
}

/// A number of up to four digits; -1 for anything else.
int small_number(const std::string& word) {
  const bool is_number = !word.empty() && word.size() <= 4 &&
                         std::all_of(word.begin(), word.end(), is_digit);
  return is_number ? std::stoi(word) : -1;
}

/// 1 to 12; 0 for a word that names no month.
unsigned month_number(const std::string& word) {
  const auto at = std::find(months.begin(), months.end(), word);
  return at == months.end() ? 0 : static_cast<unsigned>(at - months.begin()) + 1;
}

/// RFC 850 has two digits of a year; RFC 9110 leaves the century to the reader.
int whole_year(const std::string& word) {
  const int number = small_number(word);
  if (word.size() != 2 || number < 0) return number;
  return number + (number < 70 ? 2'000 : 1'900);
}

}  // namespace

std::optional<HttpSeconds> parse_http_date(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  if (words.size() == 8 && words[7] == "gmt") {
    words.pop_back();
  } else if (words.size() == 7) {
    // asctime: day, month, date, time, year. To the order of the others.
    words = {words[0], words[2], words[1], words[6], words[3], words[4], words[5]};
  }
  if (words.size() != 7) return std::nullopt;
  const int date = small_number(words[1]);
  const year_month_day day{
      year(whole_year(words[3])), month(month_number(words[2])),
      std::chrono::day(date < 0 ? 0 : static_cast<unsigned>(date))};
  const int hour = small_number(words[4]);
  const int minute = small_number(words[5]);
  const int second = small_number(words[6]);
  const bool in_range = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 &&
                        second >= 0 && second <= 60;
  if (!day.ok() || day.year() < year(1970) || !in_range) return std::nullopt;
  return sys_days(day) + hours(hour) + minutes(minute) + seconds(second);
}

}  // namespace ascribe
