// SPDX-License-Identifier: Apache-2.0
// URLs and addresses: what passes is plain, and no spelling makes a private address
// public. The second opinion is slow on purpose: addresses as strings of bits.
#include <algorithm>
#include <array>
#include <string>
#include <variant>

#include "fetch/address_policy.h"
#include "fetch/url_check.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/promise.h"

namespace ascribe {
namespace {

std::string bits_of(const std::uint8_t* bytes, std::size_t count) {
  std::string bits;
  for (std::size_t i = 0; i < 8 * count; ++i) {
    bits += (bytes[i / 8] >> (7 - i % 8)) % 2 != 0 ? '1' : '0';
  }
  return bits;
}

struct Block {
  std::array<std::uint8_t, 16> first;
  std::size_t length;
};

template <typename Blocks>
bool is_in(const Blocks& blocks, std::string_view bits) {
  for (const Block& block : blocks) {
    if (bits.starts_with(bits_of(block.first.data(), 16).substr(0, block.length))) {
      return true;
    }
  }
  return false;
}

/// IANA's special-purpose IPv4 blocks, and 168.63.129.16.
constexpr std::array closed_v4 = {
    Block{{0}, 8},
    Block{{10}, 8},
    Block{{100, 64}, 10},
    Block{{127}, 8},
    Block{{169, 254}, 16},
    Block{{172, 16}, 12},
    Block{{192, 0, 0}, 24},
    Block{{192, 0, 2}, 24},
    Block{{192, 88, 99}, 24},
    Block{{192, 168}, 16},
    Block{{198, 18}, 15},
    Block{{198, 51, 100}, 24},
    Block{{203, 0, 113}, 24},
    Block{{224}, 3},
    Block{{168, 63, 129, 16}, 32},
};
constexpr std::array closed_v6 = {
    Block{{0x20, 0x01, 0}, 23},
    Block{{0x20, 0x01, 0x0d, 0xb8}, 32},
    Block{{0x20, 0x02}, 16},
    Block{{0x3f, 0xff}, 20},
};

bool is_public_v4(const std::uint8_t* bytes) {
  return !is_in(closed_v4, bits_of(bytes, 4));
}

bool is_public_slowly(const std::array<std::uint8_t, 16>& bytes) {
  const std::string bits = bits_of(bytes.data(), 16);
  constexpr std::array mapped = {Block{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96},
                                 Block{{0, 0x64, 0xff, 0x9b}, 96}};
  if (is_in(mapped, bits)) return is_public_v4(bytes.data() + 12);
  return bits.starts_with("001") && !is_in(closed_v6, bits);
}

void promise_plain_url(const std::string& url) {
  promise(url.starts_with("http://") || url.starts_with("https://"),
          "only http and https pass");
  promise(url.size() <= 8192, "no URL is over 8,192 bytes");
  for (const char c : url) {
    promise(c > 0x20 && c < 0x7F && c != '\\', "a URL is plain ASCII");
  }
  const std::size_t host = url.find("//") + 2;
  const std::string authority = url.substr(host, url.find_first_of("/?#", host) - host);
  promise(!authority.empty(), "a URL names a host");
  promise(authority.find('@') == authority.npos, "a URL has no user info");
  promise(url.find('#') == url.npos, "a URL has no fragment");
  const auto again = check_url(url);
  const auto* same = std::get_if<std::string>(&again);
  promise(same != nullptr && *same == url, "what passed once passes unchanged");
}

void promise_refusal(const Refusal& refusal, std::string_view own_code) {
  promise(refusal.code == own_code || refusal.code == "blocked-scheme",
          "a refusal has a known code");
  for (const char c : refusal.message) {
    promise(c >= 0x20 && c < 0x7F, "a refusal's message is printable ASCII");
  }
}

void promise_address(const std::string& text) {
  if (const auto address = parse_ip_address(text)) {
    promise(parse_ip_address(name(*address)) == address,
            "an address is read as it is written");
  }
}

}  // namespace

int fuzz_url(const std::uint8_t* data, std::size_t size) {
  FuzzInput input(data, size);
  const std::string text(input.rest());
  const auto checked = check_url(text);
  if (const auto* url = std::get_if<std::string>(&checked)) {
    promise_plain_url(*url);
  } else {
    promise_refusal(std::get<Refusal>(checked), "bad-url");
  }
  const auto redirected = check_redirect("https://news.example/a/b?c", text);
  if (const auto* url = std::get_if<std::string>(&redirected)) {
    promise_plain_url(*url);
  } else {
    promise_refusal(std::get<Refusal>(redirected), "bad-redirect");
  }
  promise_address(text);
  parse_address_block(text);

  std::array<std::uint8_t, 16> bytes{};
  for (std::uint8_t& byte : bytes) byte = input.choice();
  IpAddress v6{false, bytes};
  std::array<std::uint8_t, 16> first_four{};
  std::copy_n(bytes.begin(), 4, first_four.begin());
  const IpAddress v4{true, first_four};
  promise(is_public(v4) == is_public_v4(bytes.data()), "two opinions on IPv4 agree");
  if (const auto read = parse_ip_address(name(v6))) {
    promise(is_public(*read) == is_public_slowly(bytes), "two opinions on IPv6 agree");
  }
  return 0;
}

}  // namespace ascribe
