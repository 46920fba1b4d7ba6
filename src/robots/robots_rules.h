// SPDX-License-Identifier: Apache-2.0
// RobotsRules are what one site's robots.txt says, by RFC 9309.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "robots/path_pattern.h"

namespace ascribe {

/// How much of a robots.txt is read; the rest is ignored (RFC 9309, 2.5).
inline constexpr std::size_t max_robots_bytes = 500u << 10;

struct RobotsRule {
  PathPattern pattern;
  bool allows = false;
};

/// Lines that stand together, for one or more agents.
///
/// agents  product tokens in small letters; "*" stands for all
/// delay   Crawl-delay: a wish for a pause between two requests, no part of the RFC
struct RobotsGroup {
  std::vector<std::string> agents;
  std::vector<RobotsRule> rules;
  std::optional<std::chrono::milliseconds> delay;
};

/// Groups in the order of the file. Empty: all is allowed.
struct RobotsRules {
  std::vector<RobotsGroup> groups;
};

/// Reads at most max_robots_bytes of `bytes`; a line cut by that limit is dropped. A
/// byte order mark, CR, LF and CRLF line ends, comments and lines it does not know are
/// all taken as they come: no input is an error. Linear.
RobotsRules parse_robots(std::string_view bytes);

/// True when `agent` may ask for `path`. `agent` is our product token or a whole
/// User-Agent value ("ascribe/0.1"): what stands before the first byte that is no
/// letter, '-' or '_' counts, in any case. `path` is a URL's path with its query.
///
/// The groups that name the agent are taken together; only without any, those for "*".
/// Among their rules that match the longest pattern wins, and Allow wins a tie. With
/// no match the path is allowed, as is /robots.txt always. Linear in file and in path
/// for each rule.
bool allowed(const RobotsRules& rules, std::string_view agent, std::string_view path);

/// The longest Crawl-delay of the same groups, at most a day; nothing without one. Only
/// a hint for pacing: the caller has limits of its own.
std::optional<std::chrono::milliseconds> crawl_delay(const RobotsRules& rules,
                                                     std::string_view agent);

enum class RobotsAccess : std::uint8_t {
  by_rules,        ///< parse the body
  all_allowed,     ///< there are no rules
  all_disallowed,  ///< the rules exist but could not be had
};

/// What the status of the answer to GET /robots.txt means, its redirects followed (a
/// redirect that was not followed to its end counts as no rules): 2xx by_rules, 5xx
/// all_disallowed, 3xx and 4xx all_allowed. 0 stands for no answer at all (no
/// connection, timeout): all_disallowed, as for every other number.
RobotsAccess robots_access(int http_status);

}  // namespace ascribe
