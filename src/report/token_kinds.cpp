// SPDX-License-Identifier: Apache-2.0
// Token kinds by name, in the order of the enumeration.
#include "report/token_kinds.h"

#include <array>

namespace ascribe {
namespace {

constexpr std::array<std::string_view, 13> kind_names = {
    "word",         "number",        "clitic", "open-quote", "close-quote",
    "open-bracket", "close-bracket", "comma",  "colon",      "semicolon",
    "dash",         "stop",          "symbol"};

}  // namespace

std::string_view token_kind_name(TokenKind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}

}  // namespace ascribe
