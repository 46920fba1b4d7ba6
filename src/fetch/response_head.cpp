// SPDX-License-Identifier: Apache-2.0
// Reads header lines, trusting none of them.
#include "fetch/response_head.h"

#include <charconv>

#include "http/header_text.h"

namespace ascribe {
namespace {

std::string* caching_field(CachingFields& fields, std::string_view name) {
  if (name == "etag") return &fields.etag;
  if (name == "last-modified") return &fields.last_modified;
  if (name == "cache-control") return &fields.cache_control;
  if (name == "expires") return &fields.expires;
  if (name == "date") return &fields.date;
  if (name == "age") return &fields.age;
  if (name == "vary") return &fields.vary;
  return nullptr;
}

}  // namespace

HeadState HeadReader::add_line(std::string_view line) {
  if (line.size() > bytes_left_) {
    bytes_left_ = 0;
    return HeadState::too_long;
  }
  bytes_left_ -= line.size();
  // Trailers come after the body and must not change what was decided before it.
  if (complete_) return HeadState::complete;

  const std::string_view text = trim_blanks(line);
  if (text.empty()) {
    complete_ = head_.status >= 200;
    return complete_ ? HeadState::complete : HeadState::reading;
  }
  if (line.substr(0, 5) == "HTTP/") {
    start(text);
    head_.lines = line;
    return HeadState::reading;
  }
  head_.lines += line;
  // A line that begins with a blank continues a field no one may fold any more
  // (RFC 9112, 5.2); it has no name of its own.
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || line.front() == ' ' || line.front() == '\t') {
    return HeadState::reading;
  }
  add_field(lower_ascii(trim_blanks(line.substr(0, colon))),
            trim_blanks(line.substr(colon + 1)));
  return HeadState::reading;
}

void HeadReader::start(std::string_view status_line) {
  head_ = ResponseHead{};
  const auto space = status_line.find(' ');
  if (space == std::string_view::npos) return;
  const std::string_view rest = trim_blanks(status_line.substr(space));
  std::from_chars(rest.data(), rest.data() + rest.size(), head_.status);
}

void HeadReader::add_field(std::string_view name, std::string_view value) {
  if (std::string* caching = caching_field(head_.caching, name)) {
    if (!caching->empty()) *caching += ", ";
    *caching += value;
  }
  if (name == "content-type") head_.content_type = value;
  if (name == "retry-after") head_.retry_after = value;
  if (name == "location") set_single(head_.location, name, value);
  if (name == "content-length") set_single(head_.content_length, name, value);
  if (name == "transfer-encoding") set_single(head_.transfer_encoding, name, value);
  if (name == "content-encoding") {
    if (!head_.content_encoding.empty()) head_.content_encoding += ", ";
    head_.content_encoding += value;
  }
}

void HeadReader::set_single(std::string& field, std::string_view name,
                            std::string_view value) {
  if (!field.empty() && field != value) head_.clash = name;
  field = value;
}

}  // namespace ascribe
