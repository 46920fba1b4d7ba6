// SPDX-License-Identifier: Apache-2.0
// Looking up and adjusting the evidence strength of one claim.
//
// The table has a row a WHO and a column a HOW. Of the ten HOWs it names direct, mixed,
// indirect and by-document; the rest say how the words are printed, not how the source
// spoke, and read the column "indirect". Outlets and posts have one number when they
// are named and one when not. Then, each at most once:
//
//   unnamed person or official   plus a described position, plus a real reason
//   hearsay                      times a factor for each speaker the source itself had
//                                it from
//   continuing                   times a factor
//   negated, hypothetical        times a factor
#include "report/strength.h"

#include <algorithm>
#include <string>

namespace ascribe {
namespace {

std::string_view column(Who who, How how, const Attribution* attribution) {
  if (who == Who::other_media || who == Who::social_post) {
    return attribution && attribution->entity ? "identified" : "unidentified";
  }
  const bool has_column = how == How::direct || how == How::mixed ||
                          how == How::indirect || how == How::by_document;
  return name(has_column ? how : How::indirect);
}

double handling_bonus(Who who, const Anonymity& anonymity,
                      const ScoringTable& scoring) {
  if (who != Who::unnamed_official && who != Who::unnamed_person) return 0;
  double bonus = 0;
  if (anonymity.description == "specific")
    bonus += scoring["adjust.description-specific"];
  if (anonymity.reason == "informative") bonus += scoring["adjust.reason-informative"];
  return bonus;
}

}  // namespace

double strength_of(Who who, How how, const Attribution* attribution,
                   const ScoringTable& scoring) {
  const std::string row = "strength." + std::string(name(who)) + ".";
  double w = scoring[row + std::string(column(who, how, attribution))];
  if (attribution) w += handling_bonus(who, attribution->anonymity, scoring);
  if (how == How::continuing) w *= scoring["adjust.continuing"];
  if (!attribution) return w;
  for (int level = 1; level < attribution->hearsay_depth; ++level) {
    w *= scoring["adjust.hearsay"];
  }
  const Polarity polarity = attribution->polarity;
  if (polarity == Polarity::negated || polarity == Polarity::hypothetical) {
    w *= scoring["adjust.negated"];
  }
  return std::clamp(w, 0.0, 1.0);
}

}  // namespace ascribe
