// SPDX-License-Identifier: Apache-2.0
// Reading a run of end marks with its closers and note marks.
//
// What belongs to the run:
//
//   marks     . ! ? … in any mixture, and full stops spaced out: ". . ." and ". ..."
//   closers   quotation marks and brackets that close what stands before them
//   notes     [3] ¹² * † ‡ directly after
//
// and these may alternate, as in `“(Why?)”.[2]`. The one hard part is a quotation
// mark that looks the same open and closed. Directly after an end mark it closes,
// unless a letter or digit follows it, for then it more likely opens what follows
// (`gone.“She`); a straight mark closes even so when one is open (`gone."She`).
#include "text/end_mark.h"
#include "text/fold.h"
#include "text/punctuation.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_note = 4;  // digits in [1234]

char32_t code_at(std::string_view text, std::size_t at) {
  return at < text.size() ? step(text, at) : U' ';
}

bool is_wordlike(char32_t code) { return is_letter(code) || is_digit(code); }

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t past = at;
    if (!is_space(step(text, past))) break;
    at = past;
  }
  return at;
}

/// Past a note mark at `at`, or `at` itself.
std::size_t past_note(std::string_view text, std::size_t at) {
  std::size_t past = at;
  const char32_t code = code_at(text, at);
  if (code == U'*' || code == 0x2020 || code == 0x2021 || code == 0xB9 ||
      code == 0xB2 || code == 0xB3 || code == 0x2070 ||
      (code >= 0x2074 && code <= 0x2079)) {
    step(text, past);
    return is_wordlike(code_at(text, past)) ? at : past;
  }
  if (code != U'[') return at;
  ++past;
  const std::size_t first = past;
  while (past < text.size() && past - first < longest_note &&
         is_digit(static_cast<unsigned char>(text[past]))) {
    ++past;
  }
  return past > first && code_at(text, past) == U']' ? past + 1 : at;
}

/// One reading of the run, front to back.
struct Reader {
  std::string_view text;
  const ScanState& state;
  EndMark mark;
  bool straight_open;

  void read_marks();
  bool read_spaced_stop();
  bool read_closer();
  bool read_spaced_closer();
};

void Reader::read_marks() {
  while (mark.end < text.size()) {
    std::size_t past = mark.end;
    const char32_t code = step(text, past);
    if (!is_end_mark(code)) break;
    mark.stops += code == U'.' ? 1 : 0;
    mark.only_stops = mark.only_stops && (code == U'.' || code == 0x2026);
    mark.is_ellipsis = mark.is_ellipsis || code == 0x2026 || mark.stops >= 3;
    mark.is_caseless = mark.is_caseless || is_caseless_end_mark(code);
    mark.end = past;
  }
}

/// ". ." and ". ...": a full stop after one space carries the run on, unless it
/// begins a number (" .5").
bool Reader::read_spaced_stop() {
  if (!mark.only_stops || code_at(text, mark.end) != U' ') return false;
  const std::size_t stop = mark.end + 1;
  if (code_at(text, stop) != U'.' && code_at(text, stop) != 0x2026) return false;
  if (is_digit(code_at(text, stop + 1))) return false;
  mark.end = stop;
  return true;
}

bool Reader::read_closer() {
  std::size_t past = mark.end;
  const char32_t code = code_at(text, mark.end);
  if (past < text.size()) step(text, past);
  const bool before_word = is_wordlike(code_at(text, past));
  if (is_close_bracket(code)) {
    mark.closes_bracket = true;
  } else if (!is_quote_mark(code)) {
    return false;
  } else if (code == U'"' || code == 0xFF02) {
    if (before_word && !straight_open) return false;
    straight_open = false;
    mark.closes_quote = true;
  } else {
    const bool apostrophe = is_apostrophe(code);
    if (before_word && (apostrophe || !is_closing_quote(code))) return false;
    mark.closes_quote = true;
  }
  mark.end = past;
  return true;
}

/// French "… . »", and a straight or curly mark standing alone after a space.
bool Reader::read_spaced_closer() {
  const std::size_t at = skip_spaces(text, mark.end);
  if (at == mark.end || at >= text.size() || mark.closes_quote) return false;
  std::size_t past = at;
  const char32_t code = step(text, past);
  const bool closes =
      is_closing_quote(code) || code == U'\'' || (code == U'"' && straight_open);
  if (!closes) return false;
  const char32_t after = code_at(text, past);
  if (is_wordlike(after) || is_quote_mark(after)) return false;
  if (code == U'"') straight_open = false;
  mark.closes_quote = true;
  mark.end = past;
  return true;
}

}  // namespace

EndMark read_end_mark(std::string_view paragraph, std::size_t at,
                      const ScanState& state) {
  Reader reader{paragraph, state, {}, state.straight_open};
  reader.mark.marks_begin = reader.mark.end = at;
  reader.read_marks();
  while (reader.read_spaced_stop()) reader.read_marks();
  reader.mark.marks_end = reader.mark.end;
  for (bool more = true; more;) {
    const std::size_t note = past_note(paragraph, reader.mark.end);
    more = note > reader.mark.end;
    reader.mark.end = note;
    more = reader.read_closer() || more;
    more = reader.read_spaced_closer() || more;
    const std::size_t before = reader.mark.end;
    if (more) reader.read_marks();
    reader.mark.has_outer_marks =
        reader.mark.has_outer_marks || reader.mark.end > before;
    more = more || reader.mark.end > before;
  }
  reader.mark.next = skip_spaces(paragraph, reader.mark.end);
  return reader.mark;
}

}  // namespace ascribe
