// SPDX-License-Identifier: Apache-2.0
// One look at a token's row of bits, its phrases or its mention.
#include "rules/text_at.h"

#include <algorithm>

namespace ascribe {
namespace {

bool closes(const ClassifiedTokens& classes, std::uint32_t t) {
  return classes.in(t, static_cast<ClassId>(Builtin::stop)) ||
         classes.in(t, static_cast<ClassId>(Builtin::close_quote));
}

}  // namespace

std::uint32_t tail_of_sentence(const SentenceView& sentence) {
  std::uint32_t tail = sentence.tokens.end;
  while (tail > sentence.tokens.begin && closes(sentence.classes, tail - 1)) --tail;
  return tail;
}

void TextAt::begin(const Program& program, const SentenceView& sentence) {
  program_ = &program;
  sentence_ = &sentence;
  mention_ = sentence.mentions.begin();
  tail_ = tail_of_sentence(sentence);
}

bool TextAt::may_begin(std::uint32_t token) {
  if (program_->starts_anywhere) return true;
  if (is_in(program_->starts, token)) return true;
  if (program_->start_types == 0) return false;
  while (mention_ != sentence_->mentions.end() && mention_->tokens.begin < token) {
    ++mention_;
  }
  return mention_ != sentence_->mentions.end() && mention_->tokens.begin == token &&
         ((program_->start_types >> static_cast<unsigned>(mention_->type)) & 1u) != 0;
}

std::uint32_t TextAt::other_landing(const Position& position, std::uint32_t token,
                                    std::uint32_t way) const {
  const bool inside = token < sentence_->tokens.end;
  if (position.op == PositionOp::token) {
    return inside ? token_landing(position, token, way) : no_token;
  }
  if (way > 0) return no_token;
  switch (position.op) {
    case PositionOp::not_token:
      return inside && is_in(position.classes, token) ? no_token : token;
    case PositionOp::is_token:
      return inside && is_in(position.classes, token) ? token : no_token;
    case PositionOp::gap_token:
      return inside && is_in_gap(position, token) ? token + 1 : no_token;
    case PositionOp::mention:
      return inside ? mention_landing(position, token) : no_token;
    case PositionOp::at_start:
      return token == sentence_->tokens.begin ? token : no_token;
    case PositionOp::at_end:
      return token >= tail_ ? token : no_token;
    default:
      return no_token;
  }
}

std::uint32_t TextAt::token_landing(const Position& position, std::uint32_t token,
                                    std::uint32_t way) const {
  const ClassifiedTokens& classes = sentence_->classes;
  for (std::uint32_t i = classes.phrase_begin[token];
       i < classes.phrase_begin[token + 1]; ++i) {
    const ClassifiedTokens::Phrase& phrase = classes.phrases[i];
    if (token + phrase.length > sentence_->tokens.end) continue;
    if (!holds(position.classes, phrase.cls)) continue;
    if (way-- == 0) return token + phrase.length;
  }
  return way == 0 && is_word_in(position.classes, token) ? token + 1 : no_token;
}

std::uint32_t TextAt::mention_landing(const Position& position,
                                      std::uint32_t token) const {
  const auto found = std::lower_bound(
      sentence_->mentions.begin(), sentence_->mentions.end(), token,
      [](const Mention& mention, std::uint32_t t) { return mention.tokens.begin < t; });
  if (found == sentence_->mentions.end() || found->tokens.begin != token)
    return no_token;
  if (((position.types >> static_cast<unsigned>(found->type)) & 1u) == 0)
    return no_token;
  return found->tokens.end - token > mention_reach ? no_token : found->tokens.end;
}

bool TextAt::holds(Range classes, ClassId cls) const {
  return std::any_of(program_->masks.begin() + classes.begin,
                     program_->masks.begin() + classes.end, [&](const ClassMask& mask) {
                       return mask.word == cls / 64u &&
                              ((mask.bits >> (cls % 64)) & 1u) != 0;
                     });
}

// The token, or a phrase that begins with it.
bool TextAt::is_in(Range classes, std::uint32_t token) const {
  if (is_word_in(classes, token)) return true;
  const ClassifiedTokens& all = sentence_->classes;
  for (std::uint32_t i = all.phrase_begin[token]; i < all.phrase_begin[token + 1];
       ++i) {
    if (holds(classes, all.phrases[i].cls)) return true;
  }
  return false;
}

bool TextAt::is_in_gap(const Position& position, std::uint32_t token) const {
  if (is_word_in(position.stops, token)) return false;
  return !sentence_->classes.in(token, static_cast<ClassId>(Builtin::barrier)) ||
         is_word_in(position.classes, token);
}

}  // namespace ascribe
