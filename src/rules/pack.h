// SPDX-License-Identifier: Apache-2.0
// The compiled pack: what load_rules makes and mention and attribution finding run.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ascribe/label.h"
#include "ascribe/mention.h"
#include "rules/finds.h"
#include "rules/lexicon.h"
#include "rules/program.h"
#include "rules/rule_index.h"

namespace ascribe {

/// Where the content of an attribution lies, seen from its frame.
enum class ContentSide : std::uint8_t { around, after, before };

/// What a rule says of what it matched; absent members say nothing.
struct Emit {
  std::optional<MentionType> type;
  std::optional<Who> who;
  std::optional<Kind> kind;
  std::optional<How> how;
  std::optional<CueClass> cue_class;
  std::optional<Polarity> polarity;
  ContentSide content = ContentSide::around;
  std::vector<std::string> flags;
  bool plural = false;
  /// The frame sources its sentence (false: listed as an attitude only).
  bool sources = true;
};

/// Where a rule may match. `quoted`: the cue, or the whole match, lies inside
/// quotation marks; `heading`: the sentence is one; `closing`: it is the last of the
/// article; `frame`: a kind rule that may touch the source and cue, where others see
/// only what they leave over (“expects …” tells a prediction).
struct Where {
  std::optional<bool> quoted;
  std::optional<bool> heading;
  std::optional<bool> closing;
  bool frame = false;
};

/// A pattern that, found in the same sentence, forbids the match; with `overlap`
/// only when it shares a token with it, and with `part` with that capture of it. A
/// match without that capture is not forbidden.
struct Unless {
  Program program;
  bool overlap = false;
  std::optional<Capture> part = std::nullopt;
};

/// One example a rule carries. `captures` holds the wanted words of named captures.
struct Example {
  std::string text;
  std::vector<std::pair<Capture, std::string>> captures;
  std::uint32_t offset = 0;  ///< in the rule's file
};

struct CompiledRule {
  std::uint32_t card = 0;  ///< index into RuleSet::rules
  Finds finds = Finds::attribution;
  int priority = 50;
  double confidence = 0.8;
  std::vector<Program> patterns;
  std::vector<Unless> unless;
  Where where;
  Emit emit;
  std::vector<Example> must_match;
  std::vector<std::string> must_not_match;
};

/// Rules in order of file name, then place in the file.
struct CompiledPack {
  Dictionary dictionary;
  std::map<std::string, ClassId, std::less<>> classes;  ///< lexicons, by name
  ClassId class_count = builtin_count;
  bool has_exact = false;  ///< some literal is case-sensitive ("=Said")
  std::vector<CompiledRule> rules;
  RuleIndex index;  ///< of `rules`; made anew when they are read from a cache

  /// The class of a lexicon. Throws Error("missing-list") when the pack lacks it.
  ClassId lexicon(std::string_view name) const;
};

}  // namespace ascribe
