// SPDX-License-Identifier: Apache-2.0
// Machines' dates first, checked against what readers see.
//
// What a page says to machines is the better date in all respects but two. It may be a
// moment in UTC, and then its day can be the neighbour of the day on which readers saw
// the story appear:
//
//   datePublished 2025-03-16T02:25:54Z    /2025/03/15/bridge-reopens
//
// And it may be written in slashes by a program that was told another country than the
// page's. In both cases a second place on the page decides: the day that the page's own
// address or its readers have is taken when it is the neighbour, or the twin.
#include "article/publication_date.h"

#include <array>
#include <chrono>
#include <utility>

namespace ascribe {
namespace {

constexpr std::array<std::string_view, 27> published_names = {
    "article:published_time",
    "og:published_time",
    "datepublished",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dc:date",
    "dcterms.date",
    "date",
    "article.published",
    "publication_date",
    "publication-date",
    "citation_publication_date",
    "cxenseparse:recs:publishtime",
    "og:article:published_time",
    "datecreated",
    "rnews:datepublished",
    "created",
    "dc.created"};

constexpr std::array<std::string_view, 8> modified_names = {
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
    "dc.date.modified",      "last-modified",   "lastmod",      "article.updated"};

/// A date, and the words it was read from.
struct Said {
  FoundText date;
  std::string written;
};

std::string_view kind_of(std::string_view name) {
  return name.starts_with("article:") || name.starts_with("og:") ? "opengraph" : "meta";
}

template <std::size_t count>
Said first_said(const std::string& linked, const MetaTags& tags,
                const std::array<std::string_view, count>& names,
                const DateReading& reading) {
  std::string date = iso_date(linked, reading);
  if (!date.empty()) return {{std::move(date), "json-ld"}, linked};
  for (const std::string_view name : names) {
    for (const std::string& written : tags.all({name})) {
      date = iso_date(written, reading);
      if (!date.empty()) return {{std::move(date), kind_of(name)}, written};
    }
  }
  return {};
}

std::chrono::sys_days day_of(std::string_view iso) {
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (std::size_t i = at; i < at + size; ++i) value = value * 10 + (iso[i] - '0');
    return value;
  };
  return std::chrono::year(number(0, 4)) /
         std::chrono::month(static_cast<unsigned>(number(5, 2))) /
         std::chrono::day(static_cast<unsigned>(number(8, 2)));
}

bool are_neighbours(std::string_view a, std::string_view b) {
  return std::chrono::abs(day_of(a) - day_of(b)) == std::chrono::days(1);
}

bool is_moment_in_utc(std::string_view written) {
  return written.find(':') != std::string_view::npos &&
         (written.ends_with('Z') || written.ends_with("+00:00") ||
          written.ends_with("+0000") || written.ends_with("GMT") ||
          written.ends_with("UTC"));
}

/// "2025-04-03" for "2025-03-04".
bool are_twins(std::string_view a, std::string_view b) {
  return a.substr(0, 5) == b.substr(0, 5) && a.substr(5, 2) == b.substr(8, 2) &&
         a.substr(8, 2) == b.substr(5, 2);
}

/// True when `other`, a second date of the page, corrects the day of `said`.
bool corrects(const Said& said, std::string_view other) {
  if (other.empty()) return false;
  if (is_moment_in_utc(said.written)) return are_neighbours(said.date.text, other);
  return said.written.find('/') < 3 && are_twins(said.date.text, other);
}

}  // namespace

FoundText publication_date(const MarkedElements& page, const LinkedData& linked,
                           const MetaTags& tags,
                           const std::vector<std::string_view>& urls,
                           const DateReading& reading) {
  FoundText in_path;
  for (const std::string_view url : urls) {
    if (in_path.text.empty()) in_path = {date_in_path(url), "url"};
  }
  Said said = first_said(linked.published, tags, published_names, reading);
  if (said.date.text.empty()) {
    FoundText shown = shown_date(page, reading);
    return shown.text.empty() ? in_path : shown;
  }
  if (corrects(said, in_path.text)) return in_path;
  if (!is_moment_in_utc(said.written) && said.written.find('/') >= 3) return said.date;
  FoundText shown = shown_date(page, reading);
  if (!corrects(said, shown.text)) return said.date;
  shown.text.resize(10);  // its time, if any, is of another place
  return shown;
}

FoundText modification_date(const LinkedData& linked, const MetaTags& tags,
                            const DateReading& reading) {
  return first_said(linked.modified, tags, modified_names, reading).date;
}

}  // namespace ascribe
