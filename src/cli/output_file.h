// SPDX-License-Identifier: Apache-2.0
// Writes a finished report to a file or to standard output.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// Makes `path` hold exactly `bytes`, in one step: a reader sees the old file or the
/// new one. Folders that are missing are made. The file keeps its permissions when it
/// exists; a link keeps pointing where it does. What is no regular file (a device, a
/// named pipe) is written to directly.
/// Throws Error("unwritable") and leaves the old file and no new one.
void write_file(const std::string& path, std::string_view bytes);

/// Writes to standard output. A reader that has gone away (EPIPE) is not a fault: the
/// rest is dropped. Throws Error("unwritable") for all else, such as a full disk.
void write_standard_output(std::string_view bytes);

/// Columns of the terminal that standard output is; nothing known or no terminal: 80.
unsigned output_width();
bool output_is_terminal();

}  // namespace ascribe
