// SPDX-License-Identifier: Apache-2.0
// Inflates one entry at a time and counts as it goes.
//
// A zip bomb lies in its sizes, nests, or lets many entries share one stretch of bytes.
// None of it helps against a count of what has come out: an entry ends at its cap, all
// together end at theirs, and entries nobody asks for are never opened.
#include "docx/zip_entries.h"

#include <algorithm>
#include <array>
#include <utility>

#include "docx/zip_library.h"

namespace ascribe {
namespace {

Failure bad(const std::string& what) {
  return {"bad-input", "", what + "; save the document anew and check that"};
}

Failure too_large(std::string_view name, std::size_t cap) {
  return {"too-large", "",
          "\"" + std::string(name) + "\" inside it grows past the limit of " +
              std::to_string(cap) + " bytes; cut the document down to the article"};
}

}  // namespace

struct ZipEntries::Handle {
  Handle(const ZipLibrary& library, zip_t* opened, const ZipLimits& bounds)
      : zip(library), archive(opened), limits(bounds) {}
  ~Handle() { zip.discard(archive); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  const ZipLibrary& zip;
  zip_t* archive;
  ZipLimits limits;
  std::size_t inflated = 0;  ///< over all entries read so far
};

ZipEntries::ZipEntries(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
ZipEntries::ZipEntries(ZipEntries&&) noexcept = default;
ZipEntries& ZipEntries::operator=(ZipEntries&&) noexcept = default;
ZipEntries::~ZipEntries() = default;

std::variant<ZipEntries, Failure> ZipEntries::open(std::string_view bytes,
                                                   const ZipLimits& limits) {
  const ZipLibrary* const zip = zip_library();
  if (zip == nullptr) {
    return Failure{"unreadable", "",
                   "this machine has no " ASCRIBE_LIBZIP
                   ", which reads .docx files; install it (on Debian: libzip4)"};
  }
  // libzip takes no bytes at all for an archive of no files.
  if (bytes.empty()) return bad("it is empty");
  zip_source_t* const source =
      zip->source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* const archive =
      source == nullptr ? nullptr : zip->open_from_source(source, ZIP_RDONLY, nullptr);
  if (archive == nullptr) {
    if (source != nullptr) zip->source_free(source);
    return bad("it is no zip archive, which a .docx is, or it is damaged");
  }
  auto handle = std::make_unique<Handle>(*zip, archive, limits);
  const zip_int64_t entries = zip->get_num_entries(archive, 0);
  if (entries < 0 || static_cast<std::uint64_t>(entries) > limits.max_entries) {
    return Failure{"too-complex", "",
                   "it holds " + std::to_string(entries) + " files and the limit is " +
                       std::to_string(limits.max_entries)};
  }
  return ZipEntries(std::move(handle));
}

bool ZipEntries::has(std::string_view name) const {
  return handle_->zip.name_locate(handle_->archive, std::string(name).c_str(), 0) >= 0;
}

std::variant<std::string, Failure> ZipEntries::read(std::string_view name) {
  const ZipLibrary& zip = handle_->zip;
  const std::string quoted = "\"" + std::string(name) + "\"";
  const zip_int64_t found =
      zip.name_locate(handle_->archive, std::string(name).c_str(), 0);
  if (found < 0) return bad(quoted + " is missing in it");
  const auto index = static_cast<zip_uint64_t>(found);
  zip_stat_t stat;
  zip.stat_init(&stat);
  const bool is_known = zip.stat_index(handle_->archive, index, 0, &stat) == 0;
  if (is_known && (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
      stat.encryption_method != ZIP_EM_NONE) {
    return bad(quoted + " in it is encrypted");
  }
  zip_file_t* const opened = zip.fopen_index(handle_->archive, index, 0);
  if (opened == nullptr) return bad(quoted + " in it cannot be unpacked");
  const std::unique_ptr<zip_file_t, decltype(zip.fclose)> file(opened, zip.fclose);
  const std::size_t cap = std::min(handle_->limits.max_entry_bytes,
                                   handle_->limits.max_total_bytes - handle_->inflated);
  std::string bytes;
  std::array<char, 65'536> buffer;
  for (;;) {
    const zip_int64_t count = zip.fread(file.get(), buffer.data(), buffer.size());
    if (count < 0) return bad(quoted + " in it is damaged");
    if (count == 0) break;
    if (static_cast<std::size_t>(count) > cap - bytes.size()) {
      return too_large(name, cap);
    }
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  handle_->inflated += bytes.size();
  return bytes;
}

}  // namespace ascribe
