// SPDX-License-Identifier: Apache-2.0
// What the rule engine costs a token, beside RE2 on the same rules.
#pragma once

#include <filesystem>

namespace ascribe {

/// Times looking words up and matching 200 and 1,000 made rules, over the examples of
/// the house's own rules, and RE2 on an equivalent set of regular expressions; both
/// must find the same rules in the same sentences. Prints nanoseconds of processor time
/// a token. Throws std::runtime_error when they do not agree.
void bench_engine(const std::filesystem::path& rules);

/// Times single sentences of 10^3 to 10^7 tokens that are hard for a matcher that tries
/// every start or path.
void bench_long_sentences(const std::filesystem::path& rules);

}  // namespace ascribe
