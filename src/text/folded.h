// SPDX-License-Identifier: Apache-2.0
// Words folded in place, where they are asked for token by token.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "text/fold.h"

namespace ascribe {

/// True only for words that fold() leaves as they are; most of prose are. Linear.
inline bool is_folded(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && (c < 'A' || c > 'Z');
  });
}

/// fold(word), and no copy where is_folded(word): then a view of `word` itself, which
/// must live as long.
class Folded {
 public:
  explicit Folded(std::string_view word) : view_(word) {
    if (is_folded(word)) return;
    room_ = fold(word);
    view_ = room_;
  }
  Folded(const Folded&) = delete;
  Folded& operator=(const Folded&) = delete;

  std::string_view view() const { return view_; }

 private:
  std::string room_;
  std::string_view view_;
};

}  // namespace ascribe
