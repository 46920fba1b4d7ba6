// SPDX-License-Identifier: Apache-2.0
// Whether a folder is what it seems, or leads elsewhere by links.
#pragma once

#include <filesystem>
#include <optional>

namespace ascribe {

/// A symbolic link at `folder` or anywhere in it; nothing when there is none or no such
/// folder. Links are not followed. Linear in the entries.
std::optional<std::filesystem::path> link_in(const std::filesystem::path& folder);

}  // namespace ascribe
