// SPDX-License-Identifier: Apache-2.0
// The functions of libcurl we use, found at the first URL and not at start-up.
//
// libcurl brings some thirty libraries with it; a run over local files must not pay for
// them. So the program is not linked with libcurl: its header gives the types, and the
// table below is filled from the shared library when a page is first to be fetched.
#pragma once

#include <curl/curl.h>

#include <optional>
#include <variant>

#include "http/refusal.h"

namespace ascribe {

/// Each member has the name and the exact type of libcurl's function.
struct CurlLibrary {
  decltype(&::curl_global_init) global_init;
  decltype(&::curl_version_info) version_info;
  decltype(&::curl_free) free;
  decltype(&::curl_slist_append) slist_append;
  decltype(&::curl_slist_free_all) slist_free_all;

  decltype(&::curl_easy_init) easy_init;
  decltype(&::curl_easy_cleanup) easy_cleanup;
  decltype(&::curl_easy_setopt) easy_setopt;
  decltype(&::curl_easy_strerror) easy_strerror;

  decltype(&::curl_multi_init) multi_init;
  decltype(&::curl_multi_cleanup) multi_cleanup;
  decltype(&::curl_multi_setopt) multi_setopt;
  decltype(&::curl_multi_add_handle) multi_add_handle;
  decltype(&::curl_multi_remove_handle) multi_remove_handle;
  decltype(&::curl_multi_perform) multi_perform;
  decltype(&::curl_multi_poll) multi_poll;
  decltype(&::curl_multi_info_read) multi_info_read;
  decltype(&::curl_multi_strerror) multi_strerror;

  decltype(&::curl_url) url;
  decltype(&::curl_url_cleanup) url_cleanup;
  decltype(&::curl_url_get) url_get;
  decltype(&::curl_url_set) url_set;
  decltype(&::curl_url_strerror) url_strerror;
};

/// Opens the shared library called `file`, fills the table and starts libcurl. The
/// library stays open for good. Refusal code: no-libcurl (it is not there, is too old,
/// lacks a function or does not start).
std::variant<CurlLibrary, Refusal> load_curl(const char* file);

/// The table of this machine's libcurl, loaded once by whoever asks first. Safe from
/// any thread. Throws Error("no-libcurl"); ask curl_refusal() first.
const CurlLibrary& curl_library();

/// Why there is no libcurl to use; nothing when there is one.
std::optional<Refusal> curl_refusal();

}  // namespace ascribe
