// SPDX-License-Identifier: Apache-2.0
// A pattern run over all tokens of a sentence at once, from its end to its beginning.
//
// A pattern is an automaton without cycles. Let take(p) be the set of tokens at which
// position p can take what stands there and the rest of the pattern can match behind
// it. The edges of a position lead to positions of lower number, so one pass in order
// of number settles all of them:
//
//   take(accept) = every place
//   after(p)     = the union of take(q) over the edges p -> q
//   take(p)      = tokens in the classes of p, where the next place is in after(p)
//
// A set of places is a word of 64 bits, "the next place" a shift by one, so a position
// costs a few instructions for sixty-four tokens. Bit-parallel simulation usually packs
// the positions of an automaton into a word and walks the text (Baeza-Yates and Gonnet,
// CACM 35, 1992); here a sentence is shorter than a word and a pack has thousands of
// positions, so the word is laid along the text.
//
//   pattern ["police", ":word?", "said"]   text  The police often said so
//   take(said)                                    .    .      .    1    .
//   take(:word)   in :word, then after            .    .      1    .    .
//   take(police)                                  .    1      .    .    .
//
// A phrase or a mention takes several tokens: its bit is where it begins, and it looks
// at after() where it ends. Both are shorter than a block, so a block needs to know
// only the one to its right, and blocks are done from right to left.
#include "rules/ahead.h"

#include <algorithm>
#include <bit>

namespace ascribe {
namespace {

/// What the positions of one block are worked out from.
struct Block {
  const Program& program;
  SentenceBits& bits;
  std::uint32_t block = 0;

  std::span<const ClassMask> masks(Range range) const {
    return std::span(program.masks).subspan(range.begin, range.end - range.begin);
  }
  std::uint64_t words_in(Range classes) const {
    return bits.words_in(masks(classes), block);
  }
};

/// The places where what follows a position can go on, from a block on.
struct After {
  std::uint64_t here = 0;
  std::uint64_t beyond = 0;  ///< the block to the right

  std::uint64_t one_later() const {
    return (here >> 1) | (beyond << (block_tokens - 1));
  }
  bool at(std::uint32_t place) const {
    return place < block_tokens ? ((here >> place) & 1u) != 0
                                : ((beyond >> (place - block_tokens)) & 1u) != 0;
  }
};

bool is_one_of(std::span<const ClassMask> masks, ClassId cls) {
  return std::any_of(masks.begin(), masks.end(), [&](const ClassMask& mask) {
    return mask.word == cls / 64u && ((mask.bits >> (cls % 64)) & 1u) != 0;
  });
}

/// The bit of every place of the block where `begins_at(item)` holds.
template <typename Item, typename Holds>
std::uint64_t places_of(std::span<const Item> items, std::uint32_t block, Holds holds) {
  std::uint64_t places = 0;
  for (const Item& item : items) {
    const std::uint32_t place = item.begin - block * block_tokens;
    if (holds(item, place)) places |= std::uint64_t{1} << place;
  }
  return places;
}

std::uint64_t take_token(const Block& b, const Position& position, After after) {
  std::uint64_t taken = b.words_in(position.classes) & after.one_later();
  const std::span<const ClassMask> masks = b.masks(position.classes);
  if (b.bits.has_phrase_in(masks)) {
    taken |= places_of(b.bits.phrases(b.block), b.block,
                       [&](const SentenceBits::PhraseAt& at, std::uint32_t place) {
                         return after.at(place + at.phrase.length) &&
                                is_one_of(masks, at.phrase.cls);
                       });
  }
  return taken;
}

/// Where a word or a phrase in one of the classes begins.
std::uint64_t beginnings(const Block& b, Range classes) {
  std::uint64_t found = b.words_in(classes);
  const std::span<const ClassMask> masks = b.masks(classes);
  if (b.bits.has_phrase_in(masks)) {
    found |= places_of(b.bits.phrases(b.block), b.block,
                       [&](const SentenceBits::PhraseAt& at, std::uint32_t) {
                         return is_one_of(masks, at.phrase.cls);
                       });
  }
  return found;
}

std::uint64_t take_gap(const Block& b, const Position& position, After after) {
  constexpr auto barrier = static_cast<ClassId>(Builtin::barrier);
  constexpr ClassMask barriers{barrier / 64u, std::uint64_t{1} << (barrier % 64)};
  const std::uint64_t blocked =
      b.bits.words_in({&barriers, 1}, b.block) & ~b.words_in(position.classes);
  return b.bits.tokens_of(b.block) & ~blocked & ~b.words_in(position.stops) &
         after.one_later();
}

std::uint64_t take_mention(const Block& b, const Position& position, After after) {
  if ((b.bits.mention_types() & position.types) == 0) return 0;
  return places_of(b.bits.mentions(b.block), b.block,
                   [&](const SentenceBits::MentionAt& at, std::uint32_t place) {
                     return (at.type & position.types) != 0 &&
                            after.at(place + at.length);
                   });
}

std::uint64_t take(const Block& b, const Position& position, After after) {
  switch (position.op) {
    case PositionOp::token:
      return take_token(b, position, after);
    case PositionOp::gap_token:
      return take_gap(b, position, after);
    case PositionOp::mention:
      return take_mention(b, position, after);
    case PositionOp::not_token:
      return after.here & ~beginnings(b, position.classes);
    case PositionOp::is_token:
      return after.here & beginnings(b, position.classes);
    case PositionOp::at_start:
      return b.block == 0 ? after.here & 1u : 0;
    case PositionOp::at_end:
      return after.here & b.bits.tail_of(b.block);
    case PositionOp::accept:
      break;
  }
  return ~std::uint64_t{0};
}

}  // namespace

void Ahead::work_out_block(const Program& program, SentenceBits& bits,
                           std::uint32_t block) {
  std::uint64_t* const takes = takes_.data() + block * positions_;
  const auto reached = [&](Range edges) {
    std::uint64_t places = 0;
    for (std::uint32_t i = edges.begin; i < edges.end; ++i) {
      places |= takes[program.edges[i].to];
    }
    return places;
  };
  const Block here{program, bits, block};
  for (std::size_t p = 0; p < positions_; ++p) {
    const Position& position = program.positions[p];
    const After after{reached(position.edges), beyond_[p]};
    beyond_[p] = after.here;
    const bool leads_nowhere =
        position.op != PositionOp::accept && (after.here | after.beyond) == 0;
    takes[p] = leads_nowhere ? 0 : take(here, position, after);
  }
  starts_[block] = reached(program.first);
}

bool Ahead::work_out(const Program& program, SentenceBits& bits) {
  positions_ = program.positions.size();
  const std::uint32_t blocks = bits.blocks();
  if (takes_.size() < blocks * positions_) takes_.resize(blocks * positions_);
  if (starts_.size() < blocks) starts_.resize(blocks);
  beyond_.assign(positions_, 0);
  std::uint64_t any = 0;
  for (std::uint32_t block = blocks; block-- > 0;) {
    work_out_block(program, bits, block);
    starts_[block] &= bits.places_of(block);
    any |= starts_[block];
  }
  return any != 0;
}

std::uint32_t Ahead::next_start(std::uint32_t token, std::uint32_t tokens) const {
  while (token < tokens) {
    const std::uint64_t left = starts_[token / block_tokens] >> (token % block_tokens);
    if (left != 0) return token + static_cast<std::uint32_t>(std::countr_zero(left));
    token = (token / block_tokens + 1) * block_tokens;
  }
  return tokens;
}

}  // namespace ascribe
