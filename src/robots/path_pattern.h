// SPDX-License-Identifier: Apache-2.0
// A PathPattern is the right side of one Allow or Disallow line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ascribe {

/// `path` as robots.txt compares it (RFC 9309, 2.2.2): %XX of letters, digits and
/// "-._~" undone, all other %XX with capital digits, bytes past ASCII and controls
/// encoded. A '%' that two hex digits do not follow stays. Idempotent. Linear.
std::string normal_path(std::string_view path);

/// Compares paths with one pattern: '*' stands for any bytes, '$' at the end for the
/// end of the path; all else for itself. A pattern with no '$' matches what begins
/// with it.
class PathPattern {
 public:
  /// `written` as it stands in robots.txt, blanks and comment taken off.
  explicit PathPattern(std::string_view written);

  /// `path` comes from normal_robots_path(), below. Linear in path and pattern
  /// together.
  bool matches(std::string_view path) const;

  /// Bytes of the normalised pattern: the longer of two that match is the one meant.
  std::size_t length() const { return length_; }

 private:
  std::vector<std::string> pieces_;  ///< between the stars; first and last may be empty
  std::size_t length_ = 0;
  bool to_the_end_ = false;
};

/// The path and query of a URL as PathPattern wants it: normal_path(), "/" for an
/// empty one, the fragment dropped, and a '*' or '$' encoded, since in a pattern they
/// are written %2A and %24.
std::string normal_robots_path(std::string_view path_and_query);

}  // namespace ascribe
