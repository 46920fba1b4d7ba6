// SPDX-License-Identifier: Apache-2.0
// Writes and reads the entry format; the digest in its first line makes it all or
// nothing.
#include "cache/cache_entry.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "digest/sha256.h"

namespace ascribe {
namespace {

// A new format gets a new number, and old entries become misses.
constexpr std::string_view first_word = "ascribe-cache/1 ";
constexpr std::size_t digest_size = 64;

/// One value of text: a member of the response, or of its caching fields.
struct TextField {
  std::string_view name;
  std::string CachedResponse::*own;
  std::string CachingFields::*told;

  std::string& in(CachedResponse& response) const {
    return own != nullptr ? response.*own : response.fields.*told;
  }
  const std::string& in(const CachedResponse& response) const {
    return own != nullptr ? response.*own : response.fields.*told;
  }
};

/// In the order they are written.
constexpr std::array text_fields = {
    TextField{"url", &CachedResponse::url, nullptr},
    TextField{"profile", &CachedResponse::profile, nullptr},
    TextField{"final-url", &CachedResponse::final_url, nullptr},
    TextField{"content-type", &CachedResponse::content_type, nullptr},
    TextField{"etag", nullptr, &CachingFields::etag},
    TextField{"last-modified", nullptr, &CachingFields::last_modified},
    TextField{"cache-control", nullptr, &CachingFields::cache_control},
    TextField{"expires", nullptr, &CachingFields::expires},
    TextField{"date", nullptr, &CachingFields::date},
    TextField{"age", nullptr, &CachingFields::age},
    TextField{"vary", nullptr, &CachingFields::vary},
};

bool has_control(std::string_view value) {
  return std::any_of(value.begin(), value.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t') || byte == 0x7f;
  });
}

/// False when there is no place for such a line.
bool take_line(std::string_view name, std::string_view value,
               CachedResponse& response) {
  if (name == "redirect") {
    response.redirects.emplace_back(value);
    return true;
  }
  if (name == "received") {
    const char* const end = value.data() + value.size();
    const auto [stop, fault] = std::from_chars(value.data(), end, response.received);
    return fault == std::errc() && stop == end;
  }
  const auto field =
      std::find_if(text_fields.begin(), text_fields.end(),
                   [&](const TextField& each) { return each.name == name; });
  if (field == text_fields.end()) return false;
  field->in(response) = value;
  return true;
}

}  // namespace

std::optional<std::string> entry_bytes(const CachedResponse& response) {
  std::string text = "received " + std::to_string(response.received) + "\n";
  const auto add = [&](std::string_view name, std::string_view value) {
    text += std::string(name) + " " + std::string(value) + "\n";
    return !has_control(value);
  };
  for (const TextField& field : text_fields) {
    const std::string& value = field.in(response);
    if (!value.empty() && !add(field.name, value)) return std::nullopt;
  }
  for (const std::string& url : response.redirects) {
    if (!add("redirect", url)) return std::nullopt;
  }
  text += "\n" + response.body;
  return std::string(first_word) + sha256_hex(text) + "\n" + text;
}

std::optional<CachedResponse> read_entry(std::string_view bytes) {
  const std::size_t head_size = first_word.size() + digest_size + 1;
  if (bytes.size() < head_size) return std::nullopt;
  if (bytes.substr(0, first_word.size()) != first_word) return std::nullopt;
  if (bytes[head_size - 1] != '\n') return std::nullopt;
  const std::string_view digest = bytes.substr(first_word.size(), digest_size);
  std::string_view text = bytes.substr(head_size);
  if (sha256_hex(text) != digest) return std::nullopt;

  CachedResponse response;
  for (;;) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (line.empty()) break;
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    if (!take_line(line.substr(0, space), line.substr(space + 1), response)) {
      return std::nullopt;
    }
  }
  response.body = text;
  return response;
}

}  // namespace ascribe
