// SPDX-License-Identifier: Apache-2.0
// Reads Cache-Control and the dates; when in doubt, an answer is stale.
//
// What is chosen where the RFC leaves a choice: no-cache with a list of fields counts
// as no-cache; of two max-age values the smaller counts; a number that is none, or a
// date that is none, makes the answer stale; s-maxage is for shared caches and is not
// read.
#include "cache/freshness.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "http/header_text.h"
#include "http/http_date.h"

namespace ascribe {
namespace {

// RFC 9111, 1.2.2: what is larger is taken as this.
constexpr std::int64_t most_seconds = std::int64_t{1} << 31;

/// Digits only; nothing for anything else.
std::optional<std::int64_t> read_seconds(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::int64_t seconds = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    seconds = std::min(seconds * 10 + (c - '0'), most_seconds);
  }
  return seconds;
}

struct Directives {
  bool no_store = false;
  bool no_cache = false;
  std::optional<std::int64_t> max_age;
};

void read_directive(std::string_view text, Directives& directives) {
  const std::size_t equals = std::min(text.find('='), text.size());
  const std::string name = lower_ascii(trim_blanks(text.substr(0, equals)));
  std::string_view value = text.substr(std::min(equals + 1, text.size()));
  value = trim_blanks(value);
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
    value = value.substr(1, value.size() - 2);
  }
  if (name == "no-store") directives.no_store = true;
  if (name == "no-cache") directives.no_cache = true;
  if (name != "max-age") return;
  const std::int64_t seconds = read_seconds(value).value_or(0);
  directives.max_age = std::min(directives.max_age.value_or(most_seconds), seconds);
}

/// A comma inside quotation marks parts nothing.
Directives read_cache_control(std::string_view field) {
  Directives directives;
  std::size_t begin = 0;
  bool quoted = false;
  for (std::size_t at = 0; at <= field.size(); ++at) {
    if (at < field.size() && field[at] == '"') quoted = !quoted;
    if (at < field.size() && (field[at] != ',' || quoted)) continue;
    read_directive(field.substr(begin, at - begin), directives);
    begin = at + 1;
  }
  return directives;
}

/// Seconds since 1970; nothing for a field that is absent or no date.
std::optional<std::int64_t> date_seconds(const std::string& field) {
  const auto date = parse_http_date(field);
  if (!date) return std::nullopt;
  return date->time_since_epoch().count();
}

}  // namespace

bool may_store(const CachingFields& fields) {
  if (read_cache_control(fields.cache_control).no_store) return false;
  return fields.vary.find('*') == std::string::npos;
}

std::int64_t fresh_seconds(const CachingFields& fields, std::int64_t received,
                           bool may_guess) {
  const Directives directives = read_cache_control(fields.cache_control);
  if (directives.no_cache || directives.no_store) return 0;
  if (directives.max_age) return *directives.max_age;

  const std::int64_t made = date_seconds(fields.date).value_or(received);
  if (!fields.expires.empty()) {
    const auto expires = date_seconds(fields.expires);
    return expires ? std::clamp<std::int64_t>(*expires - made, 0, most_seconds) : 0;
  }
  const auto changed = date_seconds(fields.last_modified);
  if (!may_guess || !changed) return 0;
  return std::clamp<std::int64_t>((made - *changed) / 10, 0, most_seconds);
}

std::int64_t age_seconds(const CachingFields& fields, std::int64_t received,
                         std::int64_t now) {
  const std::int64_t made = date_seconds(fields.date).value_or(received);
  const std::int64_t apparent = std::max<std::int64_t>(received - made, 0);
  const std::int64_t told =
      fields.age.empty() ? 0 : read_seconds(fields.age).value_or(most_seconds);
  if (now < received) return now - received;
  return std::max(apparent, told) + (now - received);
}

std::vector<std::string> condition_lines(const CachingFields& fields) {
  std::vector<std::string> lines;
  if (!fields.etag.empty()) lines.push_back("If-None-Match: " + fields.etag);
  if (!fields.last_modified.empty()) {
    lines.push_back("If-Modified-Since: " + fields.last_modified);
  }
  return lines;
}

CachingFields updated(const CachingFields& stored, const CachingFields& not_modified) {
  CachingFields fresh = stored;
  const auto replace = [](std::string& old, const std::string& other) {
    if (!other.empty()) old = other;
  };
  replace(fresh.etag, not_modified.etag);
  replace(fresh.last_modified, not_modified.last_modified);
  replace(fresh.cache_control, not_modified.cache_control);
  replace(fresh.expires, not_modified.expires);
  replace(fresh.date, not_modified.date);
  replace(fresh.vary, not_modified.vary);
  fresh.age = not_modified.age;
  return fresh;
}

}  // namespace ascribe
