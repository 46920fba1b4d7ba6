// SPDX-License-Identifier: Apache-2.0
// One table of sites, and what each of them said.
#include "fetch/robots_gate.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "fetch/url_check.h"

namespace ascribe {
namespace {

constexpr std::string_view our_token = "ascribe";

/// Where the path of a checked URL begins; it always has one.
std::size_t path_begin(const std::string& url) {
  return std::min(url.find('/', url.find("://") + 3), url.size());
}

std::string site_of(const std::string& url) { return url.substr(0, path_begin(url)); }

/// The status in a code such as "http-404"; 0 for trouble before any status.
int status_in(const std::string& code) {
  int status = 0;
  if (code.rfind("http-", 0) == 0) {
    std::from_chars(code.data() + 5, code.data() + code.size(), status);
  }
  return status;
}

/// Codes of a site that cannot be reached; all others come with an answer.
bool is_unreachable(const std::string& code) {
  static constexpr std::string_view codes[] = {"dns", "network", "tls", "timeout"};
  return std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
}

}  // namespace

RobotsGate::RobotsGate(std::span<const std::string> urls) {
  if (urls.size() < 2) return;
  for (const std::string& url : urls) {
    const auto checked = check_url(url);
    if (const auto* usable = std::get_if<std::string>(&checked)) {
      ++sites_[site_of(*usable)].pages;
    }
  }
  std::erase_if(sites_, [](const auto& site) { return site.second.pages < 2; });
}

const RobotsGate::Site* RobotsGate::guarded(const std::string& url) const {
  const auto found = sites_.find(site_of(url));
  return found == sites_.end() ? nullptr : &found->second;
}

bool RobotsGate::guards(const std::string& url) const {
  return guarded(url) != nullptr;
}

Gate RobotsGate::knock(const std::string& url) {
  const auto found = sites_.find(site_of(url));
  if (found == sites_.end()) return Gate::open;
  Site& site = found->second;
  if (site.state == State::asked) return Gate::wait;
  if (site.state != State::unknown) return Gate::open;
  site.state = State::asked;
  return Gate::ask;
}

std::string RobotsGate::robots_url(const std::string& url) {
  return site_of(url) + "/robots.txt";
}

void RobotsGate::learn(const std::string& url,
                       const std::variant<Page, Failure>& came) {
  Site& site = sites_[site_of(url)];
  site.state = State::known;
  if (const auto* page = std::get_if<Page>(&came)) {
    site.rules = parse_robots(page->bytes);
    return;
  }
  const Failure& failure = std::get<Failure>(came);
  const int status = status_in(failure.code);
  const bool answered = status == 0 && !is_unreachable(failure.code);
  if (answered || robots_access(status) == RobotsAccess::all_allowed) return;
  site.state = State::closed;
  site.why_closed = failure.message;
}

std::optional<Refusal> RobotsGate::refusal(const std::string& url) const {
  const Site* site = guarded(url);
  if (site == nullptr) return std::nullopt;
  if (site->state == State::closed) {
    return Refusal{"robots", "what " + robots_url(url) +
                                 " allows cannot be known, for " + site->why_closed +
                                 "; or use --ignore-robots if the site lets you"};
  }
  if (allowed(site->rules, our_token, url.substr(path_begin(url)))) return std::nullopt;
  return Refusal{"robots", robots_url(url) +
                               " keeps programs away from this page; save it in a "
                               "browser and check the file, or use --ignore-robots if "
                               "the site lets you"};
}

std::optional<std::chrono::milliseconds> RobotsGate::delay(
    const std::string& url) const {
  const Site* site = guarded(url);
  return site == nullptr ? std::nullopt : crawl_delay(site->rules, our_token);
}

}  // namespace ascribe
