// SPDX-License-Identifier: Apache-2.0
// One answer for all who run rules: articles, examples, statistics and reasons.
#include "rules/where.h"

namespace ascribe {

TokenRange claimed(const CompiledRule& rule, const Match& match) {
  if (rule.finds != Finds::attribution) return match.tokens;
  return match.capture(Capture::cue).value_or(match.tokens);
}

bool is_quoted(const ClassifiedTokens& classes, TokenRange tokens) {
  return tokens.begin < tokens.end &&
         classes.in(tokens.begin, static_cast<ClassId>(Builtin::quoted));
}

std::string_view refusal(const CompiledRule& rule, Place place) {
  const Where& where = rule.where;
  const bool frames = rule.finds == Finds::attribution;
  const bool closing = place.closing && !frames;
  if (where.quoted.value_or(frames ? false : place.quoted) != place.quoted) {
    return place.quoted ? "it stands inside quotation marks"
                        : "it stands outside quotation marks";
  }
  if (where.heading.value_or(place.heading) != place.heading) {
    return place.heading ? "the sentence is a heading" : "the sentence is no heading";
  }
  if (where.closing.value_or(closing) != closing) {
    return closing ? "the sentence is the last one"
                   : "the sentence is not the last one";
  }
  return "";
}

}  // namespace ascribe
