// SPDX-License-Identifier: Apache-2.0
// An IpAddress is one IPv4 or IPv6 address, the same however it was spelled.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

struct sockaddr;

namespace ascribe {

/// One address in network byte order. An IPv4-mapped IPv6 address (::ffff:a.b.c.d)
/// is held as the IPv4 address it reaches.
///
/// is_v4  four bytes count, the rest are zero; else all sixteen
struct IpAddress {
  bool is_v4 = false;
  std::array<std::uint8_t, 16> bytes{};

  bool operator==(const IpAddress&) const = default;
};

/// All addresses whose first `bits` bits are those of `first`.
struct AddressBlock {
  IpAddress first;
  int bits = 0;

  bool contains(const IpAddress& address) const;
};

/// Reads "192.0.2.1" or "2001:db8::1"; nothing for any other spelling (no octal, no
/// single number, no zone, no brackets).
std::optional<IpAddress> parse_ip_address(const std::string& text);

/// Reads "127.0.0.0/8" or "fc00::/7"; nothing when the length is absent or out of
/// range, or when bits after it are set ("127.0.0.1/8").
std::optional<AddressBlock> parse_address_block(const std::string& text);

/// The address inside an AF_INET or AF_INET6 socket address; nothing for others.
/// `address` must be as long as its family says.
std::optional<IpAddress> ip_address_of(const sockaddr& address);

/// The port of the same, in host byte order; 0 for other families.
std::uint16_t port_of(const sockaddr& address);

/// The usual spelling: "192.0.2.1", "2001:db8::1".
std::string name(const IpAddress& address);

}  // namespace ascribe
