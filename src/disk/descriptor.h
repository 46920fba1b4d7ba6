// SPDX-License-Identifier: Apache-2.0
// Owns an open file of the system.
#pragma once

#include <string_view>

namespace ascribe {

/// -1 stands for none.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }

  /// False, with errno set, when the system had still something to say.
  bool close();

 private:
  int number_;
};

/// False, with errno set, when the bytes did not all go out.
bool write_all(int file, std::string_view bytes);

}  // namespace ascribe
