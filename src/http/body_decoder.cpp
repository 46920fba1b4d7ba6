// SPDX-License-Identifier: Apache-2.0
// A streaming decoder for gzip (RFC 1952) and deflate (RFC 1950, 1951) over zlib.
//
// libcurl can decode too, but libcurl 7.88 calls a coded body complete when the
// declared wire bytes came, although the stream inside was cut: half an article would
// be analysed as a whole one. It also counts no decoded bytes, so that 100 KB on the
// wire may become 100 MB. Here a body is complete only when its stream says so, and
// every decoded byte is counted before it is kept.
//
//   gzip     one or more members, each with its checksum; zero bytes may follow
//   deflate  a zlib stream as the standard says, or a raw one as some servers send;
//            the first byte tells: a zlib header's low four bits are 8, which in a raw
//            stream would be a stored block with a padding bit set
//
// Anything else after the end is refused: such a body was put together by mistake.
#include "http/body_decoder.h"

#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>
#include <stdexcept>

#include "http/header_text.h"

namespace ascribe {
namespace {

constexpr int gzip_window = 16 + MAX_WBITS;
constexpr int zlib_window = MAX_WBITS;
constexpr int raw_window = -MAX_WBITS;

Refusal broken() {
  return {"bad-encoding",
          "the server's compressed page is damaged; try again, or save the page in a "
          "browser and check the file"};
}

}  // namespace

std::optional<ContentCoding> parse_content_coding(std::string_view value) {
  const std::string name = lower_ascii(trim_blanks(value));
  if (name.empty() || name == "identity") return ContentCoding::identity;
  if (name == "gzip" || name == "x-gzip") return ContentCoding::gzip;
  if (name == "deflate") return ContentCoding::deflate;
  return std::nullopt;
}

void BodyDecoder::InflateEnd::operator()(z_stream_s* stream) const {
  inflateEnd(stream);
  delete stream;
}

BodyDecoder::BodyDecoder(ContentCoding coding, std::size_t max_bytes)
    : coding_(coding), max_bytes_(max_bytes) {}

std::optional<Refusal> BodyDecoder::add(std::string_view wire) {
  // Compared this way round, so that no sum can overflow. What fits is read before the
  // rest is refused: damage in it must not depend on how the bytes were split.
  const bool over = wire.size() > max_bytes_ - wire_bytes_;
  wire = wire.substr(0, max_bytes_ - wire_bytes_);
  wire_bytes_ += wire.size();
  if (coding_ == ContentCoding::identity) {
    body_ += wire;
  } else if (auto refusal = add_coded(wire)) {
    return refusal;
  }
  if (over) return too_large();
  return std::nullopt;
}

std::optional<Refusal> BodyDecoder::finish() const {
  const bool cut = stage_ == Stage::start || stage_ == Stage::inside;
  if (coding_ == ContentCoding::identity || !cut) return std::nullopt;
  return Refusal{"incomplete",
                 "the server's compressed page ends in the middle; try again"};
}

std::optional<Refusal> BodyDecoder::add_coded(std::string_view wire) {
  while (!wire.empty()) {
    if (stage_ != Stage::inside) enter(static_cast<unsigned char>(wire.front()));
    if (stage_ == Stage::padding) {
      if (wire.find_first_not_of('\0') != std::string_view::npos) return broken();
      return std::nullopt;
    }
    if (auto refusal = inflate_from(wire)) return refusal;
  }
  return std::nullopt;
}

/// Begins the stream, its next member, or the padding after the last one.
void BodyDecoder::enter(unsigned char first_byte) {
  if (stage_ == Stage::start) {
    const bool is_zlib = (first_byte & 0x0f) == Z_DEFLATED;
    const int window = coding_ == ContentCoding::gzip ? gzip_window
                       : is_zlib                      ? zlib_window
                                                      : raw_window;
    auto fresh = std::make_unique<z_stream>();
    const int code = inflateInit2(fresh.get(), window);
    if (code == Z_MEM_ERROR) throw std::bad_alloc();
    if (code != Z_OK) throw std::runtime_error("zlib could not be started");
    stream_.reset(fresh.release());
    stage_ = Stage::inside;
  } else if (stage_ == Stage::ended && coding_ == ContentCoding::gzip &&
             first_byte != 0) {
    inflateReset(stream_.get());
    stage_ = Stage::inside;
  } else {
    stage_ = Stage::padding;
  }
}

/// Decodes from the front of `wire`, up to its end or the stream's, and drops what it
/// has read.
std::optional<Refusal> BodyDecoder::inflate_from(std::string_view& wire) {
  constexpr std::size_t max_step = std::size_t{1} << 20;
  const auto fed = static_cast<uInt>(std::min(wire.size(), max_step));
  stream_->next_in = reinterpret_cast<const Bytef*>(wire.data());
  stream_->avail_in = fed;
  std::array<char, 16'384> out;
  int code = Z_OK;
  // A full buffer means that more output waits, even when all input is read.
  do {
    stream_->next_out = reinterpret_cast<Bytef*>(out.data());
    stream_->avail_out = static_cast<uInt>(out.size());
    code = inflate(stream_.get(), Z_NO_FLUSH);
    if (code == Z_MEM_ERROR) throw std::bad_alloc();
    const std::size_t made = out.size() - stream_->avail_out;
    if (made > max_bytes_ - body_.size()) return too_large();
    if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) return broken();
    body_.append(out.data(), made);
  } while (code == Z_OK && stream_->avail_out == 0);

  const std::size_t read = fed - stream_->avail_in;
  if (read == 0 && code != Z_STREAM_END) return broken();
  wire.remove_prefix(read);
  if (code == Z_STREAM_END) stage_ = Stage::ended;
  return std::nullopt;
}

Refusal BodyDecoder::too_large() const {
  return {"too-large", "the page is over the limit of " + std::to_string(max_bytes_) +
                           " bytes; save the article alone and check the file"};
}

}  // namespace ascribe
