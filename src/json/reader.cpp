// SPDX-License-Identifier: Apache-2.0
// Builds plain values from RapidJSON's events, and finds where each one stood.
//
// RapidJSON's document type is not used: writing and freeing it recurse on input, its
// accessors are undefined on a wrong type, and it forgets positions. Its event reader
// with the iterative flag has none of these faults (1.1.0, five million brackets pass).
//
// Positions. An event comes after its token was read, and an escaped string is longer
// in the text than in memory, so the start of a token cannot be counted back from
// there. It is found going forward instead: between the end of the last token and the
// start of this one stand only white space, comments, commas and colons.
#include "json/reader.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <numeric>
#include <tuple>

#include "json/page_quirks.h"

namespace ascribe {
namespace {

constexpr std::size_t depth_cap = 64;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Limits {
  std::size_t values;
  bool keys_may_repeat;
};

/// The first byte at or after `from` that is no space, comment, comma or colon.
std::size_t token_start(std::string_view text, std::size_t from) {
  while (from < text.size()) {
    const char c = text[from];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == ':') {
      ++from;
    } else if (text.substr(from, 2) == "//") {
      from = std::min(text.find('\n', from), text.size());
    } else if (text.substr(from, 2) == "/*") {
      const std::size_t close = text.find("*/", from + 2);
      from = close == std::string_view::npos ? text.size() : close + 2;
    } else {
      break;
    }
  }
  return from;
}

/// Takes RapidJSON's events; returning false from one ends the parse.
class ValueBuilder
    : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ValueBuilder> {
 public:
  ValueBuilder(std::string_view text, const rapidjson::MemoryStream& stream,
               Limits limits)
      : text_(text), stream_(stream), limits_(limits), token_end_(stream.Tell()) {}

  bool Null() { return scalar({}); }
  bool Bool(bool value) {
    JsonValue made;
    made.type = JsonValue::Type::boolean;
    made.boolean = value;
    return scalar(std::move(made));
  }
  /// RapidJSON checks how the number is spelled; its own conversion shifts by undefined
  /// amounts for "0e300".
  bool RawNumber(const char* digits, rapidjson::SizeType size, bool) {
    JsonValue made;
    made.type = JsonValue::Type::number;
    const auto [stop, error] = std::from_chars(digits, digits + size, made.number);
    const std::string_view spelled(digits, size);
    const bool is_tiny = spelled.find("e-") != spelled.npos ||  // as good as 0
                         spelled.find("E-") != spelled.npos;
    if (error != std::errc() && !is_tiny) {
      return refuse(static_cast<std::uint32_t>(token_start(text_, token_end_)),
                    "number too big to be stored in double");
    }
    return scalar(std::move(made));
  }
  bool String(const char* bytes, rapidjson::SizeType size, bool) {
    JsonValue made;
    made.type = JsonValue::Type::string;
    made.text.assign(bytes, size);
    return scalar(std::move(made));
  }

  bool Key(const char* bytes, rapidjson::SizeType size, bool) {
    key_.assign(bytes, size);
    key_offset_ = static_cast<std::uint32_t>(token_start(text_, token_end_));
    token_end_ = stream_.Tell();
    return true;
  }

  bool StartObject() { return open(JsonValue::Type::object); }
  bool StartArray() { return open(JsonValue::Type::array); }
  bool EndArray(rapidjson::SizeType) { return close(); }
  bool EndObject(rapidjson::SizeType) {
    return (limits_.keys_may_repeat || keys_are_unique(open_.back())) && close();
  }

  JsonValue take() { return std::move(root_); }
  const std::optional<JsonFault>& fault() const { return fault_; }

 private:
  bool scalar(JsonValue value) {
    value.offset = static_cast<std::uint32_t>(token_start(text_, token_end_));
    token_end_ = stream_.Tell();
    if (!counted(value.offset)) return false;
    place(std::move(value));
    return true;
  }

  bool open(JsonValue::Type type) {
    JsonValue value;
    value.type = type;
    value.offset = static_cast<std::uint32_t>(token_start(text_, token_end_));
    token_end_ = value.offset + 1;
    if (!counted(value.offset)) return false;
    if (open_.size() == depth_cap)
      return refuse(value.offset, "nested more than 64 deep");
    value.key_offset = key_offset_;
    open_.push_back({std::move(value), std::move(key_)});
    key_.clear();
    key_offset_ = 0;
    return true;
  }

  bool close() {
    token_end_ = token_start(text_, token_end_) + 1;
    Open done = std::move(open_.back());
    open_.pop_back();
    key_ = std::move(done.key);
    key_offset_ = done.value.key_offset;
    place(std::move(done.value));
    return true;
  }

  void place(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().value.is_array()) {
      value.key_offset = 0;
      open_.back().value.items.push_back(std::move(value));
    } else {
      value.key_offset = key_offset_;
      open_.back().value.members.push_back({std::move(key_), std::move(value)});
    }
    key_.clear();
    key_offset_ = 0;
  }

  bool counted(std::uint32_t offset) {
    return ++values_ <= limits_.values || refuse(offset, "too many values");
  }

  bool refuse(std::uint32_t offset, std::string message) {
    fault_ = JsonFault{offset, std::move(message)};
    return false;
  }

  struct Open {
    JsonValue value;
    std::string key;
  };

  bool keys_are_unique(const Open& object) {
    const auto& members = object.value.members;
    std::vector<std::uint32_t> order(members.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tie(members[a].key, a) < std::tie(members[b].key, b);
    });
    const auto twin = std::adjacent_find(order.begin(), order.end(),
                                         [&](std::uint32_t a, std::uint32_t b) {
                                           return members[a].key == members[b].key;
                                         });
    if (twin == order.end()) return true;
    const auto& [key, value] = members[*std::next(twin)];
    return refuse(value.key_offset, "the key \"" + key + "\" is given twice");
  }

  std::string_view text_;
  const rapidjson::MemoryStream& stream_;
  Limits limits_;
  std::vector<Open> open_;
  JsonValue root_;
  std::string key_;
  std::uint32_t key_offset_ = 0;
  std::size_t token_end_;
  std::size_t values_ = 0;
  std::optional<JsonFault> fault_;
};

/// RapidJSON's sentence as a clause: lower case, no full stop.
std::string clause(rapidjson::ParseErrorCode code) {
  std::string words = rapidjson::GetParseError_En(code);
  if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z') {
    words.front() = static_cast<char>(words.front() - 'A' + 'a');
  }
  if (words.ends_with('.')) words.pop_back();
  return words;
}

std::variant<JsonValue, JsonFault> read_within(std::string_view text, Limits limits) {
  if (text.size() >= std::numeric_limits<std::uint32_t>::max()) {
    return JsonFault{0, "4 GiB or more"};
  }
  rapidjson::MemoryStream stream(text.data(), text.size());
  if (text.starts_with(byte_order_mark)) stream.src_ += byte_order_mark.size();
  ValueBuilder builder(text, stream, limits);
  rapidjson::Reader reader;
  constexpr unsigned flags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
      rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseCommentsFlag |
      rapidjson::kParseTrailingCommasFlag;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);

  if (builder.fault()) return *builder.fault();
  if (result.IsError()) {
    return JsonFault{static_cast<std::uint32_t>(result.Offset()),
                     clause(result.Code())};
  }
  if (stream.Tell() < text.size()) {
    // RapidJSON takes a NUL byte for the end of the text.
    return JsonFault{static_cast<std::uint32_t>(stream.Tell()), "a NUL byte"};
  }
  return builder.take();
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto found =
      std::find_if(members.begin(), members.end(),
                   [&](const auto& member) { return member.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

std::variant<JsonValue, JsonFault> read_json(std::string_view text) {
  return read_within(text, {1'000'000, false});
}

std::optional<JsonValue> read_page_json(std::string_view text) {
  const std::string plain = blank_page_quirks(text);
  auto read = read_within(plain, {100'000, true});
  if (auto* value = std::get_if<JsonValue>(&read)) return std::move(*value);
  return std::nullopt;
}

}  // namespace ascribe
