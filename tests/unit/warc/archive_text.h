// SPDX-License-Identifier: Apache-2.0
// Writes records for tests, good ones and bad ones.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

/// One plain record. `length`: what it says of its block, when not the truth.
std::string record_text(const std::string& type, const std::string& target,
                        const std::string& block,
                        const std::optional<std::string>& length = std::nullopt);

/// A response record of an HTML page with `words` in it.
std::string page_record(const std::string& target, const std::string& words);

/// The HTTP answer of such a record.
std::string page_answer(const std::string& words);
