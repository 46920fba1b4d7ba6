// SPDX-License-Identifier: Apache-2.0
// Writing every trial of every sentence that was asked for.
#include "report/reasons_json.h"

#include "report/json_spans.h"
#include "rules/rule_text.h"

namespace ascribe {
namespace {

class ReasonsWriter {
 public:
  ReasonsWriter(JsonWriter& json, const Report& report, const RuleSet& rules)
      : json_(json),
        report_(report),
        rules_(rules),
        spans_(json, report.article),
        texts_(rules) {}

  void sentence(const Reasons& reasons) {
    const SentenceLabel& label = report_.labelled.sentences[reasons.sentence];
    json_.begin_object();
    integer("sentence", reasons.sentence);
    words("words", report_.sentences[reasons.sentence].where);
    text("who", name(label.who));
    text("how", name(label.how));
    text("kind", name(label.kind));
    text("band", name(band_of(label.who)));
    json_.key("confidence");
    write_share(json_, label.confidence);
    text("runner_up", name(label.runner_up));
    json_.key("flags");
    json_.begin_array();
    for (const std::string& flag : label.flags) write_text(json_, flag);
    json_.end_array();
    json_.key("carried");
    carried(reasons);
    json_.key("mentions");
    mentions(reasons.sentence);
    json_.key("rules");
    json_.begin_array();
    for (const Trial& each : reasons.trials) trial(each);
    json_.end_array();
    integer("left_out", static_cast<std::int64_t>(reasons.left_out));
    json_.end_object();
  }

 private:
  void integer(std::string_view key, std::int64_t value) {
    json_.key(key);
    json_.integer(value);
  }
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    write_text(json_, value);
  }
  void words(std::string_view key, const std::optional<Span>& span) {
    json_.key(key);
    spans_.words(span);
  }

  void carried(const Reasons& reasons) {
    if (!reasons.from) return json_.null();
    json_.begin_object();
    integer("from", *reasons.from);
    text("because", reasons.carried);
    json_.end_object();
  }

  void mentions(std::uint32_t sentence) {
    json_.begin_array();
    for (const Mention& mention : report_.mentions.all) {
      if (mention.sentence != sentence) continue;
      json_.begin_object();
      words("words", mention.where);
      text("type", name(mention.type));
      text("who", name(mention.who));
      json_.key("entity");
      if (mention.entity) {
        write_text(json_, report_.mentions.entities[*mention.entity].key);
      } else {
        json_.null();
      }
      text("rule", rules_.rules.at(mention.rule).id);
      json_.end_object();
    }
    json_.end_array();
  }

  /// {"text", "file", "line", "column"} of a part of a rule.
  void part(const WrittenPart& written) {
    json_.begin_object();
    text("text", written.text);
    text("file", written.file);
    integer("line", written.place.line);
    integer("column", written.place.column);
    json_.end_object();
  }

  void elements(std::string_view key, const RuleCard& card,
                const std::vector<std::uint32_t>& offsets) {
    json_.key(key);
    json_.begin_array();
    for (const std::uint32_t offset : offsets) part(texts_.element(card, offset));
    json_.end_array();
  }

  void trial(const Trial& trial) {
    const RuleCard& card = rules_.rules.at(trial.rule);
    json_.begin_object();
    text("rule", card.id);
    text("finds", card.finds);
    text("fate", name(trial.fate));
    integer("pattern", trial.pattern + 1);
    json_.key("written");
    part(texts_.pattern(card, trial.pattern));
    words("words", trial.where.empty() ? std::nullopt : std::optional(trial.where));
    json_.key("captures");
    json_.begin_object();
    for (const CapturedWords& capture : trial.captures) {
      words(capture.name, capture.where);
    }
    json_.end_object();
    json_.key("because");
    write_text_or_null(json_, trial.because);
    json_.key("rival");
    write_text_or_null(json_, trial.rival ? rules_.rules.at(*trial.rival).id : "");
    json_.key("unless");
    unless(trial, card);
    json_.key("stop");
    stop(trial, card);
    json_.end_object();
  }

  void unless(const Trial& trial, const RuleCard& card) {
    if (!trial.unless) return json_.null();
    json_.begin_object();
    integer("number", *trial.unless + 1);
    json_.key("written");
    part(texts_.unless(card, *trial.unless));
    words("words", trial.unless_words);
    json_.end_object();
  }

  void stop(const Trial& trial, const RuleCard& card) {
    if (!trial.stop) return json_.null();
    json_.begin_object();
    integer("matched", trial.stop->matched);
    integer("missing", trial.stop->missing);
    words("before", trial.stop->before);
    elements("wanted", card, trial.stop->wanted);
    elements("lacking", card, trial.stop->lacking);
    json_.end_object();
  }

  JsonWriter& json_;
  const Report& report_;
  const RuleSet& rules_;
  SpanWriter spans_;
  RuleTexts texts_;
};

}  // namespace

std::string reasons_json(const Report& report, const RuleSet& rules,
                         const std::vector<Reasons>& reasons, const ReasonsForm& form) {
  JsonWriter json(JsonStyle::pretty);
  ReasonsWriter writer(json, report, rules);
  json.begin_object();
  json.key("schema");
  json.string("ascribe.why/1");
  json.key("input");
  write_text(json, report.input);
  json.key("sentences");
  json.begin_array();
  for (const Reasons& each : reasons) writer.sentence(each);
  json.end_array();
  json.key("left_out");
  json.integer(static_cast<std::int64_t>(form.left_out));
  json.end_object();
  return json.take() + "\n";
}

}  // namespace ascribe
