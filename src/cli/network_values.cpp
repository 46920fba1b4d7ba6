// SPDX-License-Identifier: Apache-2.0
// The bounds of each network option; the defaults stand in the option table.
#include "cli/network_values.h"

#include <chrono>
#include <cstdint>
#include <limits>

#include "cli/numbers.h"
#include "cli/options.h"

namespace ascribe {
namespace {

using std::chrono::milliseconds;

std::string set_count(int& slot, const std::string& value, int least, int most) {
  const std::optional<int> number = whole_number<int>(value);
  if (!number || *number < least || *number > most) {
    return "is not a number from " + std::to_string(least) + " to " +
           std::to_string(most);
  }
  slot = *number;
  return "";
}

/// `least` is 0 for none, or one millisecond.
std::string set_time(milliseconds& slot, const std::string& value, milliseconds least,
                     std::chrono::seconds most) {
  const std::optional<milliseconds> time = seconds_of(value);
  if (!time || *time < least || *time > most) {
    return std::string("is not a number of seconds from ") +
           (least.count() == 0 ? "0" : "0.001") + " to " + std::to_string(most.count());
  }
  slot = *time;
  return "";
}

constexpr milliseconds none(0);
constexpr milliseconds some(1);
constexpr std::chrono::seconds longest(120);

}  // namespace

std::string set_jobs(Options& options, const std::string& value) {
  return set_count(options.limits.jobs, value, 1, 64);
}

std::string set_host_concurrency(Options& options, const std::string& value) {
  return set_count(options.limits.host_concurrency, value, 1, 16);
}

std::string set_host_delay(Options& options, const std::string& value) {
  return set_time(options.limits.host_delay, value, none, longest);
}

std::string set_max_crawl_delay(Options& options, const std::string& value) {
  return set_time(options.limits.max_crawl_delay, value, none, longest);
}

std::string add_address(Options& options, const std::string& value) {
  // Whether it is a block is fetch_pages' to say: one reader of CIDR is enough.
  if (value.empty()) return "is not a block of addresses";
  options.limits.allow_addresses.push_back(value);
  return "";
}

std::string set_timeout(Options& options, const std::string& value) {
  return set_time(options.limits.total_timeout, value, some, longest);
}

std::string set_connect_timeout(Options& options, const std::string& value) {
  return set_time(options.limits.connect_timeout, value, some, longest);
}

std::string set_stall_timeout(Options& options, const std::string& value) {
  int seconds = 0;
  std::string fault = set_count(seconds, value, 1, static_cast<int>(longest.count()));
  if (fault.empty()) options.limits.stall_timeout = std::chrono::seconds(seconds);
  return fault;
}

std::string set_max_header_bytes(Options& options, const std::string& value) {
  constexpr std::uint64_t most = std::uint64_t{16} << 20;
  const std::optional<std::uint64_t> number = byte_count(value);
  if (!number || *number > most) return "is not a number of bytes from 1 to 16M";
  options.limits.max_header_bytes = *number;
  return "";
}

std::string set_max_redirects(Options& options, const std::string& value) {
  return set_count(options.limits.max_redirects, value, 0, 20);
}

std::string set_retries(Options& options, const std::string& value) {
  return set_count(options.limits.max_retries, value, 0, 5);
}

std::string set_retry_wait(Options& options, const std::string& value) {
  return set_time(options.limits.retry_wait, value, none, longest);
}

std::string set_max_retry_wait(Options& options, const std::string& value) {
  return set_time(options.limits.max_retry_wait, value, none, longest);
}

std::string set_ca_file(Options& options, const std::string& value) {
  if (value.empty()) return "is not a file name";
  options.limits.ca_file = value;
  return "";
}

std::string set_cache_folder(Options& options, const std::string& value) {
  if (value.empty()) return "is not a folder name";
  options.cache_dir = value;
  return "";
}

std::string set_max_age(Options& options, const std::string& value) {
  constexpr std::int64_t ten_years = 10LL * 365 * 86'400;
  const auto seconds = whole_number<std::int64_t>(value);
  if (!seconds || *seconds < 0 || *seconds > ten_years) {
    return "is not a whole number of seconds from 0 to ten years";
  }
  options.limits.cache_max_age = std::chrono::seconds(*seconds);
  return "";
}

}  // namespace ascribe
