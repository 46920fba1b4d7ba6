// SPDX-License-Identifier: Apache-2.0
// From a line and column of the input to the sentences that stand there.
#include <algorithm>

#include "ascribe/report.h"
#include "ascribe/why.h"
#include "report/locator.h"

namespace ascribe {
namespace {

std::string shown(Locator::Place place) {
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

/// True when the two share a byte, or the second is a place inside the first.
bool touches(Span sentence, Span wanted) {
  return sentence.begin < std::max(wanted.end, wanted.begin + 1) &&
         wanted.begin < sentence.end;
}

/// Which sentence is near, and what else may stand there.
std::string why_none(const Report& report, const Locator& source, Span wanted) {
  for (const Omission& omission : report.article.omitted) {
    if (touches(omission.source, wanted)) {
      return "it is no part of the story: the rule " + std::string(omission.rule) +
             " left it out";
    }
  }
  if (report.sentences.empty()) return "there is no sentence in this input at all";
  std::optional<Span> before;
  std::optional<Span> after;
  for (const Sentence& sentence : report.sentences) {
    const Span at = source_span(report.article, sentence.where);
    if (at.end <= wanted.begin && (!before || at.end > before->end)) before = at;
    if (at.begin >= wanted.begin && (!after || at.begin < after->begin)) after = at;
  }
  std::string near = "no sentence stands here;";
  if (before) near += " the one before begins at " + shown(source.place(before->begin));
  if (before && after) near += ",";
  if (after) near += " the next begins at " + shown(source.place(after->begin));
  return near;
}

}  // namespace

std::variant<std::vector<std::uint32_t>, std::string> sentences_at(const Report& report,
                                                                   InputPlace place) {
  const Locator source(report.article.source);
  std::uint32_t lines = source.line_count();
  // What the last line feed of a file begins is no line to its reader.
  if (lines > 1 && source.line(lines).empty()) --lines;
  if (place.line == 0 || place.line > lines) {
    return "there is no line " + std::to_string(place.line) + "; the input has " +
           std::to_string(lines);
  }
  Span wanted = source.line(place.line);
  if (place.column) {
    const std::uint32_t at = source.byte({place.line, *place.column});
    if (*place.column == 0 || (at == wanted.end && *place.column > 1)) {
      return "there is no column " + std::to_string(*place.column) + "; the line has " +
             std::to_string(source.place(wanted.end).column - 1);
    }
    wanted = {at, at};
  }
  std::vector<std::uint32_t> found;
  for (std::size_t s = 0; s < report.sentences.size(); ++s) {
    if (touches(source_span(report.article, report.sentences[s].where), wanted)) {
      found.push_back(static_cast<std::uint32_t>(s));
    }
  }
  if (found.empty()) return why_none(report, source, wanted);
  return found;
}

}  // namespace ascribe
