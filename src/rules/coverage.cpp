// SPDX-License-Identifier: Apache-2.0
// Which parts of the rules the examples try.
//
// An example that holds shows that something in the rule works, not that all of it
// does: a second pattern may be misspelt, an `unless` may never have stopped anything.
//
//   pattern   tried when it matches in one of its rule's match examples, with the
//             captures that example wants
//   unless    tried when a no_match example matches less with it, put beside the
//             patterns alone, than without any
//   words     see word_coverage.cpp
//
// What one `unless` does is found by running the rule without any and with only it: the
// window and the overlap an `unless` is held to are then the matcher's own.
#include <algorithm>
#include <optional>
#include <utility>

#include "ascribe/rule_tests.h"
#include "rules/example_text.h"
#include "rules/pack.h"
#include "rules/rule_places.h"
#include "rules/word_coverage.h"

namespace ascribe {
namespace {

/// More than a pack of 1,000 rules has patterns and unless.
constexpr std::size_t max_gaps = 10'000;

/// The rule with no `unless`, or with only one.
CompiledRule stripped(const CompiledRule& rule, std::optional<std::size_t> kept = {}) {
  CompiledRule bare = rule;
  bare.unless.clear();
  if (kept) bare.unless.push_back(rule.unless[*kept]);
  return bare;
}

/// What the examples of one rule try.
struct Tried {
  std::vector<bool> patterns;
  std::vector<bool> unless;
};

class CoverageRun {
 public:
  explicit CoverageRun(const RuleSet& rules) : rules_(rules) {}

  Tried of(const CompiledRule& rule, std::uint32_t index) {
    Tried tried;
    tried.patterns.resize(rule.patterns.size());
    tried.unless.resize(rule.unless.size());
    for (const Example& example : rule.must_match) {
      ExampleText text(example.text, rules_);
      seen_.add(text, *rules_.compiled);
      for (const Match& match : text.matches(rule, index)) {
        if (has_captures(text, example, match)) tried.patterns[match.pattern] = true;
      }
    }
    const CompiledRule bare = stripped(rule);
    std::vector<CompiledRule> with_one;
    for (std::size_t i = 0; i < rule.unless.size(); ++i) {
      with_one.push_back(stripped(rule, i));
    }
    for (const std::string& example : rule.must_not_match) {
      ExampleText text(example, rules_);
      seen_.add(text, *rules_.compiled);
      const std::size_t all = text.matches(bare, index).size();
      for (std::size_t i = 0; i < with_one.size() && all > 0; ++i) {
        if (text.matches(with_one[i], index).size() < all) tried.unless[i] = true;
      }
    }
    return tried;
  }

  /// Notes the words of a rule's examples alone.
  void see(const CompiledRule& rule) {
    for (const Example& example : rule.must_match) {
      ExampleText text(example.text, rules_);
      seen_.add(text, *rules_.compiled);
    }
    for (const std::string& example : rule.must_not_match) {
      ExampleText text(example, rules_);
      seen_.add(text, *rules_.compiled);
    }
  }

  const SeenWords& seen() const { return seen_; }

 private:
  const RuleSet& rules_;
  SeenWords seen_;
};

std::string number(std::size_t index) { return std::to_string(index + 1); }

std::size_t count(const std::vector<bool>& flags) {
  return static_cast<std::size_t>(std::count(flags.begin(), flags.end(), true));
}

/// A warning for each part that was not tried.
void add_gaps(const Tried& tried, const RuleCard& card, const WrittenRule& written,
              Faults& gaps) {
  for (std::size_t i = 0; i < tried.patterns.size(); ++i) {
    if (tried.patterns[i]) continue;
    gaps.add("R051", written.file->source(), written.patterns[i],
             "branch " + number(i) + " of \"" + card.id + "\" matched in no test");
  }
  for (std::size_t i = 0; i < tried.unless.size(); ++i) {
    if (tried.unless[i]) continue;
    gaps.add("R053", written.file->source(), written.unless[i],
             "unless " + number(i) + " of \"" + card.id +
                 "\" stopped no test that must not match");
  }
}

}  // namespace

RuleCoverage cover_rules(const RuleSet& rules) {
  RuleCoverage out;
  const std::vector<CompiledRule>& all = rules.compiled->rules;
  const std::string& pack = rules.packs.back().name;
  Faults gaps(max_gaps);
  RulePlaces places(rules);
  CoverageRun run(rules);
  for (std::uint32_t r = 0; r < all.size(); ++r) {
    const RuleCard& card = rules.rules[all[r].card];
    if (card.pack != pack) {
      run.see(all[r]);
      continue;
    }
    const Tried tried = run.of(all[r], r);
    out.patterns += tried.patterns.size();
    out.unless += tried.unless.size();
    out.patterns_tried += count(tried.patterns);
    out.unless_tried += count(tried.unless);
    add_gaps(tried, card, places.of(all[r]), gaps);
  }
  out.gaps = gaps.remarks().kept;
  cover_words(rules, places.packs(), run.seen(), out);
  sort_remarks(out.gaps);
  return out;
}

}  // namespace ascribe
