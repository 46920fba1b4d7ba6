// SPDX-License-Identifier: Apache-2.0
// One run of end marks with all that clings to it, and whether a sentence ends there.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/segment_lexicon.h"

namespace ascribe {

/// A run of end marks as it stands in one paragraph; offsets are bytes into it.
///
///   He asked, “Why me?!”[3] Nobody knew.
///                    ^^          marks_begin to marks_end
///                    ^^^^^^      … to end: closers, further marks, note marks
///                            ^   next, size of the paragraph when nothing follows
struct EndMark {
  std::size_t marks_begin = 0;
  std::size_t marks_end = 0;
  std::size_t end = 0;
  std::size_t next = 0;
  bool only_stops = true;    ///< full stops and nothing else
  bool is_ellipsis = false;  ///< … or three full stops and more, spaced or not
  bool is_caseless = false;  ///< 。 and its like
  std::size_t stops = 0;     ///< full stops among the marks
  bool closes_quote = false;
  bool closes_bracket = false;
  bool has_outer_marks = false;  ///< end marks after a closer: `(why?).`
};

/// What the scanner knows when it meets an end mark.
///
/// sentence_begin  first byte of the sentence so far
/// item_begin      first byte of the paragraph, or of the last item of a run-on list
/// straight_open   an odd number of " since the paragraph began
/// in_bracket      inside a bracket that opened after sentence_begin
struct ScanState {
  std::size_t sentence_begin = 0;
  std::size_t item_begin = 0;
  bool straight_open = false;
  bool in_bracket = false;
};

/// Reads the run that begins at byte `at`, where an end mark stands. `end` is past
/// `at`; reading all runs of a paragraph is linear.
EndMark read_end_mark(std::string_view paragraph, std::size_t at,
                      const ScanState& state);

/// Whether the sentence ends at `mark.end`. Looks at a bounded stretch around it.
bool ends_sentence(std::string_view paragraph, const EndMark& mark,
                   const ScanState& state, const SegmentLexicon& lexicon);

}  // namespace ascribe
