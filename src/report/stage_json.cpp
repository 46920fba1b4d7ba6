// SPDX-License-Identifier: Apache-2.0
// Printing stages with the writers of the canonical report.
#include "report/stage_json.h"

#include "report/json_reading.h"
#include "report/token_kinds.h"

namespace ascribe {
namespace {

void write_token(JsonWriter& json, SpanWriter& spans, const Report& report,
                 std::size_t sentence, const Token& token) {
  json.begin_object();
  json.key("sentence");
  json.integer(static_cast<std::int64_t>(sentence));
  json.key("span");
  spans.span(token.where);
  json.key("kind");
  json.string(token_kind_name(token.kind));
  json.key("text");
  json.string(slice(report.article.text, token.where));
  json.end_object();
}

void write_tokens(JsonWriter& json, SpanWriter& spans, const Report& report) {
  json.begin_array();
  for (std::size_t s = 0; s < report.tokens.of_sentence.size(); ++s) {
    const TokenRange range = report.tokens.of_sentence[s];
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      write_token(json, spans, report, s, report.tokens.all[i]);
    }
  }
  json.end_array();
}

void write_mention(JsonWriter& json, SpanWriter& spans, const Mention& mention,
                   const RuleSet& rules) {
  json.begin_object();
  json.key("sentence");
  json.integer(mention.sentence);
  json.key("where");
  spans.words(mention.where);
  json.key("head");
  spans.words(mention.head);
  json.key("type");
  json.string(name(mention.type));
  json.key("who");
  json.string(name(mention.who));
  json.key("plural");
  json.boolean(mention.plural);
  json.key("entity");
  mention.entity ? json.integer(*mention.entity) : json.null();
  json.key("rule");
  json.string(rules.rules.at(mention.rule).id);
  json.end_object();
}

void write_mentions(JsonWriter& json, SpanWriter& spans, const Report& report,
                    const RuleSet& rules) {
  json.begin_array();
  for (const Mention& mention : report.mentions.all) {
    write_mention(json, spans, mention, rules);
  }
  json.end_array();
}

}  // namespace

std::string stage_json(const Report& report, const RuleSet& rules, Stage stage,
                       bool explain) {
  JsonWriter json(JsonStyle::pretty);
  SpanWriter spans(json, report.article);
  const Evidence evidence = gather_evidence(report, rules);
  ReadingWriter reading(json, evidence, spans);
  switch (stage) {
    case Stage::article:
      reading.article(explain);
      break;
    case Stage::sentences:
      reading.sentences();
      break;
    case Stage::tokens:
      write_tokens(json, spans, report);
      break;
    case Stage::mentions:
      json.begin_object();
      json.key("mentions");
      write_mentions(json, spans, report, rules);
      json.key("entities");
      reading.entities();
      json.end_object();
      break;
    case Stage::attributions:
      reading.attributions();
      break;
  }
  return json.take() + "\n";
}

}  // namespace ascribe
