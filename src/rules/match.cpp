// SPDX-License-Identifier: Apache-2.0
// The matcher: how far each position can get from each token, worked out once.
//
// A pattern is a small automaton without cycles (program.h): a position's edges lead
// only to positions nearer to the end. Let end(p, t) be the furthest token that a match
// can end at once position p has taken what stands at token t, or none. Then
//
//   end(accept, t) = t
//   end(p, t)      = the greatest end(q, u) over what p can take, up to u, and its
//                    edges to q
//
// It does not depend on where the match began, so all starts of a sentence share one
// table, filled on demand: at most positions x tokens cells a pattern, whatever the
// text. That is the tabling of packrat parsing (Ford, ICFP 2002) for an automaton.
// Which positions come to a match at all, and at which tokens, is known beforehand from
// the sentence's bits (ahead.h), so the table is filled for matches only. Captures are
// then recovered: from the start, always the first choice whose end is the best one. So
// of all matches the longest is found, and of those the one the pattern prefers.
//
// Most patterns are never run over a sentence: a pattern needs classes (needs.cpp), and
// rules are found by the rarest class they need (rule_index.h). A sentence too long for
// bits is walked by the table alone, as linear and slower.
//
//   pattern  [":word{0,4}", "said"]  on  "a b said"     end(first :word, a) = 3
//
// A match spans at most `reach` tokens, so only as many rows are kept, as a ring; a
// cell's stamp tells for which pattern and token it was filled, and nothing is ever
// cleared. Gaps stop at clause punctuation, dashes, brackets and quotation marks, the
// BARRIER of VISL CG-3. docs/decisions/0007 has the measurements.
#include "rules/match.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace ascribe {
namespace {

// Ends are kept with one added, so that the greatest of several is their maximum.
constexpr std::uint32_t no_end = 0;

// How far from a match, in tokens, an `unless` pattern is looked for. Sentences of
// prose are shorter; on a hostile one of a million tokens it keeps matching linear.
constexpr std::uint32_t unless_window = 200;

}  // namespace

void Matcher::read(const SentenceView& sentence) {
  sentence_.emplace(sentence);
  has_bits_ = bits_.read(sentence);
}

const std::vector<std::uint32_t>& Matcher::candidates(const CompiledPack& pack,
                                                      Finds finds) {
  candidates_.clear();
  if (has_bits_) {
    pack.index.find(finds, bits_.present(), bits_.mention_types(), candidates_);
    return candidates_;
  }
  for (std::uint32_t r = 0; r < pack.rules.size(); ++r) {
    if (pack.rules[r].finds == finds) candidates_.push_back(r);
  }
  return candidates_;
}

// False when the sentence cannot hold a match, by what it holds at all.
bool Matcher::may_match(const Program& program) const {
  if (!has_bits_) return true;
  const std::uint16_t types = bits_.mention_types();
  const std::span<const std::uint64_t> present = bits_.present();
  for (const Range need : program.needs) {
    bool met = false;
    for (std::uint32_t i = need.begin; i < need.end && !met; ++i) {
      const ClassMask& mask = program.masks[i];
      met = (present[mask.word] & mask.bits) != 0;
    }
    if (!met) return false;
  }
  return std::all_of(program.needs_types.begin(), program.needs_types.end(),
                     [&](std::uint16_t need) { return (need & types) != 0; });
}

// Makes ready for a program; false when the sentence has no match of it.
bool Matcher::begin(const Program& program) {
  program_ = &program;
  if (has_bits_ && !ahead_.work_out(program, bits_)) return false;
  text_.begin(program, *sentence_);
  const std::uint32_t tokens = sentence_->tokens.end - sentence_->tokens.begin;
  const std::uint32_t rows = std::bit_ceil(std::min(program.reach, tokens) + 1);
  row_mask_ = rows - 1;
  const std::size_t wanted = std::size_t{rows} * program.positions.size();
  if (cells_.size() < wanted) cells_.resize(wanted);
  if (next_base_ > std::numeric_limits<std::uint32_t>::max() - tokens - 1) {
    std::fill(cells_.begin(), cells_.end(), Cell{});
    next_base_ = 1;
  }
  base_ = next_base_;
  next_base_ += tokens + 1;
  return true;
}

// The first token at or after `token` where a match may begin, or the sentence's end.
std::uint32_t Matcher::next_start(std::uint32_t token) {
  const TokenRange all = sentence_->tokens;
  if (has_bits_) {
    return all.begin + ahead_.next_start(token - all.begin, all.end - all.begin);
  }
  while (token < all.end && !text_.may_begin(token)) ++token;
  return token;
}

bool Matcher::leads_on(std::uint32_t position, std::uint32_t token) const {
  return !has_bits_ || ahead_.leads_on(position, token - sentence_->tokens.begin);
}

Matcher::Cell& Matcher::cell(std::uint32_t position, std::uint32_t token) {
  const std::size_t row = (token - sentence_->tokens.begin) & row_mask_;
  return cells_[row * program_->positions.size() + position];
}

std::uint32_t Matcher::stamp_of(std::uint32_t token) const {
  return base_ + (token - sentence_->tokens.begin);
}

// The furthest end of a match that begins at `token`, or no_end. A frame is a position
// whose edges are being tried from where one of its ways to take `token` lands.
std::uint32_t Matcher::furthest(std::uint32_t start) {
  open_.push_back({no_position, start, 0, start, program_->first, no_end});
  for (;;) {
    Frame& frame = open_.back();
    if (frame.edges.begin < frame.edges.end) {
      follow(program_->edges[frame.edges.begin++].to);
      continue;
    }
    std::uint32_t end = frame.end;
    if (frame.position != no_position) {
      const Position& position = program_->positions[frame.position];
      frame.landed = text_.landing(position, frame.token, ++frame.way);
      if (frame.landed != no_token) {
        frame.edges = position.edges;
        continue;
      }
      cell(frame.position, frame.token) = {stamp_of(frame.token), end};
    }
    open_.pop_back();
    if (open_.empty()) return end;
    open_.back().end = std::max(open_.back().end, end);
  }
}

// Gives the last frame the end of `to` where it has landed, or puts `to` on top of it.
void Matcher::follow(std::uint32_t to) {
  Frame& frame = open_.back();
  const Position& position = program_->positions[to];
  const std::uint32_t token = frame.landed;
  if (!leads_on(to, token)) return;
  if (position.op == PositionOp::accept) {
    frame.end = std::max(frame.end, token + 1);
    return;
  }
  const std::uint32_t landed = text_.landing(position, token, 0);
  if (landed == no_token) return;
  const Cell& known = cell(to, token);
  if (known.stamp == stamp_of(token)) {
    frame.end = std::max(frame.end, known.end);
  } else {
    open_.push_back({to, token, 0, landed, position.edges, no_end});
  }
}

std::optional<Match> Matcher::trace(std::uint32_t start) {
  const std::uint32_t end = furthest(start);
  if (end == no_end) return std::nullopt;
  std::optional<Match> match(std::in_place);
  match->tokens = {start, end - 1};
  std::array<std::uint32_t, capture_count> opened{};
  std::uint32_t token = start;
  for (const Edge* edge = choice(program_->first, token, end);;) {
    for (std::uint32_t i = edge->marks.begin; i < edge->marks.end; ++i) {
      const Mark& mark = program_->marks[i];
      const auto name = static_cast<std::size_t>(mark.capture);
      if (mark.opens != 0) {
        opened[name] = token;
      } else if (token > opened[name]) {
        // Of several captures of one name the last that took a token stands.
        match->captures[name] = TokenRange{opened[name], token};
      }
    }
    const Position& position = program_->positions[edge->to];
    if (position.op == PositionOp::accept) return match;
    // One of the ways leads to `end`: the position's cell says so.
    const std::uint32_t from = token;
    edge = nullptr;
    for (std::uint32_t way = 0; edge == nullptr; ++way) {
      token = text_.landing(position, from, way);
      edge = choice(position.edges, token, end);
    }
  }
}

// The first of the edges that leads to `end` from `token`, or null.
const Edge* Matcher::choice(Range edges, std::uint32_t token, std::uint32_t end) {
  for (std::uint32_t i = edges.begin; i < edges.end; ++i) {
    const Edge& edge = program_->edges[i];
    if (program_->positions[edge.to].op == PositionOp::accept) {
      if (token + 1 == end) return &edge;
      continue;
    }
    const Cell& known = cell(edge.to, token);
    if (known.stamp == stamp_of(token) && known.end == end) return &edge;
  }
  return nullptr;
}

// Moves from matches_ to dropped_, from `first` on, what an `unless` pattern forbids.
void Matcher::drop_forbidden(const CompiledRule& rule, std::size_t first) {
  for (std::size_t u = 0; u < rule.unless.size(); ++u) {
    if (matches_.size() == first) return;
    const Unless& unless = rule.unless[u];
    find_all(unless.program);
    if (found_.empty()) continue;
    const auto is_forbidden = [&](const Match& match) {
      const std::optional<TokenRange> held =
          unless.part ? match.capture(*unless.part) : match.tokens;
      if (!held) return false;
      const TokenRange at = *held;
      const std::uint32_t from = at.begin - std::min(at.begin, unless_window);
      const std::uint32_t to = unless.overlap ? at.end : at.end + unless_window;
      auto found = std::lower_bound(
          found_.begin(), found_.end(), from,
          [](const TokenRange& range, std::uint32_t t) { return range.begin < t; });
      for (; found != found_.end() && found->begin < to; ++found) {
        if (!unless.overlap || found->end > at.begin) return true;
      }
      return false;
    };
    std::size_t kept = first;
    for (std::size_t m = first; m < matches_.size(); ++m) {
      if (is_forbidden(matches_[m])) {
        dropped_.push_back({std::move(matches_[m]), u});
      } else {
        if (kept != m) matches_[kept] = std::move(matches_[m]);
        ++kept;
      }
    }
    matches_.resize(kept);
  }
}

// Where a program matches, in found_: the longest match from each start.
void Matcher::find_all(const Program& program) {
  found_.clear();
  if (!may_match(program) || !begin(program)) return;
  const std::uint32_t end = sentence_->tokens.end;
  for (std::uint32_t t = next_start(sentence_->tokens.begin); t < end;
       t = next_start(t + 1)) {
    const std::uint32_t furthest_end = furthest(t);
    if (furthest_end != no_end) found_.push_back({t, furthest_end - 1});
  }
}

std::optional<Match> Matcher::at(const Program& program, std::uint32_t start) {
  if (!begin(program)) return std::nullopt;
  return trace(start);
}

std::optional<Match> Matcher::at(const Program& program, const SentenceView& sentence,
                                 std::uint32_t start) {
  read(sentence);
  return at(program, start);
}

const std::vector<Match>& Matcher::find(const CompiledRule& rule, std::uint32_t index) {
  matches_.clear();
  dropped_.clear();
  const std::uint32_t end = sentence_->tokens.end;
  for (std::size_t p = 0; p < rule.patterns.size(); ++p) {
    const Program& program = rule.patterns[p];
    if (!may_match(program) || !begin(program)) continue;
    const std::size_t first = matches_.size();
    for (std::uint32_t t = next_start(sentence_->tokens.begin); t < end;
         t = next_start(t + 1)) {
      std::optional<Match> match = trace(t);
      if (!match) continue;
      match->rule = index;
      match->pattern = static_cast<std::uint16_t>(p);
      matches_.push_back(std::move(*match));
    }
    drop_forbidden(rule, first);
  }
  return matches_;
}

const std::vector<Match>& Matcher::find(const CompiledRule& rule, std::uint32_t index,
                                        const SentenceView& sentence) {
  read(sentence);
  return find(rule, index);
}

}  // namespace ascribe
