// SPDX-License-Identifier: Apache-2.0
// Asks for one URL once: one request, one answer, no redirect followed.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <variant>

#include "fetch/address_policy.h"
#include "fetch/curl_handle.h"
#include "fetch/response_head.h"
#include "fetch/socket_guard.h"
#include "http/refusal.h"

namespace ascribe {

/// One whole answer. `body` is decoded and complete; empty for a redirect.
struct Answer {
  ResponseHead head;
  std::string body;
};

/// What all requests of one fetch share. The header allowance and the deadline run
/// down from request to request.
struct RequestBounds {
  std::size_t max_bytes;
  std::size_t header_bytes_left;
  std::chrono::milliseconds connect_timeout;
  std::chrono::steady_clock::time_point deadline;
};

/// Sends the requests of one fetch. For one thread at a time.
class Requester {
 public:
  /// Throws Error("internal") when libcurl cannot be set up.
  Requester(const AddressPolicy& policy, const RequestBounds& bounds);
  Requester(const Requester&) = delete;
  Requester& operator=(const Requester&) = delete;

  /// `url` comes from check_url() or check_redirect(). Blocking. Refusal codes:
  /// blocked-address and those of transfer_refusal(), head_refusal() and BodyDecoder.
  std::variant<Answer, Refusal> ask(const std::string& url);

 private:
  void set_fixed_options();

  RequestBounds bounds_;
  SocketGuard guard_;
  HeaderList headers_;
  CurlHandle curl_;
};

}  // namespace ascribe
