// SPDX-License-Identifier: Apache-2.0
// The tests that withhold a grade.
//
// Language. A page that declares another language than the pack's is believed. One that
// declares none, or the pack's, is held to its words: text in the pack's language has a
// good share of the pack's stop words, other languages nearly none.
//
// Genre. Opinion, reviews, letters, live pages and listings are not held to the rules
// of news. They are known by a label at either end of the title ("Opinion: …",
// "… | Letters") or by a part of the address between two slashes; part of a longer word
// there ("public-opinion-shifts") is no sign.
#include "report/grading.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/fold.h"
#include "text/folded.h"

namespace ascribe {
namespace {

struct Reason {
  std::string_view code;
  std::string_view words;
};

constexpr std::array<Reason, 6> reasons = {{
    {"not-english", "not in the language of the rules"},
    {"low-confidence", "too little of the page looks like one story"},
    {"too-short", "too short"},
    {"opinion", "opinion, review, letter, live page or listing"},
    {"too-few-claims", "too few claims"},
    {"unsure-labels", "too many doubtful labels"},
}};

bool is_body_token(const Report& report, std::size_t sentence) {
  const auto& paragraph =
      report.article.paragraphs[report.sentences[sentence].paragraph];
  return paragraph.kind != ParagraphKind::heading;
}

struct WordCount {
  double words = 0;
  double stop_words = 0;
};

WordCount count_words(const Evidence& evidence) {
  const Report& report = evidence.report;
  const WordList& stop_words = evidence.rules.phrases["stop-words"];
  WordCount count;
  for (std::size_t s = 0; s < report.tokens.of_sentence.size(); ++s) {
    if (!is_body_token(report, s)) continue;
    const TokenRange range = report.tokens.of_sentence[s];
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Token& token = report.tokens.all[i];
      if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
      ++count.words;
      const auto word = slice(report.article.text, token.where);
      if (stop_words.contains(Folded(word).view())) ++count.stop_words;
    }
  }
  return count;
}

bool is_other_language(const Evidence& evidence, const WordCount& count) {
  const std::string declared = fold(evidence.report.article.language);
  const std::string primary = declared.substr(0, declared.find_first_of("-_"));
  if (!primary.empty() && primary != evidence.rules.language) return true;
  return count.stop_words <
         evidence.number("threshold.least-stop-word-share") * count.words;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return "";
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

bool has_opinion_title(const Evidence& evidence) {
  const std::string title = fold(evidence.report.article.title);
  const WordList& labels = evidence.rules.phrases["opinion-title-labels"];
  for (const std::string_view divider : {":", "|", " - ", " – ", " — "}) {
    const std::size_t first = title.find(divider);
    if (first == std::string::npos) continue;
    const std::string_view view = title;
    const std::size_t last = title.rfind(divider) + divider.size();
    if (labels.contains(trimmed(view.substr(0, first)))) return true;
    if (labels.contains(trimmed(view.substr(last)))) return true;
  }
  return false;
}

bool has_opinion_address(const Evidence& evidence, std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return false;
  const std::string path = fold(address.substr(scheme + 3));
  const WordList& genres = evidence.rules.phrases["opinion-url-words"];
  std::size_t begin = path.find('/');
  while (begin < path.size()) {
    const std::size_t end = std::min(path.find_first_of("/?#", begin + 1), path.size());
    const auto part = std::string_view(path).substr(begin + 1, end - begin - 1);
    if (genres.contains(part)) return true;
    if (end < path.size() && path[end] != '/') return false;
    begin = end;
  }
  return false;
}

bool is_opinion(const Evidence& evidence) {
  const Report& report = evidence.report;
  return has_opinion_title(evidence) || has_opinion_address(evidence, report.input) ||
         has_opinion_address(evidence, report.article.canonical_url) ||
         (report.retrieval &&
          has_opinion_address(evidence, report.retrieval->final_url));
}

bool is_unsure(const Evidence& evidence) {
  const auto doubtful =
      std::count_if(evidence.claims.begin(), evidence.claims.end(),
                    [&](const Claim& claim) { return is_doubtful(evidence, claim); });
  return static_cast<double>(doubtful) >
         evidence.number("threshold.most-doubtful-share") *
             static_cast<double>(evidence.claims.size());
}

}  // namespace

std::string why_not_graded(const Evidence& evidence) {
  const WordCount count = count_words(evidence);
  if (is_other_language(evidence, count)) return "not-english";
  if (evidence.report.article.confidence <
      evidence.number("threshold.least-confidence")) {
    return "low-confidence";
  }
  if (count.words < evidence.number("threshold.least-words")) return "too-short";
  if (is_opinion(evidence)) return "opinion";
  if (static_cast<double>(evidence.claims.size()) <
      evidence.number("threshold.least-claims")) {
    return "too-few-claims";
  }
  return is_unsure(evidence) ? "unsure-labels" : "";
}

std::string_view why_not_words(std::string_view why_not) {
  for (const Reason& reason : reasons) {
    if (reason.code == why_not) return reason.words;
  }
  return "";
}

bool is_doubtful(const Evidence& evidence, const Claim& claim) {
  return evidence.label(claim.sentence).confidence <
         evidence.number("threshold.doubtful-confidence");
}

}  // namespace ascribe
