// SPDX-License-Identifier: Apache-2.0
// Findings on words that passed through other mouths: AS401 AS402 AS501.
//
// A quotation nobody speaks (speech.cpp) is AS401 where its sentence is an orphan and
// AS402 where the marks hold words at a distance. AS402 is only a note when the same
// words are quoted with a speaker elsewhere: then the reader knows whose they are.
//
// AS501 prints the chain from the first speaker to the last, as far as the article
// names them: "the driver → Ines Kallio".
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "report/findings.h"
#include "report/identity.h"

namespace ascribe {
namespace {

constexpr std::string_view arrow = " → ";

/// The words between the marks, without the stop or comma that belongs to the sentence
/// around them.
Span spoken_span(const Evidence& evidence, const Speech& speech) {
  Span inner = evidence.report.quotations[speech.quotation].inner;
  while (inner.size() > 1) {
    const char last = evidence.report.article.text[inner.end - 1];
    if (last != '.' && last != ',') break;
    --inner.end;
  }
  return inner;
}

std::string quoted_words(const Evidence& evidence, const Speech& speech) {
  const Span words = spoken_span(evidence, speech);
  return normalised(slice(evidence.report.article.text, words));
}

std::set<std::string> spoken_words(const Evidence& evidence) {
  std::set<std::string> words;
  for (const Speech& speech : evidence.speech) {
    if (speech.attribution) words.insert(quoted_words(evidence, speech));
  }
  return words;
}

/// The part of the quotation that lies in the sentence, so that a mark never leaves it.
Span within(Span words, Span sentence) {
  return {std::max(words.begin, sentence.begin), std::min(words.end, sentence.end)};
}

void find_unspoken(const Evidence& evidence, FindingDesk& desk) {
  const std::set<std::string> spoken = spoken_words(evidence);
  for (const Speech& speech : evidence.speech) {
    if (speech.attribution) continue;
    const Report& report = evidence.report;
    const Quotation& quotation = report.quotations[speech.quotation];
    const Mark mark{speech.sentence,
                    within(quotation.whole, report.sentences[speech.sentence].where)};
    const std::string words = excerpt_words(report, spoken_span(evidence, speech));
    if (evidence.label(speech.sentence).how == How::orphan) {
      desk.add("AS401", mark, {{"span", words}});
      continue;
    }
    const bool known = spoken.contains(quoted_words(evidence, speech));
    desk.add("AS402", mark, {{"span", words}},
             known ? std::optional(Level::note) : std::nullopt);
  }
}

/// The speakers of one claim, the innermost first. English nests to the right ("she
/// said he had said"), so of two inner speakers the later is the deeper.
std::vector<const Attribution*> chain_of(const Evidence& evidence, const Claim& claim) {
  if (!claim.attribution) return {};
  const Attribution& outer = evidence.attribution(*claim.attribution);
  std::vector<const Attribution*> chain;
  for (const std::uint32_t index : evidence.label(claim.sentence).attributions) {
    const Attribution& inner = evidence.attribution(index);
    if (index == claim.attribution || is_attitude(inner)) continue;
    if (is_heard_by(outer, inner)) chain.push_back(&inner);
  }
  const auto begin = [](const Attribution* link) {
    return link->cue ? link->cue->begin : link->source->begin;
  };
  std::stable_sort(chain.begin(), chain.end(),
                   [&](const Attribution* one, const Attribution* other) {
                     return begin(one) > begin(other);
                   });
  chain.push_back(&outer);
  return chain;
}

/// Adds one speaker to a printed chain; the same twice in a row is one.
void append_speaker(std::vector<std::string>& speakers, const std::string& name) {
  if (name.empty() || (!speakers.empty() && speakers.back() == name)) return;
  speakers.push_back(name);
}

std::string chain_names(const Evidence& evidence,
                        const std::vector<const Attribution*>& chain) {
  const Report& report = evidence.report;
  std::vector<std::string> speakers;
  for (const Attribution* link : chain) {
    append_speaker(speakers, source_name(report, *link));
    if (link->via) {
      append_speaker(speakers, std::string(slice(report.article.text, *link->via)));
    }
  }
  std::string names;
  for (const std::string& speaker : speakers) {
    if (!names.empty()) names += arrow;
    names += speaker;
  }
  return names;
}

Span chain_span(const Evidence& evidence, std::uint32_t sentence,
                const Attribution& innermost) {
  const Span where = evidence.report.sentences[sentence].where;
  Span words = without_stop(evidence.report, sentence);
  if (innermost.source && where.covers(*innermost.source)) words = *innermost.source;
  if (innermost.cue && where.covers(*innermost.cue) && words != where) {
    words = {std::min(words.begin, innermost.cue->begin),
             std::max(words.end, innermost.cue->end)};
  }
  return words;
}

void find_chains(const Evidence& evidence, FindingDesk& desk) {
  for (const Claim& claim : evidence.claims) {
    const std::uint32_t depth = hearsay_depth(evidence.report, claim.sentence);
    if (depth < evidence.number("threshold.hearsay-warning")) continue;
    const auto chain = chain_of(evidence, claim);
    if (chain.empty()) continue;
    const Span span = chain_span(evidence, claim.sentence, *chain.front());
    const bool grave = depth >= evidence.number("threshold.hearsay-error");
    desk.add("AS501", {claim.sentence, span},
             {{"n", std::to_string(depth)}, {"chain", chain_names(evidence, chain)}},
             grave ? std::optional(Level::error) : std::nullopt);
  }
}

}  // namespace

void find_quote_faults(const Evidence& evidence, FindingDesk& desk) {
  find_unspoken(evidence, desk);
  find_chains(evidence, desk);
}

}  // namespace ascribe
