// SPDX-License-Identifier: Apache-2.0
// Findings on the article as a whole: AS802 AS804 AS805 AS806.
//
// AS804 and AS805 speak about shares of attributed claims, and only when there are at
// least "share-base" of them: a share of three is noise. AS805 needs two sources of the
// one body; with a single source the same fact is AS804. How AS802 finds the body
// sentence behind a headline is told in headline.cpp.
#include <cmath>

#include "report/findings.h"
#include "report/metrics.h"

namespace ascribe {
namespace {

void check_headline_source(const Evidence& evidence, FindingDesk& desk) {
  const HeadlineCheck& headline = evidence.headline;
  if (headline.support != HeadlineSupport::flat) return;
  const Attribution& said = evidence.attribution(*headline.attribution);
  const Report& report = evidence.report;
  std::string source = source_name(report, said);
  if (source.empty() && said.cue) source = excerpt_words(report, *said.cue);
  if (source.empty()) source = name(said.who);
  desk.add("AS802", {headline.sentence, headline.clause}, {{"source", source}});
}

std::string percent(std::uint32_t part, std::uint32_t whole) {
  return std::to_string(std::lround(100.0 * part / whole));
}

void check_shares(const Evidence& evidence, FindingDesk& desk) {
  const Metrics& metrics = evidence.metrics;
  if (metrics.attributed < evidence.number("threshold.share-base")) return;
  const std::string total = std::to_string(metrics.attributed);
  if (metrics.top_source_share >= evidence.number("threshold.single-source-share")) {
    const auto count = static_cast<std::uint32_t>(
        std::lround(metrics.top_source_share * metrics.attributed));
    desk.add("AS804", {},
             {{"pct", percent(count, metrics.attributed)},
              {"count", std::to_string(count)},
              {"total", total},
              {"entity", metrics.top_source}});
  }
  const AffiliationShare body = top_affiliation(evidence.report, evidence.claims);
  const bool large = metrics.top_affiliation_share >=
                     evidence.number("threshold.single-affiliation-share");
  if (large && body.sources > 1) {
    desk.add("AS805", {},
             {{"pct", percent(body.claims, metrics.attributed)},
              {"count", std::to_string(body.claims)},
              {"total", total},
              {"affiliation", body.name}});
  }
}

void check_identified(const Evidence& evidence, FindingDesk& desk) {
  const Metrics& metrics = evidence.metrics;
  const auto seen = metrics.who[static_cast<std::size_t>(Who::self_observation)];
  // A report whose every claim its writer witnessed needs nobody else.
  if (metrics.claims > seen && metrics.identified_sources == 0) {
    desk.add("AS806", {}, {});
  }
}

}  // namespace

void find_article_faults(const Evidence& evidence, FindingDesk& desk) {
  check_headline_source(evidence, desk);
  check_shares(evidence, desk);
  check_identified(evidence, desk);
}

}  // namespace ascribe
