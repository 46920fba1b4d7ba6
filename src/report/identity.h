// SPDX-License-Identifier: Apache-2.0
// Ids that stay the same when the text around them is edited.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/report.h"
#include "digest/sha256.h"

namespace ascribe {

/// A sentence as ids see it: NFC, case folded, quotation marks and dashes made plain,
/// white space collapsed. Equal for a sentence and its re-typed copy.
std::string normalised(std::string_view text);

/// Hands out ids: the first 16 hex digits of the SHA-256 over a name and how many times
/// that name has been asked for before.
class IdMint {
 public:
  /// A name ready for use: read once, however many ids it is to give.
  class Name {
    friend class IdMint;
    Sha256 digest_;
    std::string hex_;
  };
  static Name name(std::string_view written);

  std::string id(const Name& name);
  std::string id(std::string_view written) { return id(name(written)); }

 private:
  std::map<std::string, std::uint32_t> seen_;  ///< by the name's digest
};

/// One id a sentence, unique in the report.
std::vector<std::string> sentence_ids(const Report& report);

/// What a finding's id is made from besides its rule and words: the canonical URL of a
/// fetched page, else the input as given.
std::string input_name(const Report& report);

}  // namespace ascribe
