// SPDX-License-Identifier: Apache-2.0
// Who speaks between the quotation marks of sentences that have no frame of their own.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "attribute/reading.h"

namespace ascribe {

/// Why a sentence without a frame has a speaker all the same.
enum class Carry : std::uint8_t {
  open_quotation,    ///< it lies inside a quotation that a framed sentence shares
  quotation_run,     ///< a quotation of its own beside the same speaker's
  same_floor,        ///< a closed quotation alone in the next paragraph, one speaker
  lead_in,           ///< the paragraph after a speaker's closing colon
  reported_content,  ///< no marks; the pack says it goes on with what was reported
};

/// The same in a clause, "there" being the sentence whose speaker it has.
std::string_view why_carried(Carry why);

/// A sentence and the framed sentence whose primary source it takes.
struct Carried {
  std::uint32_t from = 0;
  Carry why = Carry::open_quotation;
};

/// One entry a sentence: nothing when it has a primary frame, or nobody to take from.
/// `continues[i]` says that a flag rule found sentence i going on with reported
/// content. Linear in sentences and quotations.
std::vector<std::optional<Carried>> carry_speakers(const ArticleReading& reading,
                                                   const std::vector<bool>& continues);

}  // namespace ascribe
