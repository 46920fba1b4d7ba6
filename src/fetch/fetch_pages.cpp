// SPDX-License-Identifier: Apache-2.0
// What stops a run before its first page, then the loop.
#include <unistd.h>

#include <utility>

#include "ascribe/page.h"
#include "fetch/fetch_loop.h"
#include "fetch/shown_text.h"

namespace ascribe {
namespace {

void require_ca_file(const std::string& path) {
  if (path.empty() || access(path.c_str(), R_OK) == 0) return;
  throw Error(
      "bad-option", path,
      "the file of certificates cannot be read; check its path and permissions");
}

}  // namespace

void fetch_pages(std::span<const std::string> urls, const FetchLimits& limits,
                 const PageSink& on_done) {
  require_ca_file(limits.ca_file);
  if (const auto refusal = curl_refusal()) {
    for (std::size_t i = 0; i < urls.size(); ++i) {
      on_done(i, Failure{refusal->code, mask_user_info(urls[i]), refusal->message});
    }
    return;
  }
  FetchLoop(urls, limits, on_done).run();
}

std::variant<Page, Failure> fetch_page(const std::string& url,
                                       const FetchLimits& limits) {
  std::variant<Page, Failure> got;
  fetch_pages({&url, 1}, limits, [&](std::size_t, std::variant<Page, Failure> page) {
    got = std::move(page);
  });
  return got;
}

}  // namespace ascribe
