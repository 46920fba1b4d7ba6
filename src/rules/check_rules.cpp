// SPDX-License-Identifier: Apache-2.0
// What is wrong in a rules folder that loads.
//
// Two rules of one priority that claim the same words are settled by length, place and
// file order (frames.cpp, mention_rules.cpp, kinds.cpp): never by chance, but by
// nothing their writers said either. The examples of all rules are where such meetings
// show.
//
//   attribution   the cues of two matches share a token
//   mention       two mentions share one, and are of another type or WHO
//   kind          both match in one sentence, and tell another kind
//
// Flags and affiliations are all kept and cannot compete. Each pair is told of once, at
// the first example where it meets. Where two rules of whatever priority claim just the
// same words of an example of one of them, so that nothing else tells them apart, the
// lexicons that they name are looked at too (shared_words.cpp).
#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "ascribe/rule_fault.h"
#include "ascribe/rule_tests.h"
#include "rules/example_text.h"
#include "rules/pack.h"
#include "rules/rule_places.h"
#include "rules/shared_words.h"

namespace ascribe {
namespace {

/// Of one example. What has more is no sentence, and pairs are looked at.
constexpr std::size_t most_claims = 1000;

/// What one match lays claim to.
struct Claim {
  Match match;
  TokenRange taken;
};

/// An example; `rule` and `test` are those of who must match it.
struct Tested {
  const std::string& text;
  const RuleFile& file;
  std::uint32_t offset = 0;
  std::uint32_t rule = 0;
  std::optional<std::size_t> test;
};

bool says_the_same(const CompiledRule& a, const CompiledRule& b) {
  if (a.finds == Finds::kind) return a.emit.kind == b.emit.kind;
  if (a.finds != Finds::mention) return false;
  return a.emit.type == b.emit.type && a.emit.who == b.emit.who;
}

class MeetingRun {
 public:
  MeetingRun(const RuleSet& rules, RulePlaces& places, Faults& faults)
      : rules_(rules),
        places_(places),
        faults_(faults),
        shared_(rules, places, faults) {}

  void run() {
    for (std::uint32_t r = 0; r < all().size(); ++r) {
      const CompiledRule& rule = all()[r];
      const WrittenRule& written = places_.of(rule);
      for (std::size_t i = 0; i < rule.must_match.size(); ++i) {
        look_at({rule.must_match[i].text, *written.file, written.match[i], r, i});
      }
      for (std::size_t i = 0; i < rule.must_not_match.size(); ++i) {
        look_at({rule.must_not_match[i], *written.file, written.no_match[i], r, {}});
      }
    }
  }

 private:
  const std::vector<CompiledRule>& all() const { return rules_.compiled->rules; }

  void look_at(const Tested& tested) {
    ExampleText text(tested.text, rules_);
    std::vector<Claim> claims = claims_in(text);
    if (claims.size() > most_claims) claims.resize(most_claims);
    for (std::size_t i = 0; i < claims.size(); ++i) {
      for (std::size_t j = i + 1; j < claims.size(); ++j) {
        if (!do_meet(claims[i], claims[j])) continue;
        look_at(claims[i], claims[j], text, tested);
      }
    }
  }

  /// `first` is of the rule that comes first in the pack.
  void look_at(const Claim& first, const Claim& second, ExampleText& text,
               const Tested& tested) {
    const Match& a = first.match;
    const Match& b = second.match;
    if (all()[a.rule].priority == all()[b.rule].priority &&
        told_.insert({a.rule, b.rule}).second) {
      tell({a.rule, b.rule}, tested.file, tested.offset);
    }
    if (!tested.test || !(first.taken == second.taken)) return;
    if (a.rule == tested.rule) shared_.look_at(text, {a, b, *tested.test});
    if (b.rule == tested.rule) shared_.look_at(text, {b, a, *tested.test});
  }

  std::vector<Claim> claims_in(ExampleText& text) const {
    std::vector<Claim> claims;
    for (std::uint32_t r = 0; r < all().size(); ++r) {
      const CompiledRule& rule = all()[r];
      if (rule.finds == Finds::flag || rule.finds == Finds::affiliation) continue;
      const Capture claimed =
          rule.finds == Finds::mention ? Capture::source : Capture::cue;
      for (const Match& match : text.matches(rule, r)) {
        const TokenRange taken = match.capture(claimed).value_or(match.tokens);
        // A sentence has one kind.
        const bool all = rule.finds == Finds::kind;
        claims.push_back({match, all ? text.sentence_around(match.tokens) : taken});
      }
    }
    return claims;
  }

  bool do_meet(const Claim& a, const Claim& b) const {
    const CompiledRule& first = all()[a.match.rule];
    const CompiledRule& second = all()[b.match.rule];
    return a.match.rule != b.match.rule && first.finds == second.finds &&
           !says_the_same(first, second) && overlap(a.taken, b.taken);
  }

  void tell(std::pair<std::uint32_t, std::uint32_t> pair, const RuleFile& file,
            std::uint32_t offset) {
    const CompiledRule& first = all()[pair.first];
    const std::string& a = rules_.rules[first.card].id;
    const std::string& b = rules_.rules[all()[pair.second].card].id;
    faults_.add("R050", file.source(), offset,
                "\"" + a + "\" and \"" + b + "\", both of priority " +
                    std::to_string(first.priority) + ", meet here",
                "give one of them the higher priority");
  }

  const RuleSet& rules_;
  RulePlaces& places_;
  Faults& faults_;
  SharedWords shared_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> told_;
};

/// A skeleton loads, so that its writer can try it; it is no finished rule.
void find_unwritten(const RuleSet& rules, RulePlaces& places, Faults& faults) {
  for (const CompiledRule& rule : rules.compiled->rules) {
    const RuleCard& card = rules.rules[rule.card];
    const WrittenRule& written = places.of(rule);
    const auto tell = [&](const std::string& text, std::uint32_t offset,
                          const std::string& what) {
      if (!text.starts_with(unwritten_example)) return;
      faults.add("R034", written.file->source(), offset,
                 what + " of \"" + card.id + "\" is still to be written");
    };
    tell(card.summary, written.whole, "the summary");
    for (std::size_t i = 0; i < rule.must_match.size(); ++i) {
      tell(rule.must_match[i].text, written.match[i], "a test");
    }
    for (std::size_t i = 0; i < rule.must_not_match.size(); ++i) {
      tell(rule.must_not_match[i], written.no_match[i], "a test");
    }
  }
}

RuleRemark remark_of(const RuleNote& note) {
  RuleRemark remark;
  remark.file = note.file;
  remark.line = note.line;
  remark.column = note.column;
  remark.code = note.code;
  remark.level = rule_fault_code(note.code)->level;
  remark.message = note.message;
  remark.has_line = false;
  return remark;
}

}  // namespace

RuleCheck check_rules(const std::vector<std::filesystem::path>& folders,
                      std::string_view language) {
  RuleCheck out;
  try {
    const RuleSet rules = load_rules(folders, language);
    Faults faults(1000);
    RulePlaces places(rules);
    find_unwritten(rules, places, faults);
    MeetingRun(rules, places, faults).run();
    out.rules = rules.rules.size();
    out.lexicons = rules.compiled->classes.size();
    out.remarks = faults.remarks();
    for (const RuleNote& note : rules.notes)
      out.remarks.kept.push_back(remark_of(note));
    sort_remarks(out.remarks.kept);
  } catch (const BadRules& bad) {
    out.remarks = bad.remarks;
  }
  return out;
}

}  // namespace ascribe
