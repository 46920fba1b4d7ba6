// SPDX-License-Identifier: Apache-2.0
// One gzip member (RFC 1952): taken apart as it arrives, or made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;

namespace ascribe {

/// Inflates one member and knows where it ends, which BodyDecoder does not tell: in an
/// archive every record is a member of its own.
class GzipMember {
 public:
  enum class State : std::uint8_t {
    hungry,  ///< all of the input was read; more is needed
    full,    ///< the room was filled; call again, with the rest of the input
    ended,   ///< the member is whole and its checksum is right; what is left of the
             ///< input comes after it
    broken,  ///< no gzip, damaged, or a wrong checksum or length; what was appended
             ///< before cannot be relied on
  };

  GzipMember();

  /// Makes ready for another member.
  void restart();

  /// Reads from the front of `wire`, drops what was read, and appends at most `room`
  /// bytes to `into`. Not to be called after ended or broken before restart().
  State add(std::string_view& wire, std::size_t room, std::string& into);

 private:
  struct InflateEnd {
    void operator()(z_stream_s* stream) const;
  };
  std::unique_ptr<z_stream_s, InflateEnd> stream_;
};

/// `bytes` as one member with no name and no time, so that the same bytes give the same
/// member (with one version of zlib).
std::string gzip_member(std::string_view bytes);

}  // namespace ascribe
