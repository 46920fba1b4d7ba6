// SPDX-License-Identifier: Apache-2.0
// What is promised of every feed and of the choice among its entries.
#pragma once

#include <variant>

#include "ascribe/feed.h"

namespace ascribe {

/// Everything include/ascribe/feed.h says of what read_feed gives.
void promise_feed(const std::variant<Feed, Failure>& read, const FeedLimits& limits);

}  // namespace ascribe
