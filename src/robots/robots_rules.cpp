// SPDX-License-Identifier: Apache-2.0
// Reads robots.txt line by line and finds the rule that decides.
//
// What the RFC leaves open is decided as Google's open parser does, since sites test
// their files with it: "User-agent: Bot/2.1" names "bot"; "* everyone" names all; a
// colon may be missing when a blank stands in its place; only Allow and Disallow end a
// list of agents, so that a line unknown to us cannot split a group.
#include "robots/robots_rules.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "http/header_text.h"

namespace ascribe {
namespace {

using std::chrono::milliseconds;

/// One "name: value" with both sides trimmed; empty when the line is none.
struct Line {
  std::string name;
  std::string_view value;
};

/// Cuts the next line off `bytes`, without its end.
std::string_view cut_line(std::string_view& bytes) {
  const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
  const std::string_view line = bytes.substr(0, end);
  bytes.remove_prefix(std::min(end + 1, bytes.size()));
  return line;
}

Line read_line(std::string_view text) {
  text = trim_blanks(text.substr(0, text.find('#')));
  std::size_t mark = text.find(':');
  if (mark == std::string_view::npos) mark = text.find_first_of(" \t");
  if (mark == std::string_view::npos) return {};
  return {lower_ascii(trim_blanks(text.substr(0, mark))),
          trim_blanks(text.substr(mark + 1))};
}

std::string product_token(std::string_view agent) {
  if (!agent.empty() && agent.front() == '*') {
    const bool is_alone = agent.size() == 1 || agent[1] == ' ' || agent[1] == '\t';
    return is_alone ? "*" : "";
  }
  const std::string small = lower_ascii(agent);
  return small.substr(0, small.find_first_not_of("abcdefghijklmnopqrstuvwxyz-_"));
}

std::optional<milliseconds> read_delay(std::string_view value) {
  constexpr double most_seconds = 86'400;
  double seconds = 0;
  const char* const end = value.data() + value.size();
  const auto [stop, fault] =
      std::from_chars(value.data(), end, seconds, std::chars_format::fixed);
  const bool is_number = fault == std::errc() && stop == end && std::isfinite(seconds);
  if (!is_number || seconds < 0) return std::nullopt;
  return milliseconds(std::llround(std::min(seconds, most_seconds) * 1000));
}

/// Builds the groups; knows whether the agents of the last one can still grow.
class Groups {
 public:
  void add(const Line& line) {
    if (line.name == "user-agent") {
      add_agent(line.value);
    } else if (line.name == "allow" || line.name == "disallow") {
      add_rule(line.value, line.name == "allow");
    } else if (line.name == "crawl-delay" && !groups_.empty()) {
      const auto delay = read_delay(line.value);
      if (delay) groups_.back().delay = std::max(groups_.back().delay, delay);
    }
  }
  std::vector<RobotsGroup> take() { return std::move(groups_); }

 private:
  void add_agent(std::string_view value) {
    if (!takes_agents_) groups_.emplace_back();
    takes_agents_ = true;
    groups_.back().agents.push_back(product_token(value));
  }
  void add_rule(std::string_view pattern, bool allows) {
    takes_agents_ = false;
    // A rule before any agent is nobody's; an empty pattern matches nothing.
    if (groups_.empty() || pattern.empty()) return;
    groups_.back().rules.push_back({PathPattern(pattern), allows});
  }

  std::vector<RobotsGroup> groups_;
  bool takes_agents_ = false;
};

bool names(const RobotsGroup& group, std::string_view agent) {
  return std::find(group.agents.begin(), group.agents.end(), agent) !=
         group.agents.end();
}

/// The groups that speak to `agent`, in the order of the file.
std::vector<const RobotsGroup*> groups_for(const RobotsRules& rules,
                                           std::string_view agent) {
  const std::string token = product_token(agent);
  std::vector<const RobotsGroup*> own;
  std::vector<const RobotsGroup*> everyone;
  for (const RobotsGroup& group : rules.groups) {
    if (!token.empty() && names(group, token)) own.push_back(&group);
    if (names(group, "*")) everyone.push_back(&group);
  }
  return own.empty() ? everyone : own;
}

}  // namespace

RobotsRules parse_robots(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (bytes.size() > max_robots_bytes) {
    bytes = bytes.substr(0, max_robots_bytes);
    const std::size_t last_end = bytes.find_last_of("\r\n");
    bytes = bytes.substr(0, last_end == std::string_view::npos ? 0 : last_end);
  }
  if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) {
    bytes.remove_prefix(byte_order_mark.size());
  }
  Groups groups;
  while (!bytes.empty()) groups.add(read_line(cut_line(bytes)));
  return {groups.take()};
}

bool allowed(const RobotsRules& rules, std::string_view agent, std::string_view path) {
  const std::string normal = normal_robots_path(path);
  if (normal == "/robots.txt") return true;
  bool verdict = true;
  std::size_t longest = 0;
  for (const RobotsGroup* group : groups_for(rules, agent)) {
    for (const RobotsRule& rule : group->rules) {
      const std::size_t length = rule.pattern.length();
      // No rule is empty, so the first that matches is longer than none.
      const bool outweighs = length > longest || (length == longest && rule.allows);
      if (!outweighs || !rule.pattern.matches(normal)) continue;
      longest = length;
      verdict = rule.allows;
    }
  }
  return verdict;
}

std::optional<milliseconds> crawl_delay(const RobotsRules& rules,
                                        std::string_view agent) {
  std::optional<milliseconds> longest;
  for (const RobotsGroup* group : groups_for(rules, agent)) {
    longest = std::max(longest, group->delay);
  }
  return longest;
}

RobotsAccess robots_access(int http_status) {
  if (http_status >= 200 && http_status < 300) return RobotsAccess::by_rules;
  if (http_status >= 300 && http_status < 500) return RobotsAccess::all_allowed;
  return RobotsAccess::all_disallowed;
}

}  // namespace ascribe
