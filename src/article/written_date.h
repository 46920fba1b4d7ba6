// SPDX-License-Identifier: Apache-2.0
// Dates as people and machines write them, turned into ISO 8601.
#pragma once

#include <string>
#include <string_view>

#include "ascribe/word_lists.h"

namespace ascribe {

/// How to read dates that their form leaves open.
///
/// months       entries "march 3": a month's name or short form and its number
/// month_first  "03/04/2025" is the 4th of March
struct DateReading {
  const WordList& months;
  bool month_first = false;
};

/// `written` when it begins with an ISO 8601 date (a time after a space gets its "T"),
/// or the first date of day, month and year in it as "2025-03-15". Known forms: March
/// 15, 2025; 15 March 2025; 15. März 2025; 15 de marzo de 2025; 15.03.2025; 15/03/2025;
/// 2025/03/15; 2025年3月15日; 20250315 alone. Empty when there is none, or its year is
/// not within 1990 to 2100. Never throws. Linear; reads at most 2,000 bytes.
std::string iso_date(std::string_view written, const DateReading& reading);

/// The date in the path of a URL, "/2025/03/15/", "/2025-03-15-" or "/15-03-2025", or
/// empty.
std::string date_in_path(std::string_view url);

}  // namespace ascribe
