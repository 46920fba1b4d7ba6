// SPDX-License-Identifier: Apache-2.0
// The words of a report, as far as they may be names.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ascribe/report.h"

namespace ascribe {

/// A view: the report must live as long. Its mentions are those find_mentions() made.
class ReadWords {
 public:
  explicit ReadWords(const Report& report) : report_(report) {}

  std::string text(std::uint32_t t) const;

  /// The token is a word that the rules take for a name.
  bool is_name(std::uint32_t t) const;

  /// A sentence whose capitals tell nothing: “Ferry Sails Again After Long Winter”.
  bool is_title(std::uint32_t sentence) const;

  /// The words of the mention's head.
  std::vector<std::uint32_t> name_words(const Mention& mention) const;

 private:
  const Report& report_;
};

}  // namespace ascribe
