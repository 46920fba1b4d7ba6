// SPDX-License-Identifier: Apache-2.0
// Copies stretches of markup, noting where each stood.
#include "html/kept_markup.h"

#include <algorithm>

#include "html/number_reference.h"

namespace ascribe {

KeptMarkup::KeptMarkup(std::string_view source) : source_(source) {
  markup_.html.reserve(source.size() / 2);
}

void KeptMarkup::keep(std::size_t begin, std::size_t end) {
  std::size_t from = begin;
  const std::string_view region = source_.substr(0, std::max(begin, end));
  for (std::size_t at = region.find("&#", begin); at != std::string_view::npos;
       at = region.find("&#", from)) {
    const NumberReference digits = number_reference(region, at);
    keep_as_is(from, digits.begin);
    keep_as_is(digits.first_kept, digits.end_kept);
    from = digits.end;
  }
  keep_as_is(from, end);
}

void KeptMarkup::keep_as_is(std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  const auto at = static_cast<std::uint32_t>(markup_.html.size());
  const auto from = static_cast<std::uint32_t>(begin);
  const bool continues =
      !markup_.steps.empty() &&
      markup_.steps.back().source + (at - markup_.steps.back().at) == from;
  if (!continues) markup_.steps.push_back({at, from});
  markup_.html.append(source_.substr(begin, end - begin));
}

void KeptMarkup::return_to(Place place) {
  markup_.html.resize(place.bytes);
  markup_.steps.resize(place.steps);
}

EmptiedMarkup KeptMarkup::take(bool unclosed_comment) {
  markup_.unclosed_comment = unclosed_comment;
  return std::move(markup_);
}

std::uint32_t EmptiedMarkup::source_of(std::size_t position) const {
  auto after = std::upper_bound(
      steps.begin(), steps.end(), position,
      [](std::size_t wanted, const Step& step) { return wanted < step.at; });
  if (after == steps.begin()) return static_cast<std::uint32_t>(position);
  --after;
  return after->source + static_cast<std::uint32_t>(position - after->at);
}

}  // namespace ascribe
