// SPDX-License-Identifier: Apache-2.0
// Opens, writes, syncs, renames.
#include "disk/kept_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <system_error>

#include "disk/descriptor.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

std::string because(const std::string& what, int error) {
  return what + ": " + std::generic_category().message(error);
}

bool set_time(int file, std::optional<std::int64_t> modified) {
  if (!modified) return true;
  const auto seconds = static_cast<time_t>(*modified);
  const std::array<timespec, 2> times = {timespec{seconds, 0}, timespec{seconds, 0}};
  return ::futimens(file, times.data()) == 0;
}

/// The rename itself is only on disk when its folder is. Some file systems cannot sync
/// a folder; then a power cut may lose the entry, which is a miss and no fault.
void sync_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.number() >= 0) ::fsync(opened.number());
}

/// A name no other thread or run uses.
fs::path name_beside(const fs::path& path) {
  static std::atomic<unsigned> count{0};
  return path.parent_path() /
         (std::string(unfinished_prefix) + std::to_string(::getpid()) + "-" +
          std::to_string(count.fetch_add(1)));
}

}  // namespace

std::string folder_fault(const fs::path& folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0) {
    return errno == ENOENT ? "" : because("the cache folder cannot be used", errno);
  }
  if (!S_ISDIR(status.st_mode)) return "the cache folder is no folder";
  if (status.st_uid != ::geteuid()) return "the cache folder belongs to another user";
  if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    return "the cache folder can be written to by other users";
  }
  return "";
}

std::string prepare_folder(const fs::path& folder) {
  fs::path made;
  for (const fs::path& part : folder) {
    made /= part;
    if (::mkdir(made.c_str(), 0700) == 0 || errno == EEXIST) continue;
    // Folders above may be closed to us and still be there.
    const int error = errno;
    struct stat status {};
    if (::stat(made.c_str(), &status) == 0) continue;
    return because("the cache folder cannot be made", error);
  }
  return folder_fault(folder);
}

std::optional<std::string> read_kept_file(const fs::path& path, std::size_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (file.number() < 0) return std::nullopt;
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return std::nullopt;
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  if (static_cast<std::size_t>(status.st_size) > max_bytes) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t at = 0;
  while (at < bytes.size()) {
    const ssize_t count = ::read(file.number(), bytes.data() + at, bytes.size() - at);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    at += static_cast<std::size_t>(count);
  }
  return bytes;
}

std::string write_kept_file(const fs::path& path, std::string_view bytes,
                            std::optional<std::int64_t> modified) {
  const fs::path beside = name_beside(path);
  // A run with our number that was killed may have left its file behind.
  ::unlink(beside.c_str());
  Descriptor file(::open(beside.c_str(),
                         O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (file.number() < 0) return because("a file of the cache cannot be made", errno);
  bool done = write_all(file.number(), bytes) && set_time(file.number(), modified) &&
              ::fsync(file.number()) == 0;
  done = done && file.close() && ::rename(beside.c_str(), path.c_str()) == 0;
  const int error = errno;
  if (!done) {
    ::unlink(beside.c_str());
    return because("a file of the cache cannot be written", error);
  }
  sync_folder(path.parent_path());
  return "";
}

}  // namespace ascribe
