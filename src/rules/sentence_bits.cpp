// SPDX-License-Identifier: Apache-2.0
// Filling the bits, once a sentence for all patterns.
//
// What one token is in is a row of bits with a place for every class of the pack; what
// a pattern asks is the other way about: where are the tokens of this class? Sixty-four
// tokens fit in a word, so a sentence of prose has one word for each class.
//
//   tokens             Police   said   the   driver   slept
//   :Name                 1       0     0       0       0       bit 0
//   @speech               0       1     0       0       0       bit 1
//
// A class gets its column of bits when a pattern first asks for it: of the classes that
// a sentence has, the patterns that may match there ask for few.
#include "rules/sentence_bits.h"

#include <algorithm>
#include <bit>

namespace ascribe {
namespace {

std::uint64_t bits_below(std::uint32_t count) {
  return count >= block_tokens ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

/// The first `count` places of the sentence, as far as they lie in the block.
std::uint64_t first_places(std::uint32_t count, std::uint32_t block) {
  const std::uint32_t before = block * block_tokens;
  return count <= before ? 0 : bits_below(count - before);
}

template <typename At>
void index_blocks(const std::vector<At>& all, std::uint32_t blocks,
                  std::vector<std::uint32_t>& begin) {
  begin.clear();
  std::uint32_t next = 0;
  for (std::uint32_t block = 0; block <= blocks; ++block) {
    while (next < all.size() && all[next].begin < block * block_tokens) ++next;
    begin.push_back(next);
  }
}

}  // namespace

bool SentenceBits::read(const SentenceView& sentence) {
  classes_ = &sentence.classes;
  first_ = sentence.tokens.begin;
  tokens_ = sentence.tokens.end - first_;
  tail_ = tail_of_sentence(sentence) - first_;
  columns_ = 0;
  made_for_.resize(classes_->row_words * 64);
  column_of_.resize(made_for_.size());
  if (++sentence_ == 0) {  // after four thousand million sentences
    std::fill(made_for_.begin(), made_for_.end(), 0);
    sentence_ = 1;
  }
  find_present(sentence);
  std::size_t most_columns = 0;
  for (const std::uint64_t bits : present_) {
    most_columns += static_cast<std::size_t>(std::popcount(bits));
  }
  if (most_columns * blocks() > most_words_) return false;
  read_phrases(sentence);
  read_mentions(sentence);
  return true;
}

void SentenceBits::find_present(const SentenceView& sentence) {
  present_ = sentence.present;
  if (!present_.empty()) return;
  own_present_.assign(classes_->row_words, 0);
  const auto add = [&](ClassId cls) {
    own_present_[cls / 64] |= std::uint64_t{1} << (cls % 64);
  };
  for (std::uint32_t t = first_; t < sentence.tokens.end; ++t) {
    for (const ClassId cls : classes_->classes_of(t)) add(cls);
  }
  for (std::uint32_t p = classes_->phrase_begin[first_];
       p < classes_->phrase_begin[sentence.tokens.end]; ++p) {
    add(classes_->phrases[p].cls);
  }
  present_ = own_present_;
}

const std::uint64_t* SentenceBits::column(std::size_t cls) {
  if (made_for_[cls] == sentence_)
    return bits_.data() + std::size_t{column_of_[cls]} * blocks();
  made_for_[cls] = sentence_;
  column_of_[cls] = static_cast<std::uint16_t>(columns_++);
  if (bits_.size() < columns_ * blocks()) bits_.resize(columns_ * blocks());
  std::uint64_t* const bits = bits_.data() + std::size_t{column_of_[cls]} * blocks();
  std::fill_n(bits, blocks(), 0);
  for (std::uint32_t i = 0; i < tokens_; ++i) {
    const bool is_in = classes_->in(first_ + i, static_cast<ClassId>(cls));
    bits[i / block_tokens] |= std::uint64_t{is_in} << (i % block_tokens);
  }
  return bits;
}

void SentenceBits::read_phrases(const SentenceView& sentence) {
  const ClassifiedTokens& classes = sentence.classes;
  phrases_.clear();
  phrase_classes_.assign(classes.row_words, 0);
  for (std::uint32_t i = 0; i < tokens_; ++i) {
    const std::uint32_t t = sentence.tokens.begin + i;
    for (std::uint32_t p = classes.phrase_begin[t]; p < classes.phrase_begin[t + 1];
         ++p) {
      const ClassifiedTokens::Phrase& phrase = classes.phrases[p];
      if (i + phrase.length > tokens_) continue;
      phrases_.push_back({i, phrase});
      phrase_classes_[phrase.cls / 64] |= std::uint64_t{1} << (phrase.cls % 64);
    }
  }
  index_blocks(phrases_, blocks(), phrase_begin_);
}

void SentenceBits::read_mentions(const SentenceView& sentence) {
  mentions_.clear();
  mention_types_ = 0;
  for (const Mention& mention : sentence.mentions) {
    const auto type =
        static_cast<std::uint16_t>(1u << static_cast<unsigned>(mention.type));
    mention_types_ = static_cast<std::uint16_t>(mention_types_ | type);
    const std::uint32_t length = mention.tokens.end - mention.tokens.begin;
    if (length > mention_reach) continue;
    mentions_.push_back({mention.tokens.begin - sentence.tokens.begin, length, type});
  }
  index_blocks(mentions_, blocks(), mention_begin_);
}

std::uint64_t SentenceBits::words_in(std::span<const ClassMask> classes,
                                     std::uint32_t block) {
  std::uint64_t found = 0;
  for (const ClassMask& mask : classes) {
    for (std::uint64_t left = mask.bits & present_[mask.word]; left != 0;
         left &= left - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(left));
      found |= column(mask.word * 64 + bit)[block];
    }
  }
  return found;
}

bool SentenceBits::has_phrase_in(std::span<const ClassMask> classes) const {
  return std::any_of(classes.begin(), classes.end(), [&](const ClassMask& mask) {
    return (mask.bits & phrase_classes_[mask.word]) != 0;
  });
}

std::span<const SentenceBits::PhraseAt> SentenceBits::phrases(
    std::uint32_t block) const {
  return std::span(phrases_).subspan(phrase_begin_[block],
                                     phrase_begin_[block + 1] - phrase_begin_[block]);
}

std::span<const SentenceBits::MentionAt> SentenceBits::mentions(
    std::uint32_t block) const {
  return std::span(mentions_).subspan(
      mention_begin_[block], mention_begin_[block + 1] - mention_begin_[block]);
}

std::uint64_t SentenceBits::places_of(std::uint32_t block) const {
  return first_places(tokens_ + 1, block);
}

std::uint64_t SentenceBits::tokens_of(std::uint32_t block) const {
  return first_places(tokens_, block);
}

std::uint64_t SentenceBits::tail_of(std::uint32_t block) const {
  return places_of(block) & ~first_places(tail_, block);
}

}  // namespace ascribe
