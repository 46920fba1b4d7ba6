// SPDX-License-Identifier: Apache-2.0
// The only caller of getenv.
#include "cli/environment.h"

#include <cstdlib>

namespace ascribe {

Environment process_environment() {
  return [](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());
    if (value == nullptr) return std::nullopt;
    return std::string(value);
  };
}

}  // namespace ascribe
