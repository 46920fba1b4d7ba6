// SPDX-License-Identifier: Apache-2.0
// An HTTP server on this machine that answers each path as a test tells it to, badly if
// need be.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <deque>
#include <limits>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "ascribe/page.h"

namespace ascribe {

/// What the server sends for one path: `bytes` (status line, headers and body, as they
/// are), then `tail` `tail_count` times with a pause before each; then it closes.
/// Nothing is sent at all when both are empty.
struct Reply {
  static constexpr std::size_t endless = std::numeric_limits<std::size_t>::max();

  std::string bytes{};
  std::string tail{};
  std::size_t tail_count = 0;
  std::chrono::milliseconds pause{0};
  bool reset = false;  ///< close with a reset, as a crashed server does
};

/// A 200 with a correct length. `fields` are whole header lines, each with CR LF.
Reply page_reply(std::string_view body,
                 std::string_view fields = "Content-Type: text/html\r\n");

/// A 302 with this Location and a short body.
Reply redirect_reply(std::string_view location);

/// An answer with this status line ("404 Not Found") and a short body.
Reply status_reply(std::string_view status);

/// Limits that let a fetch reach 127.0.0.1 alone, with no retries and no pauses, not
/// asking for robots.txt and keeping nothing.
FetchLimits loopback_limits();

/// Listens on a port of its own from construction to destruction; one connection at a
/// time, one request a connection. Unknown paths are answered with 404. All members
/// may be called from any thread.
class LoopbackServer {
 public:
  /// Throws std::runtime_error when `address` cannot be bound.
  explicit LoopbackServer(const std::string& address = "127.0.0.1");
  ~LoopbackServer();
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  void answer(const std::string& path, Reply reply);

  /// Answers the first request with `first`, the second with what was set before or is
  /// set later.
  void answer_once(const std::string& path, Reply first);

  /// "http://ADDRESS:PORT" and `path`.
  std::string url(const std::string& path) const;
  int port() const { return port_; }

  /// Connections accepted, whether or not a request came over them.
  int connections() const { return connections_; }
  int hits(const std::string& path) const;
  /// The last request's line and headers as they came.
  std::string last_request() const;

 private:
  void serve();
  void serve_one(int peer);
  bool send_all(int peer, std::string_view bytes);
  bool read_request(int peer, std::string& request);
  /// Waits for `events` on `peer`; false when the server is to stop.
  bool wait_for(int peer, short events) const;
  bool stops_within(std::chrono::milliseconds pause) const;
  Reply reply_to(const std::string& request);

  std::string address_;
  int port_ = 0;
  int listener_ = -1;
  int stop_read_ = -1;
  int stop_write_ = -1;
  std::atomic<int> connections_{0};
  mutable std::mutex lock_;
  std::map<std::string, Reply> replies_;
  std::map<std::string, std::deque<Reply>> first_replies_;
  std::map<std::string, int> hits_;
  std::string last_request_;
  std::thread thread_;
};

}  // namespace ascribe
