// SPDX-License-Identifier: Apache-2.0
// Comparing the headline with the sentences that could stand behind it.
//
//   headline  Norrby bridge to close: traders fear a lost summer
//             ^^^^^^^^^^^^^^^^^^^^^^ clause
//   body      The port authority said the bridge at Norrby would close in June.
//   not       The port authority runs the bridge.           (one word of three)
//
// The headline is cut into clauses at colons, semicolons and dashes. A body sentence
// supports a clause when it has at least "headline-overlap" of the clause's content
// words, and no fewer than "headline-words" of them; forms of one word are equal
// (content_words.h), and the name of the sentence's source counts as printed in it, so
// that "he said" supports a headline with his name. The best overlap wins, the earlier
// sentence on a tie. Then:
//
//   kept          the best support needs no source (a public act, background, what the
//                 reporter saw), or headline and body both attribute it, the body to an
//                 identified source
//   unidentified  both attribute it, the body to one that is not
//   flat          some supporting sentence has a source, the headline has none
//   unsupported   no supporting sentence has a source
//
// A sourced sentence is taken before an unsourced one with the same clause, whatever
// their overlap: where the body says both "X" and "she said X", a flat headline leaves
// out what the body knows. Paraphrase with other words is missed; the threshold is
// data.
#include "report/headline_claim.h"

#include <algorithm>
#include <string>
#include <vector>

#include "report/claims.h"
#include "report/content_words.h"

namespace ascribe {
namespace {

struct Clause {
  Span where;
  std::vector<std::string> words;
};

/// The best sentence of one sort for one clause.
struct Match {
  double overlap = 0;
  std::uint32_t sentence = 0;
  Span clause;
};

bool parts_clauses(TokenKind kind) {
  return kind == TokenKind::colon || kind == TokenKind::semicolon ||
         kind == TokenKind::dash;
}

std::vector<Clause> clauses_of(const Report& report, std::uint32_t sentence,
                               const WordList& stop_words) {
  std::vector<Clause> clauses;
  const TokenRange range = report.tokens.of_sentence[sentence];
  std::uint32_t first = range.begin;
  for (std::uint32_t i = range.begin; i <= range.end; ++i) {
    if (i < range.end && !parts_clauses(report.tokens.all[i].kind)) continue;
    if (first < i) {
      const Span where{report.tokens.all[first].where.begin,
                       report.tokens.all[i - 1].where.end};
      clauses.push_back(
          {where, content_words(slice(report.article.text, where), stop_words)});
    }
    first = i + 1;
  }
  return clauses;
}

double overlap(const Clause& clause, const std::vector<std::string>& body,
               double least_words) {
  const auto shared = std::count_if(
      clause.words.begin(), clause.words.end(), [&](const std::string& word) {
        return std::any_of(body.begin(), body.end(), [&](const std::string& other) {
          return is_same_word(word, other);
        });
      });
  if (static_cast<double>(shared) < least_words) return 0;
  return static_cast<double>(shared) / static_cast<double>(clause.words.size());
}

std::vector<std::string> words_with_source(const Report& report, std::uint32_t sentence,
                                           const WordList& stop_words) {
  const Span where = report.sentences[sentence].where;
  auto words = content_words(slice(report.article.text, where), stop_words);
  const SentenceLabel& label = report.labelled.sentences[sentence];
  if (label.who == Who::none || label.attributions.empty()) return words;
  const Attribution& primary = report.labelled.attributions[label.attributions.front()];
  for (std::string& word : content_words(source_name(report, primary), stop_words)) {
    words.push_back(std::move(word));
  }
  return words;
}

bool needs_no_source(const SentenceLabel& label) {
  return label.kind == Kind::public_act || label.kind == Kind::background ||
         label.kind == Kind::observation || label.who == Who::self_observation;
}

bool is_sourced(const SentenceLabel& label) {
  return label.who != Who::none && !label.attributions.empty();
}

bool is_body_sentence(const Report& report, std::uint32_t sentence) {
  const Kind kind = report.labelled.sentences[sentence].kind;
  const auto& paragraph =
      report.article.paragraphs[report.sentences[sentence].paragraph];
  return paragraph.kind != ParagraphKind::heading && kind != Kind::heading &&
         kind != Kind::furniture;
}

std::optional<std::uint32_t> headline_of(const Report& report) {
  for (std::uint32_t i = 0; i < report.sentences.size(); ++i) {
    const Paragraph& paragraph =
        report.article.paragraphs[report.sentences[i].paragraph];
    if (paragraph.is_headline) return i;
  }
  return std::nullopt;
}

bool is_attributed(const Report& report, std::uint32_t sentence) {
  const SentenceLabel& label = report.labelled.sentences[sentence];
  if (label.who != Who::none) return true;
  return std::any_of(label.attributions.begin(), label.attributions.end(),
                     [&](std::uint32_t index) {
                       return !is_attitude(report.labelled.attributions[index]);
                     });
}

/// The best support of each sort: by a sentence with a source, by one that needs none.
struct Support {
  Match sourced;
  Match exempt;
};

Support find_support(const Report& report, const std::vector<Clause>& clauses,
                     const RuleSet& rules) {
  const WordList& stop_words = rules.phrases["stop-words"];
  const double least = rules.scoring["threshold.headline-overlap"];
  const double least_words = rules.scoring["threshold.headline-words"];
  Support support;
  for (std::uint32_t i = 0; i < report.sentences.size(); ++i) {
    const SentenceLabel& label = report.labelled.sentences[i];
    const bool exempt = needs_no_source(label);
    if (!exempt && !is_sourced(label)) continue;
    if (!is_body_sentence(report, i)) continue;
    const auto words = words_with_source(report, i, stop_words);
    Match& best = exempt ? support.exempt : support.sourced;
    for (const Clause& clause : clauses) {
      const double share = overlap(clause, words, least_words);
      if (share >= least && share > best.overlap) best = {share, i, clause.where};
    }
  }
  return support;
}

}  // namespace

HeadlineCheck check_headline(const Report& report, const RuleSet& rules) {
  HeadlineCheck check;
  const auto headline = headline_of(report);
  if (!headline) return check;
  check.sentence = *headline;
  check.support = HeadlineSupport::unsupported;
  const auto clauses = clauses_of(report, *headline, rules.phrases["stop-words"]);
  const auto [sourced, exempt] = find_support(report, clauses, rules);
  if (sourced.overlap == 0 && exempt.overlap == 0) return check;
  if (exempt.overlap >= sourced.overlap) {
    check.clause = exempt.clause;
    check.support = HeadlineSupport::kept;
    return check;
  }
  check.clause = sourced.clause;
  const SentenceLabel& body = report.labelled.sentences[sourced.sentence];
  if (is_attributed(report, *headline)) {
    check.support =
        is_identified(body.who) ? HeadlineSupport::kept : HeadlineSupport::unidentified;
    return check;
  }
  check.support = HeadlineSupport::flat;
  check.attribution = body.attributions.front();
  return check;
}

}  // namespace ascribe
