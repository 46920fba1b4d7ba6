// SPDX-License-Identifier: Apache-2.0
// The manual page, docs/ascribe.1.
#pragma once

#include <string>

namespace ascribe {

/// The page in the man macros of roff, made from the same tables as --help.
std::string manual_page();

}  // namespace ascribe
