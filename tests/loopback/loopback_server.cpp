// SPDX-License-Identifier: Apache-2.0
// Plain sockets and one thread; a pipe wakes it when the test is over.
#include "loopback/loopback_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace ascribe {
namespace {

std::string with_length(std::string_view head, std::string_view body) {
  return std::string(head) + "Content-Length: " + std::to_string(body.size()) +
         "\r\nConnection: close\r\n\r\n" + std::string(body);
}

int bound_socket(const std::string& address, int& port) {
  sockaddr_in where{};
  where.sin_family = AF_INET;
  if (inet_pton(AF_INET, address.c_str(), &where.sin_addr) != 1) return -1;
  const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (listener < 0) return -1;
  socklen_t size = sizeof where;
  auto* const plain = reinterpret_cast<sockaddr*>(&where);
  if (bind(listener, plain, size) != 0 || listen(listener, 16) != 0 ||
      getsockname(listener, plain, &size) != 0) {
    close(listener);
    return -1;
  }
  port = ntohs(where.sin_port);
  return listener;
}

}  // namespace

Reply page_reply(std::string_view body, std::string_view fields) {
  return {with_length("HTTP/1.1 200 OK\r\n" + std::string(fields), body)};
}

Reply redirect_reply(std::string_view location) {
  return {with_length("HTTP/1.1 302 Found\r\nLocation: " + std::string(location) +
                          "\r\nContent-Type: text/html\r\n",
                      "<p>This page has moved.</p>")};
}

Reply status_reply(std::string_view status) {
  return {
      with_length("HTTP/1.1 " + std::string(status) + "\r\nContent-Type: text/html\r\n",
                  "<p>The mayor said this page does not exist.</p>")};
}

FetchLimits loopback_limits() {
  FetchLimits limits;
  limits.allow_addresses = {"127.0.0.1/32"};
  limits.total_timeout = std::chrono::seconds(20);
  limits.max_retries = 0;
  limits.retry_wait = std::chrono::milliseconds(10);
  limits.host_delay = std::chrono::milliseconds(0);
  limits.obeys_robots = false;
  return limits;
}

LoopbackServer::LoopbackServer(const std::string& address) : address_(address) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  stop_read_ = ends[0];
  stop_write_ = ends[1];
  listener_ = bound_socket(address, port_);
  if (listener_ < 0) {
    close(stop_read_);
    close(stop_write_);
    throw std::runtime_error("cannot listen on " + address);
  }
  thread_ = std::thread([this] { serve(); });
}

LoopbackServer::~LoopbackServer() {
  close(stop_write_);
  thread_.join();
  close(listener_);
  close(stop_read_);
}

void LoopbackServer::answer(const std::string& path, Reply reply) {
  const std::lock_guard guard(lock_);
  replies_[path] = std::move(reply);
}

void LoopbackServer::answer_once(const std::string& path, Reply first) {
  const std::lock_guard guard(lock_);
  first_replies_[path].push_back(std::move(first));
}

std::string LoopbackServer::url(const std::string& path) const {
  return "http://" + address_ + ":" + std::to_string(port_) + path;
}

int LoopbackServer::hits(const std::string& path) const {
  const std::lock_guard guard(lock_);
  const auto found = hits_.find(path);
  return found == hits_.end() ? 0 : found->second;
}

std::string LoopbackServer::last_request() const {
  const std::lock_guard guard(lock_);
  return last_request_;
}

void LoopbackServer::serve() {
  while (wait_for(listener_, POLLIN)) {
    const int peer = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (peer < 0) continue;
    ++connections_;
    serve_one(peer);
    close(peer);
  }
}

void LoopbackServer::serve_one(int peer) {
  std::string request;
  if (!read_request(peer, request)) return;
  const Reply reply = reply_to(request);
  bool open = send_all(peer, reply.bytes);
  for (std::size_t i = 0; open && i < reply.tail_count; ++i) {
    open = !stops_within(reply.pause) && send_all(peer, reply.tail);
  }
  if (reply.reset) {
    const linger at_once{1, 0};
    setsockopt(peer, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  }
}

bool LoopbackServer::send_all(int peer, std::string_view bytes) {
  while (!bytes.empty()) {
    if (!wait_for(peer, POLLOUT)) return false;
    const ssize_t sent = send(peer, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool LoopbackServer::read_request(int peer, std::string& request) {
  std::array<char, 4096> buffer;
  while (request.find("\r\n\r\n") == std::string::npos) {
    if (!wait_for(peer, POLLIN)) return false;
    const ssize_t count = recv(peer, buffer.data(), buffer.size(), 0);
    if (count <= 0) return false;
    request.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return true;
}

bool LoopbackServer::wait_for(int peer, short events) const {
  std::array<pollfd, 2> both = {pollfd{peer, events, 0}, pollfd{stop_read_, POLLIN, 0}};
  return poll(both.data(), both.size(), -1) > 0 && both[1].revents == 0;
}

bool LoopbackServer::stops_within(std::chrono::milliseconds pause) const {
  pollfd stop{stop_read_, POLLIN, 0};
  return poll(&stop, 1, static_cast<int>(pause.count())) > 0;
}

Reply LoopbackServer::reply_to(const std::string& request) {
  const auto begin = request.find(' ') + 1;
  const std::string path = request.substr(begin, request.find(' ', begin) - begin);
  const std::lock_guard guard(lock_);
  last_request_ = request;
  ++hits_[path];
  if (auto& first = first_replies_[path]; !first.empty()) {
    Reply reply = std::move(first.front());
    first.pop_front();
    return reply;
  }
  const auto found = replies_.find(path);
  return found == replies_.end() ? status_reply("404 Not Found") : found->second;
}

}  // namespace ascribe
