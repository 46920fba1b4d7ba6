// SPDX-License-Identifier: Apache-2.0
// Why a sentence has the label it has: every rule that was tried on it, and how that
// ended.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ascribe/error.h"
#include "ascribe/span.h"

namespace ascribe {

struct Report;
struct RuleSet;

/// How a rule fared.
enum class Fate : std::uint8_t {
  won,        ///< it decided: WHO and HOW, the KIND, a flag, a mention, an affiliation
  listed,     ///< an attribution that is reported, but not the one that labels
  beaten,     ///< another match took its words, or decided before it
  forbidden,  ///< an `unless` of the rule took it out
  refused,    ///< it matched in a place that does not count, by `where` or the like
  stopped,    ///< it did not match
};

std::string_view name(Fate);

/// The words of one capture of a match.
struct CapturedWords {
  std::string_view name;  ///< "source"
  Span where;
};

/// Where a pattern that does not match came to a stop. Elements are byte offsets in the
/// rule's file.
///
/// matched  tokens, phrases and mentions it took, those in gaps not counted; 0: it
///          never began
/// missing  elements still to come at least
/// before   the token that none of `wanted` takes; nothing at the sentence's end
/// wanted   the elements that would have led on from there
/// lacking  elements every match needs and nothing in the sentence can be
struct Stop {
  std::uint32_t matched = 0;
  std::uint32_t missing = 0;
  std::optional<Span> before;
  std::vector<std::uint32_t> wanted;
  std::vector<std::uint32_t> lacking;
};

/// One match of a rule in a sentence; of a rule without any, its nearest miss.
///
/// rule     index into RuleSet::rules
/// pattern  which of the rule's patterns, from 0
/// where    the words it took, for `stopped` up to there; empty span: none
/// because  of listed, beaten, refused: a clause ("lower priority"); lives for ever
/// rival    of beaten: the rule that stands in its place, an index as `rule` is
/// unless   of forbidden: which `unless` of the rule, from 0, and what that found
/// stop     of stopped
struct Trial {
  std::uint32_t rule = 0;
  Fate fate = Fate::stopped;
  std::uint32_t pattern = 0;
  Span where;
  std::vector<CapturedWords> captures;
  std::string_view because;
  std::optional<std::uint32_t> rival;
  std::optional<std::uint32_t> unless;
  Span unless_words;
  std::optional<Stop> stop;
};

/// All that was tried on one sentence.
///
/// trials    attribution rules first, then those for mentions, kinds, flags and
///           affiliations; of each sort by fate, misses the nearest first
/// left_out  matches past max_trials_of_rule, which are not listed
/// from      the sentence whose speaker still talks here, for a carried label
/// carried   why so, in a clause; lives for ever
struct Reasons {
  std::uint32_t sentence = 0;
  std::vector<Trial> trials;
  std::size_t left_out = 0;
  std::optional<std::uint32_t> from;
  std::string_view carried;
};

/// Matches of one rule that are told of in one sentence.
inline constexpr std::size_t max_trials_of_rule = 16;

/// The reasons for each of these sentences of `report`, which check() made under
/// `rules`. Repeats the decisions, so that runs which do not ask pay nothing. Linear in
/// the text for a fixed pack, and again in each sentence asked for.
std::vector<Reasons> reasons_for(const Report& report, const RuleSet& rules,
                                 std::span<const std::uint32_t> sentences);

/// A place in the input as reports print it: both count from 1, columns in code points.
struct InputPlace {
  std::uint32_t line = 0;
  std::optional<std::uint32_t> column;
};

/// The sentences that touch the place: the whole line without a column. When there are
/// none, or no such place, a sentence that says so and names what is near.
std::variant<std::vector<std::uint32_t>, std::string> sentences_at(const Report& report,
                                                                   InputPlace place);

/// How reasons are written.
///
/// all       also the rules that never began, and every miss (text; JSON has all)
/// left_out  sentences of the same place that are not told of
struct ReasonsForm {
  bool as_json = false;
  bool all = false;
  std::size_t left_out = 0;
  bool color = false;
  unsigned width = 80;
};

/// Writes them for people or programs (docs/why.md). Elements are read from the files
/// that the rules were loaded from. Bytes as write_reports() promises.
std::string write_reasons(const Report& report, const RuleSet& rules,
                          const std::vector<Reasons>& reasons, const ReasonsForm& form);

}  // namespace ascribe
