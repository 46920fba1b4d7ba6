// SPDX-License-Identifier: Apache-2.0
// The numbers a fact-checker wants on one screen.
//
// Everything is counted over claims. A source is counted once however often it speaks.
// Identified sources are the primary sources of claims and those beside them in the
// same sentence ("Orme and two officials said"); a speaker whom only another speaker
// has heard is not a source of the article and is not counted.
#include "report/metrics.h"

#include <algorithm>
#include <map>
#include <set>

namespace ascribe {
namespace {

struct Tally {
  std::uint32_t claims = 0;
  std::uint32_t order = 0;  ///< of the first claim
};

/// The key with most claims, the first met on a tie; "" when there is none.
std::string top_key(const std::map<std::string, Tally>& tallies) {
  std::string best;
  Tally most;
  for (const auto& [key, tally] : tallies) {
    const bool earlier = tally.claims == most.claims && tally.order < most.order;
    if (tally.claims > most.claims || earlier) {
      most = tally;
      best = key;
    }
  }
  return best;
}

void add(std::map<std::string, Tally>& tallies, const std::string& key,
         std::uint32_t order) {
  const auto [place, added] = tallies.try_emplace(key, Tally{0, order});
  ++place->second.claims;
}

const Attribution& primary(const Report& report, const Claim& claim) {
  return report.labelled.attributions[*claim.attribution];
}

double share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / whole;
}

void count_sources(const Report& report, const std::vector<Claim>& claims,
                   const RuleSet& rules, Metrics& metrics) {
  std::set<std::string> sources;
  std::set<std::string> affiliations;
  for (const Claim& claim : claims) {
    if (!claim.attribution) continue;
    for (const std::uint32_t index :
         report.labelled.sentences[claim.sentence].attributions) {
      const Attribution& attribution = report.labelled.attributions[index];
      const bool beside = !is_attitude(attribution) &&
                          !is_heard_by(primary(report, claim), attribution);
      if (index != claim.attribution && !beside) continue;
      if (!is_identified(attribution.who)) continue;
      sources.insert(source_key(report, attribution, rules));
      affiliations.insert(affiliation_key(report, attribution, rules));
    }
  }
  metrics.identified_sources = static_cast<std::uint32_t>(sources.size());
  metrics.affiliations = static_cast<std::uint32_t>(affiliations.size());
}

void find_tops(const Report& report, const std::vector<Claim>& claims,
               Metrics& metrics) {
  std::map<std::string, Tally> sources;
  for (const Claim& claim : claims) {
    const bool known = claim.attribution && primary(report, claim).entity;
    if (known) add(sources, claim.source, claim.sentence);
  }
  const std::string top = top_key(sources);
  if (!top.empty()) {
    const auto first = std::find_if(claims.begin(), claims.end(),
                                    [&](const Claim& c) { return c.source == top; });
    metrics.top_source = source_name(report, primary(report, *first));
    metrics.top_source_share = share(sources[top].claims, metrics.attributed);
  }
  const AffiliationShare body = top_affiliation(report, claims);
  metrics.top_affiliation = body.name;
  metrics.top_affiliation_share = share(body.claims, metrics.attributed);
}

}  // namespace

bool has_countable_source(Who who) {
  return is_identified(who) || who == Who::self_observation;
}

AffiliationShare top_affiliation(const Report& report,
                                 const std::vector<Claim>& claims) {
  std::map<std::string, Tally> bodies;
  for (const Claim& claim : claims) {
    if (!claim.affiliation.empty()) add(bodies, claim.affiliation, claim.sentence);
  }
  const std::string top = top_key(bodies);
  AffiliationShare best;
  std::set<std::string> sources;
  for (const Claim& claim : claims) {
    if (top.empty() || claim.affiliation != top) continue;
    if (best.claims++ == 0)
      best.name = affiliation_name(report, primary(report, claim));
    sources.insert(claim.source);
  }
  best.sources = static_cast<std::uint32_t>(sources.size());
  return best;
}

Metrics count_metrics(const Report& report, const std::vector<Claim>& claims,
                      const std::vector<Speech>& speech, const RuleSet& rules) {
  Metrics metrics;
  metrics.claims = static_cast<std::uint32_t>(claims.size());
  for (const Claim& claim : claims) {
    ++metrics.bands[static_cast<std::size_t>(band_of(claim.who))];
    ++metrics.who[static_cast<std::size_t>(claim.who)];
    metrics.attributed += claim.who != Who::none;
    metrics.figures += claim.figure;
    metrics.figures_unsourced += claim.figure && !has_countable_source(claim.who);
    metrics.max_hearsay =
        std::max(metrics.max_hearsay, hearsay_depth(report, claim.sentence));
  }
  count_sources(report, claims, rules, metrics);
  find_tops(report, claims, metrics);
  metrics.quotes = static_cast<std::uint32_t>(speech.size());
  metrics.quotes_unspoken = static_cast<std::uint32_t>(std::count_if(
      speech.begin(), speech.end(), [](const Speech& s) { return !s.attribution; }));
  metrics.links = static_cast<std::uint32_t>(report.article.links.size());
  return metrics;
}

}  // namespace ascribe
