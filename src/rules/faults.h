// SPDX-License-Identifier: Apache-2.0
// The complaints of one rules folder, gathered and printed together.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ascribe {

/// The file a fault stands in: its name in the folder and its whole text.
struct RuleSource {
  const std::string& file;
  std::string_view text;
};

/// Gathers faults over many files and prints them once, sorted by file and place:
///
///   rules/en/frame/said.json:41:52: error[R012]: unknown lexicon "@speach"
///      41 |   { "as": "cue", "seq": ["@speach"] } ],
///         |                           ^ did you mean "@speech"?
///
/// Codes are stable (docs/codes.md); columns count code points from 1.
class Faults {
 public:
  /// `offset` is the byte of the source's text the fault begins at; `hint` may be
  /// empty. Copies what it needs.
  void add(std::string_view code, const RuleSource& source, std::uint32_t offset,
           const std::string& message, const std::string& hint = "");

  bool empty() const { return faults_.empty(); }
  std::size_t size() const { return faults_.size() + left_out_; }

  /// The first most_shown that were added, ending in a line that counts them all. Of a
  /// long line only what surrounds the fault is shown.
  std::string print() const;

  static constexpr std::size_t most_shown = 100;

 private:
  struct Fault {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string code;
    std::string message;
    std::string source_line;  ///< or the part of it around the fault
    std::size_t mark = 0;     ///< code points before the fault in source_line
    std::string hint;
  };
  std::vector<Fault> faults_;
  std::size_t left_out_ = 0;
};

/// The entry of `known` nearest to `word` by edit distance, when it is near enough to
/// be a slip (distance at most a third of the length); else empty. O(known x length²).
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace ascribe
