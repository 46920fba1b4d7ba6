// SPDX-License-Identifier: Apache-2.0
// Where the finding rules hand in what they found.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/evidence.h"

namespace ascribe {

/// Where a finding points; see Finding::sentence and Finding::span.
struct Mark {
  std::optional<std::uint32_t> sentence;
  Span span;
};

/// Turns hits into findings: takes level, words, hint and policy from the card of
/// rules/findings.json and fills the message's slots.
class FindingDesk {
 public:
  /// A slot of a message and what to print in it: {"num", "ten"} fills "{num}".
  using Slots = std::initializer_list<std::pair<std::string_view, std::string>>;

  explicit FindingDesk(const Evidence& evidence) : evidence_(evidence) {}

  /// Adds one finding. `level` replaces the card's where the rule says so. A code with
  /// no card is not reported: that is how a pack switches a rule off. Neither is
  /// what goes beyond max_findings_of_rule.
  void add(std::string_view rule, Mark mark, Slots slots,
           std::optional<Level> level = std::nullopt);

  /// All of them with their ids: article-wide ones first, then by position, then by
  /// code. The desk is empty afterwards.
  std::vector<Finding> take();

 private:
  const Evidence& evidence_;
  std::vector<Finding> findings_;
  std::map<std::pair<std::string_view, std::uint32_t>, std::size_t> in_sentence_;
};

/// The words at `span`, cut between words with an ellipsis when there are many: what a
/// message quotes.
std::string excerpt_words(const Report& report, Span span);

/// `sentence` without the stop at its end.
Span without_stop(const Report& report, std::uint32_t sentence);

}  // namespace ascribe
