// SPDX-License-Identifier: Apache-2.0
// Whether one stream gets ANSI colours.
#pragma once

#include <cstdint>

#include "cli/environment.h"

namespace ascribe {

enum class ColorChoice : std::uint8_t { automatic, always, never };

/// Decides for one text stream. The first that speaks wins: `choice` when it is not
/// automatic; NO_COLOR set and not empty (off); CLICOLOR_FORCE, then FORCE_COLOR, set
/// to anything but "" and "0" (on); CLICOLOR=0 (off); else on exactly when the stream
/// is a terminal whose TERM is set and not "dumb". Machine formats and files are never
/// asked about.
bool wants_color(ColorChoice choice, const Environment& environment, bool is_terminal);

}  // namespace ascribe
