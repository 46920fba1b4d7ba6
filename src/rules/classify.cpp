// SPDX-License-Identifier: Apache-2.0
// From tokens to class bits, and the question whether a capital makes a name.
//
// In English a capital in mid-sentence makes a name unless the word is one that is
// always capitalised ("Monday"; lexicon "not-name"). At a sentence's start every word
// has a capital, so there the article itself is asked:
//
//   “Kallio said …”       name: capitalised in mid-sentence elsewhere
//   “Toro Mining denied”  name: the next word is capitalised too
//   “Hamas has made”      name: followed by a word of "name-verb" and not ordinary
//   “Experts contend”     none: a word of the lexicon "ordinary-word"
//   “Prices fell”         none: nothing speaks for it
//
// Headings in title case say nothing about names, so they neither give evidence nor
// take the benefit of mid-sentence capitals: a heading's word is a name when the body
// shows it is one. Cost: two passes over the tokens.
#include "rules/classify.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rules/row_store.h"
#include "text/fold.h"

namespace ascribe {
namespace {

/// A word as the article uses it, letter case apart.
struct WordUse {
  std::optional<WordEntry> entry;
  bool seen_lower = false;
  bool seen_capital = false;  ///< in mid-sentence, outside headings
};

struct TokenWord {
  const WordUse* use = nullptr;
  bool initial = false;  ///< first word of its sentence or quotation
  bool heading = false;
  bool quoted = false;
};

class Classifier {
 public:
  Classifier(const Annotated& read, const CompiledPack& pack)
      : read_(read),
        pack_(pack),
        not_name_(pack.lexicon("not-name")),
        ordinary_word_(pack.lexicon("ordinary-word")),
        given_name_(pack.lexicon("given-name")),
        name_verb_(pack.lexicon("name-verb")),
        number_word_(pack.lexicon("number-word")),
        words_(read.tokens.all.size()),
        row_((pack.class_count + 63u) / 64u),
        rows_(row_.size()) {
    out_.row_words = row_.size();
    out_.row_of.reserve(words_.size());
    out_.phrase_begin.reserve(words_.size() + 1);
  }

  ClassifiedTokens run() {
    for (std::size_t i = 0; i < read_.sentences.size(); ++i) look_up(i);
    mark_quoted();
    for (std::size_t i = 0; i < read_.sentences.size(); ++i) {
      const TokenRange range = read_.tokens.of_sentence[i];
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        classify_token(t, range.end);
      }
    }
    out_.phrase_begin.push_back(static_cast<std::uint32_t>(out_.phrases.size()));
    out_.rows = rows_.take();
    gather_present();
    return std::move(out_);
  }

 private:
  /// Of the token that is being classified.
  void set(ClassId cls) { row_[cls / 64] |= std::uint64_t{1} << (cls % 64); }
  void set(Builtin cls) { set(static_cast<ClassId>(cls)); }

  void look_up(std::size_t sentence) {
    const TokenRange range = read_.tokens.of_sentence[sentence];
    const bool heading =
        read_.article.paragraphs[read_.sentences[sentence].paragraph].kind ==
        ParagraphKind::heading;
    bool initial = true;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const Token& token = read_.tokens.all[t];
      TokenWord& word = words_[t];
      WordUse& use = use_of(slice(read_.article.text, token.where));
      word = {&use, initial, heading, false};
      if (token.kind == TokenKind::word) {
        use.seen_lower |= !token.capital;
        use.seen_capital |= token.capital && !initial && !heading;
        initial = false;
      } else if (token.kind == TokenKind::open_quote ||
                 token.kind == TokenKind::colon) {
        initial = true;
      } else if (token.kind == TokenKind::number) {
        initial = false;
      }
    }
  }

  /// Looks a word up when it is met for the first time.
  WordUse& use_of(std::string_view written) {
    const auto [found, is_new] = uses_.try_emplace(fold(written));
    if (is_new) found->second.entry = pack_.dictionary.find(found->first);
    return found->second;
  }

  bool has(std::uint32_t token, ClassId lexicon) const {
    const std::optional<WordEntry>& entry = words_[token].use->entry;
    if (!entry) return false;
    return std::binary_search(entry->classes.begin(), entry->classes.end(), lexicon);
  }

  bool is_name(std::uint32_t t, std::uint32_t end) const {
    const Token& token = read_.tokens.all[t];
    const TokenWord& word = words_[t];
    if (token.kind != TokenKind::word || !token.capital) return false;
    if (has(t, not_name_)) return false;
    if (!word.initial && !word.heading) return true;
    if (word.use->seen_capital) {
      return !has(t, ordinary_word_) || !word.use->seen_lower;
    }
    if (has(t, ordinary_word_) || word.use->seen_lower) return false;
    if (word.heading) return false;
    if (token.all_caps || has(t, given_name_)) return true;
    if (t + 1 >= end) return false;
    const Token& next = read_.tokens.all[t + 1];
    if (next.kind == TokenKind::clitic) return true;
    if (next.kind != TokenKind::word) return false;
    return next.capital ? !has(t + 1, not_name_) : has(t + 1, name_verb_);
  }

  // The ampersand of "Grist & Harrow".
  bool joins_names(std::uint32_t t, std::uint32_t end) const {
    if (t == 0 || t + 1 >= end) return false;
    return slice(read_.article.text, read_.tokens.all[t].where) == "&" &&
           read_.tokens.all[t - 1].capital && read_.tokens.all[t + 1].capital;
  }

  void classify_token(std::uint32_t t, std::uint32_t end) {
    const Token& token = read_.tokens.all[t];
    const std::optional<WordEntry>& entry = words_[t].use->entry;
    std::fill(row_.begin(), row_.end(), 0);
    set(Builtin::any);
    if (words_[t].quoted) set(Builtin::quoted);
    shape_classes(token);
    if (is_name(t, end) || joins_names(t, end)) set(Builtin::name);
    if (entry) {
      for (const ClassId cls : entry->classes) set(cls);
    }
    if (has(t, number_word_)) set(Builtin::num);
    if (pack_.has_exact) {
      const std::string exact =
          "=" + std::string(slice(read_.article.text, token.where));
      if (const auto found = pack_.dictionary.find(exact)) {
        for (const ClassId cls : found->classes) set(cls);
      }
    }
    out_.row_of.push_back(rows_.add(row_));
    add_phrases(t, end);
  }

  void shape_classes(const Token& token) {
    switch (token.kind) {
      case TokenKind::word:
        set(Builtin::word);
        set(token.capital ? Builtin::cap : Builtin::lower);
        if (token.all_caps) set(Builtin::acronym);
        return;
      case TokenKind::number:
        return set(Builtin::num);
      case TokenKind::clitic:
        return set(Builtin::clitic);
      case TokenKind::symbol:
        return set(Builtin::symbol);
      case TokenKind::open_quote:
        set(Builtin::open_quote);
        break;
      case TokenKind::close_quote:
        set(Builtin::close_quote);
        break;
      case TokenKind::open_bracket:
        set(Builtin::open_paren);
        break;
      case TokenKind::close_bracket:
        set(Builtin::close_paren);
        break;
      case TokenKind::comma:
        set(Builtin::comma);
        break;
      case TokenKind::colon:
        set(Builtin::colon);
        break;
      case TokenKind::semicolon:
        set(Builtin::semicolon);
        break;
      case TokenKind::dash:
        set(Builtin::dash);
        break;
      case TokenKind::stop:
        set(Builtin::stop);
        break;
    }
    set(Builtin::barrier);
  }

  void add_phrases(std::uint32_t t, std::uint32_t end) {
    out_.phrase_begin.push_back(static_cast<std::uint32_t>(out_.phrases.size()));
    const std::optional<WordEntry>& first = words_[t].use->entry;
    if (!first || first->phrases == 0) return;
    const std::size_t begin = out_.phrases.size();
    std::uint32_t node = first->phrases;
    for (std::uint32_t at = t + 1; at < end && words_[at].use->entry; ++at) {
      node = pack_.dictionary.phrase_step(node, words_[at].use->entry->id);
      if (node == 0) break;
      for (const ClassId cls : pack_.dictionary.phrase_classes(node)) {
        out_.phrases.push_back({cls, static_cast<std::uint16_t>(at + 1 - t)});
      }
    }
    std::reverse(out_.phrases.begin() + static_cast<std::ptrdiff_t>(begin),
                 out_.phrases.end());
  }

  void gather_present() {
    out_.present.assign(read_.sentences.size() * out_.row_words, 0);
    for (std::size_t s = 0; s < read_.sentences.size(); ++s) {
      std::uint64_t* const row = out_.present.data() + s * out_.row_words;
      const TokenRange range = read_.tokens.of_sentence[s];
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const std::uint64_t* const token = out_.row(t);
        for (std::size_t i = 0; i < out_.row_words; ++i) row[i] |= token[i];
      }
      for (std::uint32_t i = out_.phrase_begin[range.begin];
           i < out_.phrase_begin[range.end]; ++i) {
        const ClassId cls = out_.phrases[i].cls;
        row[cls / 64] |= std::uint64_t{1} << (cls % 64);
      }
    }
  }

  void mark_quoted() {
    std::uint32_t t = 0;
    const std::vector<Token>& tokens = read_.tokens.all;
    for (const Quotation& quotation : read_.quotations) {
      if (quotation.depth != 1) continue;
      while (t < tokens.size() && tokens[t].where.begin < quotation.inner.begin) ++t;
      while (t < tokens.size() && tokens[t].where.end <= quotation.inner.end) {
        words_[t++].quoted = true;
      }
    }
  }

  const Annotated& read_;
  const CompiledPack& pack_;
  ClassId not_name_;
  ClassId ordinary_word_;
  ClassId given_name_;
  ClassId name_verb_;
  ClassId number_word_;
  std::vector<TokenWord> words_;
  std::vector<std::uint64_t> row_;
  RowStore rows_;
  std::unordered_map<std::string, WordUse> uses_;  ///< by folded word
  ClassifiedTokens out_;
};

}  // namespace

ClassifiedTokens classify(const Annotated& read, const CompiledPack& pack) {
  return Classifier(read, pack).run();
}

}  // namespace ascribe
