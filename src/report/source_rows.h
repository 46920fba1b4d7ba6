// SPDX-License-Identifier: Apache-2.0
// The sources of an article as rows of a table.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/evidence.h"

namespace ascribe {

/// One source and what it carries.
struct SourceRow {
  std::string name;  ///< as printed; "(no source)" for nobody
  Who who = Who::none;
  std::uint32_t claims = 0;
  std::uint32_t quoted = 0;  ///< speech-like quotations; for nobody, those unspoken
  std::uint32_t first_sentence = 0;
};

/// All sources of claims by band, then by claims (most first), then by first sentence.
std::vector<SourceRow> source_rows(const Evidence& evidence);

}  // namespace ascribe
