// SPDX-License-Identifier: Apache-2.0
// Articles of plain text: how many a second, and where the time goes as they grow.
#pragma once

#include <filesystem>

#include "ascribe/rule_set.h"

namespace ascribe {

/// Articles a second from text in memory to report in memory, on one core, beside the
/// time to read the same bytes; and what each stage takes. Of the .txt files below
/// `texts`; of the house's fixtures when it is empty.
void bench_articles(const std::filesystem::path& texts, const RuleSet& rules);

/// Nanoseconds a token of each stage, for articles of 1 to 64 times the length and for
/// single sentences of 1 to 64 times the length, each with as many times the names.
/// Says which stages grow faster than their text.
void bench_growth(const RuleSet& rules);

}  // namespace ascribe
