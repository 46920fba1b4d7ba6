// SPDX-License-Identifier: Apache-2.0
// The names of the taxonomy: what kind of sentence, who says so, and how.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ascribe {

/// What a sentence is, judged on what it asserts and not on the frame around it.
enum class Kind : std::uint8_t {
  fact,         ///< a checkable state or event
  figure,       ///< the point is a quantity
  prediction,   ///< what will or may happen
  evaluation,   ///< needs an argument, not a record
  question,     ///< asks, asserts no answer
  instruction,  ///< tells the reader to do something
  heading,      ///< headline, subhead, label
  background,   ///< in any reference work, undisputed here
  observation,  ///< scene or colour the reporter saw
  public_act,   ///< a formal act with a public record
  furniture,    ///< byline, caption, credit, plug
};

/// Who the article says a sentence comes from.
enum class Who : std::uint8_t {
  named_official,    ///< a named person holding or speaking for an office
  named_expert,      ///< a named person offered for knowledge
  named_person,      ///< any other named person
  named_org,         ///< a named organisation speaks
  org_spokesperson,  ///< the unnamed spokesperson of a named body
  document,          ///< a record a stranger could find
  other_media,       ///< another outlet or agency
  social_post,       ///< a post or channel with no named person
  unnamed_official,  ///< unnamed, with rank or office
  unnamed_person,    ///< one or a few unnamed people
  unnamed_group,     ///< an uncounted crowd
  vague_document,    ///< a record nobody could find from the words
  self_observation,  ///< the outlet saw, counted, obtained or checked it
  vague_passive,     ///< a said-marker with nobody
  none,              ///< no attribution
};

/// How the source's words reach the page.
enum class How : std::uint8_t {
  direct,       ///< all of it in quotation marks
  mixed,        ///< part in quotation marks, speaker known
  indirect,     ///< a cue, no quotation marks
  by_document,  ///< through a statement, letter, filing, post
  linked,       ///< only a hyperlink points to a source
  continuing,   ///< the neighbouring sentence's speaker still talks
  scare,        ///< a few marked words and no speaker
  orphan,       ///< a quoted clause and no speaker
  declined,     ///< asked, and gave nothing
  unmarked,     ///< none of these
};

/// The five bands of the source-quality bar, strongest first.
enum class Band : std::uint8_t { named, organisation, second_hand, unnamed, none };

/// What the cue word says the source did.
enum class CueClass : std::uint8_t { speech, evidence, belief, desire, emotion, act };

enum class Polarity : std::uint8_t { asserts, denies, negated, hypothetical };

inline constexpr std::size_t kind_count = 11;
inline constexpr std::size_t who_count = 15;
inline constexpr std::size_t how_count = 10;
inline constexpr std::size_t band_count = 5;
inline constexpr std::size_t cue_class_count = 6;
inline constexpr std::size_t polarity_count = 4;

/// The spelling used in reports, rules and docs ("named-official"). Never throws.
std::string_view name(Kind);
std::string_view name(Who);
std::string_view name(How);
std::string_view name(Band);  ///< "second-hand"; metrics spell it "second_hand"
std::string_view name(CueClass);
std::string_view name(Polarity);

/// The label with this spelling, or nothing.
std::optional<Kind> kind_named(std::string_view);
std::optional<Who> who_named(std::string_view);
std::optional<How> how_named(std::string_view);
std::optional<CueClass> cue_class_named(std::string_view);
std::optional<Polarity> polarity_named(std::string_view);

/// named: people and the outlet's own eyes; organisation: bodies and findable
/// records; second-hand: outlets and posts; unnamed: the rest that says anything.
Band band_of(Who);

/// True for fact, figure, prediction and evaluation: the scoring denominator.
bool is_claim(Kind);

/// True for W1 to W6: a source a reader could go and ask or look up.
bool is_identified(Who);

}  // namespace ascribe
