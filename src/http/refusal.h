// SPDX-License-Identifier: Apache-2.0
// A Refusal is why one request came to nothing, before it is known which input it was.
#pragma once

#include <string>

namespace ascribe {

/// code     as in Failure
/// message  one sentence of printable ASCII, no stop at the end: what happened; what
///          to do
struct Refusal {
  std::string code;
  std::string message;
};

}  // namespace ascribe
