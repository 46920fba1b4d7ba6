// SPDX-License-Identifier: Apache-2.0
// What check() and find_mentions() do, once more, with a clock.
#include "stage_times.h"

#include <ctime>
#include <memory>
#include <stdexcept>
#include <utility>
#include <variant>

#include "ascribe/check.h"
#include "attribute/affiliation.h"
#include "attribute/coreference.h"
#include "attribute/entities.h"
#include "attribute/mention_rules.h"
#include "attribute/offices.h"
#include "digest/sha256.h"

namespace ascribe {
namespace {

/// Gives each stage the time since the one before.
class StageClock {
 public:
  explicit StageClock(StageTimes& times) : times_(times), last_(processor_seconds()) {}

  void done() {
    const double now = processor_seconds();
    times_[stage_++] += now - last_;
    last_ = now;
  }

 private:
  StageTimes& times_;
  std::size_t stage_ = 0;
  double last_;
};

Mentions find_in_stages(const Annotated& read, const RuleSet& rules,
                        StageClock& clock) {
  const CompiledPack& pack = *rules.compiled;
  auto classes = std::make_shared<const ClassifiedTokens>(classify(read, pack));
  clock.done();
  std::vector<FoundMention> found = match_mentions(read, *classes, pack);
  clock.done();
  const std::vector<NameEvidence> evidence = read_name_evidence(read, *classes, pack);
  tell_people(read, evidence, found);
  EntityTable table = link_names(read, found);
  clock.done();
  read_offices(read, evidence, table, found);
  resolve_references(read, table, found);
  Mentions out;
  for (FoundMention& one : found) out.all.push_back(std::move(one.mention));
  for (EntityTable::Row& row : table.rows) {
    out.entities.push_back(std::move(row.entity));
  }
  read_affiliations(read, *classes, pack, out);
  out.classes = std::move(classes);
  clock.done();
  return out;
}

}  // namespace

void run_stages(const Page& page, const RuleSet& rules, StagedRun& run) {
  StageClock clock(run.times);
  auto extracted = extract_article(page, rules.extraction);
  if (!std::holds_alternative<Article>(extracted)) {
    throw std::runtime_error("no text in " + page.input);
  }
  Report report;
  report.article = std::get<Article>(std::move(extracted));
  clock.done();
  report.sentences = split_sentences(report.article, rules.segmentation);
  clock.done();
  report.tokens = tokenize(report.article, report.sentences, rules.segmentation);
  report.quotations = pair_quotes(report.article, report.sentences, report.tokens);
  clock.done();
  const Annotated read{report.article, report.sentences, report.tokens,
                       report.quotations};
  report.mentions = find_in_stages(read, rules, clock);
  report.labelled = attribute(read, report.mentions, rules);
  clock.done();
  const Report whole = summarize(std::move(report), rules);
  clock.done();
  run.sentences += whole.sentences.size();
  run.tokens += whole.tokens.all.size();
  run.entities += whole.mentions.entities.size();
}

Page text_page(std::string name, std::string text) {
  Page page;
  page.input = std::move(name);
  page.bytes = std::move(text);
  page.format = InputFormat::text;
  page.sha256 = sha256_hex(page.bytes);
  return page;
}

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace ascribe
