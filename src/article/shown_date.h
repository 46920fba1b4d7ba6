// SPDX-License-Identifier: Apache-2.0
// The date of publication as a page shows it to its readers.
#pragma once

#include "article/found_text.h"
#include "article/marked_elements.h"
#include "article/written_date.h"

namespace ascribe {

/// The first date of publication a reader sees, ISO 8601: in <time> ("time"), in an
/// element with itemprop=datePublished ("microdata"), else in a short element whose
/// class or id is a date's, else in the first short text with a date after the first
/// h1, else at the beginning of a paragraph (all three "visible"). Those that say that
/// they tell of a change come last. Empty when there is none.
FoundText shown_date(const MarkedElements& page, const DateReading& reading);

}  // namespace ascribe
