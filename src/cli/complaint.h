// SPDX-License-Identifier: Apache-2.0
// What goes to standard error: one line a trouble, with its code.
#pragma once

#include <string>
#include <string_view>

#include "ascribe/error.h"

namespace ascribe {

/// "ascribe: INPUT: message [E214 http-404]\n".
std::string complaint(const Failure& failure);

/// The same for an Error. When its text has several lines they come first, as they are,
/// and the line with the code closes the list.
std::string complaint(const Error& error);

/// For what only a fault of ours can throw.
std::string internal_complaint(std::string_view what);

/// `words` with control characters, bidi marks and bytes that are not UTF-8 written as
/// \u{…} or \x{…}: names and messages may come from a hostile page, and a terminal
/// obeys control characters. Tabs stay; line feeds do not.
std::string printable(std::string_view words);

/// Writes to standard error, in one call. A failure to do so is not reported: there is
/// no place left to report it.
void complain(std::string_view lines);

}  // namespace ascribe
