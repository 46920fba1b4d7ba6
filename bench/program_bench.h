// SPDX-License-Identifier: Apache-2.0
// What the program costs as a process: start-up and memory.
#pragma once

#include <filesystem>
#include <vector>

#include "ascribe/page.h"

namespace ascribe {

/// Prints one measured figure with its bar and whether it was kept.
void print_against_bar(const char* what, double figure, double bar, const char* unit);

/// CPU time of `ascribe check` on a short text, rules kept from before, against an
/// empty C++ program. Prints the ratio.
void bench_start_up(const std::filesystem::path& rules);

/// Most resident memory on pages of several sizes, beyond that of a short text, against
/// 4 MB + 16 x the page. Prints the worst share.
void bench_memory(const std::filesystem::path& rules, const std::vector<Page>& pages);

}  // namespace ascribe
