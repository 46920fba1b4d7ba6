// SPDX-License-Identifier: Apache-2.0
// The encoder side of zlib, in one step.
#include "loopback/coded_body.h"

#define ZLIB_CONST
#include <zlib.h>

#include <stdexcept>

namespace ascribe {
namespace {

std::string coded(std::string_view bytes, int window_bits) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, window_bits, 8,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("deflateInit2");
  }
  std::string out(deflateBound(&stream, bytes.size()) + 32, '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int code = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (code != Z_STREAM_END) throw std::runtime_error("deflate");
  return out;
}

}  // namespace

std::string gzip_coded(std::string_view bytes) { return coded(bytes, 16 + MAX_WBITS); }
std::string zlib_coded(std::string_view bytes) { return coded(bytes, MAX_WBITS); }
std::string raw_deflate_coded(std::string_view bytes) {
  return coded(bytes, -MAX_WBITS);
}

}  // namespace ascribe
