// SPDX-License-Identifier: Apache-2.0
// From one word of the command line to one Page, for what is not fetched.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "ascribe/page.h"
#include "cli/options.h"

namespace ascribe {

/// Reads a file, or standard input for "-". Standard input goes by
/// --stdin-filename in the Page and in the Failure when there is one. A folder is a
/// Failure ("unreadable").
std::variant<Page, Failure> read_input(const std::string& input,
                                       const Options& options);

/// How a name's ending says to read it; nothing for an ending that says nothing.
std::optional<InputFormat> declared_format(std::string_view name);

/// Throws Error("no-input") when there is neither an input nor a list of inputs, and
/// Error("bad-option") when standard input is named twice: it can be read once.
void require_inputs(const Options& options);

}  // namespace ascribe
