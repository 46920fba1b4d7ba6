// SPDX-License-Identifier: Apache-2.0
// Whether a stored answer may be used without asking again (RFC 9111, 3 and 4).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ascribe {

/// What an answer says about its own keeping: values as sent, blanks trimmed, several
/// fields of one name joined by ", "; empty when absent.
struct CachingFields {
  std::string etag;
  std::string last_modified;
  std::string cache_control;
  std::string expires;
  std::string date;
  std::string age;
  std::string vary;
};

/// True unless the fields forbid to keep the answer: Cache-Control with no-store, or
/// "Vary: *". We are a private cache: "private" does not forbid it.
bool may_store(const CachingFields& fields);

/// Seconds for which an answer received at `received` (seconds since 1970) is fresh,
/// counted from when the origin made it: max-age, else Expires less Date, else a tenth
/// of the time since Last-Modified when `may_guess`. 0 for no-cache, and when nothing
/// is said or what is said cannot be read. Never negative.
std::int64_t fresh_seconds(const CachingFields& fields, std::int64_t received,
                           bool may_guess);

/// Seconds since the origin made the answer, as seen at `now`; never less than what
/// its Age field said. Negative only when `now` lies before `received`, which is a
/// clock that was set back and nothing to rely on.
std::int64_t age_seconds(const CachingFields& fields, std::int64_t received,
                         std::int64_t now);

/// The header lines, without line ends, that ask for the page only if it has changed:
/// If-None-Match, If-Modified-Since. Empty without validators.
std::vector<std::string> condition_lines(const CachingFields& fields);

/// `stored` brought up to date by the fields of a 304 (RFC 9111, 3.2): a field that is
/// there replaces the stored one. Age is always replaced: it counts from this answer.
CachingFields updated(const CachingFields& stored, const CachingFields& not_modified);

}  // namespace ascribe
