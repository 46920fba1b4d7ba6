// SPDX-License-Identifier: Apache-2.0
// Reads one tag the way the HTML tokeniser does: names, quotes, stray slashes.
#pragma once

#include <cstddef>
#include <string_view>

namespace ascribe {

/// One attribute as written: name in its own case, value without its quotes and with
/// its entities still in place.
struct RawAttribute {
  std::string_view name;
  std::string_view value;
};

/// Walks the attributes of one tag. `html` must outlive the reader.
///
///   <img src="a>b" alt=c/>
///   ^begin    next, next          ^end()
class TagReader {
 public:
  /// `begin` is the '<' of "<x" or "</x", x an ASCII letter.
  TagReader(std::string_view html, std::size_t begin);

  std::string_view name() const { return name_; }

  /// The next attribute; false at the end of the tag.
  bool next(RawAttribute& attribute);

  /// After next() gave false: one past the '>', or html.size() when none came.
  std::size_t end() const { return at_; }
  bool is_closed() const { return closed_; }
  bool is_self_closing() const { return self_closing_; }
  /// The next attribute has a name that begins with '=': were the last one left out,
  /// it would become the value of the one before.
  bool meets_equals() const;

 private:
  bool at_end() const { return at_ >= html_.size(); }
  void skip_space();
  std::string_view read_value();

  std::string_view html_;
  std::string_view name_;
  std::size_t at_ = 0;
  bool closed_ = false;
  bool self_closing_ = false;
};

/// True for the five bytes HTML calls white space.
constexpr bool is_html_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// ASCII-only case folding: markup knows no other.
bool same_ignoring_case(std::string_view a, std::string_view b);

/// One past the end of the comment or declaration whose "<!" or "<?" is at `begin`
/// (also of "</" before a non-letter); html.size() when it never ends.
std::size_t end_of_comment(std::string_view html, std::size_t begin);

}  // namespace ascribe
