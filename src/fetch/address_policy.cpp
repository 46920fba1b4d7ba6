// SPDX-License-Identifier: Apache-2.0
// Keeps a fetch away from the machine, its network and its cloud.
//
// A page's address comes from outside, and so does every redirect. Were any address
// allowed, "http://169.254.169.254/" would read a cloud's secrets and
// "http://192.168.1.1/" a router's. Names prove nothing: "localhost.", a decimal
// number or a name whose answer changes between two look-ups all lead inside.
//
// Method: judge the number that is about to be connected to, each time, after all
// spelling and resolving is done (socket_guard.cpp calls this from libcurl's
// open-socket callback). The tables are IANA's special-purpose registries, RFC 6890 and
// its updates: IPv4 is open but for the blocks listed; IPv6 is closed but for 2000::/3
// less the blocks listed. The deny list follows Stripe's smokescreen.
//
// Where we differ: a NAT64 address (RFC 6052) is as public as the IPv4 address it
// leads to, since an IPv6-only network reaches the whole IPv4 internet that way.
// 6to4 and Teredo also hold an IPv4 address, but nobody needs them any more, so they
// are closed whatever they hold.
#include "fetch/address_policy.h"

#include <algorithm>
#include <array>

#include "ascribe/error.h"

namespace ascribe {
namespace {

constexpr AddressBlock v4(std::array<std::uint8_t, 4> bytes, int bits) {
  AddressBlock block;
  block.first.is_v4 = true;
  for (std::size_t i = 0; i < bytes.size(); ++i) block.first.bytes[i] = bytes[i];
  block.bits = bits;
  return block;
}

/// `groups` are the first four of the eight groups of an IPv6 address.
constexpr AddressBlock v6(std::array<std::uint16_t, 4> groups, int bits) {
  AddressBlock block;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    block.first.bytes[2 * i] = static_cast<std::uint8_t>(groups[i] >> 8);
    block.first.bytes[2 * i + 1] = static_cast<std::uint8_t>(groups[i] & 0xff);
  }
  block.bits = bits;
  return block;
}

constexpr std::array closed_v4 = {
    v4({0, 0, 0, 0}, 8),         // this host; 0.0.0.0 reaches loopback on Linux
    v4({10, 0, 0, 0}, 8),        // private
    v4({100, 64, 0, 0}, 10),     // shared by carriers (RFC 6598)
    v4({127, 0, 0, 0}, 8),       // loopback
    v4({168, 63, 129, 16}, 32),  // Azure's host channel: public by number only
    v4({169, 254, 0, 0}, 16),    // link-local, cloud metadata
    v4({172, 16, 0, 0}, 12),     // private
    v4({192, 0, 0, 0}, 24),      // protocol assignments
    v4({192, 0, 2, 0}, 24),      // documentation
    v4({192, 88, 99, 0}, 24),    // 6to4 relays, retired
    v4({192, 168, 0, 0}, 16),    // private
    v4({198, 18, 0, 0}, 15),     // benchmarking
    v4({198, 51, 100, 0}, 24),   // documentation
    v4({203, 0, 113, 0}, 24),    // documentation
    v4({224, 0, 0, 0}, 4),       // multicast
    v4({240, 0, 0, 0}, 4),       // reserved, broadcast
};

constexpr AddressBlock global_v6 = v6({0x2000, 0, 0, 0}, 3);
constexpr AddressBlock nat64 = v6({0x64, 0xff9b, 0, 0}, 96);

constexpr std::array closed_v6 = {
    v6({0x2001, 0, 0, 0}, 23),      // protocol assignments: Teredo, ORCHID, tests
    v6({0x2001, 0xdb8, 0, 0}, 32),  // documentation
    v6({0x2002, 0, 0, 0}, 16),      // 6to4
    v6({0x3fff, 0, 0, 0}, 20),      // documentation
};

template <typename Blocks>
bool holds(const Blocks& blocks, const IpAddress& address) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const AddressBlock& block) {
    return block.contains(address);
  });
}

IpAddress last_four_bytes(const IpAddress& address) {
  IpAddress inner;
  inner.is_v4 = true;
  std::copy(address.bytes.begin() + 12, address.bytes.end(), inner.bytes.begin());
  return inner;
}

}  // namespace

bool is_public(const IpAddress& address) {
  if (address.is_v4) return !holds(closed_v4, address);
  if (nat64.contains(address)) return !holds(closed_v4, last_four_bytes(address));
  return global_v6.contains(address) && !holds(closed_v6, address);
}

AddressPolicy::AddressPolicy(const std::vector<std::string>& allow_blocks) {
  for (const std::string& text : allow_blocks) {
    const auto block = parse_address_block(text);
    if (!block) {
      throw Error("bad-option", text,
                  "\"" + text +
                      "\" is not a block of addresses; write the first address and "
                      "the length, such as 127.0.0.0/8 or 127.0.0.1/32");
    }
    allowed_.push_back(*block);
  }
}

AddressVerdict AddressPolicy::judge(const IpAddress& address,
                                    std::uint16_t port) const {
  if (holds(allowed_, address)) return AddressVerdict::allowed;
  if (!is_public(address)) return AddressVerdict::not_public;
  if (port != 80 && port != 443) return AddressVerdict::port_refused;
  return AddressVerdict::allowed;
}

}  // namespace ascribe
