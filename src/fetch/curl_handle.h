// SPDX-License-Identifier: Apache-2.0
// Owns one libcurl transfer handle.
#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>

namespace ascribe {

/// A list of header lines to send; owned.
struct HeaderListFree {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, HeaderListFree>;

/// `list` with `line` at its end.
HeaderList with_line(HeaderList list, const std::string& line);

/// Move-only. The first one made starts libcurl for the whole program, once and on
/// one thread. For one thread at a time.
class CurlHandle {
 public:
  /// Throws Error("internal") when libcurl cannot be started.
  CurlHandle();

  /// Sets one option. `value` is a long, a pointer or a callback, as the option's page
  /// says; what a pointer leads to must outlive the transfers (strings are copied).
  /// Throws Error("internal") when this libcurl does not have the option.
  template <typename Value>
  void set(CURLoption option, Value value) {
    require(curl_easy_setopt(handle_.get(), option, value));
  }

  CURLcode perform() { return curl_easy_perform(handle_.get()); }

  /// A number about the last transfer; 0 when libcurl does not know it.
  long number(CURLINFO what) const;

 private:
  struct Free {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  };
  static void require(CURLcode code);

  std::unique_ptr<CURL, Free> handle_;
};

}  // namespace ascribe
