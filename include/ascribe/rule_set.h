// SPDX-License-Identifier: Apache-2.0
// A RuleSet is everything under rules/, checked and compiled: what decides labels.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/word_lists.h"

namespace ascribe {

/// What a reader may be told about one rule; the compiled form stays in the room.
struct RuleCard {
  std::string id;          ///< "en/frame/source-said"
  std::string finds;       ///< mention, attribution, kind, flag or affiliation
  std::string summary;     ///< one sentence an editor would accept
  std::string file;        ///< relative to the folder of its pack
  std::uint32_t line = 0;  ///< of its first character in the file, from 1
  std::string pack;        ///< the pack it comes from
  std::string why;         ///< what speaks for the rule; may be empty
  int priority = 50;       ///< 0 to 100; of two matches of one cue the higher wins
  double confidence = 0;   ///< 0 to 1
  std::vector<std::string> refs;  ///< texts or addresses it rests on
  std::string since;              ///< the pack's version that brought it; may be empty
  std::string deprecated_since;   ///< empty: the rule is not deprecated
  std::string deprecated_use;     ///< the id of the rule to use instead; may be empty
};

/// One of the packs a RuleSet is made of.
struct RulePack {
  std::string name;     ///< "core-en"
  std::string version;  ///< "0.1.0"
  std::string extends;  ///< the pack it is laid over; empty for the base
  std::string folder;   ///< as it was given
};

/// One row of a house pack's "rules": what it changed in the packs below it.
struct RuleSwitch {
  std::string id;       ///< of a rule, or the code of a finding ("AS201")
  std::string setting;  ///< "off", "on", "level note", "priority 70, confidence 0.5"
  std::string pack;
};

/// Something about rules that are in order and that their author should know.
struct RuleNote {
  std::string code;  ///< a row's id, see rule_fault.h
  std::string file;  ///< with its pack's folder as given, unless that is the base
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::string message;
};

/// "en/frame/f.json:3:5: note[R064]: …", without a line break at the end.
std::string printed(const RuleNote& note);

/// One row of rules/findings.json: a finding's code and how it is worded.
struct FindingCard {
  std::string rule;     ///< "AS201"
  std::string name;     ///< "vague-group"
  std::string level;    ///< error, warning or note
  std::string message;  ///< with {slots}
  std::string hint;     ///< what to do, one short sentence
  std::vector<std::string> policy;
};

/// Weights, strengths and thresholds of rules/scoring/default.json, by dotted name
/// ("weight.support", "strength.named-official.direct", "letter.A").
struct ScoringTable {
  std::string version;
  std::map<std::string, double, std::less<>> numbers;
  /// Throws Error("missing-list") when the table has no such number.
  double operator[](std::string_view name) const;
};

struct CompiledPack;  // rules/pack.h

/// Immutable once loaded; safe to share between threads.
///
/// extraction    the lists of rules/extract/
/// segmentation  the lists of rules/<lang>/segment/
/// phrases       the lists of rules/<lang>/report/: stop words, promo and genre words
/// digest        "sha256:…" over the files' names and bytes, in order of pack and name
/// packs         the base, then the house packs laid over it; `pack` and `version` are
///               those of the base
/// switches      what house packs switched, in order; a rule or a finding that is off
/// in
///               the end stands in neither `rules` nor `findings`
/// notes         shadowed and deprecated rules, in order of pack
struct RuleSet {
  std::string pack;     ///< "core-en"
  std::string version;  ///< "0.1.0"
  std::string language;
  std::string digest;
  std::vector<RulePack> packs;
  std::vector<RuleSwitch> switches;
  std::vector<RuleNote> notes;
  std::vector<RuleCard> rules;
  std::vector<FindingCard> findings;
  ScoringTable scoring;
  WordLists extraction;
  WordLists segmentation;
  WordLists phrases;
  std::shared_ptr<const CompiledPack> compiled;
};

/// Loads and compiles a rules folder. Gathers every fault of every file, then throws
/// one Error("bad-rules") whose text is the whole list, each with file:line:column
/// and the user's own line with a mark under it. Reads only below `folder`.
RuleSet load_rules(const std::filesystem::path& folder, std::string_view language);

/// The same for a base and house packs laid over it in the order given. A folder whose
/// pack.json says "extends" is a house pack; exactly one has to be the base, wherever
/// it stands. docs/decisions/0012 tells what a house pack can change.
RuleSet load_rules(const std::vector<std::filesystem::path>& folders,
                   std::string_view language);

/// True when the folder's pack.json can be read and says "extends".
bool is_house_pack(const std::filesystem::path& folder, std::string_view language);

/// Where compiled rules are kept between runs.
///
/// folder  made when missing, readable by its owner only; empty: nothing is kept
/// build   tells this build of the program from others, whose compiled rules it must
///         not read
struct RulesCache {
  std::filesystem::path folder;
  std::string build;
};

/// load_rules, but what was compiled from the same files before is read back: unchanged
/// since, as far as their sizes, places and times of change tell. A
/// rules folder of over 1,000 files or 64 MiB, and a cache that cannot be read or
/// written, are no faults: the rules are compiled as if there were no cache.
RuleSet load_rules(const std::vector<std::filesystem::path>& folders,
                   std::string_view language, const RulesCache& cache);
RuleSet load_rules(const std::filesystem::path& folder, std::string_view language,
                   const RulesCache& cache);

}  // namespace ascribe
