// SPDX-License-Identifier: Apache-2.0
// A JSON Schema for config files, made from the option table.
#pragma once

#include <string>

namespace ascribe {

/// The schema (draft 2020-12), ending in a line feed. It knows the keys, their types,
/// choices and defaults; the bounds of numbers are the program's to check.
std::string config_schema();

}  // namespace ascribe
