// SPDX-License-Identifier: Apache-2.0
// A ResponseHead is what one answer says about itself before its body comes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "cache/freshness.h"

namespace ascribe {

/// Field values have no blanks at their ends; empty when absent.
///
/// content_encoding  all such fields, joined by ", " in order
/// clash             lower-case name of a field that came twice with two values where
///                   only one can be true; empty when there is none
/// lines             all of it as sent, line ends included, the empty line excluded
struct ResponseHead {
  int status = 0;
  std::string content_type;
  std::string content_encoding;
  std::string transfer_encoding;
  std::string content_length;
  std::string location;
  std::string retry_after;
  CachingFields caching;
  std::string clash;
  std::string lines;
};

enum class HeadState : std::uint8_t {
  reading,   ///< more lines are needed
  complete,  ///< the head of the final answer has ended; later lines are trailers
  too_long,  ///< the lines, trailers included, are over the limit
};

/// Builds a ResponseHead from the lines libcurl delivers, informational (1xx) heads
/// passed over.
class HeadReader {
 public:
  explicit HeadReader(std::size_t max_bytes) : bytes_left_(max_bytes) {}

  /// Takes one line with its line end.
  HeadState add_line(std::string_view line);

  const ResponseHead& head() const { return head_; }
  bool is_complete() const { return complete_; }
  std::size_t bytes_left() const { return bytes_left_; }

 private:
  void start(std::string_view status_line);
  void add_field(std::string_view name, std::string_view value);
  void set_single(std::string& field, std::string_view name, std::string_view value);

  ResponseHead head_;
  std::size_t bytes_left_;
  bool complete_ = false;
};

}  // namespace ascribe
