// SPDX-License-Identifier: Apache-2.0
// What an interrupt and a closed pipe do to this process.
#pragma once

#include <string>

namespace ascribe {

/// SIGPIPE is ignored: a closed pipe becomes EPIPE, which output_file.h knows. SIGINT
/// and SIGTERM, unless the parent had them ignored, remove the file registered below
/// and then end the process as the signal would have: a shell sees 130 and 143.
void install_signals();

/// Registers one unfinished file to remove when a signal ends the process; "" takes the
/// registration back. Paths longer than PATH_MAX are not registered.
void remove_on_signal(const std::string& path);

}  // namespace ascribe
