// SPDX-License-Identifier: Apache-2.0
// Keeps pages back until their site's robots.txt has been read, where one is asked.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include "ascribe/page.h"
#include "http/refusal.h"
#include "robots/robots_rules.h"

namespace ascribe {

/// What the gate says to one page.
enum class Gate : std::uint8_t {
  open,  ///< ask for it; refusal() may still say no
  ask,   ///< send robots_url() first; said once for each site
  wait,  ///< until learn() is called for the site
};

/// Guards the sites (scheme, host and port) that more than one page is wanted of: to
/// read one page is to follow a link, to read many is to crawl. URLs given to it are
/// checked ones.
class RobotsGate {
 public:
  /// `urls` as the user gave them; those that cannot be asked for do not count.
  explicit RobotsGate(std::span<const std::string> urls);

  bool guards(const std::string& url) const;

  Gate knock(const std::string& url);

  /// The robots.txt of url's site.
  static std::string robots_url(const std::string& url);

  /// Takes what came of robots_url(url). No connection and a status of 500 and above
  /// close the site, as RFC 9309, 2.3.1 wants; any other status than 200 and a content
  /// that is no text say nothing, and nothing is forbidden.
  void learn(const std::string& url, const std::variant<Page, Failure>& came);

  /// Why `url` may not be asked for; nothing when it may. Code: robots.
  std::optional<Refusal> refusal(const std::string& url) const;

  /// The pause between two pages that the site wishes for.
  std::optional<std::chrono::milliseconds> delay(const std::string& url) const;

 private:
  enum class State : std::uint8_t { unknown, asked, known, closed };
  struct Site {
    std::size_t pages = 0;
    State state = State::unknown;
    RobotsRules rules;
    std::string why_closed;
  };

  const Site* guarded(const std::string& url) const;

  std::map<std::string, Site> sites_;
};

}  // namespace ascribe
