// SPDX-License-Identifier: Apache-2.0
// Cuts a date into words and numbers; the form follows from where the year stands.
#include "http/http_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include "http/header_text.h"

namespace ascribe {
namespace {

/// The words of `text`, parted by any of `marks`; at most eight are looked at.
std::vector<std::string_view> cut(std::string_view text, std::string_view marks) {
  constexpr std::size_t most = 8;
  std::vector<std::string_view> words;
  std::size_t at = text.find_first_not_of(marks);
  while (at != std::string_view::npos && words.size() < most) {
    const std::size_t end = std::min(text.find_first_of(marks, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(marks, end);
  }
  return words;
}

/// A number of `least` to `most` digits; -1 for anything else.
int number(std::string_view digits, std::size_t least, std::size_t most) {
  if (digits.size() < least || digits.size() > most) return -1;
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return -1;
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

unsigned month_number(std::string_view name) {
  constexpr std::array<std::string_view, 12> names = {"jan", "feb", "mar", "apr",
                                                      "may", "jun", "jul", "aug",
                                                      "sep", "oct", "nov", "dec"};
  const auto found = std::find(names.begin(), names.end(), lower_ascii(name));
  return found == names.end() ? 0 : static_cast<unsigned>(found - names.begin()) + 1;
}

int year_number(std::string_view digits) {
  const int year = number(digits, 2, 4);
  if (digits.size() == 3 || year < 0) return -1;
  if (digits.size() == 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/// Seconds since midnight of "08:49:37"; -1 for no time. A leap second is one.
int time_of_day(std::string_view text) {
  if (text.size() != 8 || text[2] != ':' || text[5] != ':') return -1;
  const int hour = number(text.substr(0, 2), 2, 2);
  const int minute = number(text.substr(3, 2), 2, 2);
  const int second = number(text.substr(6, 2), 2, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return -1;
  if (second < 0 || second > 60) return -1;
  return (hour * 60 + minute) * 60 + second;
}

}  // namespace

std::optional<std::int64_t> parse_http_date(std::string_view text) {
  std::vector<std::string_view> words = cut(text, " ,-\t");
  std::string_view day_word, month_word, year_word, time_word;
  if (words.size() == 6 && words[5] == "GMT") {
    day_word = words[1], month_word = words[2], year_word = words[3];
    time_word = words[4];
  } else if (words.size() == 5) {
    month_word = words[1], day_word = words[2], time_word = words[3];
    year_word = words[4];
  } else {
    return std::nullopt;
  }
  const int day = number(day_word, 1, 2);
  const unsigned month = month_number(month_word);
  const int year = year_number(year_word);
  const int seconds = time_of_day(time_word);
  if (day < 1 || month == 0 || year < 0 || seconds < 0) return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(year),
                                         std::chrono::month(month),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if (!date.ok()) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  return days * 86'400 + seconds;
}

}  // namespace ascribe
