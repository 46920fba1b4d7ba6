// SPDX-License-Identifier: Apache-2.0
// Reads both kinds of date with one small reader of numbers and words.
#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "ascribe/feed.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_date = 64;
constexpr int farthest_zone = 14;

struct Zone {
  std::string_view name;
  int hours;
};

/// RFC 822, section 5.1. The names of months and zones are its syntax, not English.
constexpr std::array zones = {Zone{"EST", -5}, Zone{"EDT", -4}, Zone{"CST", -6},
                              Zone{"CDT", -5}, Zone{"MST", -7}, Zone{"MDT", -6},
                              Zone{"PST", -8}, Zone{"PDT", -7}};
constexpr std::array<std::string_view, 12> months = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Takes pieces off the front of a date.
class Cursor {
 public:
  explicit Cursor(std::string_view rest) : rest_(rest) {}

  bool at_end() const { return rest_.empty(); }
  char next() const { return rest_.empty() ? '\0' : rest_[0]; }

  void skip_space() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\t' || rest_[0] == '\n' ||
                              rest_[0] == '\r')) {
      rest_.remove_prefix(1);
    }
  }

  bool take(char c) {
    if (next() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string_view word() {
    std::size_t size = 0;
    while (size < rest_.size() && is_letter(rest_[size])) ++size;
    const std::string_view found = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return found;
  }

  /// A number of `least` to `most` digits and no more.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t size = 0;
    int value = 0;
    while (size < rest_.size() && is_digit(rest_[size]) && size <= most) {
      value = value * 10 + (rest_[size++] - '0');
    }
    if (size < least || size > most) return std::nullopt;
    digits_ = size;
    rest_.remove_prefix(size);
    return value;
  }

  /// How many digits the last number had.
  std::size_t digits() const { return digits_; }

 private:
  std::string_view rest_;
  std::size_t digits_ = 0;
};

struct Moment {
  int year = 0;
  int month = 1;
  int day = 1;
  std::optional<std::chrono::seconds> time;  ///< of the day, in UTC
};

/// "+0200", "+02:00", "Z", "EST" or nothing, as seconds east of UTC.
std::optional<std::chrono::seconds> zone_offset(Cursor& at) {
  at.skip_space();
  const bool is_west = at.next() == '-';
  if (at.take('+') || at.take('-')) {
    const auto hours = at.number(2, 4);
    if (!hours || at.digits() == 3) return std::nullopt;
    int minutes = at.digits() == 4 ? *hours % 100 : 0;
    const int whole = at.digits() == 4 ? *hours / 100 : *hours;
    if (at.take(':')) minutes = at.number(2, 2).value_or(0);
    if (whole > farthest_zone || minutes > 59) return std::nullopt;
    const std::chrono::seconds east =
        std::chrono::hours(whole) + std::chrono::minutes(minutes);
    return is_west ? -east : east;
  }
  const std::string_view name = at.word();
  const auto zone = std::find_if(zones.begin(), zones.end(),
                                 [&](const Zone& each) { return each.name == name; });
  return std::chrono::hours(zone == zones.end() ? 0 : zone->hours);
}

/// "10:00", "10:00:05.25" and a zone behind it; nothing when it is no time.
std::optional<std::chrono::seconds> time_of_day(Cursor& at) {
  const auto hour = at.number(1, 2);
  if (!hour || *hour > 24 || !at.take(':')) return std::nullopt;
  const auto minute = at.number(2, 2);
  if (!minute || *minute > 59) return std::nullopt;
  int second = 0;
  if (at.take(':')) second = std::min(at.number(2, 2).value_or(0), 59);
  if (at.take('.') || at.take(',')) {
    while (is_digit(at.next())) at.take(at.next());
  }
  const auto east = zone_offset(at);
  if (!east) return std::nullopt;
  return std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
         std::chrono::seconds(second) - *east;
}

std::optional<Moment> year_first(Cursor at) {
  Moment moment;
  const auto year = at.number(4, 4);
  if (!year) return std::nullopt;
  moment.year = *year;
  if (at.take('-')) {
    const auto month = at.number(1, 2);
    if (!month) return std::nullopt;
    moment.month = *month;
    if (at.take('-')) {
      const auto day = at.number(1, 2);
      if (!day) return std::nullopt;
      moment.day = *day;
      if (at.take('T') || at.take('t') || at.take(' ')) moment.time = time_of_day(at);
      return moment;
    }
  }
  at.skip_space();
  return at.at_end() ? std::optional(moment) : std::nullopt;
}

int month_named(std::string_view word) {
  if (word.size() < 3) return 0;
  std::string name(word.substr(0, 3));
  for (char& c : name) c = static_cast<char>(c | 0x20);
  const auto found = std::find(months.begin(), months.end(), name);
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

std::optional<Moment> day_first(Cursor at) {
  if (is_letter(at.next())) {
    at.word();
    at.take('.');
    at.take(',');
    at.skip_space();
  }
  Moment moment;
  const auto day = at.number(1, 2);
  if (!day) return std::nullopt;
  moment.day = *day;
  if (!at.take('-')) at.skip_space();
  moment.month = month_named(at.word());
  at.take('.');
  if (!at.take('-')) at.skip_space();
  const auto year = at.number(2, 4);
  if (!year || at.digits() == 3) return std::nullopt;
  moment.year = at.digits() == 4 ? *year : *year + (*year < 50 ? 2000 : 1900);
  at.skip_space();
  moment.time = time_of_day(at);
  return moment;
}

std::string padded(int number, std::size_t size) {
  std::string digits = std::to_string(number);
  return std::string(size - std::min(size, digits.size()), '0') + digits;
}

std::string spelt(const Moment& moment) {
  namespace chrono = std::chrono;
  const chrono::year_month_day day =
      chrono::year(moment.year) / moment.month / moment.day;
  if (!day.ok() || moment.year < 1000) return {};
  const chrono::sys_seconds at =
      chrono::sys_days(day) + moment.time.value_or(chrono::seconds(0));
  const auto midnight = chrono::floor<chrono::days>(at);
  const chrono::year_month_day utc(midnight);
  if (const int year = static_cast<int>(utc.year()); year < 1000 || year > 9999) {
    return {};
  }
  std::string out = padded(static_cast<int>(utc.year()), 4) + "-" +
                    padded(static_cast<int>(static_cast<unsigned>(utc.month())), 2) +
                    "-" + padded(static_cast<int>(static_cast<unsigned>(utc.day())), 2);
  if (!moment.time) return out;
  const auto seconds = static_cast<int>((at - midnight).count());
  return out + "T" + padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) +
         ":" + padded(seconds % 60, 2) + "Z";
}

}  // namespace

std::string feed_date(std::string_view written) {
  Cursor at(written.substr(0, longest_date));
  at.skip_space();
  auto moment = year_first(at);
  if (!moment) moment = day_first(at);
  return moment ? spelt(*moment) : std::string();
}

bool is_since(std::string_view date, std::string_view since) {
  if (date.empty()) return false;
  const std::size_t size = std::min(date.size(), since.size());
  return date.substr(0, size) >= since.substr(0, size);
}

}  // namespace ascribe
