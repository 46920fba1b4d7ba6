// SPDX-License-Identifier: Apache-2.0
// Does the speaker of a quotation that closes here follow it?
#pragma once

#include <string_view>

#include "text/end_mark.h"

namespace ascribe {

/// True when what follows `mark`, a capital first, hands the quotation before it to
/// its speaker: `“Who signed it?” Senator Ruiz asked`. Looks at a bounded stretch.
bool speaker_follows(std::string_view paragraph, const EndMark& mark,
                     const SegmentLexicon& lexicon);

}  // namespace ascribe
