// SPDX-License-Identifier: Apache-2.0
// Judges the body, then writes down where it came from.
#include "fetch/fetched_page.h"

#include <array>
#include <ctime>
#include <utility>

#include "digest/sha256.h"
#include "fetch/content_kind.h"
#include "fetch/outcome.h"
#include "fetch/shown_text.h"

namespace ascribe {
namespace {

Failure failure(const Refusal& refusal, const std::string& url) {
  return {refusal.code, mask_user_info(url), refusal.message};
}

/// RFC 3339 in UTC.
std::string as_rfc3339(HttpSeconds moment) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(moment);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 32> text{};
  const std::size_t size =
      std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return {text.data(), size};
}

}  // namespace

std::variant<Page, Failure> fetched_page(std::variant<Reached, Refusal> result,
                                         const std::string& input) {
  if (const auto* refusal = std::get_if<Refusal>(&result)) {
    return failure(*refusal, input);
  }
  auto& reached = std::get<Reached>(result);
  Followed& followed = reached.followed;
  const std::string_view kind = binary_kind(followed.answer.body);
  if (!kind.empty() && !is_docx(followed.answer.body))
    return failure(not_html_refusal(kind), input);
  if (is_gzip_type(followed.answer.head.content_type) &&
      format_of_bytes(followed.answer.body) != InputFormat::html) {
    return failure(not_html_refusal("a gzip archive"), input);
  }

  Page page;
  page.input = input;
  page.bytes = std::move(followed.answer.body);
  page.content_type = followed.answer.head.content_type;
  page.format = format_of_answer(page.content_type, page.bytes);
  page.sha256 = sha256_hex(page.bytes);
  page.retrieval = Retrieval{.final_url = std::move(followed.final_url),
                             .redirects = std::move(followed.redirects),
                             .http_status = followed.answer.head.status,
                             .content_type = page.content_type,
                             .bytes = page.bytes.size(),
                             .fetched_at = as_rfc3339(reached.received),
                             .from_cache = reached.from_cache,
                             .ignored_robots = false,
                             .head = std::move(followed.answer.head.lines)};
  return page;
}

}  // namespace ascribe
