// SPDX-License-Identifier: Apache-2.0
// The report on one input: labels counted, scored and turned into findings. Every
// output format is written from this one object.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/article.h"
#include "ascribe/attribution.h"
#include "ascribe/mention.h"
#include "ascribe/page.h"
#include "ascribe/sentence.h"

namespace ascribe {

struct RuleSet;

enum class Level : std::uint8_t { note, warning, error };
std::string_view name(Level);

/// Findings of one rule that one sentence may have: a hostile one of a thousand
/// quotation marks tells no more by the eleventh. The warning "crowded-sentence" says
/// that a sentence has as many as are listed, of these or of max_frames.
inline constexpr std::size_t max_findings_of_rule = 10;

/// One thing an editor should look at.
///
/// id        16 hex digits, stable under edits elsewhere (interfaces: finding id)
/// sentence  nothing for findings about the article as a whole
/// span      the words to mark, inside that sentence; empty span when none
struct Finding {
  std::string id;
  std::string rule;  ///< "AS201"
  std::string name;  ///< "vague-group"
  Level level = Level::note;
  std::string message;
  std::string hint;
  std::vector<std::string> policy;
  std::optional<std::uint32_t> sentence;
  Span span;
};

/// Counts over claim sentences (Kind fact, figure, prediction, evaluation).
struct Metrics {
  std::uint32_t claims = 0;
  std::array<std::uint32_t, band_count> bands{};  ///< claims by Band
  std::array<std::uint32_t, who_count> who{};     ///< claims by Who
  std::uint32_t identified_sources = 0;           ///< distinct entities W1-W6
  std::uint32_t affiliations = 0;                 ///< distinct among those
  std::uint32_t attributed = 0;                   ///< claims with a source
  std::uint32_t figures = 0, figures_unsourced = 0;
  std::uint32_t quotes = 0, quotes_unspoken = 0;  ///< speech-like quoted spans
  std::uint32_t max_hearsay = 0;
  std::uint32_t links = 0;
  std::string top_source;  ///< name of the largest source of attributed claims
  double top_source_share = 0;
  std::string top_affiliation;
  double top_affiliation_share = 0;
};

struct ScoreComponent {
  std::string name;  ///< support breadth independence figures quotes top anonymity
  double weight = 0;
  double value = 0;  ///< 0 to 1
};

/// value and letter are meaningless unless `graded`; `why_not` is one of too-short,
/// too-few-claims, opinion, not-english, low-confidence, unsure-labels.
struct Score {
  bool graded = false;
  std::string why_not;
  int value = 0;
  std::string letter;  ///< empty when the interval spans three letters
  int low = 0, high = 0;
  std::vector<ScoreComponent> components;  ///< only those that apply
};

/// Everything about one input. When `failure` is set the rest is empty but `page`.
struct Report {
  std::string input;
  std::optional<Retrieval> retrieval;
  std::string sha256;
  std::optional<Failure> failure;
  Article article;
  std::vector<Sentence> sentences;
  Tokens tokens;
  std::vector<Quotation> quotations;
  Mentions mentions;
  Labelled labelled;
  std::vector<Finding> findings;  ///< by position, article-wide ones first
  Metrics metrics;
  Score score;
  std::string summary;  ///< one line: "22 claims: 12 from one organisation …"
};

/// Counts, scores and lists findings. `report` has everything up to `labelled`;
/// metrics, score, findings and summary are filled here. Pure; never throws.
Report summarize(Report report, const RuleSet& rules);

/// A Report that says only why this input, or this page, could not be read.
Report failed_report(const std::string& input, const Failure& failure);
Report failed_report(const Page& page, const Failure& failure);

enum class ReportFormat : std::uint8_t { text, json, jsonl };

struct RenderOptions {
  bool color = false;       ///< ANSI colours, text only
  unsigned width = 80;      ///< columns, text only
  bool timestamps = false;  ///< print fetched_at, json only
  bool trace = false;       ///< for each sentence the rules that decided, and over whom
};

/// Writes all reports in one format. Same bytes for the same reports: no clock, no
/// locale, no path of the machine. Valid UTF-8; control and bidi characters of the
/// article are made visible in text, escaped in JSON.
std::string write_reports(const std::vector<Report>& reports, const RuleSet& rules,
                          ReportFormat format, const RenderOptions& options);

enum class Stage : std::uint8_t { article, sentences, tokens, mentions, attributions };

/// How a stage is written. `explain` concerns Stage::article: it adds where each value
/// was found, and every block with the rule that left it out.
struct StageForm {
  bool as_json = false;
  bool explain = false;
};

/// One stage of one report for people and tests (`ascribe show`).
std::string write_stage(const Report& report, const RuleSet& rules, Stage stage,
                        StageForm form);

}  // namespace ascribe
