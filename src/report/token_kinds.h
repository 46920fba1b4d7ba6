// SPDX-License-Identifier: Apache-2.0
// The spelling of token kinds in dumps.
#pragma once

#include <string_view>

#include "ascribe/sentence.h"

namespace ascribe {

/// "open-quote" and the like.
std::string_view token_kind_name(TokenKind kind);

}  // namespace ascribe
