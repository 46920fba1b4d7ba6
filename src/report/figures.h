// SPDX-License-Identifier: Apache-2.0
// Which of the numbers a sentence prints are figures somebody must have counted.
#pragma once

#include <cstdint>
#include <optional>

#include "ascribe/article.h"
#include "ascribe/sentence.h"
#include "ascribe/span.h"
#include "ascribe/word_lists.h"

namespace ascribe {

/// The first figure printed in `sentence`, with the words that belong to it:
///
///   amounting to tens of billions of dollars      rose almost $4.2 million
///                ^^^^^^^^^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^^^^
///
/// Nothing when there is none: dates, times of day, ages, spans of time, orders, scores
/// and numbers that are names ("section 4") are not figures. `phrases` are the lists of
/// rules/<lang>/report/. Linear in the sentence.
std::optional<Span> first_figure(const Article& article, const Tokens& tokens,
                                 std::uint32_t sentence, const WordLists& phrases);

}  // namespace ascribe
