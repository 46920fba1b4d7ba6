// SPDX-License-Identifier: Apache-2.0
// Texts checked by the whole chain and shown in short forms that tests can compare.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ascribe/report.h"

namespace ascribe {

/// Who speaks in a sentence and how: "named-person direct ines-kallio"; without the
/// key when the source is no entity; "none unmarked" when nobody speaks.
std::string speaker(const Report& report, std::size_t sentence);

/// speaker() of every sentence of a text. Headings and the rest count alike.
std::vector<std::string> speakers(const std::string& text);

/// A text, and the speaker() wanted of each of its sentences.
struct SpeakersRow {
  const char* text;
  std::vector<std::string> speakers;
};

/// Holds every row to its text.
void check_speakers(std::span<const SpeakersRow> rows);

/// "named-person ines-kallio" of the mention whose words are `words`; the nth of them,
/// from 0; "-" for no entity. Throws when there is no such mention.
std::string mention(const Report& report, std::string_view words, std::size_t nth = 0);

/// The flags of a sentence, parted by spaces.
std::string flags(const Report& report, std::size_t sentence);

/// The primary attribution of a sentence. Throws when it has none.
const Attribution& primary(const Report& report, std::size_t sentence);

/// "en/frame/source-said"; "-" for nothing.
std::string rule_id(std::optional<std::uint32_t> rule);

}  // namespace ascribe
