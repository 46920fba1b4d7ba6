// SPDX-License-Identifier: Apache-2.0
// Files that a cache keeps for its user alone, each whole or not there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ascribe {

/// What the names of unfinished files begin with.
inline constexpr std::string_view unfinished_prefix = ".unfinished-";

/// Makes `folder` and what is missing above it, closed to all others (mode 0700).
/// Returns "", or why it cannot hold a cache: it cannot be made, is no folder, belongs
/// to somebody else, or can be written to by others, who could then plant files.
std::string prepare_folder(const std::filesystem::path& folder);

/// The same verdict on a folder that is there; "" also when nothing is there.
std::string folder_fault(const std::filesystem::path& folder);

/// All bytes of a regular file; nothing when there is none, when it cannot be read, or
/// when it is longer than `max_bytes`. A symbolic link is not followed.
std::optional<std::string> read_kept_file(const std::filesystem::path& path,
                                          std::size_t max_bytes);

/// Makes `path` hold exactly `bytes` with `modified` (seconds since 1970) as its
/// time, or the system's: written beside it, synced, renamed, so that a reader or a
/// crash sees the old file or the new one. Of several writers at once the last one
/// wins. Returns "", or why it could not be done; then `path` is as it was and nothing
/// is left beside it.
std::string write_kept_file(const std::filesystem::path& path, std::string_view bytes,
                            std::optional<std::int64_t> modified = {});

}  // namespace ascribe
