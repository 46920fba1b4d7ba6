// SPDX-License-Identifier: Apache-2.0
// One sentence turned on its side: for each class, which of its tokens are in it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/text_at.h"

namespace ascribe {

/// A token's place in the sentence as a bit: token i of the sentence, counted from its
/// first, is bit i % 64 of block i / 64. The place past the last token has a bit too,
/// for what looks ahead and takes nothing; no class is set there.
inline constexpr std::uint32_t block_tokens = 64;

/// The tokens of a sentence by class. Holds its memory from one sentence to the next,
/// and works the bits of a class out when they are first asked for. For one thread at a
/// time.
class SentenceBits {
 public:
  /// One phrase of the sentence: its first token, counted as above.
  struct PhraseAt {
    std::uint32_t begin = 0;
    ClassifiedTokens::Phrase phrase;
  };
  struct MentionAt {
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
    std::uint16_t type = 0;  ///< bit i = MentionType i
  };

  /// A sentence whose bits would need more words than this is not read: only a long one
  /// under a pack of thousands of classes has so many. 128 MiB unless told.
  explicit SentenceBits(std::size_t most_words = std::size_t{1} << 24)
      : most_words_(most_words) {}

  /// Reads a sentence in place of the last one; false when it is too long, and the bits
  /// are then of no sentence. O(tokens). What the view refers to must live until the
  /// next read().
  bool read(const SentenceView& sentence);

  std::uint32_t tokens() const { return tokens_; }
  std::uint32_t blocks() const { return tokens_ / block_tokens + 1; }

  /// What the sentence's tokens and phrases are in, together, one bit a class.
  std::span<const std::uint64_t> present() const { return present_; }
  std::uint16_t mention_types() const { return mention_types_; }

  /// The tokens of a block that are in one of the classes as a word. O(masks + classes
  /// of the masks that the sentence has), and O(tokens) the first time for each class.
  std::uint64_t words_in(std::span<const ClassMask> classes, std::uint32_t block);

  /// False when no phrase of the sentence is in one of the classes.
  bool has_phrase_in(std::span<const ClassMask> classes) const;

  /// The phrases and mentions that begin in a block, in reading order.
  std::span<const PhraseAt> phrases(std::uint32_t block) const;
  std::span<const MentionAt> mentions(std::uint32_t block) const;

  /// The places of a block that are tokens or the one past the last, those that are
  /// tokens, and those that only stops and closing marks
  /// follow (the place past the end always is one).
  std::uint64_t places_of(std::uint32_t block) const;
  std::uint64_t tokens_of(std::uint32_t block) const;
  std::uint64_t tail_of(std::uint32_t block) const;

 private:
  void find_present(const SentenceView& sentence);
  const std::uint64_t* column(std::size_t cls);
  void read_phrases(const SentenceView& sentence);
  void read_mentions(const SentenceView& sentence);

  std::size_t most_words_;
  std::uint32_t tokens_ = 0;
  std::uint32_t tail_ = 0;
  const ClassifiedTokens* classes_ = nullptr;
  std::uint32_t first_ = 0;  ///< token of the article
  std::uint32_t sentence_ = 0;
  std::vector<std::uint32_t> made_for_;  ///< by class: the sentence its column is of
  std::vector<std::uint16_t> column_of_;
  std::size_t columns_ = 0;
  std::vector<std::uint64_t> bits_;  ///< columns of one word a block
  std::span<const std::uint64_t> present_;
  std::vector<std::uint64_t> own_present_;     ///< when the sentence brings none
  std::vector<std::uint64_t> phrase_classes_;  ///< one bit a class
  std::vector<PhraseAt> phrases_;
  std::vector<MentionAt> mentions_;
  std::vector<std::uint32_t> phrase_begin_;  ///< by block, one more at the end
  std::vector<std::uint32_t> mention_begin_;
  std::uint16_t mention_types_ = 0;
};

}  // namespace ascribe
