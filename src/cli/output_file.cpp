// SPDX-License-Identifier: Apache-2.0
// Writes beside the target, then renames over it.
#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "ascribe/error.h"
#include "cli/signals.h"
#include "disk/descriptor.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr mode_t any_mode = 0666;  // what umask leaves of it

/// Reports errno of the call just made.
[[noreturn]] void fail(const std::string& path, const std::string& what) {
  const int reason = errno;  // before anything below may change it
  throw Error("unwritable", path, what + ": " + std::strerror(reason));
}

/// Removes the unfinished file unless it was renamed away.
class Unfinished {
 public:
  explicit Unfinished(std::string path) : path_(std::move(path)) {
    remove_on_signal(path_);
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  ~Unfinished() {
    remove_on_signal("");
    if (!renamed_) ::unlink(path_.c_str());
  }
  void rename_to(const std::string& target) {
    if (::rename(path_.c_str(), target.c_str()) != 0)
      fail(target, "cannot be replaced");
    renamed_ = true;
  }

 private:
  std::string path_;
  bool renamed_ = false;
};

/// Where a chain of links ends; the path itself when it is no link or leads nowhere.
fs::path behind_links(const std::string& path) {
  std::error_code fault;
  const fs::path target = fs::canonical(path, fault);
  return fault ? fs::path(path) : target;
}

void make_folders(const fs::path& target) {
  if (!target.has_parent_path()) return;
  std::error_code fault;
  fs::create_directories(target.parent_path(), fault);
  if (!fault) return;
  throw Error("unwritable", target.string(),
              "its folder cannot be made: " + fault.message());
}

void write_in_place(const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number() < 0) fail(path, "cannot be opened for writing");
  if (!write_all(file.number(), bytes)) fail(path, "cannot be written");
}

/// A name no other run is using; the process number keeps runs side by side apart.
std::string name_beside(const fs::path& target) {
  const std::string name =
      "." + target.filename().string() + ".ascribe-" + std::to_string(::getpid());
  return (target.parent_path() / name).string();
}

void replace(const fs::path& target, const struct stat* old, std::string_view bytes) {
  const std::string beside = name_beside(target);
  // A run with this number that was killed before may have left its file behind.
  ::unlink(beside.c_str());
  // Registered before it exists: a signal in between finds nothing to remove.
  Unfinished unfinished(beside);
  Descriptor file(::open(
      beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, any_mode));
  if (file.number() < 0) fail(target.string(), "cannot be written");
  if (old != nullptr && ::fchmod(file.number(), old->st_mode & 07777) != 0) {
    fail(target.string(), "its permissions cannot be kept");
  }
  // Without fsync a power cut after the rename could leave an empty file.
  const bool whole = write_all(file.number(), bytes) && ::fsync(file.number()) == 0;
  if (!whole || !file.close()) fail(target.string(), "cannot be written");
  unfinished.rename_to(target.string());
}

}  // namespace

void write_file(const std::string& path, std::string_view bytes) {
  const fs::path target = behind_links(path);
  struct stat old = {};
  const bool exists = ::stat(target.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) {
    throw Error("unwritable", path, "is a folder");
  }
  if (exists && !S_ISREG(old.st_mode)) return write_in_place(target.string(), bytes);
  make_folders(target);
  replace(target, exists ? &old : nullptr, bytes);
}

void write_standard_output(std::string_view bytes) {
  if (write_all(STDOUT_FILENO, bytes) || errno == EPIPE) return;
  fail("standard output", "cannot be written");
}

bool output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

unsigned output_width() {
  constexpr unsigned usual = 80;
  struct winsize size = {};
  if (!output_is_terminal()) return usual;
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
  return size.ws_col;
}

}  // namespace ascribe
