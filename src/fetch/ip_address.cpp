// SPDX-License-Identifier: Apache-2.0
// Addresses from text and from sockets, and the blocks that hold them.
#include "fetch/ip_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace ascribe {
namespace {

constexpr std::array<std::uint8_t, 12> mapped_prefix = {0, 0, 0, 0, 0,    0,
                                                        0, 0, 0, 0, 0xff, 0xff};

bool is_mapped(const std::array<std::uint8_t, 16>& bytes) {
  return std::equal(mapped_prefix.begin(), mapped_prefix.end(), bytes.begin());
}

IpAddress from_v4(const in_addr& address) {
  IpAddress out;
  out.is_v4 = true;
  std::memcpy(out.bytes.data(), &address, sizeof address);
  return out;
}

IpAddress from_v6(const in6_addr& address) {
  IpAddress out;
  std::memcpy(out.bytes.data(), &address, sizeof address);
  if (!is_mapped(out.bytes)) return out;
  IpAddress v4;
  v4.is_v4 = true;
  std::copy(out.bytes.begin() + 12, out.bytes.end(), v4.bytes.begin());
  return v4;
}

/// The mask of `bits` for byte number `index`.
std::uint8_t mask_byte(int bits, int index) {
  const int here = std::clamp(bits - 8 * index, 0, 8);
  return static_cast<std::uint8_t>(0xff00 >> here);
}

}  // namespace

bool AddressBlock::contains(const IpAddress& address) const {
  if (address.is_v4 != first.is_v4) return false;
  for (std::size_t i = 0; i < address.bytes.size(); ++i) {
    const int difference = address.bytes[i] ^ first.bytes[i];
    if ((difference & mask_byte(bits, static_cast<int>(i))) != 0) return false;
  }
  return true;
}

std::optional<IpAddress> parse_ip_address(const std::string& text) {
  // inet_pton stops at a NUL, and what follows it would be ignored.
  if (text.find('\0') != std::string::npos) return std::nullopt;
  in_addr v4{};
  if (inet_pton(AF_INET, text.c_str(), &v4) == 1) return from_v4(v4);
  in6_addr v6{};
  if (inet_pton(AF_INET6, text.c_str(), &v6) == 1) return from_v6(v6);
  return std::nullopt;
}

std::optional<AddressBlock> parse_address_block(const std::string& text) {
  const auto slash = text.find('/');
  if (slash == std::string::npos) return std::nullopt;
  const std::string address_text = text.substr(0, slash);
  const auto address = parse_ip_address(address_text);
  if (!address) return std::nullopt;

  int bits = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + slash + 1, end, bits);
  if (error != std::errc() || stop != end) return std::nullopt;
  // A mapped block counts its length from the start of the IPv6 spelling.
  const bool written_as_v6 = address_text.find(':') != std::string::npos;
  if (address->is_v4 && written_as_v6) bits -= 96;
  if (bits < 0 || bits > (address->is_v4 ? 32 : 128)) return std::nullopt;

  for (std::size_t i = 0; i < address->bytes.size(); ++i) {
    const int host_bits = 0xff & ~mask_byte(bits, static_cast<int>(i));
    if ((address->bytes[i] & host_bits) != 0) return std::nullopt;
  }
  return AddressBlock{*address, bits};
}

std::optional<IpAddress> ip_address_of(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return from_v4(v4.sin_addr);
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    return from_v6(v6.sin6_addr);
  }
  return std::nullopt;
}

std::uint16_t port_of(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return ntohs(v4.sin_port);
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    return ntohs(v6.sin6_port);
  }
  return 0;
}

std::string name(const IpAddress& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  inet_ntop(address.is_v4 ? AF_INET : AF_INET6, address.bytes.data(), text.data(),
            text.size());
  return text.data();
}

}  // namespace ascribe
