// SPDX-License-Identifier: Apache-2.0
// A streaming decoder for the content codings of the web.
//
// libcurl can decode too, but libcurl 7.88 calls a coded body complete when the
// declared wire bytes came, although the stream inside was cut: half an article would
// be analysed as a whole one. It also counts no decoded bytes, so that 100 KB on the
// wire may become 100 MB, and it refuses gzip bodies of two members. Here a body is
// complete only when its stream says so, and every decoded byte is counted before it is
// kept.
//
//   gzip          one or more members, each with its checksum; zero bytes may follow
//   zstd          one or more frames
//   deflate       a zlib stream as the standard says, or a raw one as some servers send
//   br            one stream
//
// Anything else after the end is refused: such a body was put together by mistake.
// Stacked codings ("gzip, gzip") are refused too: no server needs them, and each layer
// multiplies what a few bytes can become.
#include "http/body_decoder.h"

#include <array>

#include "http/header_text.h"

namespace ascribe {
namespace {

Refusal broken() {
  return {"bad-encoding",
          "the server's compressed page is damaged; try again, or save the page in a "
          "browser and check the file"};
}

std::unique_ptr<CodedStream> stream_for(ContentCoding coding,
                                        unsigned char first_byte) {
  switch (coding) {
    case ContentCoding::gzip:
      return gzip_stream();
    case ContentCoding::deflate:
      return deflate_stream(first_byte);
    case ContentCoding::brotli:
      return brotli_stream();
    case ContentCoding::zstd:
      return zstd_stream();
    case ContentCoding::identity:
      break;
  }
  return nullptr;
}

}  // namespace

std::optional<ContentCoding> parse_content_coding(std::string_view value) {
  const std::string name = lower_ascii(trim_blanks(value));
  if (name.empty() || name == "identity") return ContentCoding::identity;
  if (name == "gzip" || name == "x-gzip") return ContentCoding::gzip;
  if (name == "deflate") return ContentCoding::deflate;
  if (name == "br") return ContentCoding::brotli;
  if (name == "zstd") return ContentCoding::zstd;
  return std::nullopt;
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
    if (auto refusal = decode_from(wire)) return refusal;
  }
  return std::nullopt;
}

/// Begins the stream, its next member, or the padding after the last one. No member
/// begins with a zero byte.
void BodyDecoder::enter(unsigned char first_byte) {
  if (stage_ == Stage::start) {
    stream_ = stream_for(coding_, first_byte);
    stage_ = Stage::inside;
  } else if (stage_ == Stage::ended && first_byte != 0 && stream_->next_member()) {
    stage_ = Stage::inside;
  } else {
    stage_ = Stage::padding;
  }
}

/// Decodes from the front of `wire`, up to its end or the stream's, and drops what it
/// has read.
std::optional<Refusal> BodyDecoder::decode_from(std::string_view& wire) {
  std::array<char, 16'384> out;
  for (;;) {
    const StreamStep step = stream_->decode(wire, out);
    // What came before the damage counts first: cut otherwise, it would have come
    // alone.
    if (step.made > max_bytes_ - body_.size()) return too_large();
    if (step.state == StreamState::broken) return broken();
    body_.append(out.data(), step.made);
    wire.remove_prefix(step.read);
    if (step.state == StreamState::ended) {
      stage_ = Stage::ended;
      return std::nullopt;
    }
    // A full buffer means that more output waits, even when all input is read.
    if (step.made == out.size()) continue;
    if (wire.empty()) return std::nullopt;
    if (step.read == 0 && step.made == 0) return broken();
  }
}

Refusal BodyDecoder::too_large() const {
  return {"too-large", "the page is over the limit of " + std::to_string(max_bytes_) +
                           " bytes; save the article alone and check the file"};
}

std::variant<std::string, Refusal> decode_whole(ContentCoding coding,
                                                std::string_view wire,
                                                std::size_t max_bytes) {
  BodyDecoder decoder(coding, max_bytes);
  auto refusal = decoder.add(wire);
  if (!refusal) refusal = decoder.finish();
  if (refusal) return *std::move(refusal);
  return decoder.take();
}

}  // namespace ascribe
