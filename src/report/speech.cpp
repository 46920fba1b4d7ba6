// SPDX-License-Identifier: Apache-2.0
// Sorting quotation marks into spoken words, words nobody speaks, and titles.
//
// Marks stand around speech, around words held at a distance, and around titles and
// terms. The labels tell them apart:
//
//   spoken    an attribution with a source touches the words     “We lost it,” she
//   said. unspoken  none does, and the sentence is labelled orphan or  yet “major gaps”
//   persist
//             scare, or flagged scare beside a true attribution
//   neither   anything else: a title, a nickname, a term         the film “Night Bus”
//
// In a sentence flagged scare the paraphrase around the marked words is attributed too,
// so there only a direct or mixed attribution makes a quotation spoken. Quotations in
// headings, quotations inside quotations, and the later paragraphs of one long
// quotation are not counted.
#include "report/speech.h"

#include <algorithm>

#include "report/claims.h"

namespace ascribe {
namespace {

bool is_body_text(ParagraphKind kind) {
  return kind == ParagraphKind::paragraph || kind == ParagraphKind::list_item ||
         kind == ParagraphKind::quote;
}

bool touches(const Attribution& attribution, Span words) {
  return std::any_of(attribution.content.begin(), attribution.content.end(),
                     [&](Span content) { return content.overlaps(words); });
}

bool carries_words(How how) {
  return how == How::direct || how == How::mixed || how == How::continuing;
}

bool is_flagged_scare(const SentenceLabel& label) {
  return std::find(label.flags.begin(), label.flags.end(), "scare") !=
         label.flags.end();
}

std::optional<std::uint32_t> speaker_of(const Report& report,
                                        const SentenceLabel& label, Span words) {
  for (const std::uint32_t index : label.attributions) {
    const Attribution& attribution = report.labelled.attributions[index];
    if (attribution.who == Who::none || is_attitude(attribution)) continue;
    if (is_flagged_scare(label) && !carries_words(attribution.how)) continue;
    if (touches(attribution, words)) return index;
  }
  return std::nullopt;
}

bool is_unspoken(const SentenceLabel& label) {
  return label.how == How::orphan || label.how == How::scare || is_flagged_scare(label);
}

/// What the quotation is, given the sentences from `first` on; nothing for a title.
std::optional<Speech> judge(const Report& report, std::uint32_t quotation,
                            std::uint32_t first) {
  const Span words = report.quotations[quotation].whole;
  Speech speech{quotation, first, std::nullopt};
  bool unspoken = false;
  for (std::uint32_t i = first; i < report.sentences.size(); ++i) {
    if (report.sentences[i].where.begin >= words.end) break;
    const SentenceLabel& label = report.labelled.sentences[i];
    speech.attribution = speaker_of(report, label, words);
    if (speech.attribution) return speech;
    unspoken = unspoken || is_unspoken(label);
  }
  if (!unspoken) return std::nullopt;
  return speech;
}

}  // namespace

std::vector<Speech> list_speech(const Report& report) {
  std::vector<Speech> all;
  std::uint32_t sentence = 0;
  for (std::uint32_t q = 0; q < report.quotations.size(); ++q) {
    const Quotation& quotation = report.quotations[q];
    if (quotation.depth > 1 || quotation.open_begin) continue;
    if (!is_body_text(report.article.paragraphs[quotation.paragraph].kind)) continue;
    while (sentence < report.sentences.size() &&
           report.sentences[sentence].where.end <= quotation.whole.begin) {
      ++sentence;
    }
    if (const auto speech = judge(report, q, sentence)) all.push_back(*speech);
  }
  return all;
}

}  // namespace ascribe
