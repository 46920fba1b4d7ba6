// SPDX-License-Identifier: Apache-2.0
// What a frame attributes, and how much of it stands between quotation marks.
#pragma once

#include <vector>

#include "attribute/reading.h"

namespace ascribe {

/// The token ranges of a sentence that a frame attributes: what lies before it, after
/// it, or both, as its rule says; never the source or the cue. At most two.
std::vector<TokenRange> content_of(const SentenceReading& sentence, const Frame& frame);

/// How the source's words reach the page in this sentence, seen from its frame.
///
/// direct    a quotation set off from the frame holds (nearly) all that is said
/// mixed     marks around a part of it
/// indirect  no marks in the content, or only marks that an agentless frame inside
///           governs (then the sentence gets the flag "scare")
/// or what the rule says (by-document, declined).
struct HowRead {
  How how = How::indirect;
  bool scare = false;
};
HowRead how_of(const ArticleReading& reading, std::size_t index, const Frame& frame);

/// True when what stands between the marks reads as speech: five words or more.
/// Shorter stretches are scare quotes, titles or terms (attribute/quoted_names.h).
bool is_speech_like(const ArticleReading& reading, TokenRange sentence,
                    const Quotation& quotation);

/// The tokens of `range` inside the quotation's marks.
TokenRange quoted_tokens(const ArticleReading& reading, TokenRange range,
                         const Quotation& quotation);

}  // namespace ascribe
