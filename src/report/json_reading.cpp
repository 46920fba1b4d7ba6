// SPDX-License-Identifier: Apache-2.0
// Writing what was read, in the order of the published schema.
#include "report/json_reading.h"

#include <algorithm>

#include "report/identity.h"
#include "report/json_trace.h"

namespace ascribe {
namespace {

struct EntityCount {
  std::uint32_t claims = 0;
  std::uint32_t quotes = 0;
  std::optional<std::uint32_t> first_sentence;
};

std::vector<EntityCount> count_entities(const Evidence& evidence) {
  const Report& report = evidence.report;
  std::vector<EntityCount> counts(report.mentions.entities.size());
  for (const Claim& claim : evidence.claims) {
    if (!claim.attribution) continue;
    const auto entity = evidence.attribution(*claim.attribution).entity;
    if (entity) ++counts[*entity].claims;
  }
  for (const Speech& speech : evidence.speech) {
    if (!speech.attribution) continue;
    const auto entity = evidence.attribution(*speech.attribution).entity;
    if (entity) ++counts[*entity].quotes;
  }
  for (const Mention& mention : report.mentions.all) {
    if (!mention.entity) continue;
    auto& first = counts[*mention.entity].first_sentence;
    if (!first) first = mention.sentence;
  }
  return counts;
}

/// The sentence that holds byte `at`; nothing in headings' gaps and between sentences.
std::optional<std::uint32_t> sentence_at(const Report& report, std::uint32_t at) {
  const auto after = std::upper_bound(
      report.sentences.begin(), report.sentences.end(), at,
      [](std::uint32_t byte, const Sentence& s) { return byte < s.where.begin; });
  if (after == report.sentences.begin()) return std::nullopt;
  const auto found = after - 1;
  if (at >= found->where.end) return std::nullopt;
  return static_cast<std::uint32_t>(found - report.sentences.begin());
}

}  // namespace

void ReadingWriter::member(std::string_view key, std::string_view text) {
  json_.key(key);
  json_.string(text);
}

void ReadingWriter::index_or_null(std::string_view key,
                                  const std::optional<std::uint32_t>& index) {
  json_.key(key);
  if (index) {
    json_.integer(*index);
  } else {
    json_.null();
  }
}

void ReadingWriter::rule_or_null(std::string_view key,
                                 const std::optional<std::uint32_t>& rule) {
  json_.key(key);
  if (rule) {
    json_.string(evidence_.rules.rules.at(*rule).id);
  } else {
    json_.null();
  }
}

void ReadingWriter::sources(const ArticleSources& sources) {
  json_.key("sources");
  json_.begin_object();
  const auto source = [&](std::string_view key, std::string_view from) {
    json_.key(key);
    write_text_or_null(json_, from);
  };
  source("title", sources.title);
  source("byline", sources.byline);
  source("published", sources.published);
  source("modified", sources.modified);
  source("site", sources.site);
  source("language", sources.language);
  source("canonical_url", sources.canonical_url);
  json_.end_object();
}

/// Captions, credits and pull quotes, or `all` that was left out.
void ReadingWriter::omissions(std::string_view key, bool all) {
  json_.key(key);
  json_.begin_array();
  for (const Omission& omission : report_.article.omitted) {
    const bool is_aside = omission.kind == ParagraphKind::caption ||
                          omission.kind == ParagraphKind::credit ||
                          omission.kind == ParagraphKind::pull_quote;
    if (!all && !is_aside) continue;
    json_.begin_object();
    member("kind", name(omission.kind));
    member("rule", omission.rule);
    member("text", omission.text);
    json_.key("at");
    spans_.source(omission.source);
    json_.end_object();
  }
  json_.end_array();
}

void ReadingWriter::article(bool explain) {
  const Article& article = report_.article;
  json_.begin_object();
  const auto optional_member = [&](std::string_view key, std::string_view text) {
    json_.key(key);
    write_text_or_null(json_, text);
  };
  optional_member("title", article.title);
  json_.key("byline");
  json_.begin_array();
  for (const std::string& person : article.byline) write_text(json_, person);
  json_.end_array();
  optional_member("published", article.published);
  optional_member("modified", article.modified);
  optional_member("site", article.site);
  optional_member("language", article.language);
  optional_member("canonical_url", article.canonical_url);
  if (!article.refresh_url.empty()) member("refresh_url", article.refresh_url);
  sources(article.sources);
  json_.key("confidence");
  write_share(json_, article.confidence);
  member("text", article.text);
  json_.key("paragraphs");
  json_.begin_array();
  for (const Paragraph& paragraph : article.paragraphs) {
    json_.begin_object();
    json_.key("span");
    spans_.span(paragraph.where);
    json_.key("at");
    spans_.at(paragraph.where);
    member("kind", name(paragraph.kind));
    json_.key("headline");
    json_.boolean(paragraph.is_headline);
    json_.end_object();
  }
  json_.end_array();
  omissions("asides", false);
  if (explain) omissions("omitted", true);
  json_.end_object();
}

void ReadingWriter::sentence(std::uint32_t index, const std::string& id, bool trace) {
  const Sentence& sentence = report_.sentences[index];
  const SentenceLabel& label = report_.labelled.sentences[index];
  json_.begin_object();
  member("id", id);
  json_.key("index");
  json_.integer(index);
  json_.key("paragraph");
  json_.integer(sentence.paragraph);
  json_.key("span");
  spans_.span(sentence.where);
  json_.key("at");
  spans_.at(sentence.where);
  member("kind", name(label.kind));
  json_.key("claim");
  json_.boolean(is_claim(label.kind));
  member("who", name(label.who));
  member("how", name(label.how));
  member("band", name(band_of(label.who)));
  json_.key("confidence");
  write_share(json_, label.confidence);
  member("runner_up", name(label.runner_up));
  json_.key("flags");
  json_.begin_array();
  for (const std::string& flag : label.flags) json_.string(flag);
  json_.end_array();
  json_.key("attributions");
  json_.begin_array();
  for (const std::uint32_t touching : label.attributions) json_.integer(touching);
  json_.end_array();
  rule_or_null("rule", label.rule);
  rule_or_null("kind_rule", label.kind_rule);
  json_.key("also_matched");
  json_.begin_array();
  for (const std::uint32_t rule : label.also_matched) {
    json_.string(evidence_.rules.rules.at(rule).id);
  }
  json_.end_array();
  if (trace) {
    json_.key("trace");
    write_trace(json_, label, evidence_.rules);
  }
  json_.end_object();
}

void ReadingWriter::sentences(bool trace) {
  const std::vector<std::string> ids = sentence_ids(report_);
  json_.begin_array();
  for (std::uint32_t i = 0; i < ids.size(); ++i) sentence(i, ids[i], trace);
  json_.end_array();
}

void ReadingWriter::attribution(const Attribution& attribution) {
  json_.begin_object();
  json_.key("source");
  spans_.words(attribution.source);
  json_.key("cue");
  spans_.words(attribution.cue);
  json_.key("content");
  json_.begin_array();
  for (const Span content : attribution.content) {
    json_.begin_object();
    json_.key("span");
    spans_.span(content);
    json_.key("at");
    spans_.at(content);
    json_.end_object();
  }
  json_.end_array();
  member("who", name(attribution.who));
  member("how", name(attribution.how));
  index_or_null("entity", attribution.entity);
  member("cue_class", name(attribution.cue_class));
  json_.key("carried");
  json_.boolean(attribution.carried);
  json_.key("hearsay_depth");
  json_.integer(attribution.hearsay_depth);
  member("polarity", name(attribution.polarity));
  json_.key("via");
  spans_.words(attribution.via);
  json_.key("anonymity");
  json_.begin_object();
  member("description", attribution.anonymity.description);
  member("reason", attribution.anonymity.reason);
  json_.end_object();
  rule_or_null("rule", attribution.rule);
  json_.end_object();
}

void ReadingWriter::attributions() {
  json_.begin_array();
  for (const Attribution& one : report_.labelled.attributions) attribution(one);
  json_.end_array();
}

void ReadingWriter::entities() {
  const std::vector<EntityCount> counts = count_entities(evidence_);
  json_.begin_array();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const Entity& entity = report_.mentions.entities[i];
    json_.begin_object();
    member("key", entity.key);
    member("name", entity.name);
    member("who", name(entity.who));
    json_.key("role");
    write_text_or_null(json_, entity.role);
    json_.key("affiliation");
    write_text_or_null(json_, entity.affiliation);
    json_.key("affiliation_class");
    write_text_or_null(json_, entity.affiliation_class);
    json_.key("claims");
    json_.integer(counts[i].claims);
    json_.key("quotes");
    json_.integer(counts[i].quotes);
    index_or_null("first_sentence", counts[i].first_sentence);
    json_.end_object();
  }
  json_.end_array();
}

void ReadingWriter::links() {
  json_.begin_array();
  for (const Link& link : report_.article.links) {
    const auto sentence = sentence_at(report_, link.where.begin);
    const bool cited = sentence && evidence_.label(*sentence).how == How::linked;
    json_.begin_object();
    json_.key("url");
    write_text(json_, link.url);
    member("text", slice(report_.article.text, link.where));
    index_or_null("sentence", sentence);
    member("kind", cited ? "citation" : "reference");
    member("state", "unchecked");
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace ascribe
