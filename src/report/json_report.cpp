// SPDX-License-Identifier: Apache-2.0
// The envelope of the canonical report and its documents.
//
// Member names and their order are a promise (rules/report.schema.json); members may be
// added, none renamed or dropped. A document that could not be read keeps every member,
// with null or an empty list, so that a program never has to ask which exist.
#include "report/json_report.h"

#include "report/evidence.h"
#include "report/json_reading.h"
#include "report/json_verdict.h"

namespace ascribe {
namespace {

constexpr std::string_view schema_name = "ascribe.report/1";
constexpr std::string_view tool_name = "ascribe";
constexpr std::string_view tool_version = ASCRIBE_VERSION;

class DocumentWriter {
 public:
  DocumentWriter(JsonWriter& json, const RuleSet& rules, const RenderOptions& options)
      : json_(json), rules_(rules), options_(options) {}

  void document(const Report& report) {
    json_.begin_object();
    head(report);
    if (report.failure) {
      empty_body();
    } else {
      body(report);
    }
    json_.end_object();
  }

 private:
  void head(const Report& report) {
    json_.key("input");
    write_text(json_, report.input);
    json_.key("status");
    const bool doubtful = !report.article.warnings.empty();
    json_.string(report.failure ? "error" : (doubtful ? "warn" : "ok"));
    json_.key("error");
    failure(report.failure);
    json_.key("warnings");
    texts(report.article.warnings);
    json_.key("sha256");
    write_text_or_null(json_, report.sha256);
    json_.key("retrieved");
    retrieved(report);
  }

  void failure(const std::optional<Failure>& failure) {
    if (!failure) {
      json_.null();
      return;
    }
    json_.begin_object();
    json_.key("code");
    write_text(json_, failure->code);
    json_.key("message");
    write_text(json_, failure->message);
    json_.end_object();
  }

  void texts(const std::vector<std::string>& items) {
    json_.begin_array();
    for (const std::string& item : items) write_text(json_, item);
    json_.end_array();
  }

  void retrieved(const Report& report) {
    if (!report.retrieval) {
      json_.null();
      return;
    }
    const Retrieval& retrieval = *report.retrieval;
    json_.begin_object();
    json_.key("final_url");
    write_text(json_, retrieval.final_url);
    json_.key("redirects");
    texts(retrieval.redirects);
    json_.key("http_status");
    json_.integer(retrieval.http_status);
    json_.key("content_type");
    write_text_or_null(json_, retrieval.content_type);
    json_.key("charset");
    write_text_or_null(json_, report.article.charset);
    json_.key("charset_from");
    write_text_or_null(json_, report.article.charset_from);
    json_.key("bytes");
    json_.integer(static_cast<std::int64_t>(retrieval.bytes));
    json_.key("sha256");
    write_text_or_null(json_, report.sha256);
    if (options_.timestamps) {
      json_.key("fetched_at");
      write_text(json_, retrieval.fetched_at);
      json_.key("from_cache");
      json_.boolean(retrieval.from_cache);
    }
    if (retrieval.ignored_robots) {
      json_.key("robots");
      write_text(json_, "ignored");
    }
    json_.end_object();
  }

  void body(const Report& report) {
    const Evidence evidence = gather_evidence(report, rules_);
    SpanWriter spans(json_, report.article);
    ReadingWriter reading(json_, evidence, spans);
    json_.key("article");
    reading.article();
    json_.key("sentences");
    reading.sentences(options_.trace);
    json_.key("attributions");
    reading.attributions();
    json_.key("entities");
    reading.entities();
    json_.key("links");
    reading.links();
    json_.key("findings");
    write_findings(json_, report, spans);
    json_.key("metrics");
    write_metrics(json_, report.metrics, rules_.scoring);
    json_.key("score");
    write_score(json_, report.score);
    json_.key("summary");
    json_.string(report.summary);
  }

  void empty_body() {
    json_.key("article");
    json_.null();
    for (const char* list :
         {"sentences", "attributions", "entities", "links", "findings"}) {
      json_.key(list);
      json_.begin_array();
      json_.end_array();
    }
    for (const char* object : {"metrics", "score", "summary"}) {
      json_.key(object);
      json_.null();
    }
  }

  JsonWriter& json_;
  const RuleSet& rules_;
  const RenderOptions& options_;
};

void write_tool(JsonWriter& json, const RuleSet& rules) {
  json.begin_object();
  json.key("name");
  json.string(tool_name);
  json.key("version");
  json.string(tool_version);
  json.key("rules");
  json.string(rules.pack + " " + rules.version);
  if (rules.packs.size() > 1) {
    json.key("house_packs");
    json.begin_array();
    for (std::size_t i = 1; i < rules.packs.size(); ++i) {
      json.string(rules.packs[i].name + " " + rules.packs[i].version);
    }
    json.end_array();
  }
  json.key("rules_digest");
  json.string(rules.digest);
  json.key("scoring_version");
  json.string(rules.scoring.version);
  json.end_object();
}

void write_summary(JsonWriter& json, const std::vector<Report>& reports) {
  std::size_t errors = 0;
  for (const Report& report : reports) errors += report.failure.has_value();
  const auto levels = count_levels(reports);
  json.begin_object();
  json.key("documents");
  json.integer(static_cast<std::int64_t>(reports.size()));
  json.key("errors");
  json.integer(static_cast<std::int64_t>(errors));
  json.key("findings");
  json.begin_object();
  for (const Level level : {Level::error, Level::warning, Level::note}) {
    json.key(name(level));
    json.integer(static_cast<std::int64_t>(levels[static_cast<std::size_t>(level)]));
  }
  json.end_object();
  json.end_object();
}

}  // namespace

std::string json_report(const std::vector<Report>& reports, const RuleSet& rules,
                        const RenderOptions& options) {
  JsonWriter json(JsonStyle::pretty);
  DocumentWriter writer(json, rules, options);
  json.begin_object();
  json.key("schema");
  json.string(schema_name);
  json.key("tool");
  write_tool(json, rules);
  json.key("documents");
  json.begin_array();
  for (const Report& report : reports) writer.document(report);
  json.end_array();
  json.key("summary");
  write_summary(json, reports);
  json.end_object();
  return json.take() + "\n";
}

std::string jsonl_report(const std::vector<Report>& reports, const RuleSet& rules,
                         const RenderOptions& options) {
  std::string lines;
  JsonWriter json(JsonStyle::compact);
  DocumentWriter writer(json, rules, options);
  for (const Report& report : reports) {
    writer.document(report);
    lines += json.take() + "\n";
  }
  return lines;
}

std::array<std::size_t, 3> count_levels(const std::vector<Report>& reports) {
  std::array<std::size_t, 3> counts{};
  for (const Report& report : reports) {
    for (const Finding& finding : report.findings) {
      ++counts[static_cast<std::size_t>(finding.level)];
    }
  }
  return counts;
}

}  // namespace ascribe
