// SPDX-License-Identifier: Apache-2.0
// JSON read into plain values that remember where they stood; no parser type shows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "json/position.h"

namespace ascribe {

struct JsonMember;

/// One value. Nesting is at most 64 deep, so copying and destroying are safe.
///
/// text        the decoded string, valid UTF-8; may hold U+0000
/// number      nearest double; integers are exact up to 2^53
/// boolean     of true and false
/// members     of an object, in document order, keys unique
/// offset      byte of the value's first character in the input
/// key_offset  byte of its key's opening quotation mark; 0 when it is no member
struct JsonValue {  // NOLINT(misc-no-recursion): destroyed at most 64 deep
  enum class Type : std::uint8_t { null, boolean, number, string, array, object };

  Type type = Type::null;
  bool boolean = false;
  double number = 0;
  std::string text;
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;
  std::uint32_t offset = 0;
  std::uint32_t key_offset = 0;

  bool is_null() const { return type == Type::null; }
  bool is_boolean() const { return type == Type::boolean; }
  bool is_number() const { return type == Type::number; }
  bool is_string() const { return type == Type::string; }
  bool is_array() const { return type == Type::array; }
  bool is_object() const { return type == Type::object; }

  /// The member called `key`, or null when there is none or this is no object.
  /// Linear in the members.
  const JsonValue* find(std::string_view key) const;
};

/// One member of an object. A type of its own because a std::pair of an unfinished type
/// is more than C++ allows, and clang refuses it.
struct JsonMember {  // NOLINT(misc-no-recursion): as above
  std::string key;
  JsonValue value;
};

/// Why a text is not JSON, and the byte where that shows.
struct JsonFault {
  std::uint32_t offset = 0;
  std::string message;  ///< a clause with no full stop: "missing a colon after …"
};

/// Reads one JSON text, which may hold `//` and `/* */` comments, commas before a
/// closing bracket, and a byte order mark. Faults: anything else that is not JSON,
/// invalid UTF-8, nesting past 64, a key given twice in one object, a number past
/// the range of double, more than a million values, 4 GiB or more. Never throws.
std::variant<JsonValue, JsonFault> read_json(std::string_view text);

/// Reads JSON as web pages carry it: also forgives raw line breaks and tabs inside
/// strings, wrappers such as `<!-- -->` and CDATA, a semicolon at the end, and keys
/// given twice (`find` returns the first). Offsets are those of `text`. Nothing for
/// what still cannot be read or has more than 100,000 values. Never throws.
std::optional<JsonValue> read_page_json(std::string_view text);

}  // namespace ascribe
