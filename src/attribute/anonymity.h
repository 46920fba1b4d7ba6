// SPDX-License-Identifier: Apache-2.0
// How an unnamed source is described, and why it gives no name.
#pragma once

#include "ascribe/attribution.h"
#include "attribute/reading.h"

namespace ascribe {

/// For unnamed people (who unnamed-official, unnamed-person); "none"/"none" otherwise.
///
///   a Palestinian leader                                 weak: a side, nothing more
///   a senior official of the port authority              specific: a rank and a body
///   a driver, who feared for his job                     reason: informative
///   …, who was not authorised to speak                   reason: rote
///
/// Reasons come from the lexicons "reason-rote" and "reason-informative", anywhere in
/// the sentence.
Anonymity anonymity_of(const ArticleReading& reading, std::size_t sentence,
                       const Mention& mention);

}  // namespace ascribe
