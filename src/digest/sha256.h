// SPDX-License-Identifier: Apache-2.0
// SHA-256: the fingerprint that names a page's bytes and a rules folder's state.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// The SHA-256 of `bytes` (FIPS 180-4) as 64 lower-case hex digits. Linear.
std::string sha256_hex(std::string_view bytes);

}  // namespace ascribe
