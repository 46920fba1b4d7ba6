// SPDX-License-Identifier: Apache-2.0
// Quotation marks that nobody speaks between.
#pragma once

#include "attribute/reading.h"

namespace ascribe {

/// True when the marks stand around a name: the title of a work (her book “The Long
/// Pier”), a nickname (Ida “Skip” Moberg), a word that is talked of (the word “pier”).
/// False for a quotation that is not whole inside `sentence`. Linear in the quotation.
bool is_quoted_name(const ArticleReading& reading, TokenRange sentence,
                    const Quotation& quotation);

}  // namespace ascribe
