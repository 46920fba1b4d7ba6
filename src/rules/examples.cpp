// SPDX-License-Identifier: Apache-2.0
// Running the examples every rule carries, through the real stages.
#include <algorithm>
#include <utility>

#include "ascribe/rule_tests.h"
#include "rules/example_text.h"
#include "rules/pack.h"
#include "rules/rule_places.h"

namespace ascribe {
namespace {

std::string in_marks(const std::string& words) { return "\"" + words + "\""; }

/// What an example wanted and what it got; `expected` is empty when it holds.
struct Verdict {
  std::string expected;
  std::string matched;
};

/// Where several matches are wrong, the last one is told of.
Verdict verdict_on_match(const ExampleText& text, const Example& example,
                         const std::vector<Match>& matches) {
  if (std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
        return has_captures(text, example, match);
      })) {
    return {};
  }
  if (matches.empty()) return {"a match", ""};
  Verdict verdict;
  for (const auto& [capture, wanted] : example.captures) {
    const std::optional<TokenRange>& got = matches.back().capture(capture);
    verdict.matched = got ? text.words(*got) : "";
    if (verdict.matched == wanted) continue;
    verdict.expected = std::string(name(capture)) + " " + in_marks(wanted);
    break;
  }
  return verdict;
}

/// Gathers what fails, each with its place.
class ExampleRun {
 public:
  explicit ExampleRun(const RuleSet& rules) : rules_(rules), places_(rules) {}

  RuleTests run() {
    const CompiledPack& pack = *rules_.compiled;
    for (std::uint32_t r = 0; r < pack.rules.size(); ++r) test(pack.rules[r], r);
    out_.rules = pack.rules.size();
    std::stable_sort(out_.failed.begin(), out_.failed.end(),
                     [](const FailedExample& a, const FailedExample& b) {
                       return is_before(a.remark, b.remark);
                     });
    return std::move(out_);
  }

 private:
  void test(const CompiledRule& rule, std::uint32_t index) {
    for (std::size_t i = 0; i < rule.must_match.size(); ++i) {
      const Example& example = rule.must_match[i];
      ExampleText text(example.text, rules_);
      const Verdict verdict =
          verdict_on_match(text, example, text.matches(rule, index));
      ++out_.examples;
      if (verdict.expected.empty()) continue;
      const WrittenRule& written = places_.of(rule);
      fail(rule, written, written.match[i], example.text, verdict);
    }
    for (std::size_t i = 0; i < rule.must_not_match.size(); ++i) {
      ExampleText text(rule.must_not_match[i], rules_);
      const std::vector<Match> matches = text.matches(rule, index);
      ++out_.examples;
      if (matches.empty()) continue;
      const WrittenRule& written = places_.of(rule);
      fail(rule, written, written.no_match[i], rule.must_not_match[i],
           {"no match", text.words(matches.front().tokens)});
    }
  }

  void fail(const CompiledRule& rule, const WrittenRule& written, std::uint32_t offset,
            const std::string& text, const Verdict& verdict) {
    Faults faults;
    faults.add("R044", written.file->source(), offset,
               "test failed: expected " + verdict.expected + ", matched " +
                   (verdict.matched.empty() ? "nothing" : in_marks(verdict.matched)));
    out_.failed.push_back({faults.remarks().kept.front(), rules_.rules[rule.card].id,
                           text, verdict.expected, verdict.matched});
  }

  const RuleSet& rules_;
  RulePlaces places_;
  RuleTests out_;
};

}  // namespace

RuleTests test_rules(const RuleSet& rules) { return ExampleRun(rules).run(); }

}  // namespace ascribe
