// SPDX-License-Identifier: Apache-2.0
// Which quotations are speech, and which of those have a speaker.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ascribe/report.h"

namespace ascribe {

/// One speech-like quotation.
///
/// quotation    index into Report::quotations
/// sentence     the first sentence it touches
/// attribution  who is shown saying it, an index into Labelled::attributions; nothing
///              when nobody is
struct Speech {
  std::uint32_t quotation = 0;
  std::uint32_t sentence = 0;
  std::optional<std::uint32_t> attribution;
};

/// All speech-like quotations of the body in reading order. Linear in quotations plus
/// attributions of the sentences they touch.
std::vector<Speech> list_speech(const Report& report);

}  // namespace ascribe
