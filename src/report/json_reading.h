// SPDX-License-Identifier: Apache-2.0
// The part of the JSON report that says what was read: article, sentences,
// attributions, entities, links.
#pragma once

#include "report/evidence.h"
#include "report/json_spans.h"

namespace ascribe {

/// Writes the values of those members, one method each. Everything given must outlive
/// it.
class ReadingWriter {
 public:
  ReadingWriter(JsonWriter& json, const Evidence& evidence, SpanWriter& spans)
      : json_(json), evidence_(evidence), report_(evidence.report), spans_(spans) {}

  /// With `explain` also every block that was left out.
  void article(bool explain = false);
  /// With `trace` also where the rules behind each label stand.
  void sentences(bool trace = false);
  void attributions();
  void entities();
  void links();

 private:
  void sentence(std::uint32_t index, const std::string& id, bool trace);
  void attribution(const Attribution& attribution);
  void sources(const ArticleSources& sources);
  void omissions(std::string_view key, bool all);
  void member(std::string_view key, std::string_view text);
  void index_or_null(std::string_view key, const std::optional<std::uint32_t>& index);
  void rule_or_null(std::string_view key, const std::optional<std::uint32_t>& rule);

  JsonWriter& json_;
  const Evidence& evidence_;
  const Report& report_;
  SpanWriter& spans_;
};

}  // namespace ascribe
