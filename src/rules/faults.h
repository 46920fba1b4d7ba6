// SPDX-License-Identifier: Apache-2.0
// The complaints of one rules folder, gathered and printed together.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/rule_remark.h"
#include "json/reader.h"

namespace ascribe {

/// The file a fault stands in: its name in the folder and its whole text.
struct RuleSource {
  const std::string& file;
  std::string_view text;
};

/// What a fault points at: a byte of the file, and how many bytes from there on are
/// wrong. Marks show it; they end with the line.
struct FaultSpot {
  std::uint32_t offset = 0;
  std::uint32_t length = 1;

  // NOLINTNEXTLINE(google-explicit-constructor): a place is a spot of one character
  FaultSpot(std::uint32_t at, std::uint32_t bytes = 1) : offset(at), length(bytes) {}
};

/// `length` bytes of a decoded string, from `index` on, where they stand in the file's
/// `text`; all of it unless told. Its quotation mark when there is nothing in it, and
/// the first character of a value that is no string.
FaultSpot string_spot(std::string_view text, const JsonValue& value,
                      std::size_t index = 0,
                      std::size_t length = std::string_view::npos);

/// The key of a member, without its quotation marks.
FaultSpot key_spot(std::string_view text, const JsonMember& member);

/// Gathers faults over many files and prints them once, sorted by file and place:
///
///   rules/en/frame/said.json:41:52: error[R012]: unknown lexicon "@speach"
///      41 |   { "as": "cue", "seq": ["@speach"] } ],
///         |                            ^^^^^^^ did you mean "@speech"?
///
/// Codes are stable (docs/codes.md); columns count code points from 1.
class Faults {
 public:
  static constexpr std::size_t most_shown = 100;

  /// Keeps the first `most` of what is added and counts the others.
  explicit Faults(std::size_t most = most_shown) : most_(most) {}

  /// `code` is a row's id (ascribe/rule_fault.h); `hint` may be empty. Copies what it
  /// needs. The code's row says whether it is an error. The same fault at the same
  /// place is told once.
  void add(std::string_view code, const RuleSource& source, FaultSpot spot,
           const std::string& message, const std::string& hint = "");

  /// What is added from here on is only counted: a hint for it would be work for
  /// nothing.
  bool is_full() const { return faults_.size() == most_; }

  bool empty() const { return faults_.empty(); }
  std::size_t size() const { return faults_.size() + left_out_; }

  /// Those that were kept, sorted, and the number of the others.
  RuleRemarks remarks() const;

  /// Those that were kept, ending in a line that counts them all. Of a long line only
  /// what surrounds the fault is shown.
  std::string print() const;

 private:
  std::size_t most_;
  std::vector<RuleRemark> faults_;
  std::size_t left_out_ = 0;
};

/// The entry of `known` nearest to `word` by edit distance, when it is near enough to
/// be a slip (distance at most a third of the length); else empty. O(known x length²).
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// `did you mean "@speech"?` for the nearest of `known`; empty when none is near.
std::string suggestion(std::string_view word, const std::vector<std::string>& known);

}  // namespace ascribe
