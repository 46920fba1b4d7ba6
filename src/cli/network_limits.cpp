// SPDX-License-Identifier: Apache-2.0
// Settles the options that speak of kept pages.
#include "cli/network_limits.h"

#include "ascribe/error.h"
#include "cli/cache_home.h"

namespace ascribe {
namespace {

void refuse_contradictions(const Options& options) {
  if (options.offline && options.refresh) {
    throw Error("bad-option", "--refresh", "cannot be had with --offline");
  }
  if (options.no_cache && (options.offline || options.refresh)) {
    throw Error("bad-option", "--no-cache",
                "cannot be had with --offline or --refresh, which are about copies");
  }
}

}  // namespace

FetchLimits network_limits(const Options& options, const Environment& environment) {
  refuse_contradictions(options);
  FetchLimits limits = options.limits;
  limits.obeys_robots = !options.ignore_robots;
  if (options.offline) limits.cache_use = CacheUse::offline;
  if (options.refresh) limits.cache_use = CacheUse::refresh;
  if (options.no_cache) return limits;
  const std::filesystem::path home = options.cache_dir.empty()
                                         ? cache_home(environment)
                                         : std::filesystem::path(options.cache_dir);
  if (!home.empty()) limits.cache_folder = (home / "pages").string();
  return limits;
}

}  // namespace ascribe
