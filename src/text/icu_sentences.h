// SPDX-License-Identifier: Apache-2.0
// Sentences of languages we have no lists for, by ICU's rules.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/span.h"

namespace ascribe {

/// Splits one paragraph of valid UTF-8 by the Unicode rules (UAX 29) as tailored for
/// `language`, a BCP 47 tag; an unknown one means the untailored rules. Spans are
/// bytes of `paragraph`, in order, without space at either end. Throws std::bad_alloc
/// when ICU cannot make its iterator.
std::vector<Span> split_by_icu(std::string_view paragraph, const std::string& language);

}  // namespace ascribe
