// SPDX-License-Identifier: Apache-2.0
// What a writer of rules is told, and where in the rules folder it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ascribe/error.h"

namespace ascribe {

/// One remark on one place of a rules folder.
///
/// file      relative to the rules folder, with '/'
/// line, column  from 1, columns in code points
/// code      "R012", see rule_fault.h
/// level     "error", "warning" or "note": the last two keep no rule from being used
/// hint      may be empty
/// shown     the line, or of a long one the part around the place, as written
/// mark, width  code points of `shown` before the place, and those it takes
/// has_line  false: there is no line to show, as of a file that is missing
struct RuleRemark {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string code;
  std::string level;
  std::string message;
  std::string hint;
  std::string shown;
  std::size_t mark = 0;
  std::size_t width = 1;
  bool has_line = true;
};

inline bool is_error(const RuleRemark& remark) { return remark.level == "error"; }
inline bool is_note(const RuleRemark& remark) { return remark.level == "note"; }

/// By file, line and column.
bool is_before(const RuleRemark& a, const RuleRemark& b);

/// Remarks on one place stay in the order they came.
void sort_remarks(std::vector<RuleRemark>& remarks);

/// The remark as compilers have it, so that editors can jump to it; three lines, each
/// ended by a line feed, whatever the message holds:
///
///   en/frame/said.json:41:52: error[R012]: unknown lexicon "@speach"
///      41 |   { "as": "cue", "seq": ["@speach"] } ],
///         |                            ^^^^^^^ did you mean "@speech"?
std::string write_remark(const RuleRemark& remark);

/// Remarks in order of place, of which there may be more than a person reads.
///
/// left_out  errors that were counted and not kept
struct RuleRemarks {
  std::vector<RuleRemark> kept;
  std::size_t left_out = 0;
};

/// "5 problems (4 errors, 1 warning)", the number of notes, and how many are shown when
/// some are not.
std::string count_remarks(const RuleRemarks& remarks);

/// Thrown for a rules folder that does not load. what() is every remark, printed.
class BadRules : public Error {
 public:
  BadRules(std::string folder, const std::string& text, RuleRemarks found)
      : Error("bad-rules", std::move(folder), text), remarks(std::move(found)) {}

  RuleRemarks remarks;
};

}  // namespace ascribe
