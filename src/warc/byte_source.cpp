// SPDX-License-Identifier: Apache-2.0
// Reads a descriptor or a string in steps.
#include "warc/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace ascribe {
namespace {

constexpr std::size_t step_bytes = 65'536;

std::string words_for(int error) { return std::generic_category().message(error); }

Failure not_opened(const std::string& path, int error) {
  if (error == ENOENT || error == ENOTDIR) {
    return {"not-found", path, "there is no such file; check the path"};
  }
  return {"unreadable", path,
          "it cannot be read: " + words_for(error) + "; check its permissions"};
}

}  // namespace

std::variant<ByteSource, Failure> ByteSource::open(const std::string& path) {
  // The system would cut a name at its first NUL and open another file.
  if (path.find('\0') != std::string::npos) return not_opened(path, ENOENT);
  const int file =
      path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return not_opened(path, errno);
  ByteSource source(file);
  struct stat status {};
  if (::fstat(file, &status) != 0) return not_opened(path, errno);
  if (S_ISDIR(status.st_mode)) {
    return Failure{"unreadable", path, "it is a folder; name the files in it"};
  }
  // Standard input may have been read in part, so its size says nothing.
  if (S_ISREG(status.st_mode) && path != "-") {
    source.size_ = static_cast<std::uint64_t>(status.st_size);
  }
  return source;
}

std::string ByteSource::first_bytes(const std::string& path, std::size_t count) {
  std::error_code fault;
  if (path.find('\0') != std::string::npos) return {};
  if (!std::filesystem::is_regular_file(path, fault)) return {};
  auto source = open(path);
  std::string bytes;
  if (auto* opened = std::get_if<ByteSource>(&source)) {
    while (bytes.size() < count && opened->read(bytes)) continue;
  }
  return bytes.substr(0, count);
}

ByteSource::ByteSource(std::string bytes)
    : memory_(std::move(bytes)), size_(memory_.size()) {}

ByteSource::ByteSource(ByteSource&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      memory_(std::move(other.memory_)),
      taken_(other.taken_),
      fault_(std::move(other.fault_)),
      size_(other.size_) {}

ByteSource::~ByteSource() {
  if (file_ >= 0) ::close(file_);
}

bool ByteSource::read(std::string& into) {
  if (file_ < 0) {
    const std::size_t count = std::min(step_bytes, memory_.size() - taken_);
    into.append(memory_, taken_, count);
    taken_ += count;
    return count > 0;
  }
  std::array<char, step_bytes> buffer;
  ssize_t count = 0;
  do {
    count = ::read(file_, buffer.data(), buffer.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) fault_ = words_for(errno);
  if (count <= 0) return false;
  into.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

}  // namespace ascribe
