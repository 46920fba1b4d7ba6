// SPDX-License-Identifier: Apache-2.0
// Counting matches and decisions of rules.
//
// The report says what was decided, and by which rule; it does not say what else
// matched. So each rule is run once more over each sentence, with the mentions the
// report has, and its matches are held against the decisions:
//
//   “We won,” Mayor Ruiz said.        decision: cue "said" by source-said
//             source-said  cue "said"   won
//             said-source  no match
//
// What a match claims decides what it can win, lose or overlap: a mention rule the
// words of its source, an attribution rule those of its cue, a kind rule the sentence,
// since it has one kind only. The cost is that of finding the matches once more.
#include "ascribe/rule_stats.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "report/locator.h"
#include "rules/classify.h"
#include "rules/match.h"
#include "rules/pack.h"
#include "rules/where.h"

namespace ascribe {
namespace {

constexpr std::size_t most_sample_bytes = 80;

/// One match, or one decision, and the tokens it lays claim to.
struct Claim {
  std::uint32_t card = 0;
  Finds finds = Finds::mention;
  TokenRange taken;
};

class ArticleCount {
 public:
  ArticleCount(const Report& report, const RuleSet& rules, RuleStats& stats)
      : report_(report),
        rules_(rules),
        stats_(stats),
        locator_(report.article.source) {}

  void run() {
    if (report_.mentions.classes != nullptr) {
      classes_ = report_.mentions.classes;
    } else {
      const Annotated read{report_.article, report_.sentences, report_.tokens,
                           report_.quotations};
      classes_ = std::make_shared<ClassifiedTokens>(classify(read, *rules_.compiled));
    }
    std::size_t next = 0;
    for (std::size_t s = 0; s < report_.sentences.size(); ++s) {
      const std::size_t first = next;
      while (next < report_.mentions.all.size() &&
             report_.mentions.all[next].sentence == s) {
        ++next;
      }
      count_sentence(s, std::span(report_.mentions.all).subspan(first, next - first));
    }
  }

 private:
  void count_sentence(std::size_t sentence, std::span<const Mention> mentions) {
    for (const Mention& mention : mentions) ++stats_.rules[mention.rule].won;
    const std::vector<Claim> decided = decisions(sentence);
    for (const Claim& claim : decided) ++stats_.rules[claim.card].won;
    std::vector<Claim> claims;
    // Mention rules run before there are mentions.
    for (const bool early : {true, false}) {
      matcher_.read({*classes_, report_.tokens.of_sentence[sentence],
                     early ? std::span<const Mention>() : mentions,
                     classes_->present_in(sentence)});
      const std::vector<CompiledRule>& all = rules_.compiled->rules;
      for (std::uint32_t r = 0; r < all.size(); ++r) {
        if ((all[r].finds == Finds::mention) == early) {
          count_rule(all[r], r, sentence, claims);
        }
      }
    }
    for (const Claim& claim : claims) {
      const bool lost = claim.finds == Finds::mention ? is_lost(claim, mentions)
                                                      : is_lost(claim, decided);
      if (lost) ++stats_.rules[claim.card].lost;
    }
    note_overlaps(claims);
  }

  /// What else was decided in this sentence, and by which rule; a few dozen at most.
  std::vector<Claim> decisions(std::size_t sentence) const {
    std::vector<Claim> decided;
    const SentenceLabel& label = report_.labelled.sentences[sentence];
    const TokenRange tokens = report_.tokens.of_sentence[sentence];
    for (const std::uint32_t index : label.attributions) {
      const Attribution& attribution = report_.labelled.attributions[index];
      if (!attribution.cue) continue;
      const std::optional<TokenRange> cue = tokens_at(*attribution.cue, tokens);
      if (cue) decided.push_back({attribution.rule, Finds::attribution, *cue});
    }
    if (label.kind_rule) decided.push_back({*label.kind_rule, Finds::kind, tokens});
    return decided;
  }

  /// The tokens of `within` that lie in the span; nothing when none does, as where an
  /// attribution only reaches into a sentence.
  std::optional<TokenRange> tokens_at(Span span, TokenRange within) const {
    const auto begin = report_.tokens.all.begin() + within.begin;
    const auto end = report_.tokens.all.begin() + within.end;
    const auto first = std::lower_bound(
        begin, end, span.begin,
        [](const Token& token, std::uint32_t at) { return token.where.begin < at; });
    auto last = first;
    while (last != end && last->where.end <= span.end) ++last;
    if (first == last) return std::nullopt;
    const auto index = [&](auto at) {
      return static_cast<std::uint32_t>(at - report_.tokens.all.begin());
    };
    return TokenRange{index(first), index(last)};
  }

  void count_rule(const CompiledRule& rule, std::uint32_t index, std::size_t sentence,
                  std::vector<Claim>& claims) {
    RuleCount& count = stats_.rules[rule.card];
    bool any = false;
    for (const Match& match : matcher_.find(rule, index)) {
      if (!is_admitted(rule, sentence, match)) continue;
      any = true;
      ++count.matches;
      ++count.branches[match.pattern];
      if (rule.finds == Finds::flag || rule.finds == Finds::affiliation) ++count.won;
      claims.push_back({rule.card, rule.finds, claim_of(rule, sentence, match)});
      if (count.samples.size() < most_samples) add_sample(match, count);
    }
    if (any) ++count.sentences;
  }

  TokenRange claim_of(const CompiledRule& rule, std::size_t sentence,
                      const Match& match) const {
    if (rule.finds == Finds::kind) return report_.tokens.of_sentence[sentence];
    if (rule.finds == Finds::attribution) return claimed(rule, match);
    return match.capture(Capture::source).value_or(match.tokens);
  }

  bool is_admitted(const CompiledRule& rule, std::size_t sentence,
                   const Match& match) const {
    if (rule.finds == Finds::mention) return true;
    const ParagraphKind kind =
        report_.article.paragraphs[report_.sentences[sentence].paragraph].kind;
    return refusal(rule, {is_quoted(*classes_, claimed(rule, match)),
                          kind == ParagraphKind::heading,
                          sentence + 1 == report_.sentences.size()})
        .empty();
  }

  void add_sample(const Match& match, RuleCount& count) const {
    if (match.tokens.begin == match.tokens.end) return;
    const Span words{report_.tokens.all[match.tokens.begin].where.begin,
                     report_.tokens.all[match.tokens.end - 1].where.end};
    const Locator::Place place =
        locator_.place(source_span(report_.article, words).begin);
    std::string text(slice(report_.article.text, words));
    if (text.size() > most_sample_bytes) {
      // Back to the token that the limit falls into: its bytes may not be cut.
      std::uint32_t t = match.tokens.begin;
      while (report_.tokens.all[t].where.end <= words.begin + most_sample_bytes) ++t;
      text.resize(report_.tokens.all[t].where.begin - words.begin);
      text += "\u2026";
    }
    count.samples.push_back({report_.input, place.line, place.column, std::move(text)});
  }

  /// Another rule decided on what is claimed here, and this one did not.
  static bool is_lost(const Claim& claim, std::span<const Claim> decided) {
    bool lost = false;
    for (const Claim& decision : decided) {
      if (decision.finds != claim.finds || !overlap(decision.taken, claim.taken)) {
        continue;
      }
      if (decision.card == claim.card) return false;
      lost = true;
    }
    return lost;
  }

  /// Mentions are disjoint, in order and many: only those in reach are asked.
  static bool is_lost(const Claim& claim, std::span<const Mention> mentions) {
    auto mention = std::lower_bound(mentions.begin(), mentions.end(), claim.taken.begin,
                                    [](const Mention& each, std::uint32_t token) {
                                      return each.tokens.end <= token;
                                    });
    bool lost = false;
    for (; mention != mentions.end() && mention->tokens.begin < claim.taken.end;
         ++mention) {
      if (mention->rule == claim.card) return false;
      lost = true;
    }
    return lost;
  }

  /// For each pair of rules that claim the same words, once a sentence. Claims are
  /// taken from left to right, and of each rule only the one that reaches furthest can
  /// touch what comes after.
  void note_overlaps(std::vector<Claim>& claims) {
    std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
      return a.taken.begin < b.taken.begin;
    });
    std::map<std::uint32_t, Claim> open;
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const Claim& claim : claims) {
      for (const auto& [card, other] : open) {
        if (card == claim.card || other.finds != claim.finds) continue;
        if (overlap(other.taken, claim.taken)) pairs.emplace(card, claim.card);
      }
      Claim& mine = open.try_emplace(claim.card, claim).first->second;
      if (mine.taken.end < claim.taken.end) mine = claim;
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> both;
    for (const auto& [a, b] : pairs) {
      both.emplace(a, b);
      both.emplace(b, a);
    }
    for (const auto& [a, b] : both) ++stats_.rules[a].overlaps[b];
  }

  const Report& report_;
  const RuleSet& rules_;
  RuleStats& stats_;
  Locator locator_;
  std::shared_ptr<const ClassifiedTokens> classes_;
  Matcher matcher_;
};

}  // namespace

void count_rules(const Report& report, const RuleSet& rules, RuleStats& stats) {
  if (stats.rules.empty()) {
    stats.rules.resize(rules.rules.size());
    for (const CompiledRule& rule : rules.compiled->rules) {
      stats.rules[rule.card].branches.resize(rule.patterns.size());
    }
  }
  if (report.failure) return;
  ++stats.articles;
  stats.sentences += report.sentences.size();
  ArticleCount(report, rules, stats).run();
}

}  // namespace ascribe
