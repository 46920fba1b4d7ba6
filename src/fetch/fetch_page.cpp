// SPDX-License-Identifier: Apache-2.0
// From a URL to a Page: check, ask, follow, judge, record.
#include <array>
#include <ctime>

#include "ascribe/page.h"
#include "digest/sha256.h"
#include "fetch/address_policy.h"
#include "fetch/content_kind.h"
#include "fetch/outcome.h"
#include "fetch/redirects.h"
#include "fetch/request.h"
#include "fetch/shown_text.h"
#include "fetch/url_check.h"

namespace ascribe {
namespace {

Failure failure(const Refusal& refusal, const std::string& url) {
  return {refusal.code, mask_user_info(url), refusal.message};
}

/// The present moment as RFC 3339 in UTC, to the second.
std::string now_as_rfc3339() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 32> text{};
  const std::size_t size =
      std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return {text.data(), size};
}

Page page_from(Followed followed, const std::string& input) {
  Page page;
  page.input = input;
  page.bytes = std::move(followed.answer.body);
  page.content_type = followed.answer.head.content_type;
  page.format = page.content_type.empty()
                    ? format_of_bytes(page.bytes)
                    : format_of_type(page.content_type).value_or(InputFormat::html);
  page.sha256 = sha256_hex(page.bytes);
  page.retrieval =
      Retrieval{followed.final_url, std::move(followed.redirects),
                followed.answer.head.status, page.content_type, now_as_rfc3339()};
  return page;
}

}  // namespace

std::variant<Page, Failure> fetch_page(const std::string& url,
                                       const FetchLimits& limits) {
  const AddressPolicy policy(limits.allow_addresses);
  const auto checked = check_url(url);
  if (const auto* refusal = std::get_if<Refusal>(&checked)) {
    return failure(*refusal, url);
  }
  Requester requester(
      policy, {limits.max_bytes, limits.max_header_bytes, limits.connect_timeout,
               std::chrono::steady_clock::now() + limits.total_timeout});
  auto asked =
      follow_redirects(requester, std::get<std::string>(checked), limits.max_redirects);
  if (const auto* refusal = std::get_if<Refusal>(&asked)) return failure(*refusal, url);
  auto& followed = std::get<Followed>(asked);
  const std::string_view kind = binary_kind(followed.answer.body);
  if (!kind.empty()) return failure(not_html_refusal(kind), url);
  return page_from(std::move(followed), url);
}

}  // namespace ascribe
