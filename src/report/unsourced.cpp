// SPDX-License-Identifier: Apache-2.0
// Findings on claims that nobody is shown making: AS101 AS103 AS104 AS105 AS106.
//
// A claim with no source is asked about once by its sort: a figure by AS101, a
// judgement by AS103, a prediction by AS104, a plain fact by AS105. Plain facts are
// common in good copy, so AS105 is a note and speaks once a paragraph, at the first of
// them. A closing judgement is AS106 instead of AS103. A figure in the opening
// paragraph or the headline is an error, since that is all many readers see; a
// headline's figure is taken as sourced when a sourced claim in the body prints the
// same figure.
//
// Words inside an orphan quotation are somebody's, so AS401 speaks there and these do
// not.
#include <algorithm>
#include <optional>

#include "report/figures.h"
#include "report/findings.h"

namespace ascribe {
namespace {

std::optional<Span> figure_in(const Evidence& evidence, std::uint32_t sentence) {
  const Report& report = evidence.report;
  return first_figure(report.article, report.tokens, sentence, evidence.rules.phrases);
}

bool is_unsourced(const Claim& claim) {
  return claim.who == Who::none && claim.how != How::orphan;
}

std::uint32_t paragraph_of(const Evidence& evidence, std::uint32_t sentence) {
  return evidence.report.sentences[sentence].paragraph;
}

/// The paragraph of the first body sentence that is no heading; nothing without one.
std::optional<std::uint32_t> lede_paragraph(const Evidence& evidence) {
  const Report& report = evidence.report;
  for (const Sentence& sentence : report.sentences) {
    const Paragraph& paragraph = report.article.paragraphs[sentence.paragraph];
    if (paragraph.kind == ParagraphKind::paragraph) return sentence.paragraph;
  }
  return std::nullopt;
}

/// The last sentence that is no heading and no furniture; nothing without one.
std::optional<std::uint32_t> closing_sentence(const Evidence& evidence) {
  const auto& labels = evidence.report.labelled.sentences;
  for (std::size_t i = labels.size(); i-- > 0;) {
    if (labels[i].kind != Kind::heading && labels[i].kind != Kind::furniture) {
      return static_cast<std::uint32_t>(i);
    }
  }
  return std::nullopt;
}

void ask_for_figures(const Evidence& evidence, FindingDesk& desk) {
  const auto lede = lede_paragraph(evidence);
  for (const Claim& claim : evidence.claims) {
    if (!is_unsourced(claim)) continue;
    const auto figure = figure_in(evidence, claim.sentence);
    if (!figure) continue;
    const bool opening = paragraph_of(evidence, claim.sentence) == lede;
    desk.add("AS101", {claim.sentence, *figure},
             {{"num", excerpt_words(evidence.report, *figure)}},
             opening ? std::optional(Level::error) : std::nullopt);
  }
}

bool is_sourced_in_body(const Evidence& evidence, std::string_view figure) {
  const std::string_view text = evidence.report.article.text;
  return std::any_of(
      evidence.claims.begin(), evidence.claims.end(), [&](const Claim& claim) {
        const Span where = evidence.report.sentences[claim.sentence].where;
        return claim.who != Who::none &&
               slice(text, where).find(figure) != std::string_view::npos;
      });
}

void ask_for_headline_figure(const Evidence& evidence, FindingDesk& desk) {
  const HeadlineCheck& headline = evidence.headline;
  if (headline.support == HeadlineSupport::no_headline) return;
  if (evidence.label(headline.sentence).who != Who::none) return;
  const auto figure = figure_in(evidence, headline.sentence);
  if (!figure) return;
  const auto words = slice(evidence.report.article.text, *figure);
  if (is_sourced_in_body(evidence, words)) return;
  desk.add("AS101", {headline.sentence, *figure},
           {{"num", excerpt_words(evidence.report, *figure)}}, Level::error);
}

void ask_for_judgements(const Evidence& evidence, FindingDesk& desk) {
  const auto closing = closing_sentence(evidence);
  for (const Claim& claim : evidence.claims) {
    if (!is_unsourced(claim)) continue;
    const Span span = without_stop(evidence.report, claim.sentence);
    const Mark mark{claim.sentence, span};
    const std::string words = excerpt_words(evidence.report, span);
    if (claim.kind == Kind::evaluation && claim.sentence == closing) {
      desk.add("AS106", mark, {});
    } else if (claim.kind == Kind::evaluation) {
      desk.add("AS103", mark, {{"span", words}});
    } else if (claim.kind == Kind::prediction) {
      desk.add("AS104", mark, {{"span", words}});
    }
  }
}

void ask_for_facts(const Evidence& evidence, FindingDesk& desk) {
  std::optional<std::uint32_t> asked;
  for (const Claim& claim : evidence.claims) {
    if (!is_unsourced(claim) || claim.kind != Kind::fact) continue;
    const std::uint32_t paragraph = paragraph_of(evidence, claim.sentence);
    if (asked == paragraph) continue;
    asked = paragraph;
    desk.add("AS105", {claim.sentence, without_stop(evidence.report, claim.sentence)},
             {});
  }
}

}  // namespace

void find_unsourced(const Evidence& evidence, FindingDesk& desk) {
  ask_for_headline_figure(evidence, desk);
  ask_for_figures(evidence, desk);
  ask_for_judgements(evidence, desk);
  ask_for_facts(evidence, desk);
}

}  // namespace ascribe
