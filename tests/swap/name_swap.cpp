// SPDX-License-Identifier: Apache-2.0
// Which words are names, and what becomes of each.
//
// Names are taken from the mentions the program has found itself:
//
//   deputy mayor Ines Kallio       a given name for a given name, else an invented word
//   Kallio, KALLIO, Kallio-led     the same invented word, in the same spelling
//   J. Kallio, Mary-Ann O'Dell     letters for letters, parts for parts
//   Spain, the Spanish, Madrid     others of the same lexicons; "Saudi Arabia" at once
//   Norrby Growers' Union, NGU     Norrby alone, and what then are the initials
//   the Ministry, Police, the Ledger, Monday      kept: what the rules know is no name
//   Paul Rice                      “rice” is known, but behind a given name it is a
//   name
//
// Names of news outlets in two words or more are kept whole, wherever their words
// stand.
#include "swap/name_swap.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "rules/classify.h"
#include "rules/pack.h"
#include "swap/read_words.h"
#include "swap/spelling.h"
#include "text/fold.h"

namespace ascribe {
namespace {

constexpr std::uint32_t longest_listed = 4;  // words

std::set<std::string> words_in(const Report& report) {
  std::set<std::string> words;
  for (const Token& token : report.tokens.all) {
    for (const std::string& part :
         parts_of(fold(slice(report.article.text, token.where)))) {
      words.insert(part);
    }
  }
  return words;
}

class NameSwap {
 public:
  NameSwap(const Report& report, const RuleSet& rules, const ListedNames& names,
           unsigned seed)
      : report_(report),
        rules_(rules),
        names_(names),
        tokens_(report.tokens.all),
        words_(report),
        pool_(rules, names, words_in(report), seed) {}

  Article run() {
    for (std::uint32_t t = 0; t < tokens_.size(); ++t) {
      if (!tokens_[t].capital) lower_.insert(folded(t));
    }
    keep_outlets();
    std::vector<const Mention*> telling;
    for (const Mention& mention : report_.mentions.all) {
      if (!is_title(mention.sentence)) telling.push_back(&mention);
    }
    for (const Mention* mention : telling) choose_given(*mention);
    for (const Mention* mention : telling) choose_rest(*mention);
    for (std::uint32_t s = 0; s < report_.sentences.size(); ++s) {
      if (!is_title(s)) choose_places(s);
    }
    for (const Mention* mention : telling) choose_acronyms(*mention);
    return rewritten();
  }

 private:
  std::string text(std::uint32_t t) const { return words_.text(t); }
  std::string folded(std::uint32_t t) const { return fold(words_.text(t)); }
  bool is_name(std::uint32_t t) const { return words_.is_name(t); }
  bool is_title(std::uint32_t s) const { return words_.is_title(s); }

  /// The words from `t` that one entry of a lexicon holds; 1 for none.
  std::uint32_t listed_words(std::uint32_t t) const {
    if (!tokens_[t].capital) return 1;
    std::string phrase = folded(t);
    std::uint32_t best = 1;
    for (std::uint32_t n = 1; n < longest_listed && t + n < tokens_.size(); ++n) {
      if (tokens_[t + n].kind != TokenKind::word) break;
      phrase += " " + folded(t + n);
      if (names_.kin_of(phrase) != nullptr) best = n + 1;
    }
    return best;
  }

  std::string phrase(std::uint32_t t, std::uint32_t words) const {
    std::string out = folded(t);
    for (std::uint32_t i = 1; i < words; ++i) out += " " + folded(t + i);
    return out;
  }

  void keep_outlets() {
    for (std::uint32_t t = 0; t < tokens_.size(); ++t) {
      const std::uint32_t words = listed_words(t);
      if (words == 1 || !names_.is_in(phrase(t, words), "outlet")) continue;
      for (std::uint32_t i = 0; i < words; ++i) choose(folded(t + i), "");
    }
  }

  /// Nothing else may be chosen for the word; "" keeps it.
  void choose(const std::string& word, const std::string& other) {
    chosen_.try_emplace(word, other);
  }

  bool is_given(std::uint32_t t) const { return names_.is_in(folded(t), "given-name"); }

  void choose_given(const Mention& mention) {
    const std::vector<std::uint32_t> words = words_.name_words(mention);
    if (words.size() < 2 || !is_given(words[0])) return;
    // “Karim Belo” may be read as a body, “Florence Nightingale” as a city's.
    const bool person = mention.type == MentionType::person;
    if (!person && !is_only_given(folded(words[0]))) return;
    const std::string given = folded(words[0]);
    if (!chosen_.contains(given)) choose(given, pool_.given_name(given.back() == 's'));
  }

  bool is_surely_person(const Mention& mention,
                        const std::vector<std::uint32_t>& words) const {
    if (mention.type != MentionType::person || words.size() < 2) return false;
    const bool quoted =
        report_.mentions.classes->in(words[0], static_cast<ClassId>(Builtin::quoted));
    return !quoted && (is_given(words[0]) || is_initial(text(words[0])));
  }

  void choose_rest(const Mention& mention) {
    const std::vector<std::uint32_t> head = words_.name_words(mention);
    const bool person = is_surely_person(mention, head);
    for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) {
      const std::uint32_t words = listed_words(t);
      if (words > 1) {
        choose_phrase(t, words);
        t += words - 1;
      } else if (is_name(t)) {
        choose_word(t, person && t == head.back());
      }
    }
  }

  bool is_place(const std::string& word) const {
    return names_.is_in(word, "country") || names_.is_in(word, "capital") ||
           names_.is_in(word, "demonym") || names_.is_in(word, "place");
  }

  /// Those that no mention holds: “met in Paris”.
  void choose_places(std::uint32_t sentence) {
    const TokenRange range = report_.tokens.of_sentence[sentence];
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const std::uint32_t words = listed_words(t);
      if (words > 1) choose_phrase(t, words);
      if (words == 1 && is_name(t) && is_place(folded(t))) {
        choose_word(t, false);
      }
      t += words - 1;
    }
  }

  void choose_phrase(std::uint32_t t, std::uint32_t words) {
    const std::string listed = phrase(t, words);
    if (names_.is_in(listed, "outlet") || phrases_.contains(listed)) return;
    phrases_[listed] = pool_.of_same_lexicons(listed);
  }

  void choose_word(std::uint32_t t, bool surname) {
    const std::string written = text(t);
    const std::string whole = fold(written);
    if (chosen_.contains(whole)) return;
    if (is_initial(written)) {
      if (is_known(rules_, whole)) return;
      return choose(whole, pool_.initial());
    }
    const bool listed = is_place(whole) || names_.is_in(whole, "outlet");
    if (listed && !(surname && names_.is_in(whole, "place")))
      return choose(whole, pool_.of_same_lexicons(whole));
    if (tokens_[t].all_caps && whole.size() <= 6) return;  // see choose_acronyms()
    if (whole.find('.') != std::string::npos) return;
    for (const std::string& part : parts_of(written)) {
      const std::string word = fold(part);
      if (!is_capitalised(part) || chosen_.contains(word)) continue;
      const bool is_free = !is_known(rules_, word) || surname ||
                           (names_.is_in(word, "given-name") && is_only_given(word));
      if (is_free) choose(word, pool_.invented(word.back() == 's'));
    }
  }

  bool is_only_given(const std::string& word) const {
    const auto* kin = names_.kin_of(word);
    return kin != nullptr &&
           (kin == names_.kin_of("maria") || kin == names_.kin_of("agnes") ||
            kin == names_.kin_of("ann"));
  }

  void choose_acronyms(const Mention& mention) {
    for (const std::uint32_t t : words_.name_words(mention)) {
      const std::string word = folded(t);
      const bool fits = tokens_[t].all_caps && is_name(t) && word.size() <= 6 &&
                        word.find('.') == std::string::npos;
      if (!fits || chosen_.contains(word) || is_known(rules_, word)) continue;
      const std::optional<std::string> spelled = new_initials(word);
      choose(word, spelled ? *spelled : pool_.letters(word.size()));
    }
  }

  /// The new initials of a body of the article whose initials the word is.
  std::optional<std::string> new_initials(const std::string& word) const {
    for (const Mention& mention : report_.mentions.all) {
      const std::vector<std::uint32_t> words = words_.name_words(mention);
      if (words.size() < 2) continue;
      std::string before;
      std::string after;
      for (const std::uint32_t t : words) {
        before += folded(t).substr(0, 1);
        after += fold(replaced(t)).substr(0, 1);
      }
      if (before == word) return after;
    }
    return std::nullopt;
  }

  /// What is to stand where the token stood.
  std::string replaced(std::uint32_t t) const {
    const Token& token = tokens_[t];
    const std::string written = text(t);
    if (token.kind != TokenKind::word) return written;
    const auto whole = chosen_.find(fold(written));
    if (whole != chosen_.end()) {
      const bool common = !is_name(t) && lower_.contains(fold(written));
      if (!token.capital || common || whole->second.empty()) return written;
      const bool listed = names_.is_in(fold(written), "outlet");
      return spelled_as(listed && !token.all_caps ? "Aa" : written, whole->second);
    }
    std::string out;
    for (const std::string& part : parts_of(written)) {
      const auto other = chosen_.find(fold(part));
      const bool kept =
          other == chosen_.end() || other->second.empty() || !is_capitalised(part);
      if (!out.empty()) out += '-';
      out += kept ? part : spelled_as(part, other->second);
    }
    return out;
  }

  Article rewritten() const {
    Rewriting rewriting(report_.article.text);
    for (std::uint32_t t = 0; t < tokens_.size(); ++t) {
      const std::uint32_t words = listed_words(t);
      const auto listed = words > 1 ? phrases_.find(phrase(t, words)) : phrases_.end();
      if (listed == phrases_.end() || listed->second.empty()) {
        rewriting.replace(tokens_[t].where, replaced(t));
        continue;
      }
      const std::vector<std::string> others = phrase_words(listed->second);
      for (std::uint32_t i = 0; i < words; ++i) {
        rewriting.replace(tokens_[t + i].where, spelled_as(text(t + i), others[i]));
      }
      t += words - 1;
    }
    Article article = rewriting.apply(report_.article);
    article.title = replaced_in(article.title);
    article.site = replaced_in(article.site);
    for (std::string& name : article.byline) name = replaced_in(name);
    return article;
  }

  std::string replaced_in(const std::string& line) const {
    std::string out;
    std::string word;
    for (const char c : line + " ") {
      if (c != ' ' && c != ',' && c != ':') {
        word += c;
        continue;
      }
      const auto other = chosen_.find(fold(word));
      out += other == chosen_.end() || other->second.empty()
                 ? word
                 : spelled_as(word, other->second);
      word.clear();
      out += c;
    }
    out.pop_back();
    return out;
  }

  const Report& report_;
  const RuleSet& rules_;
  const ListedNames& names_;
  const std::vector<Token>& tokens_;
  ReadWords words_;
  NamePool pool_;
  std::set<std::string> lower_;                 ///< words written small somewhere
  std::map<std::string, std::string> chosen_;   ///< word to word, "" to keep it
  std::map<std::string, std::string> phrases_;  ///< the same of several words
};

}  // namespace

Article swap_names(const Report& report, const RuleSet& rules, const ListedNames& names,
                   unsigned seed) {
  return NameSwap(report, rules, names, seed).run();
}

}  // namespace ascribe
