// SPDX-License-Identifier: Apache-2.0
// Deciding once more, and telling.
//
// Each sort of rule has its own way to a decision: frames settle over cues, mentions
// over tokens, kinds over the sentence, and every flag counts. Whoever was accepted is
// known from the report; what is told here of the others is which accepted match is in
// their way, and the first rank that differs.
#include <algorithm>
#include <tuple>
#include <utility>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"
#include "ascribe/why.h"
#include "attribute/kinds.h"
#include "attribute/mention_rules.h"
#include "attribute/reading.h"
#include "attribute/speakers.h"
#include "attribute/tried.h"

namespace ascribe {
namespace {

/// A trial on its way: what it wants to itself, and where it stands.
struct Candidate {
  Trial trial;
  TokenRange wants;
  Rank rank;
};

/// The best of the won or listed that share a token with it.
const Candidate* rival_of(const Candidate& loser, const std::vector<Candidate>& all) {
  const Candidate* best = nullptr;
  for (const Candidate& other : all) {
    const bool stands =
        other.trial.fate == Fate::won || other.trial.fate == Fate::listed;
    if (!stands || !overlap(other.wants, loser.wants)) continue;
    if (best == nullptr || other.rank < best->rank) best = &other;
  }
  return best;
}

class Teller {
 public:
  Teller(const Report& report, const RuleSet& rules, const ArticleReading& reading)
      : report_(report), pack_(*rules.compiled), reading_(reading), trier_(pack_) {}

  Reasons tell(std::uint32_t sentence) {
    Reasons out;
    out.sentence = sentence;
    sentence_ = sentence;
    out_ = &out;
    tell_frames();
    tell_sort(Finds::mention);
    tell_sort(Finds::kind);
    tell_sort(Finds::flag);
    tell_sort(Finds::affiliation);
    return out;
  }

 private:
  const SentenceReading& here() const { return reading_.sentences[sentence_]; }

  /// What rules of this sort see: there are no mentions while mentions are found.
  SentenceView view(Finds sort) const {
    SentenceView seen = reading_.view(sentence_);
    if (sort == Finds::mention) seen.mentions = {};
    return seen;
  }

  Span bytes(TokenRange range) const {
    return range.begin < range.end ? bytes_of(report_.tokens, range) : Span{};
  }

  Candidate candidate_of(const TriedMatch& tried) const {
    const CompiledRule& rule = pack_.rules[tried.match.rule];
    Candidate out;
    out.wants = tried.match.tokens;
    out.rank = rank_of(rule, tried.match.tokens, tried.match.rule);
    Trial& trial = out.trial;
    trial.rule = rule.card;
    trial.pattern = tried.match.pattern;
    trial.where = bytes(tried.match.tokens);
    for (std::size_t c = 0; c < capture_count; ++c) {
      const auto& words = tried.match.captures[c];
      if (!words || words->begin == words->end) continue;
      trial.captures.push_back({name(static_cast<Capture>(c)), bytes(*words)});
    }
    trial.fate = tried.unless ? Fate::forbidden : Fate::won;
    trial.unless = tried.unless;
    trial.unless_words = bytes(tried.found);
    return out;
  }

  /// Runs the rules of one sort; `judge` gives each match that no `unless` forbids its
  /// fate, and whoever is left beaten gets a rival.
  template <typename Judge>
  void run(Finds sort, const Judge& judge) {
    const SentenceView seen = view(sort);
    std::vector<Candidate> all;
    std::vector<Trial> misses;
    for (std::uint32_t r = 0; r < pack_.rules.size(); ++r) {
      if (pack_.rules[r].finds != sort) continue;
      const std::vector<TriedMatch> found = trier_.matches(r, seen);
      if (found.empty()) misses.push_back(trier_.nearest_miss(r, seen, report_.tokens));
      for (const TriedMatch& tried : found) {
        Candidate candidate = candidate_of(tried);
        if (!tried.unless) judge(tried.match, candidate);
        all.push_back(std::move(candidate));
      }
    }
    for (Candidate& candidate : all) {
      if (candidate.trial.fate == Fate::beaten) name_rival(candidate, all);
    }
    put(std::move(all), std::move(misses));
  }

  static void name_rival(Candidate& loser, const std::vector<Candidate>& all) {
    const Candidate* rival = rival_of(loser, all);
    if (rival == nullptr) return;
    loser.trial.rival = rival->trial.rule;
    loser.trial.because = why_behind(loser.rank, rival->rank);
  }

  void put(std::vector<Candidate> all, std::vector<Trial> misses) {
    std::stable_sort(
        all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
          return std::tie(a.trial.fate, a.rank) < std::tie(b.trial.fate, b.rank);
        });
    // Two patterns of one rule that took the same words are told of once.
    all.erase(std::unique(all.begin(), all.end(),
                          [](const Candidate& a, const Candidate& b) {
                            return a.trial.fate == b.trial.fate && a.rank == b.rank &&
                                   a.wants == b.wants;
                          }),
              all.end());
    std::vector<std::size_t> told_of(pack_.rules.size(), 0);
    for (Candidate& candidate : all) {
      std::size_t& count = told_of[candidate.rank.rule];
      if (++count > max_trials_of_rule) {
        ++out_->left_out;
      } else {
        out_->trials.push_back(std::move(candidate.trial));
      }
    }
    std::stable_sort(misses.begin(), misses.end(), [](const Trial& a, const Trial& b) {
      const auto far = [](const Trial& t) {
        return std::make_tuple(t.stop->matched == 0, t.stop->missing,
                               -std::int64_t{t.stop->matched});
      };
      return far(a) < far(b);
    });
    for (Trial& miss : misses) out_->trials.push_back(std::move(miss));
  }

  void tell_frames() {
    const SentenceView seen = view(Finds::attribution);
    run(Finds::attribution, [&](const Match& match, Candidate& candidate) {
      const CompiledRule& rule = pack_.rules[match.rule];
      candidate.wants = claimed(rule, match);
      candidate.trial.because = frame_refusal(rule, match, seen, here().heading);
      candidate.trial.fate =
          candidate.trial.because.empty() ? Fate::beaten : Fate::refused;
      if (candidate.trial.fate == Fate::beaten) find_frame(match, candidate);
    });
  }

  void find_frame(const Match& match, Candidate& candidate) const {
    const std::vector<Frame>& frames = here().frames;
    const auto frame = std::find_if(frames.begin(), frames.end(), [&](const Frame& f) {
      return f.rule == &pack_.rules[match.rule] && f.whole == match.tokens &&
             f.cue == candidate.wants && f.source == match.capture(Capture::source);
    });
    if (frame == frames.end()) return;
    const auto index = static_cast<std::size_t>(frame - frames.begin());
    candidate.trial.fate = here().primary == index ? Fate::won : Fate::listed;
    if (candidate.trial.fate == Fate::listed) {
      candidate.trial.because = !frame->sources() ? "an attitude sources nothing"
                                : frame->rule->emit.who == Who::vague_passive
                                    ? "it names nobody, and another frame does"
                                    : "the reader hears it through another speaker";
    }
  }

  void tell_sort(Finds sort) {
    const SentenceLabel& label = report_.labelled.sentences[sentence_];
    run(sort, [&](const Match& match, Candidate& candidate) {
      const CompiledRule& rule = pack_.rules[match.rule];
      Trial& trial = candidate.trial;
      if (sort == Finds::mention) {
        candidate.wants = match.capture(Capture::source).value_or(match.tokens);
        trial.fate = is_mention(rule.card, candidate.wants) ? Fate::won : Fate::beaten;
        return;
      }
      if (sort == Finds::affiliation) return;
      trial.because = sort == Finds::kind
                          ? kind_refusal(reading_, sentence_, rule, match)
                          : place_refusal(reading_, sentence_, rule, match);
      if (!trial.because.empty()) {
        trial.fate = Fate::refused;
      } else if (sort == Finds::kind) {
        // One kind rule decides for the whole sentence.
        candidate.wants = here().tokens;
        trial.fate = label.kind_rule == rule.card ? Fate::won : Fate::beaten;
        if (here().heading) trial.because = "the kind of a heading is heading";
      }
    });
  }

  bool is_mention(std::uint32_t rule, TokenRange tokens) const {
    const auto mentions = reading_.view(sentence_).mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return mention.rule == rule && mention.tokens == tokens;
    });
  }

  const Report& report_;
  const CompiledPack& pack_;
  const ArticleReading& reading_;
  RuleTrier trier_;
  std::uint32_t sentence_ = 0;
  Reasons* out_ = nullptr;
};

bool is_carried(const Report& report, std::uint32_t sentence) {
  const auto& listed = report.labelled.sentences[sentence].attributions;
  return !listed.empty() && report.labelled.attributions[listed.front()].carried;
}

/// Speakers carried into each sentence, as attribute() carried them.
std::vector<std::optional<Carried>> carried_in(const ArticleReading& reading) {
  Matcher matcher;
  std::vector<bool> continues(reading.sentences.size(), false);
  for (std::size_t s = 0; s < reading.sentences.size(); ++s) {
    const std::vector<std::string> flags = flags_of(reading, s, matcher);
    continues[s] = std::find(flags.begin(), flags.end(), continues_flag) != flags.end();
  }
  return carry_speakers(reading, continues);
}

}  // namespace

std::string_view name(Fate fate) {
  switch (fate) {
    case Fate::won:
      return "won";
    case Fate::listed:
      return "listed";
    case Fate::beaten:
      return "beaten";
    case Fate::forbidden:
      return "forbidden";
    case Fate::refused:
      return "refused";
    case Fate::stopped:
      return "stopped";
  }
  return "";
}

std::vector<Reasons> reasons_for(const Report& report, const RuleSet& rules,
                                 std::span<const std::uint32_t> sentences) {
  const Annotated read{report.article, report.sentences, report.tokens,
                       report.quotations};
  const CompiledPack& pack = *rules.compiled;
  const auto classes =
      report.mentions.classes
          ? report.mentions.classes
          : std::make_shared<const ClassifiedTokens>(classify(read, pack));
  const ArticleReading reading = read_frames(read, report.mentions, pack, *classes);
  Teller teller(report, rules, reading);
  std::vector<Reasons> out;
  for (const std::uint32_t sentence : sentences) out.push_back(teller.tell(sentence));
  const bool some_carried =
      std::any_of(sentences.begin(), sentences.end(),
                  [&](std::uint32_t s) { return is_carried(report, s); });
  if (!some_carried) return out;
  const std::vector<std::optional<Carried>> carried = carried_in(reading);
  for (Reasons& reasons : out) {
    if (!is_carried(report, reasons.sentence) || !carried[reasons.sentence]) continue;
    reasons.from = carried[reasons.sentence]->from;
    reasons.carried = why_carried(carried[reasons.sentence]->why);
  }
  return out;
}

}  // namespace ascribe
