// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/address_policy.cpp.
#include "fetch/address_policy.h"

#include "ascribe/error.h"
#include "catch.h"

using namespace ascribe;

namespace {

IpAddress address(const char* text) {
  const auto parsed = parse_ip_address(text);
  REQUIRE(parsed);
  return *parsed;
}

}  // namespace

TEST_CASE("no set-aside IPv4 address is public") {
  for (const char* text : {
           "0.0.0.0",         "0.1.2.3",         "10.0.0.0",    "10.255.255.255",
           "100.64.0.1",      "100.100.100.200", "100.127.9.9", "127.0.0.1",
           "127.255.255.254", "168.63.129.16",   "169.254.0.1", "169.254.169.254",
           "172.16.0.1",      "172.31.255.255",  "192.0.0.192", "192.0.2.1",
           "192.88.99.1",     "192.168.0.1",     "198.18.0.1",  "198.19.255.255",
           "198.51.100.9",    "203.0.113.9",     "224.0.0.1",   "239.255.255.250",
           "240.0.0.1",       "255.255.255.255",
       }) {
    INFO(text);
    CHECK_FALSE(is_public(address(text)));
  }
}

TEST_CASE("no set-aside IPv6 address is public") {
  for (const char* text : {
           "::",
           "::1",
           "::7f00:1",                  // unspecified, loopback, IPv4-compatible
           "::ffff:127.0.0.1",          // mapped
           "::ffff:10.1.2.3",           //
           "::ffff:169.254.169.254",    //
           "::ffff:0:127.0.0.1",        // translated (RFC 2765)
           "64:ff9b::127.0.0.1",        // NAT64 of something private
           "64:ff9b::10.0.0.1",         //
           "64:ff9b::169.254.169.254",  //
           "64:ff9b:1::8.8.8.8",        // NAT64 for local use
           "100::1",                    // discard
           "2001::1",                   // Teredo
           "2001:0:4136:e378:8000:63bf:3fff:fdd2",  //
           "2001:2::1",
           "2001:10::1",
           "2001:20::1",  // tests, ORCHID
           "2001:db8::1",
           "3fff::1",  // documentation
           "2002:7f00:1::",
           "2002:808:808::1",  // 6to4
           "5f00::1",          // segment routing
           "fc00::1",
           "fd00:ec2::254",  // private, AWS metadata
           "fe80::1",
           "febf::1",
           "fec0::1",  // link-local, site-local
           "ff02::1",  // multicast
       }) {
    INFO(text);
    CHECK_FALSE(is_public(address(text)));
  }
}

TEST_CASE("the neighbours of the set-aside blocks are public") {
  for (const char* text : {
           "1.0.0.0",         "9.255.255.255",   "11.0.0.0",       "100.63.255.255",
           "100.128.0.0",     "126.255.255.255", "128.0.0.0",      "168.63.129.15",
           "168.63.129.17",   "169.253.255.255", "169.255.0.0",    "172.15.255.255",
           "172.32.0.0",      "192.0.1.0",       "192.0.3.0",      "192.167.255.255",
           "192.169.0.0",     "198.17.255.255",  "198.20.0.0",     "203.0.112.255",
           "203.0.114.0",     "223.255.255.255", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
           "2000::1",         "2001:200::1",     "2001:db9::1",    "2003::1",
           "2606:4700::1111", "2a00:1450::1",    "3ffe:ffff::1",   "3fff:1000::1",
       }) {
    INFO(text);
    CHECK(is_public(address(text)));
  }
}

TEST_CASE("a public address is open on the two web ports only") {
  const AddressPolicy policy({});
  const IpAddress open = address("93.184.216.34");
  CHECK(policy.judge(open, 80) == AddressVerdict::allowed);
  CHECK(policy.judge(open, 443) == AddressVerdict::allowed);
  constexpr std::uint16_t others[] = {0, 22, 25, 81, 6379, 8080, 65535};
  for (const std::uint16_t port : others) {
    CHECK(policy.judge(open, port) == AddressVerdict::port_refused);
  }
}

TEST_CASE("an allowed block is open on every port and opens nothing else") {
  const AddressPolicy policy({"127.0.0.1/32", "fd00::/8", "93.184.216.0/24"});
  CHECK(policy.judge(address("127.0.0.1"), 8080) == AddressVerdict::allowed);
  CHECK(policy.judge(address("::ffff:127.0.0.1"), 8080) == AddressVerdict::allowed);
  CHECK(policy.judge(address("fd12::1"), 22) == AddressVerdict::allowed);
  CHECK(policy.judge(address("93.184.216.34"), 8080) == AddressVerdict::allowed);
  CHECK(policy.judge(address("127.0.0.2"), 80) == AddressVerdict::not_public);
  CHECK(policy.judge(address("0.0.0.0"), 80) == AddressVerdict::not_public);
  CHECK(policy.judge(address("::1"), 80) == AddressVerdict::not_public);
  // An allowed IPv4 block must not be reached through a translator.
  CHECK(policy.judge(address("64:ff9b::127.0.0.1"), 80) == AddressVerdict::not_public);
}

TEST_CASE("a block that is none is the user's to mend") {
  for (const char* text : {"localhost", "127.0.0.1", "127.0.0.1/8", "10.0.0.0/33"}) {
    try {
      const AddressPolicy policy({"127.0.0.0/8", text});
      FAIL("accepted " << text);
    } catch (const Error& error) {
      CHECK(error.code().name == "bad-option");
      CHECK(error.where() == text);
      CHECK(std::string(error.what()).find("127.0.0.0/8") != std::string::npos);
    }
  }
}
