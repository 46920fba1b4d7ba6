// SPDX-License-Identifier: Apache-2.0
// The few calls that make, fill and run libcurl's handles.
#include "fetch/curl_handle.h"

#include <algorithm>
#include <new>

#include "ascribe/error.h"

namespace ascribe {

HeaderList with_line(HeaderList list, const std::string& line) {
  curl_slist* const longer = curl_library().slist_append(list.get(), line.c_str());
  if (longer == nullptr) throw std::bad_alloc();
  // The old head is part of the new list.
  static_cast<void>(list.release());
  return HeaderList(longer);
}

CurlHandle::CurlHandle() : handle_(curl_library().easy_init()) {
  if (!handle_) throw std::bad_alloc();
}

void CurlHandle::require(CURLcode code) {
  if (code == CURLE_OK) return;
  throw Error(
      "internal", "libcurl",
      std::string("libcurl refused a setting: ") + curl_library().easy_strerror(code));
}

CurlMulti::CurlMulti(int host_connections) : handle_(curl_library().multi_init()) {
  if (!handle_) throw std::bad_alloc();
  require(curl_library().multi_setopt(handle_.get(), CURLMOPT_MAX_HOST_CONNECTIONS,
                                      static_cast<long>(host_connections)));
}

void CurlMulti::add(const CurlHandle& handle) {
  require(curl_library().multi_add_handle(handle_.get(), handle.raw()));
}

void CurlMulti::remove(const CurlHandle& handle) {
  require(curl_library().multi_remove_handle(handle_.get(), handle.raw()));
}

void CurlMulti::perform() {
  int running = 0;
  require(curl_library().multi_perform(handle_.get(), &running));
}

void CurlMulti::wait(std::chrono::milliseconds most) {
  const auto bounded =
      std::clamp<std::chrono::milliseconds::rep>(most.count(), 0, 1'000);
  require(curl_library().multi_poll(handle_.get(), nullptr, 0,
                                    static_cast<int>(bounded), nullptr));
}

std::optional<TransferEnd> CurlMulti::next_ended() {
  int queued = 0;
  while (const CURLMsg* message =
             curl_library().multi_info_read(handle_.get(), &queued)) {
    if (message->msg != CURLMSG_DONE) continue;
    // The message dies with the removal.
    const TransferEnd end{message->easy_handle, message->data.result};
    require(curl_library().multi_remove_handle(handle_.get(), end.handle));
    return end;
  }
  return std::nullopt;
}

void CurlMulti::require(CURLMcode code) {
  if (code == CURLM_OK) return;
  throw Error("internal", "libcurl",
              std::string("libcurl stopped: ") + curl_library().multi_strerror(code));
}

}  // namespace ascribe
