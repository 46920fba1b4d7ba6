// SPDX-License-Identifier: Apache-2.0
// Starts libcurl and hands out its handles.
#include "fetch/curl_handle.h"

#include <new>

#include "ascribe/error.h"

namespace ascribe {

HeaderList with_line(HeaderList list, const std::string& line) {
  curl_slist* const longer = curl_slist_append(list.get(), line.c_str());
  if (longer == nullptr) throw std::bad_alloc();
  // The old head is part of the new list.
  static_cast<void>(list.release());
  return HeaderList(longer);
}

CurlHandle::CurlHandle() {
  // A local static is initialised once even when two threads come at the same time.
  // It is never undone: libcurl would have to be the last thing still in use.
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  require(started);
  handle_.reset(curl_easy_init());
  if (!handle_) throw std::bad_alloc();
}

long CurlHandle::number(CURLINFO what) const {
  long value = 0;
  return curl_easy_getinfo(handle_.get(), what, &value) == CURLE_OK ? value : 0;
}

void CurlHandle::require(CURLcode code) {
  if (code == CURLE_OK) return;
  throw Error("internal", "libcurl",
              std::string("libcurl refused a setting: ") + curl_easy_strerror(code));
}

}  // namespace ascribe
