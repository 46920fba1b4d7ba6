// SPDX-License-Identifier: Apache-2.0
// Terminal colours, in one place.
#pragma once

#include <string>
#include <string_view>

#include "ascribe/label.h"
#include "ascribe/report.h"

namespace ascribe {

/// Wraps text in ANSI sequences when colour is on, and hands it back untouched when it
/// is off. Colour never stands alone: glyphs and words say the same.
class Paint {
 public:
  explicit Paint(bool color) : color_(color) {}

  std::string strong(std::string_view text) const { return wrap("1", text); }
  std::string soft(std::string_view text) const { return wrap("2", text); }
  std::string level(Level level, std::string_view text) const;
  std::string band(Band band, std::string_view text) const;

 private:
  std::string wrap(std::string_view code, std::string_view text) const;

  bool color_;
};

}  // namespace ascribe
