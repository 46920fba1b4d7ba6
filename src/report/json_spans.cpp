// SPDX-License-Identifier: Apache-2.0
// Writing positions and the few value shapes that need care.
#include "report/json_spans.h"

#include <cmath>

#include "text/utf8.h"

namespace ascribe {

SpanWriter::SpanWriter(JsonWriter& json, const Article& article)
    : json_(json), article_(article), text_(article.text), source_(article.source) {}

void SpanWriter::pair(std::string_view key, std::uint32_t begin, std::uint32_t end) {
  json_.key(key);
  json_.begin_array();
  json_.integer(begin);
  json_.integer(end);
  json_.end_array();
}

void SpanWriter::bounds(const Locator& locator, Span span) {
  pair("bytes", span.begin, span.end);
  pair("chars", locator.chars(span.begin), locator.chars(span.end));
}

void SpanWriter::span(Span span) {
  json_.begin_object();
  bounds(text_, span);
  json_.end_object();
}

void SpanWriter::at(Span span) { source(source_span(article_, span)); }

void SpanWriter::source(Span source) {
  const Locator::Place begin = source_.place(source.begin);
  const Locator::Place end = source_.place(source.end);
  json_.begin_object();
  bounds(source_, source);
  json_.key("line");
  json_.integer(begin.line);
  json_.key("column");
  json_.integer(begin.column);
  json_.key("end_line");
  json_.integer(end.line);
  json_.key("end_column");
  json_.integer(end.column);
  json_.end_object();
}

void SpanWriter::words(const std::optional<Span>& words) {
  if (!words) {
    json_.null();
    return;
  }
  json_.begin_object();
  json_.key("span");
  span(*words);
  json_.key("at");
  at(*words);
  json_.key("text");
  json_.string(slice(article_.text, *words));
  json_.end_object();
}

void write_text_or_null(JsonWriter& json, std::string_view text) {
  if (text.empty()) {
    json.null();
  } else {
    write_text(json, text);
  }
}

void write_text(JsonWriter& json, std::string_view text) {
  if (is_valid_utf8(text)) {
    json.string(text);
  } else {
    json.string(repaired_utf8(text));
  }
}

void write_share(JsonWriter& json, double value) {
  constexpr double decimals = 10'000;
  json.number(std::round(value * decimals) / decimals);
}

}  // namespace ascribe
