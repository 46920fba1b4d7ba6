// SPDX-License-Identifier: Apache-2.0
// The process environment as a value, so that tests can bring their own.
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace ascribe {

/// The value of one variable, or nothing when it is not set. An empty value is a
/// value; each caller says what it makes of it.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// Reads the real environment.
Environment process_environment();

}  // namespace ascribe
