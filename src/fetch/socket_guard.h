// SPDX-License-Identifier: Apache-2.0
// Stands between name resolution and connection: no socket to a closed address.
#pragma once

#include <optional>
#include <string>

#include "fetch/address_policy.h"
#include "fetch/curl_handle.h"
#include "http/refusal.h"

namespace ascribe {

/// Judges every address that `curl` is about to connect to, whatever the URL called
/// it. Must outlive the transfers of the handle it is installed on.
class SocketGuard {
 public:
  explicit SocketGuard(const AddressPolicy& policy) : policy_(&policy) {}
  SocketGuard(const SocketGuard&) = delete;
  SocketGuard& operator=(const SocketGuard&) = delete;

  void install(CurlHandle& curl);

  /// Forgets the attempts of the transfer before.
  void reset() { refusal_.reset(); }

  /// Why a transfer that reached nothing was kept from it: the last address closed to
  /// it, even when another of the same name was open and did not answer. Nothing when
  /// none was closed. Code: blocked-address.
  const std::optional<Refusal>& refusal() const { return refusal_; }

 private:
  static curl_socket_t open_socket(void* guard, curlsocktype purpose,
                                   curl_sockaddr* address);
  bool permits(const curl_sockaddr& address);

  const AddressPolicy* policy_;
  std::optional<Refusal> refusal_;
};

}  // namespace ascribe
