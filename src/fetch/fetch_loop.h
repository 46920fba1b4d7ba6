// SPDX-License-Identifier: Apache-2.0
// The FetchLoop gets many pages at once, on one thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ascribe/page.h"
#include "cache/page_cache.h"
#include "fetch/address_policy.h"
#include "fetch/curl_handle.h"
#include "fetch/host_pacer.h"
#include "fetch/robots_gate.h"
#include "fetch/visit.h"

namespace ascribe {

/// Needs libcurl: curl_refusal() has been asked. For one run.
class FetchLoop {
 public:
  /// All three must outlive it. Throws Error as fetch_pages() does.
  FetchLoop(std::span<const std::string> urls, const FetchLimits& limits,
            const PageSink& on_done);
  FetchLoop(const FetchLoop&) = delete;
  FetchLoop& operator=(const FetchLoop&) = delete;
  ~FetchLoop();

  /// Calls on_done once for each URL, in order.
  void run();

 private:
  void open_window();
  std::unique_ptr<Visit> new_visit(const std::string& url);
  void ask_robots();
  void admit(Visit& visit);
  void run_errands();
  void start_ready();
  std::vector<Visit*> waiting() const;
  void start(Visit& visit, Moment at);
  void ask(Visit& visit, Moment at);
  void collect();
  void go_on(Visit& visit);
  void end_turn(Visit& visit);
  void deliver();
  std::chrono::milliseconds pause();
  Visit& visit_of(CURL* handle);

  std::span<const std::string> urls_;
  const FetchLimits& limits_;
  const PageSink& on_done_;
  AddressPolicy policy_;
  HostPacer pacer_;
  RobotsGate gate_;
  std::optional<PageCache> cache_;
  CurlMulti multi_;
  std::deque<std::string> errand_urls_;  ///< what the inputs of errands_ refer to
  std::vector<std::unique_ptr<Visit>> errands_;
  std::deque<std::unique_ptr<Visit>> window_;  ///< from the next to be delivered on
  std::size_t delivered_ = 0;
  int under_way_ = 0;
};

}  // namespace ascribe
