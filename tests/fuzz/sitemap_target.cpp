// SPDX-License-Identifier: Apache-2.0
// Sitemaps: packed they say what they say unpacked, and cut short they are refused.
#include <string>

#include "fuzz/fuzz_target.h"
#include "fuzz/promise.h"
#include "fuzz/promise_feed.h"
#include "http/gzip_member.h"

namespace ascribe {
namespace {

constexpr FeedLimits bounds = {100'000, 50};

std::variant<Feed, Failure> read(std::string_view bytes) {
  return read_feed(bytes, "", "https://varnby.example/sitemap.xml.gz", bounds);
}

/// One line an entry, or the failure's code.
std::string told(const std::variant<Feed, Failure>& read) {
  if (const auto* failure = std::get_if<Failure>(&read)) return failure->code;
  std::string out;
  for (const FeedEntry& entry : std::get<Feed>(read).entries) {
    out += entry.url + "\n" + entry.title + "\n" + entry.date + "\n";
  }
  return out;
}

}  // namespace

int fuzz_sitemap(const std::uint8_t* data, std::size_t size) {
  FuzzInput input(data, size);
  const std::size_t choice = input.choice();
  const std::string_view bytes = input.rest();
  const auto plain = read(bytes);
  promise_feed(plain, bounds);
  if (bytes.starts_with("\x1F\x8B") || bytes.size() > bounds.max_bytes / 2) return 0;
  const std::string packed = gzip_member(bytes);
  promise(told(read(packed)) == told(plain), "packed is as unpacked");
  promise(is_feed(packed, "") == is_feed(bytes, ""), "packed is known as unpacked");
  const std::string cut = packed.substr(0, choice % packed.size());
  promise(cut.size() < 2 || std::holds_alternative<Failure>(read(cut)),
          "half an archive is no feed");
  return 0;
}

}  // namespace ascribe
