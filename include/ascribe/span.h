// SPDX-License-Identifier: Apache-2.0
// A Span names a stretch of one text by position, never by pointer.
#pragma once

#include <cstdint>
#include <string_view>

namespace ascribe {

/// Half-open range [begin, end) in one UTF-8 text, normally `Article::text`.
///
/// Units: bytes from the start of that text. Not characters, not UTF-16 units;
/// only report/locator.h converts, at the moment of printing.
/// Invariant: begin <= end <= text.size(), both on code-point boundaries.
/// Lifetime: none. A Span survives moving its Article and means nothing beside
/// any other text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool covers(Span inner) const {
    return begin <= inner.begin && inner.end <= end;
  }
  /// True when the two share at least one byte.
  constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  constexpr bool operator==(const Span&) const = default;
};

/// The bytes `span` names inside `text`; the view dies with `text`.
/// Throws std::out_of_range when span.end > text.size() or begin > end.
std::string_view slice(std::string_view text, Span span);

}  // namespace ascribe
