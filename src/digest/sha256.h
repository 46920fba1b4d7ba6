// SPDX-License-Identifier: Apache-2.0
// SHA-256: the fingerprint that names a page's bytes and a rules folder's state.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace ascribe {

/// The SHA-256 (FIPS 180-4) of bytes that come in pieces. Linear in the bytes.
class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256& other);
  Sha256& operator=(const Sha256& other);
  ~Sha256();

  void add(std::string_view bytes);

  /// The digest of all that was added so far as 64 lower-case hex digits; more may be
  /// added afterwards. O(1).
  std::string hex() const;

 private:
  struct State;  // the library's
  std::unique_ptr<State> state_;
};

/// The SHA-256 of `bytes` as 64 lower-case hex digits. Linear.
std::string sha256_hex(std::string_view bytes);

}  // namespace ascribe
