// SPDX-License-Identifier: Apache-2.0
// The project's own rules, loaded once for the whole test program.
#pragma once

#include <filesystem>
#include <string>

#include "ascribe/check.h"

namespace ascribe {

/// The repository's root.
std::filesystem::path source_dir();

/// rules/, loaded on first use. Throws Error when the pack is broken.
const RuleSet& own_rules();

/// The report on a plain text, as `ascribe check -` would make it.
Report check_text(const std::string& text);

/// The bytes of a file below the repository's root. Throws when it cannot be read.
std::string file_bytes(const std::filesystem::path& path);

}  // namespace ascribe
