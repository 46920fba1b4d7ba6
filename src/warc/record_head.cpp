// SPDX-License-Identifier: Apache-2.0
// Reads the named fields of a record, trusting none of them.
#include "warc/record_head.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "http/header_text.h"

namespace ascribe {
namespace {

struct Field {
  std::string name;  ///< small letters
  std::string_view value;
};

std::string_view cut_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// Nothing for a line that continues another, or is no field.
std::optional<Field> read_field(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  if (line.front() == ' ' || line.front() == '\t') return std::nullopt;
  return Field{lower_ascii(trim_blanks(line.substr(0, colon))),
               trim_blanks(line.substr(colon + 1))};
}

std::string_view without_brackets(std::string_view uri) {
  const bool bracketed = uri.size() >= 2 && uri.front() == '<' && uri.back() == '>';
  return bracketed ? uri.substr(1, uri.size() - 2) : uri;
}

/// "2026-01-01T00:00:00.125Z" to the second; WARC/1.1 allows the fraction.
std::string date_to_the_second(std::string_view value) {
  constexpr std::string_view form = "dddd-dd-ddTdd:dd:dd";
  if (value.size() <= form.size() || value.back() != 'Z') return {};
  for (std::size_t at = 0; at < form.size(); ++at) {
    const bool is_digit = value[at] >= '0' && value[at] <= '9';
    if (form[at] == 'd' ? !is_digit : value[at] != form[at]) return {};
  }
  std::string_view fraction = value.substr(form.size());
  fraction.remove_suffix(1);
  const bool is_fraction =
      fraction.empty() ||
      (fraction.size() > 1 && fraction.front() == '.' &&
       fraction.find_first_not_of("0123456789", 1) == std::string_view::npos);
  return is_fraction ? std::string(value.substr(0, form.size())) + "Z" : "";
}

std::optional<std::uint64_t> read_length(std::string_view digits) {
  if (digits.empty()) return std::nullopt;
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  std::uint64_t length = 0;
  const auto [stop, fault] =
      std::from_chars(digits.data(), digits.data() + digits.size(), length);
  // Sums with a position in a file must not overflow.
  if (fault != std::errc() || length >> 62 != 0) return std::nullopt;
  return length;
}

Refusal bad_head(std::string message) { return {"bad-input", std::move(message)}; }

void take_field(const Field& field, RecordHead& head) {
  if (field.name == "warc-type") head.type = lower_ascii(field.value);
  if (field.name == "warc-target-uri") head.target_uri = without_brackets(field.value);
  if (field.name == "warc-date") head.date = date_to_the_second(field.value);
  if (field.name == "warc-truncated") head.truncated = field.value;
  if (field.name == "content-type") {
    head.content_type =
        lower_ascii(trim_blanks(field.value.substr(0, field.value.find(';'))));
  }
}

}  // namespace

std::variant<RecordHead, Refusal> read_record_head(std::string_view lines) {
  if (cut_line(lines).substr(0, 5) != "WARC/") {
    return bad_head("it does not begin with a line WARC/1.0 or WARC/1.1");
  }
  RecordHead head;
  std::optional<std::string_view> length;
  while (!lines.empty()) {
    const std::optional<Field> field = read_field(cut_line(lines));
    if (!field) continue;
    if (field->name != "content-length") {
      take_field(*field, head);
      continue;
    }
    if (length && *length != field->value) {
      return bad_head("it has two different Content-Length fields");
    }
    length = field->value;
  }
  if (!length) return bad_head("it has no Content-Length");
  const std::optional<std::uint64_t> bytes = read_length(*length);
  if (!bytes) return bad_head("its Content-Length is not a number of bytes");
  if (head.type.empty()) return bad_head("it has no WARC-Type");
  head.content_length = *bytes;
  return head;
}

std::string target_of(std::string_view lines) {
  RecordHead head;
  while (!lines.empty()) {
    const std::optional<Field> field = read_field(cut_line(lines));
    if (field) take_field(*field, head);
  }
  return head.target_uri;
}

}  // namespace ascribe
