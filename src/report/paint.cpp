// SPDX-License-Identifier: Apache-2.0
// The ANSI codes. No red and no green: they would say bad and good.
#include "report/paint.h"

namespace ascribe {

std::string Paint::wrap(std::string_view code, std::string_view text) const {
  if (!color_ || text.empty()) return std::string(text);
  std::string painted = "\x1b[";
  painted.append(code).append("m").append(text).append("\x1b[0m");
  return painted;
}

std::string Paint::level(Level level, std::string_view text) const {
  switch (level) {
    case Level::error:
      return wrap("1;7", text);
    case Level::warning:
      return wrap("1", text);
    default:
      return wrap("2", text);
  }
}

std::string Paint::band(Band band, std::string_view text) const {
  switch (band) {
    case Band::named:
      return wrap("1;34", text);
    case Band::organisation:
      return wrap("36", text);
    case Band::second_hand:
      return wrap("33", text);
    case Band::unnamed:
      return wrap("35", text);
    default:
      return wrap("2", text);
  }
}

}  // namespace ascribe
