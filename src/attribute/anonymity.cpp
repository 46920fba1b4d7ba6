// SPDX-License-Identifier: Apache-2.0
// Description and reason of an unnamed source.
#include "attribute/anonymity.h"

#include <string_view>

namespace ascribe {
namespace {

bool holds(const ArticleReading& reading, TokenRange range, std::string_view lexicon) {
  const ClassId cls = reading.pack.lexicon(lexicon);
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (reading.classes.in(t, cls)) return true;
    for (std::uint32_t i = reading.classes.phrase_begin[t];
         i < reading.classes.phrase_begin[t + 1]; ++i) {
      if (reading.classes.phrases[i].cls == cls) return true;
    }
  }
  return false;
}

// A name that is no mere nationality: the body or place the source belongs to.
bool names_a_body(const ArticleReading& reading, TokenRange range) {
  const ClassId side = reading.pack.lexicon("nationality-side");
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (reading.is(t, Builtin::name) && !reading.classes.in(t, side)) return true;
  }
  return false;
}

}  // namespace

Anonymity anonymity_of(const ArticleReading& reading, std::size_t sentence,
                       const Mention& mention) {
  Anonymity out;
  if (mention.who != Who::unnamed_official && mention.who != Who::unnamed_person) {
    return out;
  }
  const TokenRange tokens = mention.tokens;
  if (names_a_body(reading, tokens) || holds(reading, tokens, "role-ranking") ||
      holds(reading, tokens, "access-phrase") || holds(reading, tokens, "org-common")) {
    out.description = "specific";
  } else if (reading.count_words(tokens) > 2 ||
             holds(reading, tokens, "nationality-side")) {
    out.description = "weak";
  }
  const TokenRange whole = reading.sentences[sentence].tokens;
  if (holds(reading, whole, "reason-informative")) {
    out.reason = "informative";
  } else if (holds(reading, whole, "reason-rote")) {
    out.reason = "rote";
  }
  return out;
}

}  // namespace ascribe
