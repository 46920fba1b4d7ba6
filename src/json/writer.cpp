// SPDX-License-Identifier: Apache-2.0
// RapidJSON's writers behind one face, with their silent failures made loud.
//
// RapidJSON reports a bad call by returning false and leaving a hole in the output, or
// by an assertion that a release build drops; so the order of calls is checked here.
// Strings are quoted here too: its pretty writer does not compile with the flag that
// validates UTF-8 (1.1.0), and neither writer escapes what lies past U+001F.
// Its double printing (Grisu2) is not always the shortest; std::to_chars is.
#include "json/writer.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <variant>
#include <vector>

namespace ascribe {
namespace {

using Utf8 = rapidjson::UTF8<>;
using Compact = rapidjson::Writer<rapidjson::StringBuffer>;
using Pretty = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void require(bool holds, const char* complaint) {
  if (!holds) throw std::logic_error(complaint);
}

/// Controls and bidirectional marks, which a terminal would obey rather than show.
bool is_hidden(unsigned point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x61C ||
         point == 0x200E || point == 0x200F || (point >= 0x2028 && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069);
}

void append_escape(std::string& out, unsigned point) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) out += digits[(point >> shift) & 0xFU];
}

/// `text` as a JSON string with its quotation marks.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  rapidjson::MemoryStream stream(text.data(), text.size());
  while (stream.Tell() < text.size()) {
    const std::size_t begin = stream.Tell();
    unsigned point = 0;
    require(Utf8::Decode(stream, &point), "text for JSON is not UTF-8");
    if (is_hidden(point)) {
      append_escape(out, point);
      continue;
    }
    if (point == '"' || point == '\\') out += '\\';
    out += text.substr(begin, stream.Tell() - begin);
  }
  return out += '"';
}

}  // namespace

struct JsonWriter::Output {
  enum class Place : std::uint8_t { array, object_key, object_value };

  explicit Output(JsonStyle style) {
    if (style == JsonStyle::compact) {
      writer.emplace<Compact>(buffer);
    } else {
      writer.emplace<Pretty>(buffer).SetIndent(' ', 2);
    }
  }

  template <typename Call>
  void write(Call call, const char* complaint) {
    require(std::visit(
                [&](auto& to) {
                  if constexpr (std::is_same_v<std::decay_t<decltype(to)>,
                                               std::monostate>) {
                    return false;
                  } else {
                    return call(to);
                  }
                },
                writer),
            complaint);
  }

  void before_value() {
    if (places.empty()) {
      require(!done, "a JSON text holds one value");
      done = true;
    } else {
      require(places.back() != Place::object_key, "a JSON object needs a key here");
      if (places.back() == Place::object_value) places.back() = Place::object_key;
    }
  }

  void raw(std::string_view json, rapidjson::Type type) {
    write([&](auto& to) { return to.RawValue(json.data(), json.size(), type); },
          "no value can stand here");
  }

  void text(std::string_view words) { raw(quoted(words), rapidjson::kStringType); }

  rapidjson::StringBuffer buffer;
  std::variant<std::monostate, Compact, Pretty> writer;
  std::vector<Place> places;
  bool done = false;
};

JsonWriter::JsonWriter(JsonStyle style) : output_(std::make_unique<Output>(style)) {}

JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() {
  output_->before_value();
  output_->places.push_back(Output::Place::object_key);
  output_->write([](auto& to) { return to.StartObject(); }, "no object can start here");
}

void JsonWriter::end_object() {
  auto& places = output_->places;
  require(!places.empty() && places.back() == Output::Place::object_key,
          "no JSON object can end here");
  places.pop_back();
  output_->write([](auto& to) { return to.EndObject(); }, "no object can end here");
}

void JsonWriter::begin_array() {
  output_->before_value();
  output_->places.push_back(Output::Place::array);
  output_->write([](auto& to) { return to.StartArray(); }, "no array can start here");
}

void JsonWriter::end_array() {
  auto& places = output_->places;
  require(!places.empty() && places.back() == Output::Place::array,
          "no JSON array can end here");
  places.pop_back();
  output_->write([](auto& to) { return to.EndArray(); }, "no array can end here");
}

void JsonWriter::key(std::string_view name) {
  auto& places = output_->places;
  require(!places.empty() && places.back() == Output::Place::object_key,
          "no JSON key can stand here");
  places.back() = Output::Place::object_value;
  output_->text(name);
}

void JsonWriter::string(std::string_view text) {
  output_->before_value();
  output_->text(text);
}

void JsonWriter::number(double value) {
  require(std::isfinite(value), "a JSON number must be finite");
  output_->before_value();
  std::array<char, 40> digits;
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  output_->raw({digits.data(), end}, rapidjson::kNumberType);
}

void JsonWriter::integer(std::int64_t value) {
  output_->before_value();
  output_->write([&](auto& to) { return to.Int64(value); }, "no number can stand here");
}

void JsonWriter::boolean(bool value) {
  output_->before_value();
  output_->write([&](auto& to) { return to.Bool(value); }, "no boolean can stand here");
}

void JsonWriter::null() {
  output_->before_value();
  output_->write([](auto& to) { return to.Null(); }, "no null can stand here");
}

std::string JsonWriter::take() {
  require(output_->done && output_->places.empty(), "the JSON value is not finished");
  std::string text(output_->buffer.GetString(), output_->buffer.GetSize());
  output_->buffer.Clear();
  output_->done = false;
  std::visit(
      [&](auto& to) {
        if constexpr (!std::is_same_v<std::decay_t<decltype(to)>, std::monostate>) {
          to.Reset(output_->buffer);
        }
      },
      output_->writer);
  return text;
}

}  // namespace ascribe
