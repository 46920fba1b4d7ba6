// SPDX-License-Identifier: Apache-2.0
// gzip (RFC 1952) and deflate (RFC 1950, 1951) over zlib.
#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <new>
#include <stdexcept>

#include "http/coded_stream.h"

namespace ascribe {
namespace {

class InflateStream : public CodedStream {
 public:
  InflateStream(int window_bits, bool has_members) : has_members_(has_members) {
    const int code = inflateInit2(&stream_, window_bits);
    if (code == Z_MEM_ERROR) throw std::bad_alloc();
    if (code != Z_OK) throw std::runtime_error("zlib could not be started");
  }
  ~InflateStream() override { inflateEnd(&stream_); }

  StreamStep decode(std::string_view wire, std::span<char> out) override {
    // zlib counts in unsigned int.
    constexpr std::size_t max_step = std::size_t{1} << 20;
    const std::size_t fed = std::min(wire.size(), max_step);
    const std::size_t room = std::min(out.size(), max_step);
    stream_.next_in = reinterpret_cast<const Bytef*>(wire.data());
    stream_.avail_in = static_cast<uInt>(fed);
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    stream_.avail_out = static_cast<uInt>(room);
    const int code = inflate(&stream_, Z_NO_FLUSH);
    if (code == Z_MEM_ERROR) throw std::bad_alloc();
    StreamStep step{fed - stream_.avail_in, room - stream_.avail_out,
                    StreamState::running};
    if (code == Z_STREAM_END) step.state = StreamState::ended;
    // Z_BUF_ERROR only says that there was nothing to do.
    if (code != Z_STREAM_END && code != Z_OK && code != Z_BUF_ERROR) {
      step.state = StreamState::broken;
    }
    return step;
  }

  bool next_member() override {
    if (has_members_) inflateReset(&stream_);
    return has_members_;
  }

 private:
  z_stream stream_{};
  bool has_members_;
};

}  // namespace

std::unique_ptr<CodedStream> gzip_stream() {
  return std::make_unique<InflateStream>(16 + MAX_WBITS, true);
}

std::unique_ptr<CodedStream> deflate_stream(unsigned char first_byte) {
  // A zlib header's low four bits are 8, which in a raw stream would be a stored block
  // with a padding bit set.
  const bool is_zlib = (first_byte & 0x0f) == Z_DEFLATED;
  return std::make_unique<InflateStream>(is_zlib ? MAX_WBITS : -MAX_WBITS, false);
}

}  // namespace ascribe
