// SPDX-License-Identifier: Apache-2.0
// Undoes a body's content coding as it arrives, never past a size and never by half.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "http/coded_stream.h"
#include "http/refusal.h"

namespace ascribe {

enum class ContentCoding : std::uint8_t { identity, gzip, deflate, brotli, zstd };

/// The value we send as Accept-Encoding.
inline constexpr std::string_view accepted_codings = "gzip, br, zstd, deflate";

/// Reads a Content-Encoding value, in any case; empty means identity. Nothing for an
/// unknown coding or for several stacked ones.
std::optional<ContentCoding> parse_content_coding(std::string_view value);

/// Collects one body. Refusal codes: too-large (over `max_bytes` on the wire or
/// decoded), bad-encoding (not the coding it claims), incomplete (the coded stream
/// was cut). The result does not depend on how the wire bytes are split into calls.
class BodyDecoder {
 public:
  BodyDecoder(ContentCoding coding, std::size_t max_bytes);

  /// Takes the next wire bytes. After a refusal it must not be called again.
  std::optional<Refusal> add(std::string_view wire);

  /// Says that no more bytes come. Refuses when the stream has not reached its end.
  std::optional<Refusal> finish() const;

  /// The decoded bytes; leaves the decoder without them.
  std::string take() { return std::exchange(body_, {}); }

 private:
  enum class Stage : std::uint8_t { start, inside, ended, padding };

  std::optional<Refusal> add_coded(std::string_view wire);
  void enter(unsigned char first_byte);
  std::optional<Refusal> decode_from(std::string_view& wire);
  Refusal too_large() const;

  ContentCoding coding_;
  std::size_t max_bytes_;
  std::size_t wire_bytes_ = 0;
  Stage stage_ = Stage::start;
  std::unique_ptr<CodedStream> stream_;
  std::string body_;
};

/// A body that is here whole; refuses as BodyDecoder does.
std::variant<std::string, Refusal> decode_whole(ContentCoding coding,
                                                std::string_view wire,
                                                std::size_t max_bytes);

}  // namespace ascribe
