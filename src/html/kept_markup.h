// SPDX-License-Identifier: Apache-2.0
// Parts of a page's markup, and the way back to where each byte stood.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ascribe {

/// Markup with some contents removed, and the way back to where each byte stood.
///
/// steps  sorted by `at`, the first at 0: from byte `at` of `html` on, a byte at p
///        stood at source + (p - at)
struct EmptiedMarkup {
  struct Step {
    std::uint32_t at = 0;
    std::uint32_t source = 0;
  };
  std::string html;
  std::vector<Step> steps;
  bool unclosed_comment = false;  ///< a comment that never ends hides the rest

  /// Where the byte at `position` of `html` stood in the source. O(log steps).
  std::uint32_t source_of(std::size_t position) const;
};

/// Builds one from stretches of `source`, which must outlive it.
class KeptMarkup {
 public:
  /// How much was kept at some time.
  struct Place {
    std::size_t bytes = 0;
    std::size_t steps = 0;
  };

  explicit KeptMarkup(std::string_view source);

  /// Appends [begin, end), which lies past all that was kept before; of numeric
  /// references only the digits that count. Nothing when begin >= end.
  void keep(std::size_t begin, std::size_t end);
  void keep_as_is(std::size_t begin, std::size_t end);

  Place here() const { return {markup_.html.size(), markup_.steps.size()}; }
  /// Takes back all that was kept since `place`.
  void return_to(Place place);
  EmptiedMarkup take(bool unclosed_comment);

 private:
  std::string_view source_;
  EmptiedMarkup markup_;
};

}  // namespace ascribe
