// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/ip_address.cpp.
#include "fetch/ip_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <cstring>

#include "catch.h"

using namespace ascribe;

TEST_CASE("an IPv4-mapped address is the IPv4 address it reaches") {
  const auto mapped = parse_ip_address("::ffff:192.0.2.7");
  REQUIRE(mapped);
  CHECK(mapped->is_v4);
  CHECK(mapped == parse_ip_address("192.0.2.7"));
  CHECK(name(*mapped) == "192.0.2.7");
}

TEST_CASE("only the plain spellings of an address are read") {
  for (const char* text :
       {"", "127.1", "0x7f.0.0.1", "0177.0.0.1", "2130706433", "127.0.0.1 ", "[::1]",
        "fe80::1%lo", "localhost", "1.2.3", "1.2.3.4.5", "::g", "256.1.1.1"}) {
    INFO(text);
    CHECK_FALSE(parse_ip_address(text));
  }
  CHECK_FALSE(parse_ip_address(std::string("127.0.0.1\0.example", 18)));
}

TEST_CASE("a block holds its first and last address and not their neighbours") {
  struct Row {
    const char* block;
    const char* first;
    const char* last;
    const char* before;
    const char* after;
  };
  const Row rows[] = {
      {"10.0.0.0/8", "10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0"},
      {"172.16.0.0/12", "172.16.0.0", "172.31.255.255", "172.15.255.255", "172.32.0.0"},
      {"192.0.2.8/29", "192.0.2.8", "192.0.2.15", "192.0.2.7", "192.0.2.16"},
      {"127.0.0.1/32", "127.0.0.1", "127.0.0.1", "127.0.0.0", "127.0.0.2"},
      {"fc00::/7", "fc00::", "fdff::1", "fbff::1", "fe00::"},
      {"2001:db8::/32",
       "2001:db8::", "2001:db8:ffff::", "2001:db7:ffff::", "2001:db9::"},
      {"::1/128", "::1", "::1", "::", "::2"},
  };
  for (const Row& row : rows) {
    INFO(row.block);
    const auto block = parse_address_block(row.block);
    REQUIRE(block);
    CHECK(block->contains(*parse_ip_address(row.first)));
    CHECK(block->contains(*parse_ip_address(row.last)));
    CHECK_FALSE(block->contains(*parse_ip_address(row.before)));
    CHECK_FALSE(block->contains(*parse_ip_address(row.after)));
  }
}

TEST_CASE("a block of one family holds nothing of the other") {
  CHECK_FALSE(parse_address_block("::/0")->contains(*parse_ip_address("1.2.3.4")));
  CHECK_FALSE(parse_address_block("0.0.0.0/0")->contains(*parse_ip_address("::1")));
  CHECK(parse_address_block("0.0.0.0/0")->contains(*parse_ip_address("1.2.3.4")));
}

TEST_CASE("a block in mapped spelling is the IPv4 block") {
  const auto block = parse_address_block("::ffff:127.0.0.0/104");
  REQUIRE(block);
  CHECK(block->bits == 8);
  CHECK(block->contains(*parse_ip_address("127.9.9.9")));
}

TEST_CASE("what is not a block is not read as one") {
  for (const char* text :
       {"", "/", "/8", "127.0.0.1", "127.0.0.0/", "127.0.0.0/33", "127.0.0.0/-1",
        "127.0.0.0/8 ", "127.0.0.0/8/8", "127.0.0.0/+8", "127.0.0.1/8", "::1/129",
        "fc00::1/7", "localhost/8", "127.0.0.0/eight", "::ffff:127.0.0.1/64",
        "127.0.0.0/99999999999"}) {
    INFO(text);
    CHECK_FALSE(parse_address_block(text));
  }
}

TEST_CASE("a socket address gives its number and port") {
  sockaddr_storage storage{};
  auto& plain = reinterpret_cast<sockaddr&>(storage);
  sockaddr_in v4{};
  v4.sin_family = AF_INET;
  v4.sin_port = htons(8080);
  inet_pton(AF_INET, "192.0.2.7", &v4.sin_addr);
  std::memcpy(&storage, &v4, sizeof v4);
  CHECK(ip_address_of(plain) == parse_ip_address("192.0.2.7"));
  CHECK(port_of(plain) == 8080);

  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  v6.sin6_port = htons(443);
  inet_pton(AF_INET6, "::ffff:192.0.2.7", &v6.sin6_addr);
  std::memcpy(&storage, &v6, sizeof v6);
  CHECK(ip_address_of(plain) == parse_ip_address("192.0.2.7"));
  CHECK(port_of(plain) == 443);

  storage.ss_family = AF_UNIX;
  CHECK_FALSE(ip_address_of(plain));
  CHECK(port_of(plain) == 0);
}
