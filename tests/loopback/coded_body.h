// SPDX-License-Identifier: Apache-2.0
// Compresses bodies for tests, so that no binary fixture is needed.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// One gzip member.
std::string gzip_coded(std::string_view bytes);

/// A zlib stream, what HTTP calls deflate.
std::string zlib_coded(std::string_view bytes);

/// A deflate stream with no header or checksum, what some servers call deflate.
std::string raw_deflate_coded(std::string_view bytes);

/// One brotli stream.
std::string brotli_coded(std::string_view bytes);

/// One zstd frame with a checksum.
std::string zstd_coded(std::string_view bytes);

}  // namespace ascribe
