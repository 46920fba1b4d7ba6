// SPDX-License-Identifier: Apache-2.0
// A CodedStream undoes one compression, a piece at a time; one file a library makes
// one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace ascribe {

enum class StreamState : std::uint8_t {
  running,  ///< more input or more room for output is wanted
  ended,    ///< the stream said that it is whole; bytes after `read` are not its own
  broken,   ///< not a stream of this coding, or a damaged one
};

/// What one call did: bytes of input read, bytes of output made.
struct StreamStep {
  std::size_t read = 0;
  std::size_t made = 0;
  StreamState state = StreamState::running;
};

/// One compressed stream. For one thread at a time.
class CodedStream {
 public:
  CodedStream() = default;
  CodedStream(const CodedStream&) = delete;
  CodedStream& operator=(const CodedStream&) = delete;
  virtual ~CodedStream() = default;

  /// Decodes from the front of `wire` into `out`. A call that fills `out` may have more
  /// to give and is repeated, with no input if need be. Throws std::bad_alloc.
  virtual StreamStep decode(std::string_view wire, std::span<char> out) = 0;

  /// Makes ready for the next member after one that ended; false for a coding that has
  /// one stream a body.
  virtual bool next_member() { return false; }
};

/// gzip, or deflate as HTTP means it; for deflate the first byte of the body tells a
/// zlib stream from the raw one that some servers send.
std::unique_ptr<CodedStream> gzip_stream();
std::unique_ptr<CodedStream> deflate_stream(unsigned char first_byte);

std::unique_ptr<CodedStream> brotli_stream();

/// Needs at most 8 MiB of window, as RFC 9659 promises for the web; a frame that wants
/// more is broken.
std::unique_ptr<CodedStream> zstd_stream();

}  // namespace ascribe
