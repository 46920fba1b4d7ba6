// SPDX-License-Identifier: Apache-2.0
// Finds a date among numbers, months and the marks between them.
//
// The text becomes a list of parts: numbers, month names, and other words. Three parts
// in a row that are a day, a month and a year in one of the known orders, with nothing
// but connecting marks or words of at most two letters ("de", "th") between, are a
// date.
#include "article/written_date.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "article/folded_words.h"
#include "article/white_space.h"

namespace ascribe {
namespace {

constexpr std::size_t reading_cap = 2000;

/// month is set for a month's name; digits counts those of a number.
struct Part {
  int number = 0;
  int digits = 0;
  int month = 0;
  char mark_before = ' ';  ///< the first mark between this part and the one before
};

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_real(Day d) {
  constexpr std::array<int, 12> lengths = {31, 29, 31, 30, 31, 30,
                                           31, 31, 30, 31, 30, 31};
  return d.year >= 1990 && d.year <= 2100 && d.month >= 1 && d.month <= 12 &&
         d.day >= 1 && d.day <= lengths[static_cast<std::size_t>(d.month - 1)];
}

std::string spelt(Day d) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(d.year) + "-" + two(d.month) + "-" + two(d.day);
}

int number_at(std::string_view text, std::size_t at, std::size_t size) {
  int number = 0;
  for (std::size_t i = at; i < at + size; ++i) {
    if (i >= text.size() || !is_digit(text[i])) return -1;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

std::map<std::string_view, int> month_table(const WordList& months) {
  std::map<std::string_view, int> table;
  for (const std::string& entry : months) {
    const std::size_t space = entry.rfind(' ');
    if (space == std::string::npos) continue;
    const int number = number_at(entry, space + 1, entry.size() - space - 1);
    table.emplace(std::string_view(entry).substr(0, space), number);
  }
  return table;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Signs for year, month and day that stand behind numbers in Chinese and Japanese.
bool is_date_sign(std::string_view word) {
  return word == "\xE5\xB9\xB4" || word == "\xE6\x9C\x88" || word == "\xE6\x97\xA5";
}

std::vector<Part> parts_of(const std::string& text,
                           const std::map<std::string_view, int>& months) {
  std::vector<Part> parts;
  char mark = ' ';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    if (is_digit(text[at])) {
      while (end < text.size() && is_digit(text[end])) ++end;
      const auto digits = static_cast<int>(end - at);
      const int number = digits > 8 ? -1 : number_at(text, at, end - at);
      parts.push_back({number, digits, 0, mark});
      mark = ' ';
    } else if (is_letter(text[at])) {
      // A sign may be followed at once by a number, so it ends where digits begin.
      while (end < text.size() && is_letter(text[end])) ++end;
      const std::string_view word = std::string_view(text).substr(at, end - at);
      const auto found = months.find(word);
      const bool connects = word.size() <= 2 || is_date_sign(word);
      if (found != months.end()) parts.push_back({0, 0, found->second, mark});
      if (found == months.end() && !connects) parts.push_back({-1, 0, 0, mark});
      if (!connects) mark = ' ';
    } else {
      end = at + 1;
      if (mark == ' ' && text[at] != ' ') mark = text[at];
    }
    at = end;
  }
  return parts;
}

std::optional<Day> all_numbers(const Part& a, const Part& b, const Part& c,
                               const DateReading& reading) {
  if (b.digits > 2) return std::nullopt;
  const bool same_marks = b.mark_before == c.mark_before && b.mark_before != ':';
  if (!same_marks) return std::nullopt;
  if (a.digits == 4 && c.digits <= 2) return Day{a.number, b.number, c.number};
  if (a.digits > 2 || (c.digits != 4 && !(c.digits == 2 && b.mark_before == '.'))) {
    return std::nullopt;
  }
  const int year = c.digits == 4 ? c.number : 2000 + c.number;
  const bool month_first = b.mark_before == '/' && b.number > 12 ? true
                           : b.mark_before == '/' && a.number <= 12
                               ? reading.month_first
                               : false;
  return month_first ? Day{year, a.number, b.number} : Day{year, b.number, a.number};
}

std::optional<Day> three_parts(const Part& a, const Part& b, const Part& c,
                               const DateReading& reading) {
  if (a.number < 0 || b.number < 0 || c.number < 0) return std::nullopt;
  if (b.month > 0 && a.digits > 0 && a.digits <= 2 && c.digits == 4) {
    return Day{c.number, b.month, a.number};
  }
  if (b.month > 0 && a.digits == 4 && c.digits > 0 && c.digits <= 2) {
    return Day{a.number, b.month, c.number};
  }
  if (a.month > 0 && b.digits > 0 && b.digits <= 2 && c.digits == 4) {
    return Day{c.number, a.month, b.number};
  }
  if (a.digits > 0 && b.digits > 0 && c.digits > 0)
    return all_numbers(a, b, c, reading);
  return std::nullopt;
}

/// "2025-03-15T08:30:00Z" and "2025-03-15 08:30": the whole, when nothing else follows.
std::string iso_as_written(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return {};
  const Day day{number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2)};
  if (!is_real(day)) return {};
  std::string out(text);
  if (out.size() == 10) return out;
  const bool has_time = out.size() >= 16 && is_digit(out[11]) && is_digit(out[12]) &&
                        out[13] == ':' && is_digit(out[14]) && is_digit(out[15]);
  const bool is_plain =
      out.find_first_not_of("0123456789-+:.TZz ", 10) == std::string::npos;
  const bool has_odd_fraction = out.size() > 19 && out[19] == ':';  // "22:06:08:684Z"
  if (!has_time || !is_plain || has_odd_fraction) return spelt(day);
  if (out[10] != 'T' && out[10] != ' ') return spelt(day);
  out[10] = 'T';
  std::erase(out, ' ');
  return out;
}

bool ends_number(std::string_view url, std::size_t at) {
  return at >= url.size() || !is_digit(url[at]);
}

/// "2025/03/15" or "2025-3-15" at `begin`.
std::string path_year_first(std::string_view url, std::size_t begin) {
  const char mark = begin + 4 < url.size() ? url[begin + 4] : ' ';
  if (mark != '/' && mark != '-') return {};
  const std::size_t month_size = number_at(url, begin + 5, 2) >= 0 ? 2 : 1;
  const std::size_t day_at = begin + 5 + month_size + 1;
  if (day_at > url.size() || url[day_at - 1] != mark) return {};
  const std::size_t day_size = number_at(url, day_at, 2) >= 0 ? 2 : 1;
  const Day day{number_at(url, begin, 4), number_at(url, begin + 5, month_size),
                number_at(url, day_at, day_size)};
  return ends_number(url, day_at + day_size) && is_real(day) ? spelt(day) : "";
}

/// "15-03-2025" at `begin`. With slashes it would be anything.
std::string path_day_first(std::string_view url, std::size_t begin) {
  if (begin + 10 > url.size() || url[begin + 2] != '-' || url[begin + 5] != '-')
    return {};
  const Day day{number_at(url, begin + 6, 4), number_at(url, begin + 3, 2),
                number_at(url, begin, 2)};
  return ends_number(url, begin + 10) && is_real(day) ? spelt(day) : "";
}

}  // namespace

std::string iso_date(std::string_view written, const DateReading& reading) {
  const std::string_view text = trimmed(written.substr(0, reading_cap));
  if (std::string iso = iso_as_written(text); !iso.empty()) return iso;
  if (text.size() >= 8 && number_at(text, 0, 8) > 0 &&
      (text.size() == 8 || text[8] == 'T')) {
    const Day day{number_at(text, 0, 4), number_at(text, 4, 2), number_at(text, 6, 2)};
    if (is_real(day)) return spelt(day);
  }
  if (std::count_if(text.begin(), text.end(), is_digit) < 4) return {};
  const auto months = month_table(reading.months);
  const std::vector<Part> parts = parts_of(folded(single_spaced(text)), months);
  for (std::size_t i = 0; i + 2 < parts.size(); ++i) {
    const auto day = three_parts(parts[i], parts[i + 1], parts[i + 2], reading);
    if (day && is_real(*day)) return spelt(*day);
  }
  return {};
}

std::string date_in_path(std::string_view url) {
  for (std::size_t at = url.find('/'); at != std::string_view::npos;
       at = url.find('/', at + 1)) {
    const std::size_t begin = at + 1 + (url.substr(at + 1).starts_with('~') ? 1 : 0);
    std::string date = path_year_first(url, begin);
    if (date.empty()) date = path_day_first(url, begin);
    if (!date.empty()) return date;
  }
  return {};
}

}  // namespace ascribe
