// SPDX-License-Identifier: Apache-2.0
// Reads the answer as if it came from the network: same checks, same words.
#include "warc/stored_answer.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include "digest/sha256.h"
#include "fetch/content_kind.h"
#include "fetch/outcome.h"
#include "fetch/response_head.h"
#include "fetch/shown_text.h"
#include "http/body_decoder.h"
#include "http/chunked_body.h"
#include "http/header_text.h"

namespace ascribe {
namespace {

constexpr std::size_t max_head_bytes = 256u << 10;

struct Answered {
  ResponseHead head;
  std::string_view body;
};

std::variant<Answered, Refusal> read_answer(std::string_view block) {
  if (block.substr(0, 5) != "HTTP/") {
    return Refusal{"bad-http", "the stored answer is not HTTP; fetch the page again"};
  }
  HeadReader reader(max_head_bytes);
  while (!block.empty() && !reader.is_complete()) {
    const std::size_t end = std::min(block.find('\n'), block.size() - 1) + 1;
    if (reader.add_line(block.substr(0, end)) == HeadState::too_long) break;
    block.remove_prefix(end);
  }
  if (!reader.is_complete()) {
    return Refusal{"bad-http",
                   "the stored answer's head has no end; fetch the page again"};
  }
  return Answered{reader.head(), block};
}

/// The length an answer declares must be the length that was stored: a shorter body is
/// a part of the page, a longer one belongs to something else.
std::optional<Refusal> length_refusal(const Answered& answered) {
  const std::string& declared = answered.head.content_length;
  if (declared.empty() || !answered.head.transfer_encoding.empty()) return std::nullopt;
  std::size_t length = 0;
  std::from_chars(declared.data(), declared.data() + declared.size(), length);
  if (length == answered.body.size()) return std::nullopt;
  const std::string numbers =
      std::to_string(answered.body.size()) + " of " + std::to_string(length) + " bytes";
  if (length > answered.body.size()) {
    return Refusal{"incomplete",
                   "only " + numbers + " were stored; fetch the page again"};
  }
  return Refusal{"bad-http",
                 "the stored answer has " + numbers + "; fetch the page again"};
}

std::variant<std::string, Refusal> decode_body(const Answered& answered,
                                               std::size_t max_bytes) {
  std::string joined;
  std::string_view wire = answered.body;
  if (lower_ascii(answered.head.transfer_encoding) == "chunked") {
    auto chunks = join_chunks(wire);
    if (const auto* refusal = std::get_if<Refusal>(&chunks)) return *refusal;
    joined = std::get<std::string>(std::move(chunks));
    wire = joined;
  }
  const auto coding = parse_content_coding(answered.head.content_encoding);
  // head_refusal() has let known codings through only.
  return decode_whole(coding.value_or(ContentCoding::identity), wire, max_bytes);
}

Page make_page(const RecordHead& record, const ResponseHead& head, std::string bytes) {
  Page page;
  page.input = mask_user_info(record.target_uri);
  page.bytes = std::move(bytes);
  page.content_type = head.content_type;
  page.format = format_of_answer(page.content_type, page.bytes);
  page.sha256 = sha256_hex(page.bytes);
  page.retrieval = Retrieval{.final_url = page.input,
                             .redirects = {},
                             .http_status = head.status,
                             .content_type = page.content_type,
                             .bytes = page.bytes.size(),
                             .fetched_at = record.date,
                             .from_cache = false,
                             .ignored_robots = false,
                             .head = head.lines};
  return page;
}

/// What speaks against the record before its block is looked at.
std::optional<Refusal> record_refusal(const Record& record, std::size_t max_bytes) {
  if (record.head.target_uri.empty()) {
    return Refusal{"bad-input", "it names no WARC-Target-URI"};
  }
  if (!record.is_whole) {
    return Refusal{"too-large", "it has " + std::to_string(record.head.content_length) +
                                    " bytes and the limit for a page is " +
                                    std::to_string(max_bytes)};
  }
  if (record.head.truncated.empty()) return std::nullopt;
  return Refusal{"incomplete", "only a part of the page was stored (" +
                                   shown(record.head.truncated, 20) +
                                   "); fetch the page again"};
}

}  // namespace

bool holds_answer(const RecordHead& head) {
  if (head.type != "response") return false;
  return head.content_type.empty() || head.content_type == "application/http";
}

std::optional<std::variant<Page, Refusal>> page_in(const Record& record,
                                                   std::size_t max_bytes) {
  if (auto refusal = record_refusal(record, max_bytes)) return *std::move(refusal);
  const auto read = read_answer(record.block);
  if (const auto* refusal = std::get_if<Refusal>(&read)) return *refusal;
  const Answered& answered = std::get<Answered>(read);
  if (auto refusal = head_refusal(answered.head, max_bytes)) return *std::move(refusal);
  if (is_redirect(answered.head.status)) return std::nullopt;
  if (auto refusal = length_refusal(answered)) return *std::move(refusal);
  auto body = decode_body(answered, max_bytes);
  if (const auto* refusal = std::get_if<Refusal>(&body)) return *refusal;
  auto& bytes = std::get<std::string>(body);
  const std::string_view kind = binary_kind(bytes);
  if (!kind.empty()) return not_html_refusal(kind);
  return make_page(record.head, answered.head, std::move(bytes));
}

void set_origin(Page& page, std::string_view metadata) {
  while (!metadata.empty()) {
    const std::size_t end = std::min(metadata.find('\n'), metadata.size());
    const std::string_view line = trim_blanks(metadata.substr(0, end));
    metadata.remove_prefix(std::min(end + 1, metadata.size()));
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::string_view name = line.substr(0, colon);
    const std::string value(trim_blanks(line.substr(std::min(colon + 1, line.size()))));
    if (name == "input" && is_url(value)) page.input = mask_user_info(value);
    if (name == "via" && is_url(value)) {
      page.retrieval->redirects.push_back(mask_user_info(value));
    }
  }
}

}  // namespace ascribe
