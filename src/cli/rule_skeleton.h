// SPDX-License-Identifier: Apache-2.0
// The file a new rule begins as.
#pragma once

#include <string>

namespace ascribe {

/// Where a rule belongs.
struct NewRule {
  std::string language;  ///< "en"
  std::string part;      ///< "frame", "mention", "kind", "flag" or "affiliation"
  std::string name;      ///< "council-said"

  /// Below the rules folder: "en/frame/council-said.json".
  std::string file() const;
};

/// Reads "en/frame/council-said", or "frame/council-said" for English. Throws
/// Error("bad-option") for another shape, an unknown part (with the nearest one) and a
/// name that is not small letters, digits and hyphens.
NewRule new_rule(const std::string& id);

/// A rule file that loads, with one rule. What its writer has to fill in begins with
/// TODO; as long as an example does, check_rules() finds a fault in it (R034).
std::string rule_skeleton(const NewRule& rule);

}  // namespace ascribe
