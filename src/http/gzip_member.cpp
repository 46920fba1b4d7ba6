// SPDX-License-Identifier: Apache-2.0
// Drives zlib over one member at a time.
#include "http/gzip_member.h"

#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <stdexcept>

namespace ascribe {
namespace {

constexpr int gzip_window = 16 + MAX_WBITS;
constexpr std::size_t max_step = std::size_t{1} << 20;

void require(int code) {
  if (code == Z_MEM_ERROR) throw std::bad_alloc();
  if (code != Z_OK) throw std::runtime_error("zlib could not be started");
}

}  // namespace

void GzipMember::InflateEnd::operator()(z_stream_s* stream) const {
  inflateEnd(stream);
  delete stream;
}

GzipMember::GzipMember() {
  auto fresh = std::make_unique<z_stream>();
  require(inflateInit2(fresh.get(), gzip_window));
  stream_.reset(fresh.release());
}

void GzipMember::restart() { inflateReset(stream_.get()); }

GzipMember::State GzipMember::add(std::string_view& wire, std::size_t room,
                                  std::string& into) {
  std::array<char, 16'384> out;
  for (;;) {
    const std::size_t wanted = std::min(room, out.size());
    if (wanted == 0) return State::full;
    const auto fed = static_cast<uInt>(std::min(wire.size(), max_step));
    stream_->next_in = reinterpret_cast<const Bytef*>(wire.data());
    stream_->avail_in = fed;
    stream_->next_out = reinterpret_cast<Bytef*>(out.data());
    stream_->avail_out = static_cast<uInt>(wanted);
    const int code = inflate(stream_.get(), Z_NO_FLUSH);
    if (code == Z_MEM_ERROR) throw std::bad_alloc();
    const std::size_t made = wanted - stream_->avail_out;
    into.append(out.data(), made);
    if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) {
      return State::broken;
    }
    room -= made;
    wire.remove_prefix(fed - stream_->avail_in);
    if (code == Z_STREAM_END) return State::ended;
    // Room left in the buffer: zlib has nothing more to give for what it was fed.
    if (stream_->avail_out > 0 && wire.empty()) return State::hungry;
    if (made == 0 && stream_->avail_in == fed) return State::broken;
  }
}

std::string gzip_member(std::string_view bytes) {
  // deflateBound and avail_out count in 32 and 64 bits; a page has megabytes.
  if (bytes.size() > std::numeric_limits<uInt>::max() / 2) {
    throw std::length_error("too long for one gzip member");
  }
  z_stream stream = {};
  constexpr int memory_level = 8;
  require(deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window,
                       memory_level, Z_DEFAULT_STRATEGY));
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int code = deflate(&stream, Z_FINISH);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  if (code != Z_STREAM_END) throw std::runtime_error("zlib did not finish");
  return out;
}

}  // namespace ascribe
