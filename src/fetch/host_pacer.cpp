// SPDX-License-Identifier: Apache-2.0
// A count and a time for each host.
#include "fetch/host_pacer.h"

#include <algorithm>

namespace ascribe {

std::optional<HostPacer::TimePoint> HostPacer::opens_at(const std::string& host) const {
  const auto found = hosts_.find(host);
  if (found == hosts_.end()) return TimePoint{};
  if (found->second.under_way >= most_at_once_) return std::nullopt;
  return found->second.next_start;
}

void HostPacer::started(const std::string& host, TimePoint now) {
  Host& entry = hosts_[host];
  ++entry.under_way;
  entry.next_start = now + std::max(between_starts_, entry.between_starts);
}

}  // namespace ascribe
