// SPDX-License-Identifier: Apache-2.0
// Fetches all URLs of a command line ahead, while pages that came are being read.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "ascribe/page.h"

namespace ascribe {

/// The pages of `urls`, taken one by one in their order. A thread of its own does the
/// fetching, so that reading one page does not hold up the next ones; it stops ahead of
/// a reader who does not keep up.
class UrlPages {
 public:
  /// Starts to fetch those of `urls` that are URLs, if any; others are passed over.
  UrlPages(std::vector<std::string> urls, FetchLimits limits);
  /// Waits for the transfers under way; those not yet delivered are dropped.
  ~UrlPages();
  UrlPages(const UrlPages&) = delete;
  UrlPages& operator=(const UrlPages&) = delete;

  /// The next page; waits for it. To be called at most once for each URL. Rethrows what
  /// fetch_pages() threw.
  std::variant<Page, Failure> take();

  /// As they were given.
  const FetchLimits& limits() const { return limits_; }

 private:
  void fetch();
  void deliver(std::variant<Page, Failure> page);

  std::vector<std::string> urls_;
  FetchLimits limits_;
  std::mutex lock_;
  std::condition_variable changed_;
  std::deque<std::variant<Page, Failure>> ready_;
  std::exception_ptr thrown_;
  bool dropped_ = false;
  std::thread thread_;
};

}  // namespace ascribe
