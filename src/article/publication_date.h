// SPDX-License-Identifier: Apache-2.0
// When a page's article was published and last changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/json_ld.h"
#include "article/meta_tags.h"
#include "article/shown_date.h"

namespace ascribe {

/// The date of publication, from JSON-LD, <meta>, what readers see, or the path of one
/// of `urls`, in this order; ISO 8601, empty when there is none. A moment given in UTC
/// yields to a neighbouring day in a path or before readers' eyes, and a date in
/// slashes to its twin with day and month exchanged.
FoundText publication_date(const MarkedElements& page, const LinkedData& linked,
                           const MetaTags& tags,
                           const std::vector<std::string_view>& urls,
                           const DateReading& reading);

/// The date of the last change, from JSON-LD or <meta>.
FoundText modification_date(const LinkedData& linked, const MetaTags& tags,
                            const DateReading& reading);

}  // namespace ascribe
