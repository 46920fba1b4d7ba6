// SPDX-License-Identifier: Apache-2.0
// Everything that can go wrong has one code, one name and one sentence.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace ascribe {

/// One row of the code table. `id` is stable and never reused ("E203"); `name` is
/// the machine word reports carry ("blocked-address"); `meaning` is the sentence
/// that docs/codes.md prints, `cause` what mostly lies behind it, `advice` what to do.
/// `exit_code` is the program's when nothing else went wrong: 2 when the error stops
/// it, 3 when one input could not be read.
struct ErrorCode {
  std::string_view id;
  std::string_view name;
  std::string_view meaning;
  std::string_view cause;
  std::string_view advice;
  int exit_code;
};

/// The whole table, in order of id: E1xx the command line and its inputs, E2xx
/// fetching and reading a page, E3xx our own faults and a broken rules folder. Faults
/// inside a rules folder have codes of their own, R0xx (rule_fault.h).
std::span<const ErrorCode> error_codes();

/// The row with this name. Throws std::out_of_range when there is none: a name
/// is written by us, never read from input.
const ErrorCode& error_code(std::string_view name);

/// The world was as the world is: one input could not be read. A value, not an
/// exception, so that one bad input never stops the others.
///
/// code     a row's `name`; for a refused status "http-NNN" (row "http-status")
/// where    the input as given (URL or path), "-" for standard input
/// message  one sentence: what happened and what to do
struct Failure {
  std::string code;
  std::string where;
  std::string message;
};

/// The user must change something before we can go on (bad flag, bad rules). Thrown
/// once, caught once, in cli/run.cpp; `what()` is the whole text to print, which
/// may hold several lines when several faults are reported together.
class Error : public std::runtime_error {
 public:
  /// `code` is a row's name.
  Error(std::string_view code, std::string where, const std::string& message);

  const ErrorCode& code() const { return *code_; }
  const std::string& where() const { return where_; }

 private:
  const ErrorCode* code_;
  std::string where_;
};

}  // namespace ascribe
