// SPDX-License-Identifier: Apache-2.0
// Findings on sources a reader could not find: AS201 AS202 AS203 AS204 AS302.
//
// Asked of every attribution that touches a claim, not only of the primary one: "Orme
// and critics said" is sourced, and still leans on critics. Each attribution speaks
// once, in the sentence that prints its source (or its cue, where no source is
// printed); one carried over from a neighbour has spoken there. Attitudes count only
// where they source the sentence. AS302 speaks once a source: a second "a senior
// official" is the same silence.
#include <algorithm>
#include <set>
#include <string>

#include "report/findings.h"

namespace ascribe {
namespace {

/// The words of the attribution inside `sentence` that a finding can mark.
std::optional<Span> printed_in(const Evidence& evidence, const Attribution& attribution,
                               std::uint32_t sentence) {
  const Span where = evidence.report.sentences[sentence].where;
  const auto& words = attribution.source ? attribution.source : attribution.cue;
  if (!words || !where.covers(*words)) return std::nullopt;
  return words;
}

class VagueSourceFinder {
 public:
  VagueSourceFinder(const Evidence& evidence, FindingDesk& desk)
      : evidence_(evidence), desk_(desk) {}

  void look(const Claim& claim) {
    for (const std::uint32_t index : evidence_.label(claim.sentence).attributions) {
      const Attribution& attribution = evidence_.attribution(index);
      const bool primary = claim.attribution == index;
      if (attribution.carried || (is_attitude(attribution) && !primary)) continue;
      judge(claim, attribution, primary ? claim.who : attribution.who);
    }
  }

 private:
  void judge(const Claim& claim, const Attribution& attribution, Who who) {
    const auto words = printed_in(evidence_, attribution, claim.sentence);
    if (!words) {
      mark_whole(claim, who);
      return;
    }
    const Mark mark{claim.sentence, *words};
    const std::string printed = excerpt_words(evidence_.report, *words);
    if (who == Who::unnamed_group) desk_.add("AS201", mark, {{"source", printed}});
    if (who == Who::vague_document) desk_.add("AS203", mark, {{"source", printed}});
    if (who == Who::other_media && !attribution.entity) {
      desk_.add("AS204", mark, {{"source", printed}});
    }
    if (who == Who::vague_passive) {
      const Span cue = attribution.cue.value_or(*words);
      desk_.add("AS202", {claim.sentence, cue},
                {{"cue", excerpt_words(evidence_.report, cue)}});
    }
    const bool unnamed = who == Who::unnamed_official || who == Who::unnamed_person;
    if (unnamed && attribution.anonymity.reason == "none") {
      ask_reason(mark, attribution, printed);
    }
  }

  // "is expected to" may be split by its subject, and then no cue is printed as one.
  void mark_whole(const Claim& claim, Who who) {
    if (who != Who::vague_passive) return;
    const Span span = without_stop(evidence_.report, claim.sentence);
    desk_.add("AS202", {claim.sentence, span},
              {{"cue", excerpt_words(evidence_.report, span)}});
  }

  void ask_reason(Mark mark, const Attribution& attribution,
                  const std::string& printed) {
    const auto key = source_key(evidence_.report, attribution, evidence_.rules);
    if (!asked_.insert(key).second) return;
    desk_.add("AS302", mark, {{"source", printed}});
  }

  const Evidence& evidence_;
  FindingDesk& desk_;
  std::set<std::string> asked_;  ///< source keys
};

}  // namespace

void find_vague_sources(const Evidence& evidence, FindingDesk& desk) {
  VagueSourceFinder finder(evidence, desk);
  for (const Claim& claim : evidence.claims) finder.look(claim);
}

}  // namespace ascribe
