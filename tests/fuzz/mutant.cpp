// SPDX-License-Identifier: Apache-2.0
// A small mutator: what libFuzzer does without looking at coverage.
#include "fuzz/mutant.h"

#include <algorithm>
#include <array>

namespace ascribe {
namespace {

constexpr std::size_t most_bytes = 16'384;

/// Pieces on which readers of markup, text, JSON and addresses are known to turn.
constexpr std::array<std::string_view, 48> pieces = {"<",
                                                     ">",
                                                     "</",
                                                     "/>",
                                                     "<!--",
                                                     "-->",
                                                     "--!>",
                                                     "<script>",
                                                     "</script",
                                                     "<style>",
                                                     "</style>",
                                                     "<svg>",
                                                     "</svg>",
                                                     "<math>",
                                                     "<table>",
                                                     "<p>",
                                                     "</p>",
                                                     "<b>",
                                                     "<title>",
                                                     "\"",
                                                     "'",
                                                     "=",
                                                     "&",
                                                     "&amp;",
                                                     "&#x",
                                                     "\xC2\xA0",
                                                     "\xE2\x80\x9C",
                                                     "\xE2\x80\x9D",
                                                     "\xE2\x80\x99",
                                                     ". ",
                                                     "\n\n",
                                                     "\r\n",
                                                     "\xEF\xBB\xBF",
                                                     "\xCC\x81",
                                                     "\xF0\x9F\x90\xA6",
                                                     "\xED\xA0\x80",
                                                     "\xFF",
                                                     "\t",
                                                     " said ",
                                                     "{",
                                                     "}",
                                                     "[",
                                                     "]",
                                                     ",",
                                                     ":",
                                                     "\\u0000",
                                                     "@",
                                                     "127.0.0.1"};

std::string taken_from(const std::string& other, Dice& dice) {
  const std::size_t at = dice.roll(other.size() + 1);
  return other.substr(at, 1 + dice.roll(64));
}

void change(std::string& bytes, const std::string& other, Dice& dice) {
  const std::size_t at = dice.roll(bytes.size() + 1);
  switch (dice.roll(7)) {
    case 0:
      if (at < bytes.size()) bytes[at] = static_cast<char>(dice.roll(256));
      break;
    case 1:
      if (at < bytes.size()) {
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << dice.roll(8)));
      }
      break;
    case 2:
      bytes.insert(at, pieces[dice.roll(pieces.size())]);
      break;
    case 3:
      bytes.erase(at, 1 + dice.roll(16));
      break;
    case 4:  // a stretch again
      bytes.insert(at, bytes.substr(dice.roll(bytes.size() + 1), 1 + dice.roll(32)));
      break;
    case 5:
      bytes.insert(at, taken_from(other, dice));
      break;
    default:
      bytes.resize(at);
      break;
  }
}

}  // namespace

std::uint64_t Dice::roll() {
  state_ += 0x9E3779B97F4A7C15u;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
  return mixed ^ (mixed >> 31);
}

std::string mutant(const std::vector<std::string>& seeds, Dice& dice) {
  std::string bytes = seeds[dice.roll(seeds.size())];
  for (std::size_t changes = 1 + dice.roll(6); changes > 0; --changes) {
    change(bytes, seeds[dice.roll(seeds.size())], dice);
  }
  bytes.resize(std::min(bytes.size(), most_bytes));
  return bytes;
}

}  // namespace ascribe
