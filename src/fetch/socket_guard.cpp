// SPDX-License-Identifier: Apache-2.0
// libcurl's open-socket callback, with the address policy in it.
#include "fetch/socket_guard.h"

#include <sys/socket.h>

namespace ascribe {

void SocketGuard::install(CurlHandle& curl) {
  curl.set(CURLOPT_OPENSOCKETFUNCTION, &SocketGuard::open_socket);
  curl.set(CURLOPT_OPENSOCKETDATA, this);
}

bool SocketGuard::permits(const curl_sockaddr& address) {
  const auto ip = ip_address_of(address.addr);
  if (!ip) {
    refusal_ = Refusal{"blocked-address", "the host is not an internet address"};
    return false;
  }
  const std::uint16_t port = port_of(address.addr);
  switch (policy_->judge(*ip, port)) {
    case AddressVerdict::allowed:
      return true;
    case AddressVerdict::not_public:
      refusal_ = Refusal{"blocked-address",
                         "the host's address " + name(*ip) +
                             " is not a public one; allow it by --allow-address if "
                             "the page is your own"};
      return false;
    case AddressVerdict::port_refused:
      refusal_ = Refusal{"blocked-address",
                         "port " + std::to_string(port) +
                             " is refused on a public address; only 80 and 443 are "
                             "open unless --allow-address names " +
                             name(*ip)};
      return false;
  }
  return false;
}

curl_socket_t SocketGuard::open_socket(void* guard, curlsocktype,
                                       curl_sockaddr* address) {
  try {
    if (!static_cast<SocketGuard*>(guard)->permits(*address)) return CURL_SOCKET_BAD;
  } catch (...) {
    // Out of memory while wording the refusal. Nothing may be thrown through
    // libcurl's frames, and a closed address must stay closed.
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

}  // namespace ascribe
