// SPDX-License-Identifier: Apache-2.0
// dlopen, dlsym and nothing else.
#include "fetch/curl_library.h"

#include <dlfcn.h>

#include <string>

#include "ascribe/error.h"

namespace ascribe {
namespace {

/// 7.85.0 is the first with CURLOPT_PROTOCOLS_STR.
constexpr unsigned oldest_version = 0x075500;

Refusal no_libcurl(const std::string& why) {
  return {"no-libcurl", "libcurl, which fetches pages, cannot be used (" + why +
                            "); install the package libcurl4, or save the page and "
                            "check the file"};
}

/// Looks functions up by name and remembers whether one was missing.
class Finder {
 public:
  explicit Finder(void* library) : library_(library) {}

  /// The slot's type is libcurl's own declaration, so the only thing that can be wrong
  /// is a name.
  template <typename Function>
  void find(Function& slot, const char* name) {
    slot = reinterpret_cast<Function>(dlsym(library_, name));
    if (slot == nullptr) missing_ = name;
  }

  const std::string& missing() const { return missing_; }

 private:
  void* library_;
  std::string missing_;
};

void find_transfers(Finder& in, CurlLibrary& table) {
  in.find(table.global_init, "curl_global_init");
  in.find(table.version_info, "curl_version_info");
  in.find(table.free, "curl_free");
  in.find(table.slist_append, "curl_slist_append");
  in.find(table.slist_free_all, "curl_slist_free_all");
  in.find(table.easy_init, "curl_easy_init");
  in.find(table.easy_cleanup, "curl_easy_cleanup");
  in.find(table.easy_setopt, "curl_easy_setopt");
  in.find(table.easy_strerror, "curl_easy_strerror");
  in.find(table.multi_init, "curl_multi_init");
  in.find(table.multi_cleanup, "curl_multi_cleanup");
  in.find(table.multi_setopt, "curl_multi_setopt");
  in.find(table.multi_add_handle, "curl_multi_add_handle");
  in.find(table.multi_remove_handle, "curl_multi_remove_handle");
  in.find(table.multi_perform, "curl_multi_perform");
  in.find(table.multi_poll, "curl_multi_poll");
  in.find(table.multi_info_read, "curl_multi_info_read");
  in.find(table.multi_strerror, "curl_multi_strerror");
}

void find_urls(Finder& in, CurlLibrary& table) {
  in.find(table.url, "curl_url");
  in.find(table.url_cleanup, "curl_url_cleanup");
  in.find(table.url_get, "curl_url_get");
  in.find(table.url_set, "curl_url_set");
  in.find(table.url_strerror, "curl_url_strerror");
}

const std::variant<CurlLibrary, Refusal>& loaded() {
  // A local static is made once even when two threads come at the same time. It is
  // never undone: libcurl would have to be the last thing still in use. The name is
  // that of libcurl's ABI, the same since 2006.
  static const std::variant<CurlLibrary, Refusal> library = load_curl("libcurl.so.4");
  return library;
}

}  // namespace

std::variant<CurlLibrary, Refusal> load_curl(const char* file) {
  void* const library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    const char* const why = dlerror();
    return no_libcurl(why == nullptr ? file : why);
  }
  CurlLibrary table{};
  Finder finder(library);
  find_transfers(finder, table);
  find_urls(finder, table);
  if (!finder.missing().empty()) {
    return no_libcurl(std::string(file) + " has no " + finder.missing());
  }
  const curl_version_info_data* const version = table.version_info(CURLVERSION_NOW);
  if (version->version_num < oldest_version) {
    return no_libcurl(std::string("version ") + version->version +
                      " is too old, 7.85.0 is needed");
  }
  const CURLcode started = table.global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK) return no_libcurl(table.easy_strerror(started));
  return table;
}

const CurlLibrary& curl_library() {
  if (const auto* refusal = std::get_if<Refusal>(&loaded())) {
    throw Error(refusal->code, "libcurl", refusal->message);
  }
  return std::get<CurlLibrary>(loaded());
}

std::optional<Refusal> curl_refusal() {
  if (const auto* refusal = std::get_if<Refusal>(&loaded())) return *refusal;
  return std::nullopt;
}

}  // namespace ascribe
