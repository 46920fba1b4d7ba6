// SPDX-License-Identifier: Apache-2.0
// What can be wrong in a rules folder: one table, which the program explains from.
#pragma once

#include <span>
#include <string_view>

namespace ascribe {

/// One row. `id` is stable and never reused ("R012"); `name` is a machine word
/// ("unknown-name"); `level` is "error" for what keeps the rules from loading, else
/// "warning" or "note"; `meaning` and `advice` are one sentence each: what is wrong,
/// and what to do.
struct RuleFaultCode {
  std::string_view id;
  std::string_view name;
  std::string_view level;
  std::string_view meaning;
  std::string_view advice;
};

/// The whole table, in order of id: R00x files and lists, R01x words of the language,
/// R02x caps, R03x and R04x tests, R05x
/// what tests leave open, R06x packs laid over each other.
std::span<const RuleFaultCode> rule_fault_codes();

/// The row with this id ("R012", as written); null when there is none. O(rows).
const RuleFaultCode* rule_fault_code(std::string_view id);

}  // namespace ascribe
