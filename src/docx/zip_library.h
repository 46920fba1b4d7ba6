// SPDX-License-Identifier: Apache-2.0
// libzip's functions, loaded when the first archive is opened.
#pragma once

#include <zip.h>

namespace ascribe {

/// The functions of libzip that are used, with libzip's own types.
struct ZipLibrary {
  decltype(&::zip_source_buffer_create) source_buffer_create = nullptr;
  decltype(&::zip_source_free) source_free = nullptr;
  decltype(&::zip_open_from_source) open_from_source = nullptr;
  decltype(&::zip_discard) discard = nullptr;
  decltype(&::zip_get_num_entries) get_num_entries = nullptr;
  decltype(&::zip_name_locate) name_locate = nullptr;
  decltype(&::zip_stat_init) stat_init = nullptr;
  decltype(&::zip_stat_index) stat_index = nullptr;
  decltype(&::zip_fopen_index) fopen_index = nullptr;
  decltype(&::zip_fread) fread = nullptr;
  decltype(&::zip_fclose) fclose = nullptr;
};

/// The library, or null when this machine has none. Loaded once, never unloaded.
/// Safe to call from several threads.
const ZipLibrary* zip_library();

}  // namespace ascribe
