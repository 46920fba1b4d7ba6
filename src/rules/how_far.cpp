// SPDX-License-Identifier: Apache-2.0
// Walking a pattern forward to where it stops.
//
// The matcher asks from each start how a match could end, and forgets what led nowhere.
// Here the dead ends are what is wanted, so the walk goes the other way: from every
// token a pattern may begin, to whatever a position lands on, a row of positions for
// each token. A position that was reached at a token and takes nothing there is a stop.
// All starts share the rows: of two ways to one place the better one is kept, as what
// follows is the same from there.
//
//   ["a", "b?", "c"]  on  "a b d"      row 0  a
//                                      row 1  b c      c stops: a took 1
//                                      row 2  c        c stops: a and b took 2
//
// Edges lead to positions of lower index, so one pass over a row from the highest on
// sees also what takes nothing and leads on in the same row. A landing is at most
// `reach` tokens away, so that many rows are kept, as a ring.
#include "rules/how_far.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <optional>
#include <tuple>

namespace ascribe {
namespace {

/// The fewest positions from each one, itself among them, to the end of the pattern.
std::vector<std::uint32_t> distances(const Program& program) {
  constexpr std::uint32_t far = std::numeric_limits<std::uint32_t>::max() - 1;
  std::vector<std::uint32_t> out(program.positions.size(), 0);
  for (std::size_t p = 0; p < program.positions.size(); ++p) {
    const Position& position = program.positions[p];
    if (position.op == PositionOp::accept) continue;
    std::uint32_t nearest = far;
    for (std::uint32_t e = position.edges.begin; e < position.edges.end; ++e) {
      nearest = std::min(nearest, out[program.edges[e].to]);
    }
    out[p] = nearest + 1;
  }
  return out;
}

class Walk {
 public:
  Walk(const Program& program, const SentenceView& sentence)
      : program_(program), sentence_(sentence), missing_(distances(program)) {
    text_.begin(program, sentence);
    const std::uint32_t tokens = sentence.tokens.end - sentence.tokens.begin;
    const std::uint32_t rows = std::bit_ceil(std::min(program.reach, tokens) + 1);
    row_mask_ = rows - 1;
    states_.resize(std::size_t{rows} * program.positions.size());
  }

  HowFar run() {
    const TokenRange tokens = sentence_.tokens;
    for (std::uint32_t t = tokens.begin; t <= tokens.end; ++t) {
      if (t < tokens.end) go_on(program_.first, t, {t + 1, 0, t});
      for (std::size_t p = program_.positions.size(); p-- > 0;) {
        const State state = at(p, t);
        if (state.stamp == t + 1) visit(p, t, state);
      }
    }
    HowFar out;
    out.stopped = tokens.begin;
    if (!best_) return out;
    out.matched = best_->matched;
    out.missing = best_->missing;
    out.begin = best_->begin;
    out.stopped = best_->token;
    out.wanted = std::move(wanted_);
    return out;
  }

 private:
  /// A way to a position at a token; there is none unless `stamp` is the token plus
  /// one.
  struct State {
    std::uint32_t stamp = 0;
    std::uint32_t matched = 0;
    std::uint32_t begin = 0;
  };

  struct Stop {
    std::uint32_t missing = 0;
    std::uint32_t matched = 0;
    std::uint32_t begin = 0;
    std::uint32_t token = 0;

    // The less, the better.
    auto rank() const {
      constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
      return std::make_tuple(missing, most - matched, begin, most - token);
    }
  };

  State& at(std::size_t position, std::uint32_t token) {
    const std::size_t row = (token - sentence_.tokens.begin) & row_mask_;
    return states_[row * program_.positions.size() + position];
  }

  void go_on(Range edges, std::uint32_t token, State way) {
    way.stamp = token + 1;
    for (std::uint32_t e = edges.begin; e < edges.end; ++e) {
      State& known = at(program_.edges[e].to, token);
      const bool better = known.stamp != way.stamp || way.matched > known.matched ||
                          (way.matched == known.matched && way.begin < known.begin);
      if (better) known = way;
    }
  }

  void visit(std::size_t p, std::uint32_t token, const State& state) {
    const Position& position = program_.positions[p];
    if (position.op == PositionOp::accept) return stop(p, token, state);
    const bool counts =
        position.op == PositionOp::token || position.op == PositionOp::mention;
    std::uint32_t way = 0;
    for (;; ++way) {
      const std::uint32_t landed = text_.landing(position, token, way);
      if (landed == no_token) break;
      go_on(position.edges, landed, {0, state.matched + (counts ? 1 : 0), state.begin});
    }
    if (way == 0) stop(p, token, state);
  }

  void stop(std::size_t p, std::uint32_t token, const State& state) {
    const Stop here{missing_[p], state.matched, state.begin, token};
    if (!best_ || here.rank() < best_->rank()) {
      best_ = here;
      wanted_.clear();
    } else if (here.rank() != best_->rank()) {
      return;
    }
    const Position& position = program_.positions[p];
    const bool is_new =
        std::find(wanted_.begin(), wanted_.end(), position.offset) == wanted_.end();
    if (position.op != PositionOp::accept && is_new && wanted_.size() < most_wanted) {
      wanted_.push_back(position.offset);
    }
  }

  const Program& program_;
  const SentenceView& sentence_;
  TextAt text_;
  std::vector<std::uint32_t> missing_;  ///< by position
  std::uint32_t row_mask_ = 0;          ///< rows kept, less one
  std::vector<State> states_;
  std::optional<Stop> best_;
  std::vector<std::uint32_t> wanted_;
};

/// The positions that every way to the end passes, by index.
class Passed {
 public:
  explicit Passed(const Program& program)
      : program_(program), words_((program.positions.size() + 63) / 64) {}

  std::vector<std::uint64_t> run() {
    for (std::size_t p = 0; p < program_.positions.size(); ++p) {
      std::vector<std::uint64_t> all = in_all(program_.positions[p].edges);
      all[p / 64] |= std::uint64_t{1} << (p % 64);
      after_.push_back(std::move(all));
    }
    return in_all(program_.first);
  }

 private:
  std::vector<std::uint64_t> in_all(Range edges) const {
    std::vector<std::uint64_t> out(words_, 0);
    for (std::uint32_t e = edges.begin; e < edges.end; ++e) {
      const std::vector<std::uint64_t>& row = after_[program_.edges[e].to];
      for (std::size_t w = 0; w < words_; ++w) {
        out[w] = e == edges.begin ? row[w] : out[w] & row[w];
      }
    }
    return out;
  }

  const Program& program_;
  std::size_t words_;
  std::vector<std::vector<std::uint64_t>> after_;  ///< by position
};

bool is_lacking(const Position& position, const Program& program,
                const SentenceView& sentence) {
  if (position.op == PositionOp::mention) {
    return std::none_of(sentence.mentions.begin(), sentence.mentions.end(),
                        [&](const Mention& mention) {
                          const auto type = static_cast<unsigned>(mention.type);
                          return ((position.types >> type) & 1u) != 0;
                        });
  }
  const bool looks_for_one =
      position.op == PositionOp::token || position.op == PositionOp::is_token;
  if (!looks_for_one || sentence.present.empty()) return false;
  return std::none_of(program.masks.begin() + position.classes.begin,
                      program.masks.begin() + position.classes.end,
                      [&](const ClassMask& mask) {
                        return (sentence.present[mask.word] & mask.bits) != 0;
                      });
}

}  // namespace

HowFar how_far(const Program& program, const SentenceView& sentence) {
  return Walk(program, sentence).run();
}

std::vector<std::uint32_t> lacking(const Program& program,
                                   const SentenceView& sentence) {
  const std::vector<std::uint64_t> passed = Passed(program).run();
  std::vector<std::uint32_t> out;
  for (std::size_t p = 0; p < program.positions.size(); ++p) {
    const bool always = ((passed[p / 64] >> (p % 64)) & 1u) != 0;
    if (always && is_lacking(program.positions[p], program, sentence)) {
      out.push_back(program.positions[p].offset);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace ascribe
