// SPDX-License-Identifier: Apache-2.0
// What becomes of the headline's claim in the body.
#pragma once

#include <cstdint>
#include <optional>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"

namespace ascribe {

enum class HeadlineSupport : std::uint8_t {
  no_headline,
  unsupported,   ///< no body sentence with a source says it
  flat,          ///< the body attributes it, the headline does not
  unidentified,  ///< both attribute it, to a source that is not identified
  kept,          ///< both attribute it, to one that is; or it needs no source
};

/// sentence     the headline sentence that was looked at
/// clause       its words that the body sentence shares most with
/// attribution  who says it in the body, an index into Labelled::attributions; set when
///              support is flat
struct HeadlineCheck {
  HeadlineSupport support = HeadlineSupport::no_headline;
  std::uint32_t sentence = 0;
  Span clause;
  std::optional<std::uint32_t> attribution;
};

/// Looks for the headline's claim in the body. Linear in body words for one headline.
HeadlineCheck check_headline(const Report& report, const RuleSet& rules);

}  // namespace ascribe
