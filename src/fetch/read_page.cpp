// SPDX-License-Identifier: Apache-2.0
// From a file or standard input to a Page.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

#include "ascribe/page.h"
#include "digest/sha256.h"
#include "disk/descriptor.h"
#include "fetch/content_kind.h"
#include "http/body_decoder.h"
#include "http/header_text.h"

namespace ascribe {
namespace {

Failure unreadable(const std::string& path, int error) {
  return {"unreadable", path,
          "it cannot be read: " + std::generic_category().message(error) +
              "; check its permissions"};
}

Failure not_opened(const std::string& path, int error) {
  if (error == ENOENT || error == ENOTDIR) {
    return {"not-found", path, "there is no such file; check the path"};
  }
  return unreadable(path, error);
}

Failure is_folder(const std::string& path) {
  return {"unreadable", path, "it is a folder; name the files in it"};
}

Failure too_large(const std::string& path, std::size_t max_bytes) {
  return {"too-large", path,
          "it is over the limit of " + std::to_string(max_bytes) +
              " bytes; cut it down to the article"};
}

/// All bytes up to the end of `file`. A pipe has no size, so the limit is counted
/// here and not asked of the file system.
std::variant<std::string, Failure> read_all(int file, const std::string& path,
                                            std::size_t max_bytes) {
  std::string bytes;
  std::array<char, 65'536> buffer;
  for (;;) {
    const ssize_t count = read(file, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EISDIR) return is_folder(path);
    if (count < 0) return unreadable(path, errno);
    if (count == 0) return bytes;
    const auto size = static_cast<std::size_t>(count);
    if (size > max_bytes - bytes.size()) return too_large(path, max_bytes);
    bytes.append(buffer.data(), size);
  }
}

std::variant<std::string, Failure> read_path(const std::string& path,
                                             std::size_t max_bytes) {
  // The system would cut a name at its first NUL and open another file.
  if (path.find('\0') != std::string::npos) return not_opened(path, ENOENT);
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return not_opened(path, errno);
  struct stat status {};
  if (fstat(file.number(), &status) != 0) return unreadable(path, errno);
  if (S_ISDIR(status.st_mode)) return is_folder(path);
  if (S_ISREG(status.st_mode) && static_cast<std::size_t>(status.st_size) > max_bytes) {
    return too_large(path, max_bytes);
  }
  return read_all(file.number(), path, max_bytes);
}

/// What a sitemap that was saved as it came, "sitemap.xml.gz", holds.
std::variant<std::string, Failure> gunzip(std::string_view bytes,
                                          const std::string& path,
                                          std::size_t max_bytes) {
  auto decoded = decode_whole(ContentCoding::gzip, bytes, max_bytes);
  const auto* refusal = std::get_if<Refusal>(&decoded);
  if (refusal == nullptr) return std::get<std::string>(std::move(decoded));
  if (refusal->code == "too-large") return too_large(path, max_bytes);
  return Failure{"bad-input", path,
                 "the gzip archive is damaged or cut short; fetch it anew"};
}

}  // namespace

std::variant<Page, Failure> read_page(const std::string& path,
                                      std::optional<InputFormat> format,
                                      std::size_t max_bytes) {
  const bool is_stdin = path == "-";
  auto read =
      is_stdin ? read_all(STDIN_FILENO, path, max_bytes) : read_path(path, max_bytes);
  if (const auto* failure = std::get_if<Failure>(&read)) return *failure;

  Page page;
  page.input = path;
  page.bytes = std::get<std::string>(std::move(read));
  if (lower_ascii(path).ends_with(".xml.gz")) {
    auto unpacked = gunzip(page.bytes, path, max_bytes);
    if (const auto* failure = std::get_if<Failure>(&unpacked)) return *failure;
    page.bytes = std::get<std::string>(std::move(unpacked));
  }
  const bool may_be_docx = !format || *format == InputFormat::docx;
  if (may_be_docx && is_docx(page.bytes)) {
    page.format = InputFormat::docx;
  } else if (const auto kind = binary_kind(page.bytes); !kind.empty()) {
    return Failure{"not-html", path,
                   "the content is " + std::string(kind) + ", not a page or a text; " +
                       std::string(advice_on(kind))};
  } else if (format) {
    page.format = *format;
  } else {
    page.format = is_stdin ? format_of_bytes(page.bytes) : format_of_name(path);
  }
  page.sha256 = sha256_hex(page.bytes);
  return page;
}

}  // namespace ascribe
