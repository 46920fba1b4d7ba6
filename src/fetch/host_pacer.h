// SPDX-License-Identifier: Apache-2.0
// Keeps us from hammering a host: so many pages at once, so much time between starts.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace ascribe {

/// Counts the pages under way for each host. Knows the time only from its caller.
class HostPacer {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  HostPacer(int most_at_once, std::chrono::milliseconds between_starts)
      : most_at_once_(most_at_once), between_starts_(between_starts) {}

  /// When the next page of `host` may start, which may be in the past; nothing while as
  /// many as are allowed are under way. O(log hosts).
  std::optional<TimePoint> opens_at(const std::string& host) const;

  void started(const std::string& host, TimePoint now);

  /// From now on `host` is left alone for `between_starts` at least.
  void slow_down(const std::string& host, std::chrono::milliseconds between_starts) {
    hosts_[host].between_starts = between_starts;
  }

  /// Once for each started().
  void ended(const std::string& host) { --hosts_[host].under_way; }

 private:
  struct Host {
    int under_way = 0;
    TimePoint next_start{};
    std::chrono::milliseconds between_starts{0};
  };

  int most_at_once_;
  std::chrono::milliseconds between_starts_;
  std::map<std::string, Host> hosts_;
};

}  // namespace ascribe
