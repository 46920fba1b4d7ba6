// SPDX-License-Identifier: Apache-2.0
// The chain from a page to its report, with a clock between the stages.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "ascribe/page.h"
#include "ascribe/rule_set.h"

namespace ascribe {

/// extract   the text out of the page       split    into sentences
/// tokens    and quotations                 classes  the lexicons of each word
/// match     mention rules                  link     names to entities
/// resolve   offices, pronouns, affiliations  attribute  frames, kinds, flags,
/// decisions report    counts, score, findings
inline constexpr std::array<const char*, 9> stage_names = {
    "extract", "split",   "tokens",    "classes", "match",
    "link",    "resolve", "attribute", "report"};

/// Seconds of processor time by stage.
using StageTimes = std::array<double, stage_names.size()>;

/// What was read in that time.
struct StagedRun {
  StageTimes times{};
  std::size_t sentences = 0;
  std::size_t tokens = 0;
  std::size_t entities = 0;
};

/// Adds what `page` takes to `run`. Throws std::runtime_error for a page with no text.
void run_stages(const Page& page, const RuleSet& rules, StagedRun& run);

/// A page of plain text, as a file of it would be read.
Page text_page(std::string name, std::string text);

/// A monotonic clock of this process, in seconds.
double processor_seconds();

}  // namespace ascribe
