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
#include <unordered_map>

#include "rules/bits.h"
#include "rules/word_forms.h"

namespace ascribe {
namespace {

struct TokenWord {
  std::uint32_t form = 0;  ///< number in forms_
  bool initial = false;    ///< first word of its sentence or quotation
  bool heading = false;
  bool quoted = false;
};

/// What the row of a token depends on beside its word, in and out of quotation marks
/// and as a name or not: 1 to 127.
std::uint16_t shape_of(const Token& token) {
  return static_cast<std::uint16_t>(1u + (static_cast<unsigned>(token.kind) << 3) +
                                    (token.capital ? 2u : 0u) +
                                    (token.all_caps ? 4u : 0u));
}

class Classifier {
 public:
  Classifier(const Annotated& read, const CompiledPack& pack)
      : read_(read),
        pack_(pack),
        forms_(pack, read.tokens.all.size()),
        words_(read.tokens.all.size()),
        words_of_row_((pack.class_count + 63u) / 64u) {
    out_.row_words = words_of_row_;
    out_.row_begin.push_back(0);
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
    gather_present();
    return std::move(out_);
  }

 private:
  /// In the row that is being made.
  void set(ClassId cls) {
    std::uint64_t& bits = out_.rows[out_.rows.size() - words_of_row_ + cls / 64u];
    bits |= std::uint64_t{1} << (cls % 64);
  }
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
      word.form = forms_.number_of(slice(read_.article.text, token.where));
      word.initial = initial;
      word.heading = heading;
      WordUse& use = forms_.use(word.form);
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

  bool is_name(std::uint32_t t, std::uint32_t end) const {
    const Token& token = read_.tokens.all[t];
    const TokenWord& word = words_[t];
    const WordUse& use = forms_.use(word.form);
    if (token.kind != TokenKind::word || !token.capital) return false;
    if (use.not_name) return false;
    if (!word.initial && !word.heading) return true;
    if (use.seen_capital) return !use.ordinary || !use.seen_lower;
    if (use.ordinary || use.seen_lower) return false;
    if (word.heading) return false;
    if (token.all_caps || use.given_name) return true;
    if (t + 1 >= end) return false;
    const Token& next = read_.tokens.all[t + 1];
    if (next.kind == TokenKind::clitic) return true;
    if (next.kind != TokenKind::word) return false;
    const WordUse& next_use = forms_.use(words_[t + 1].form);
    return next.capital ? !next_use.not_name : next_use.name_verb;
  }

  // The ampersand of "Grist & Harrow".
  bool joins_names(std::uint32_t t, std::uint32_t end) const {
    if (t == 0 || t + 1 >= end) return false;
    return slice(read_.article.text, read_.tokens.all[t].where) == "&" &&
           read_.tokens.all[t - 1].capital && read_.tokens.all[t + 1].capital;
  }

  void classify_token(std::uint32_t t, std::uint32_t end) {
    const Token& token = read_.tokens.all[t];
    WordForm& form = forms_.form(words_[t].form);
    const bool name = is_name(t, end) || joins_names(t, end);
    const std::uint16_t shape = shape_of(token);
    if (form.shape != shape) {
      form.shape = shape;
      form.rows.fill(WordForm::no_row);
    }
    const unsigned kind = (name ? 1u : 0u) + (words_[t].quoted ? 2u : 0u);
    std::uint32_t& row = form.rows[kind];
    if (row == WordForm::no_row) row = row_for(token, words_[t], kind);
    out_.row_of.push_back(row);
    add_phrases(t, end);
  }

  // Words of equal lexicons and shape share a row, so a text has few beside its tokens.
  std::uint32_t row_for(const Token& token, const TokenWord& word, unsigned kind) {
    const std::optional<WordEntry> exact = exact_entry(token);
    const std::optional<WordEntry>& entry = forms_.use(word.form).entry;
    const auto set_of = [](const std::optional<WordEntry>& of) {
      return std::uint64_t{of ? of->class_set : 0};
    };
    const std::uint64_t key =
        set_of(entry) << 36 | set_of(exact) << 9 | (shape_of(token) * 4u + kind);
    const auto [known, is_new] = rows_.try_emplace(key, rows_.size());
    if (!is_new) return known->second;
    out_.rows.resize(out_.rows.size() + words_of_row_);
    set(Builtin::any);
    if ((kind & 1u) != 0) set(Builtin::name);
    if ((kind & 2u) != 0) set(Builtin::quoted);
    shape_classes(token);
    for (const auto* of : {&entry, &exact}) {
      if (!*of) continue;
      for (const ClassId cls : (*of)->classes) set(cls);
    }
    if (forms_.use(word.form).number_word) set(Builtin::num);
    list_row();
    return known->second;
  }

  /// The entry of the literal with "=" ("=Said").
  std::optional<WordEntry> exact_entry(const Token& token) const {
    if (!pack_.has_exact) return std::nullopt;
    return pack_.dictionary.find("=" +
                                 std::string(slice(read_.article.text, token.where)));
  }

  /// The classes of the row that has been made, as a list.
  void list_row() {
    const std::size_t first = out_.rows.size() - words_of_row_;
    each_bit(std::span(out_.rows).subspan(first), [&](std::size_t cls) {
      out_.row_classes.push_back(static_cast<ClassId>(cls));
    });
    out_.row_begin.push_back(static_cast<std::uint32_t>(out_.row_classes.size()));
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
    const std::optional<WordEntry>& first = forms_.use(words_[t].form).entry;
    if (!first || first->phrases == 0) return;
    const std::size_t begin = out_.phrases.size();
    std::uint32_t node = first->phrases;
    for (std::uint32_t at = t + 1; at < end; ++at) {
      const std::optional<WordEntry>& next = forms_.use(words_[at].form).entry;
      if (!next) break;
      node = pack_.dictionary.phrase_step(node, next->id);
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
        for (const ClassId cls : out_.classes_of(t)) {
          row[cls / 64] |= std::uint64_t{1} << (cls % 64);
        }
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
  WordForms forms_;
  std::vector<TokenWord> words_;
  std::size_t words_of_row_;
  std::unordered_map<std::uint64_t, std::uint32_t> rows_;
  ClassifiedTokens out_;
};

}  // namespace

ClassifiedTokens classify(const Annotated& read, const CompiledPack& pack) {
  return Classifier(read, pack).run();
}

}  // namespace ascribe
