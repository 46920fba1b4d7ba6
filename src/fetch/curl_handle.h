// SPDX-License-Identifier: Apache-2.0
// Owns libcurl's handles: one transfer, and the loop that runs many at once.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "fetch/curl_library.h"

namespace ascribe {

/// A list of header lines to send; owned.
struct HeaderListFree {
  void operator()(curl_slist* list) const { curl_library().slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, HeaderListFree>;

/// `list` with `line` at its end.
HeaderList with_line(HeaderList list, const std::string& line);

/// One transfer. Move-only; for one thread at a time.
class CurlHandle {
 public:
  /// Throws Error("no-libcurl") when there is no libcurl.
  CurlHandle();

  /// Sets one option. `value` is a long, a pointer or a callback, as the option's page
  /// says; what a pointer leads to must outlive the transfers (strings are copied).
  /// Throws Error("internal") when this libcurl does not have the option.
  template <typename Value>
  void set(CURLoption option, Value value) {
    require(curl_library().easy_setopt(handle_.get(), option, value));
  }

  CURL* raw() const { return handle_.get(); }

 private:
  struct Free {
    void operator()(CURL* handle) const { curl_library().easy_cleanup(handle); }
  };
  static void require(CURLcode code);

  std::unique_ptr<CURL, Free> handle_;
};

/// How one transfer of a CurlMulti ended.
struct TransferEnd {
  CURL* handle;
  CURLcode code;
};

/// Many transfers on one thread. Handles added must be removed, or ended by
/// next_ended(), before they are destroyed.
class CurlMulti {
 public:
  /// `host_connections`: the most connections open to one host. Throws as CurlHandle.
  explicit CurlMulti(int host_connections);

  void add(const CurlHandle& handle);
  void remove(const CurlHandle& handle);

  /// Does whatever can be done without waiting.
  void perform();

  /// Waits until a transfer can go on, and no longer than `most`.
  void wait(std::chrono::milliseconds most);

  /// A transfer that has ended since, taken out of the multi handle; nothing when there
  /// is none.
  std::optional<TransferEnd> next_ended();

 private:
  struct Free {
    void operator()(CURLM* handle) const { curl_library().multi_cleanup(handle); }
  };
  static void require(CURLMcode code);

  std::unique_ptr<CURLM, Free> handle_;
};

}  // namespace ascribe
