// SPDX-License-Identifier: Apache-2.0
// One thread that fetches, one that takes, and a short queue between them.
#include "cli/url_pages.h"

#include <utility>

namespace ascribe {
namespace {

/// Pages kept for a reader who is slower than the network.
constexpr std::size_t most_ready = 16;

/// Ends fetch_pages() when nobody wants its pages any more.
struct Dropped {};

}  // namespace

UrlPages::UrlPages(std::vector<std::string> urls, FetchLimits limits)
    : urls_(std::move(urls)), limits_(std::move(limits)) {
  std::erase_if(urls_, [](const std::string& input) { return !is_url(input); });
  if (!urls_.empty()) thread_ = std::thread([this] { fetch(); });
}

UrlPages::~UrlPages() {
  {
    const std::lock_guard guard(lock_);
    dropped_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

std::variant<Page, Failure> UrlPages::take() {
  std::unique_lock guard(lock_);
  changed_.wait(guard, [&] { return !ready_.empty() || thrown_; });
  if (ready_.empty()) std::rethrow_exception(thrown_);
  std::variant<Page, Failure> page = std::move(ready_.front());
  ready_.pop_front();
  guard.unlock();
  changed_.notify_all();
  return page;
}

void UrlPages::fetch() {
  try {
    fetch_pages(urls_, limits_, [this](std::size_t, std::variant<Page, Failure> page) {
      deliver(std::move(page));
    });
  } catch (const Dropped&) {
    return;
  } catch (...) {
    const std::lock_guard guard(lock_);
    thrown_ = std::current_exception();
  }
  changed_.notify_all();
}

void UrlPages::deliver(std::variant<Page, Failure> page) {
  std::unique_lock guard(lock_);
  changed_.wait(guard, [&] { return ready_.size() < most_ready || dropped_; });
  if (dropped_) throw Dropped();
  ready_.push_back(std::move(page));
  guard.unlock();
  changed_.notify_all();
}

}  // namespace ascribe
