// SPDX-License-Identifier: Apache-2.0
// Labels and places, each of a short list of words.
#include "rules/read_emit.h"

namespace ascribe {
namespace {

/// Every spelling of a label type.
template <typename Label>
std::vector<std::string> spellings(std::size_t count) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) {
    words.emplace_back(name(static_cast<Label>(i)));
  }
  return words;
}

/// Fills `out` with the label that the value spells.
template <typename Label>
void read_label(const JsonValue& value, std::size_t count, const Members& members,
                std::optional<Label>& out) {
  for (std::size_t i = 0; i < count; ++i) {
    if (value.text == name(static_cast<Label>(i))) out = static_cast<Label>(i);
  }
  if (out) return;
  members.fault("R014", value, "unknown label \"" + value.text + "\"",
                suggestion(value.text, spellings<Label>(count)));
}

void read_side(const JsonValue& value, const Members& members, ContentSide& out) {
  if (value.text == "after")
    out = ContentSide::after;
  else if (value.text == "before")
    out = ContentSide::before;
  else if (value.text == "around")
    out = ContentSide::around;
  else
    members.fault("R014", value, "content is after, before or around");
}

}  // namespace

void read_emit(const JsonValue& emit, const Members& members, Emit& out) {
  members.only(emit, {"type", "who", "kind", "how", "class", "polarity", "content",
                      "flags", "plural", "sources"});
  for (const auto& [key, value] : emit.members) {
    if (key == "type") read_label(value, mention_type_count, members, out.type);
    if (key == "who") read_label(value, who_count, members, out.who);
    if (key == "kind") read_label(value, kind_count, members, out.kind);
    if (key == "how") read_label(value, how_count, members, out.how);
    if (key == "class") read_label(value, cue_class_count, members, out.cue_class);
    if (key == "polarity") read_label(value, polarity_count, members, out.polarity);
    if (key == "plural") out.plural = members.flag(value, key);
    if (key == "sources") out.sources = members.flag(value, key);
    if (key == "content") read_side(value, members, out.content);
    if (key == "flags") out.flags = members.texts(value, key);
  }
}

void read_where(const JsonValue& where, const Members& members, Where& out) {
  members.only(where, {"in", "not_in"});
  for (const auto& [key, value] : where.members) {
    if (value.text == "quote")
      out.quoted = key == "in";
    else if (value.text == "heading")
      out.heading = key == "in";
    else if (value.text == "closing")
      out.closing = key == "in";
    else if (value.text == "frame")
      out.frame = key == "in";
    else
      members.fault("R014", value, "a place is quote, heading, closing or frame",
                    suggestion(value.text, {"quote", "heading", "closing", "frame"}));
  }
}

}  // namespace ascribe
