// SPDX-License-Identifier: Apache-2.0
// Who is said to have said what: the answer this program exists to give.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ascribe/label.h"
#include "ascribe/mention.h"
#include "ascribe/span.h"

namespace ascribe {

/// How an unnamed source is handled; "none" for every other.
///
/// description  none, weak (nationality or side only), specific (body, rank, access)
/// reason       none, rote, informative: why the article says it gives no name
struct Anonymity {
  std::string description = "none";
  std::string reason = "none";
};

/// Attributions one sentence may have, the best ones. No sentence of prose has so many.
inline constexpr std::size_t max_frames = 32;

/// One source-cue-content triple, the scheme of Pareti, "PARC 3.0: A Corpus of
/// Attribution Relations", LREC 2016.
///
///   “We won,” Mayor Ruiz said Tuesday.
///   ^^^^^^^^^ content
///             ^^^^^^^^^^ source
///                        ^^^^ cue
///
/// source   as printed; nothing when none is (agentless cues, linked sentences)
/// cue      nothing for linked attributions; of a carried one it stands in the sentence
///          that the speaker comes from
/// content  one span a paragraph touched, in reading order
/// entity   index into Mentions::entities
/// carried  the source stands in a neighbouring sentence
/// hearsay_depth  1 = the publisher heard the source; +1 for each speaker in between
/// rule     index into RuleSet::rules
struct Attribution {
  std::optional<Span> source;
  std::optional<Span> cue;
  std::vector<Span> content;
  Who who = Who::none;
  How how = How::unmarked;
  std::optional<std::uint32_t> entity;
  CueClass cue_class = CueClass::speech;
  bool carried = false;
  std::uint8_t hearsay_depth = 1;
  Polarity polarity = Polarity::asserts;
  std::optional<Span> via;  ///< the outlet in "X told OUTLET"
  Anonymity anonymity;
  std::uint32_t rule = 0;
};

/// The label of one sentence.
///
/// flags         taxonomy section 2 step 4, sorted: "allegation", "chain=2", "mind",
///               "partial", "scare", "undated" …
/// attributions  indices into Labelled::attributions of all that touch the sentence,
///               primary first, attitudes last
/// rule          the rule that decided WHO and HOW; nothing when none fired
/// kind_rule     the rule that decided KIND; nothing for the default, fact
struct SentenceLabel {
  Kind kind = Kind::fact;
  Who who = Who::none;
  How how = How::unmarked;
  double confidence = 1.0;
  Who runner_up = Who::none;
  std::vector<std::string> flags;
  std::vector<std::uint32_t> attributions;
  std::optional<std::uint32_t> rule;
  std::optional<std::uint32_t> kind_rule;
  std::vector<std::uint32_t> also_matched;
};

/// One label a sentence, in order; attributions sorted by first byte touched.
struct Labelled {
  std::vector<SentenceLabel> sentences;
  std::vector<Attribution> attributions;
};

/// Labels every sentence. Never throws: what no rule explains is none/unmarked.
/// Linear in tokens for a fixed pack.
Labelled attribute(const Annotated& read, const Mentions& mentions,
                   const RuleSet& rules);

}  // namespace ascribe
