// SPDX-License-Identifier: Apache-2.0
// The Exchange judges one answer while it arrives and ends it as soon as it is decided.
#pragma once

#include <curl/curl.h>

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "fetch/response_head.h"
#include "http/body_decoder.h"
#include "http/refusal.h"

namespace ascribe {

/// One whole answer. `body` is decoded and complete; empty for a redirect and for 304.
struct Answer {
  ResponseHead head;
  std::string body;
};

/// What came of one request. `retry_after` is the header as sent, whatever the result.
struct RequestEnd {
  std::variant<Answer, Refusal> result;
  std::string retry_after;
};

/// The state of one transfer, seen by libcurl through two callbacks.
class Exchange {
 public:
  /// `max_bytes` bounds the body, `max_header_bytes` all header lines. Only when the
  /// request `has_conditions` is 304 an answer, one without a body.
  Exchange(std::size_t max_bytes, std::size_t max_header_bytes, bool has_conditions)
      : max_bytes_(max_bytes),
        reader_(max_header_bytes),
        has_conditions_(has_conditions) {}

  /// libcurl's header and write functions; `exchange` is the Exchange.
  static std::size_t on_header(char* bytes, std::size_t one, std::size_t count,
                               void* exchange);
  static std::size_t on_body(char* bytes, std::size_t one, std::size_t count,
                             void* exchange);

  std::size_t header_bytes_left() const { return reader_.bytes_left(); }

  /// What came of it, given how libcurl ended it; to be asked once. Rethrows what was
  /// thrown inside a callback.
  RequestEnd end(CURLcode code, std::string_view detail);

 private:
  using Step = bool (Exchange::*)(std::string_view);

  std::size_t guarded(Step step, std::string_view bytes);
  bool take_header(std::string_view line);
  bool take_body(std::string_view bytes);
  bool begin_body();
  bool refuse(Refusal refusal);
  std::variant<Answer, Refusal> result(CURLcode code, std::string_view detail);

  std::size_t max_bytes_;
  HeadReader reader_;
  std::optional<BodyDecoder> decoder_;
  std::optional<Refusal> refusal_;
  bool has_conditions_;
  bool needs_no_body_ = false;
  std::exception_ptr thrown_;
};

}  // namespace ascribe
