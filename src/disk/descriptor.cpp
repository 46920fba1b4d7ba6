// SPDX-License-Identifier: Apache-2.0
// Closes once, and writes on when the system took a part.
#include "disk/descriptor.h"

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <utility>

namespace ascribe {

bool Descriptor::close() {
  const int closing = std::exchange(number_, -1);
  return closing < 0 || ::close(closing) == 0;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace ascribe
