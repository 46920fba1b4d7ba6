// SPDX-License-Identifier: Apache-2.0
// The AddressPolicy says which addresses may be connected to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fetch/ip_address.h"

namespace ascribe {

/// True when the public internet would route to `address`: what is left after the
/// blocks that IANA sets aside (private, loopback, link-local, shared, reserved,
/// documentation, multicast, tunnels). A NAT64 address is judged by the IPv4 address
/// inside it.
bool is_public(const IpAddress& address);

enum class AddressVerdict : std::uint8_t {
  allowed,
  not_public,    ///< neither public nor inside an allowed block
  port_refused,  ///< public, but the port is neither 80 nor 443
};

/// Immutable; safe to share between threads.
class AddressPolicy {
 public:
  /// `allow_blocks` are CIDR blocks that may be reached on any port, public or not.
  /// Throws Error("bad-option") for the first that is not a CIDR block.
  explicit AddressPolicy(const std::vector<std::string>& allow_blocks);

  /// `port` in host byte order. O(blocks).
  AddressVerdict judge(const IpAddress& address, std::uint16_t port) const;

 private:
  std::vector<AddressBlock> allowed_;
};

}  // namespace ascribe
