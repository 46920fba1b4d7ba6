// SPDX-License-Identifier: Apache-2.0
// Builds labelled reports by hand, sentence by sentence, for the tests of this room.
#pragma once

#include <string>
#include <vector>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"

namespace ascribe {

/// The pack's own findings.json, scoring table and phrases, with one rule card, read
/// from the source tree once.
const RuleSet& report_rules();

/// What one sentence says and how the stages before would have labelled it.
///
/// source, cue, via  words of the sentence; empty for none
/// entity            name of an entity added before; empty for none
struct Said {
  std::string text;
  Kind kind = Kind::fact;
  Who who = Who::none;
  How how = How::unmarked;
  std::string source = {};
  std::string cue = {};
  std::string entity = {};
  std::string via = {};
  int hearsay_depth = 1;
  Anonymity anonymity = {};
  Polarity polarity = Polarity::asserts;
  CueClass cue_class = CueClass::speech;
  std::vector<std::string> flags = {};
  double confidence = 1.0;
  Who runner_up = Who::none;
};

/// An article in the making. Text is plain, one paragraph a line; `source` equals
/// `text`, so positions in both are the same. Tokens are cut at spaces and punctuation,
/// quotations pair “ and ”. The content of an attribution is the whole sentence without
/// its source and cue when they stand at an end, else the whole sentence.
class Draft {
 public:
  explicit Draft(std::string input = "drafts/bridge.md");

  Draft& entity(const std::string& name, Who who, const std::string& affiliation = "");
  Draft& headline(const Said& said);
  Draft& paragraph();  ///< the next sentence begins a paragraph
  Draft& say(const Said& said);
  /// Adds one more attribution to the last sentence.
  Draft& also(const Said& said);
  /// Adds `count` sentences of plain words, background with no claim, so that the
  /// article is long enough for a grade.
  Draft& padding(int count);

  Article& article() { return report_.article; }
  Report& labelled();  ///< everything up to Report::labelled
  Report report();     ///< summarized under report_rules()

 private:
  void add_sentence(const Said& said);
  void add_tokens(Span where);
  void add_quotations(Span where);
  Attribution attribution_of(const Said& said) const;
  Span find_words(const std::string& words) const;  ///< in the last sentence

  Report report_;
  bool new_paragraph_ = true;
};

}  // namespace ascribe
