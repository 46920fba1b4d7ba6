// SPDX-License-Identifier: Apache-2.0
// Aligning decoded text with its markup, without a table of entities.
//
// The parser says where a text begins and what it decoded to, not which bytes became
// which. But text and markup differ only at few places, and each can be told from the
// two strings alone:
//
//   markup   Rain &amp; wind&#8230;\r\n<!-- -->end
//   text     Rain & wind…\nend
//
// At '&' the text shows either '&' itself or a character. '&' itself came from "&amp;",
// a number, or a bare ampersand. A character came from a name, which ends at its ';';
// names that need none ("&copy2025") are all short and Latin-1, and there the letters
// left over must follow in the text. Two-character entities all end in one of nine
// characters. '<' that is not in the text opened a tag or comment the parser ignored.
#include "html/text_runs.h"

#include <algorithm>
#include <array>

#include "html/tag_reader.h"

namespace ascribe {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::size_t code_point_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

/// How many bytes of text came from how many of markup.
struct Step {
  std::size_t text = 0;
  std::size_t html = 0;
};

class Aligner {
 public:
  Aligner(std::string_view text, std::string_view html, TextMarkup markup,
          std::vector<SourceRun>& runs)
      : text_(text),
        html_(html),
        markup_(markup),
        runs_(runs),
        first_run_(runs.size()) {}

  std::size_t run();

 private:
  bool step();
  bool skip_markup();
  Step entity() const;
  Step numeric() const;
  Step named() const;
  std::size_t name_length() const;
  void add(Step step);
  void add_rest();

  std::string_view text_;
  std::string_view html_;
  TextMarkup markup_;
  std::vector<SourceRun>& runs_;
  std::size_t first_run_;
  std::size_t at_ = 0;    ///< in text_
  std::size_t from_ = 0;  ///< in html_
};

void Aligner::add(Step step) {
  const auto begin = static_cast<std::uint32_t>(from_);
  const auto end = static_cast<std::uint32_t>(from_ + step.html);
  const auto text_begin = static_cast<std::uint32_t>(at_);
  at_ += step.text;
  from_ += step.html;
  if (step.text == step.html && runs_.size() > first_run_) {
    SourceRun& last = runs_.back();
    const bool is_plain =
        last.source_end - last.source_begin == text_begin - last.text_begin;
    if (is_plain && last.source_end == begin) {
      last.source_end = end;
      return;
    }
  }
  runs_.push_back({text_begin, begin, end});
}

/// One coarse run. Equal lengths would make it look plain: then two runs over the same
/// stretch, the first of one character.
void Aligner::add_rest() {
  const auto begin = static_cast<std::uint32_t>(from_);
  const auto end = static_cast<std::uint32_t>(html_.size());
  runs_.push_back({static_cast<std::uint32_t>(at_), begin, end});
  const std::size_t first = code_point_length(text_, at_);
  if (html_.size() - from_ == text_.size() - at_ && at_ + first < text_.size()) {
    runs_.push_back({static_cast<std::uint32_t>(at_ + first), begin, end});
  }
  at_ = text_.size();
  from_ = html_.size();
}

std::size_t Aligner::run() {
  while (at_ < text_.size()) {
    if (!step()) {
      add_rest();
      break;
    }
  }
  return from_;
}

/// A numeric reference at from_, whatever it decodes to; nothing when none is there.
Step Aligner::numeric() const {
  std::size_t end = from_ + 2;
  const bool is_hexadecimal = end < html_.size() && (html_[end] | 0x20) == 'x';
  if (is_hexadecimal) ++end;
  const std::size_t digits = end;
  while (end < html_.size() &&
         (is_hexadecimal ? is_hex(html_[end]) : is_digit(html_[end]))) {
    ++end;
  }
  if (end == digits) return {};
  if (end < html_.size() && html_[end] == ';') ++end;
  return {code_point_length(text_, at_), end - from_};
}

std::size_t Aligner::name_length() const {
  std::size_t end = from_ + 1;
  while (end < html_.size() && (is_ascii_letter(html_[end]) || is_digit(html_[end])))
    ++end;
  return end - from_ - 1;
}

Step Aligner::named() const {
  const std::size_t length = name_length();
  const std::size_t first = code_point_length(text_, at_);
  const std::string_view rest = text_.substr(at_ + first);
  const bool has_semicolon =
      from_ + 1 + length < html_.size() && html_[from_ + 1 + length] == ';';
  // A short name without ';', the rest of the letters being text: "&copy2025".
  constexpr std::size_t longest_bare = 6;
  for (std::size_t bare = 2; first <= 2 && bare <= std::min(length, longest_bare);
       ++bare) {
    if (bare == length && has_semicolon) break;
    const std::string_view left =
        html_.substr(from_ + 1 + bare, length - bare + (has_semicolon ? 1 : 0));
    if (!left.empty() && rest.starts_with(left)) return {first, bare + 1};
  }
  std::size_t whole = first;
  constexpr std::array<std::string_view, 9> seconds = {
      "\xCC\xB8",     "\xE2\x83\x92", "\xE2\x83\xA5",
      "\xEF\xB8\x80", "\xE2\x80\x8A", "\xCC\xB1",
      "\xCC\xB3",     "\xCC\xB0",     "j"};
  const std::string_view after =
      html_.substr(std::min(from_ + length + 2, html_.size()));
  for (const std::string_view second : seconds) {
    if (second == "j" && html_.substr(from_, 7) != "&fjlig;") continue;
    if (rest.starts_with(second) && !after.starts_with(second)) whole += second.size();
  }
  return {std::min(whole, text_.size() - at_), length + 1 + (has_semicolon ? 1 : 0)};
}

Step Aligner::entity() const {
  if (from_ + 1 < html_.size() && html_[from_ + 1] == '#') {
    const Step number = numeric();
    return number.html > 0 ? number : Step{1, 1};
  }
  if (text_[at_] != '&') return named();
  const std::string_view name = html_.substr(from_ + 1, 3);
  if (name != "amp" && name != "AMP") return {1, 1};
  const bool has_semicolon = from_ + 4 < html_.size() && html_[from_ + 4] == ';';
  return {1, has_semicolon ? 5u : 4u};
}

/// Steps over a tag or comment that left no trace in the tree.
bool Aligner::skip_markup() {
  const char next = from_ + 1 < html_.size() ? html_[from_ + 1] : '\0';
  const char after = from_ + 2 < html_.size() ? html_[from_ + 2] : '\0';
  if (is_ascii_letter(next) || (next == '/' && is_ascii_letter(after))) {
    TagReader tag(html_, from_);
    for (RawAttribute ignored; tag.next(ignored);) continue;
    from_ = tag.end();
    return true;
  }
  if (next != '!' && next != '?' && next != '/') return false;
  from_ = end_of_comment(html_, from_);
  return true;
}

/// Takes one step; false when text and markup cannot be brought together here.
bool Aligner::step() {
  if (from_ >= html_.size()) return false;
  const char written = html_[from_];
  const char shown = text_[at_];
  if (written == '&' && markup_ != TextMarkup::none) {
    add(entity());
    return true;
  }
  const bool is_content = markup_ == TextMarkup::tags_and_entities;
  if (written == '<' && (is_content || markup_ == TextMarkup::foreign) && skip_markup())
    return true;
  if (written == '\0' && is_content) {
    ++from_;  // dropped by the parser
    return true;
  }
  // By whole characters, so that no run ends inside one.
  const std::size_t length = code_point_length(text_, at_);
  if (written == shown && html_.substr(from_, length) == text_.substr(at_, length)) {
    add({length, length});
    return true;
  }
  if (written == '\r' && shown == '\n') {
    add({1, html_.substr(from_, 2) == "\r\n" ? 2u : 1u});
    return true;
  }
  if (text_.substr(at_, 3) == "\xEF\xBF\xBD") {
    add({3, code_point_length(html_, from_)});  // a control character, as a rule
    return true;
  }
  return false;
}

}  // namespace

std::size_t append_text_runs(std::string_view text, std::string_view html,
                             TextMarkup markup, std::vector<SourceRun>& runs) {
  return Aligner(text, html, markup, runs).run();
}

}  // namespace ascribe
