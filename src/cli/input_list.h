// SPDX-License-Identifier: Apache-2.0
// All inputs of one run: the words of the command line, then the lines of --files-from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ascribe/error.h"
#include "cli/options.h"

namespace ascribe {

/// The longest line a list may have, in bytes: the longest URL that is fetched.
inline constexpr std::size_t max_listed_bytes = 8'192;

/// line   where it stands in the list, from 1; 0 for a word of the command line
/// fault  why the line names no input; `where` is the list's name and the line, for the
///        line itself may be anything
struct ListedInput {
  std::string input;
  std::size_t line = 0;
  std::optional<Failure> fault;
};

/// The inputs in order. In a list each line is one: blanks at its ends, empty lines and
/// lines that begin with '#' do not count, and CRLF ends a line too. With --null each
/// input ends in a NUL and all else is part of it. A line is never an option.
///
/// Throws Error: no-input (none at all, or the list names none), bad-option (standard
/// input is asked for twice), and for a list that cannot be read not-found, unreadable,
/// too-large (over 64 MiB).
std::vector<ListedInput> gather_inputs(const Options& options);

/// The same for bytes that were read from the list called `name`.
std::vector<ListedInput> listed_inputs(std::string_view bytes, const std::string& name,
                                       bool null_ends);

/// `failure` of the input that `listed` names, its message with the line of `list` in
/// front; unchanged for a word of the command line, and for a fault that names the line
/// already.
Failure placed(Failure failure, const ListedInput& listed, const std::string& list);

}  // namespace ascribe
