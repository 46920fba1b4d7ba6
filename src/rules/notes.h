// SPDX-License-Identifier: Apache-2.0
// What loading has to say about rules that are in order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ascribe/rule_set.h"
#include "rules/faults.h"

namespace ascribe {

/// Gathers the notes of a RuleSet, in the order they come up.
class Notes {
 public:
  /// `code` is a row's id whose level is no error.
  void add(std::string_view code, const RuleSource& source, FaultSpot spot,
           const std::string& message);

  std::vector<RuleNote> take() { return std::move(notes_); }

 private:
  std::vector<RuleNote> notes_;
};

}  // namespace ascribe
