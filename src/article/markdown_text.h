// SPDX-License-Identifier: Apache-2.0
// Reads Markdown as an article's blocks.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "article/body.h"
#include "ascribe/error.h"

namespace ascribe {

/// The blocks of the Markdown in `source` (valid UTF-8) from byte `begin` on. A heading
/// that comes first is the headline. Block::node is no_node. Failure: too-complex, see
/// markdown/blocks.h. Never throws.
std::variant<std::vector<Block>, Failure> markdown_text_blocks(std::string_view source,
                                                               std::uint32_t begin);

}  // namespace ascribe
