// SPDX-License-Identifier: Apache-2.0
// Writes JSON as it is told to, one call a token.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ascribe {

/// A streaming writer. Members stand in the order of the calls; the same calls give
/// the same bytes everywhere. Pretty output is indented by two spaces and has no
/// line break at its end. Control characters, U+2028, U+2029 and the bidirectional
/// controls are escaped, so that a terminal or an editor shows them.
///
/// Throws std::logic_error where the caller is at fault, never writing broken JSON:
/// text that is not UTF-8, a number that is not finite, calls in an order that is no
/// JSON value.
///
///   JsonWriter w(JsonStyle::compact);
///   w.begin_object(); w.key("claims"); w.integer(22); w.end_object();
///   w.take()  ->  {"claims":22}
enum class JsonStyle : std::uint8_t { compact, pretty };

class JsonWriter {
 public:
  explicit JsonWriter(JsonStyle style);
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);

  void string(std::string_view text);
  void number(double value);  ///< shortest form that reads back the same; 5, not 5.0
  void integer(std::int64_t value);
  void boolean(bool value);
  void null();

  /// The finished text; the writer is empty afterwards and can start anew.
  std::string take();

 private:
  struct Output;
  std::unique_ptr<Output> output_;
};

}  // namespace ascribe
