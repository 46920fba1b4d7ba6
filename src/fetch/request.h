// SPDX-License-Identifier: Apache-2.0
// Asks for one URL after another on one handle: one request, one answer, no redirect
// followed.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "ascribe/page.h"
#include "fetch/address_policy.h"
#include "fetch/curl_handle.h"
#include "fetch/exchange.h"
#include "fetch/socket_guard.h"

namespace ascribe {

/// All that our requests say beside URL and conditions: what an answer may depend on.
std::string request_profile();

/// Sends the requests of one page, one at a time; whoever owns it runs the transfers.
/// The allowance of header bytes runs down from request to request.
class Requester {
 public:
  /// Both must outlive it. Throws Error("internal") when libcurl cannot be set up.
  Requester(const AddressPolicy& policy, const FetchLimits& limits);
  Requester(const Requester&) = delete;
  Requester& operator=(const Requester&) = delete;

  /// Makes handle() ready to ask for `url`, which comes from check_url() or
  /// check_redirect(), within `time`; `time` must be over zero. `conditions`: header
  /// lines that ask for the page only if it has changed.
  void prepare(const std::string& url, std::chrono::milliseconds time,
               std::span<const std::string> conditions = {});

  const CurlHandle& handle() const { return curl_; }

  /// What came of the request that prepare() made ready, once libcurl ended it with
  /// `code`. Refusal codes: blocked-address and those of transfer_refusal(),
  /// head_refusal() and BodyDecoder.
  RequestEnd conclude(CURLcode code);

 private:
  void set_fixed_options();
  void set_tls_options();

  const FetchLimits& limits_;
  std::size_t header_bytes_left_;
  SocketGuard guard_;
  HeaderList headers_;
  std::optional<Exchange> exchange_;
  std::array<char, CURL_ERROR_SIZE> detail_{};
  CurlHandle curl_;
};

}  // namespace ascribe
