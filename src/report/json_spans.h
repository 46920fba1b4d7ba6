// SPDX-License-Identifier: Apache-2.0
// Positions as the JSON report spells them.
#pragma once

#include "ascribe/article.h"
#include "json/writer.h"
#include "report/locator.h"

namespace ascribe {

/// Writes spans of one article: {"bytes":[b,e],"chars":[b,e]}, and where the same words
/// stand in the input. The article must outlive it.
class SpanWriter {
 public:
  SpanWriter(JsonWriter& json, const Article& article);

  /// The value of a "span" member: a position in Article::text.
  void span(Span span);

  /// The value of an "at" member: the position in the input file, with "line",
  /// "column", "end_line" and "end_column".
  void at(Span span);

  /// The same for a stretch of the source itself.
  void source(Span source);

  /// {"span":{…},"at":{…},"text":"…"}, or null for nothing.
  void words(const std::optional<Span>& words);

 private:
  void bounds(const Locator& locator, Span span);
  void pair(std::string_view key, std::uint32_t begin, std::uint32_t end);

  JsonWriter& json_;
  const Article& article_;
  Locator text_;
  Locator source_;
};

/// Writes `text`, or null when it is empty. Bytes that are no UTF-8, which only names
/// of files and servers' words can hold, become U+FFFD.
void write_text_or_null(JsonWriter& json, std::string_view text);
void write_text(JsonWriter& json, std::string_view text);

/// Writes a share or a confidence to four decimals: the same digits on every machine.
void write_share(JsonWriter& json, double value);

}  // namespace ascribe
