// SPDX-License-Identifier: Apache-2.0
// Loads libzip by hand.
//
// Linked in the ordinary way, libzip would bring libcrypto, libbz2 and itself into
// every start of a program that mostly reads pages, and their relocation is paid for
// before main. So the name of the library that was there at build time is opened here
// instead, and only for a .docx.
#include "docx/zip_library.h"

#include <dlfcn.h>

namespace ascribe {
namespace {

template <typename Function>
bool find(void* library, const char* name, Function& slot) {
  // POSIX says that this conversion works; C++ leaves it to the system.
  slot = reinterpret_cast<Function>(dlsym(library, name));
  return slot != nullptr;
}

const ZipLibrary* load() {
  void* const library = dlopen(ASCRIBE_LIBZIP, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return nullptr;
  static ZipLibrary zip;
  const bool has_all =
      find(library, "zip_source_buffer_create", zip.source_buffer_create) &&
      find(library, "zip_source_free", zip.source_free) &&
      find(library, "zip_open_from_source", zip.open_from_source) &&
      find(library, "zip_discard", zip.discard) &&
      find(library, "zip_get_num_entries", zip.get_num_entries) &&
      find(library, "zip_name_locate", zip.name_locate) &&
      find(library, "zip_stat_init", zip.stat_init) &&
      find(library, "zip_stat_index", zip.stat_index) &&
      find(library, "zip_fopen_index", zip.fopen_index) &&
      find(library, "zip_fread", zip.fread) && find(library, "zip_fclose", zip.fclose);
  return has_all ? &zip : nullptr;
}

}  // namespace

const ZipLibrary* zip_library() {
  static const ZipLibrary* const library = load();
  return library;
}

}  // namespace ascribe
