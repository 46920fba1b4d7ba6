// SPDX-License-Identifier: Apache-2.0
// Tests src/report/json_report.cpp and the writers of its parts.
#include "report/json_report.h"

#include "catch.h"
#include "json/reader.h"
#include "unit/report/sample.h"

using namespace ascribe;

namespace {

JsonValue parsed(const std::string& text) {
  auto value = read_json(text);
  REQUIRE(std::holds_alternative<JsonValue>(value));
  return std::get<JsonValue>(std::move(value));
}

/// The member at "a.b.0.c"; fails the test when it is not there.
const JsonValue& at(const JsonValue& root, std::string_view path) {
  const JsonValue* value = &root;
  while (!path.empty()) {
    const std::string_view step = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(path.size(), step.size() + 1));
    INFO(step);
    if (value->is_array()) {
      value = &value->items.at(std::stoul(std::string(step)));
    } else {
      value = value->find(step);
    }
    REQUIRE(value != nullptr);
  }
  return *value;
}

JsonValue json_of(const std::vector<Report>& reports,
                  const RenderOptions& options = {}) {
  return parsed(write_reports(reports, report_rules(), ReportFormat::json, options));
}

std::vector<std::string> keys(const JsonValue& object) {
  std::vector<std::string> names;
  for (const auto& [key, value] : object.members) names.push_back(key);
  return names;
}

}  // namespace

TEST_CASE("the report has every promised member") {
  const JsonValue json = json_of({worked_example().report()});
  CHECK(at(json, "schema").text == "ascribe.report/1");
  CHECK(at(json, "tool.rules").text == "core-en 0.1.0");
  CHECK(at(json, "tool.scoring_version").text == "1");
  const JsonValue& document = at(json, "documents.0");
  for (const char* member :
       {"input", "status", "error", "retrieved", "article", "sentences", "attributions",
        "entities", "links", "findings", "metrics", "score"}) {
    INFO(member);
    CHECK(document.find(member) != nullptr);
  }
  CHECK(at(document, "status").text == "ok");
  CHECK(at(document, "retrieved").is_null());
  CHECK(keys(at(document, "sentences.0")) ==
        std::vector<std::string>{"id", "index", "paragraph", "span", "at", "kind",
                                 "claim", "who", "how", "band", "confidence",
                                 "runner_up", "flags", "attributions", "rule",
                                 "kind_rule", "also_matched"});
  CHECK(keys(at(document, "attributions.0")) ==
        std::vector<std::string>{"source", "cue", "content", "who", "how", "entity",
                                 "cue_class", "carried", "hearsay_depth", "polarity",
                                 "via", "anonymity", "rule"});
  CHECK(keys(at(document, "entities.0")) ==
        std::vector<std::string>{"key", "name", "who", "role", "affiliation",
                                 "affiliation_class", "claims", "quotes",
                                 "first_sentence"});
  CHECK(at(json, "summary.documents").number == 1);
  CHECK(at(json, "summary.findings.warning").number > 0);
}

TEST_CASE("labels, counts and score are those of the report") {
  const JsonValue json = json_of({worked_example().report()});
  const JsonValue& document = at(json, "documents.0");
  CHECK(at(document, "sentences.3.who").text == "unnamed-official");
  CHECK(at(document, "sentences.3.band").text == "unnamed");
  CHECK(at(document, "sentences.3.claim").boolean);
  CHECK_FALSE(at(document, "sentences.0.claim").boolean);
  CHECK(at(document, "sentences.1.rule").is_null());
  CHECK(at(document, "sentences.3.rule").text == "en/frame/said");
  CHECK(at(document, "attributions.0.source.text").text == "A harbour leader");
  CHECK(at(document, "attributions.0.anonymity.description").text == "weak");
  CHECK(at(document, "attributions.0.via").is_null());
  CHECK(at(document, "entities.1.claims").number == 5);
  CHECK(at(document, "entities.1.quotes").number == 2);
  CHECK(at(document, "metrics.bands.second_hand").number == 0);
  CHECK(at(document, "metrics.claims").number == 22);
  CHECK(at(document, "score.value").number == 47);
  CHECK(at(document, "score.letter").text == "D");
  CHECK(at(document, "score.interval").items.size() == 2);
  CHECK(at(document, "score.components.0.value").number == Approx(0.7305));
  CHECK(at(document, "findings.0.rule").text == "AS805");
  CHECK(at(document, "findings.0.span").is_null());
  CHECK(at(document, "findings.0.suppressed").is_null());
  CHECK(at(document, "findings.1.at.line").number == 1);
}

TEST_CASE("spans are given in bytes, characters, lines and columns") {
  Draft draft;
  draft.say({.text = "Zoë naïvely waits."}).paragraph().say({.text = "“Été” ends."});
  const JsonValue json = json_of({draft.report()});
  const JsonValue& sentence = at(json, "documents.0.sentences.1");
  CHECK(at(sentence, "span.bytes.0").number == 21);
  CHECK(at(sentence, "span.bytes.1").number == 38);
  CHECK(at(sentence, "span.chars.0").number == 19);
  CHECK(at(sentence, "span.chars.1").number == 30);
  CHECK(at(sentence, "at.line").number == 2);
  CHECK(at(sentence, "at.column").number == 1);
  CHECK(at(sentence, "at.end_line").number == 2);
  CHECK(at(sentence, "at.end_column").number == 12);
}

TEST_CASE("an input that could not be read keeps every member") {
  const Report failed = failed_report("https://x.example/",
                                      Failure{"tls", "x", "The certificate is old."});
  const JsonValue json = json_of({failed, worked_example().report()});
  const JsonValue& document = at(json, "documents.0");
  CHECK(at(document, "status").text == "error");
  CHECK(at(document, "error.code").text == "tls");
  CHECK(at(document, "error.message").text == "The certificate is old.");
  CHECK(at(document, "article").is_null());
  CHECK(at(document, "sentences").is_array());
  CHECK(at(document, "score").is_null());
  CHECK(keys(document) == keys(at(json, "documents.1")));
  CHECK(at(json, "summary.errors").number == 1);
}

TEST_CASE("warnings of the extraction show in the status") {
  Draft draft = worked_example();
  draft.article().warnings = {"no-article"};
  const JsonValue json = json_of({draft.report()});
  CHECK(at(json, "documents.0.status").text == "warn");
  CHECK(at(json, "documents.0.warnings.0").text == "no-article");
}

TEST_CASE("the fetch time is printed only when asked for") {
  Report report = worked_example().report();
  report.sha256 = "ab";
  Retrieval& retrieval = report.retrieval.emplace();
  retrieval.final_url = "https://n.example/q";
  retrieval.redirects = {"http://n.example/q"};
  retrieval.http_status = 200;
  retrieval.content_type = "text/html";
  retrieval.bytes = 512;
  retrieval.fetched_at = "2026-01-02T03:04:05Z";
  const JsonValue plain = json_of({report});
  CHECK(at(plain, "documents.0.retrieved.http_status").number == 200);
  CHECK(at(plain, "documents.0.retrieved.redirects.0").text == "http://n.example/q");
  CHECK(at(plain, "documents.0.retrieved.sha256").text == "ab");
  CHECK(at(plain, "documents.0.retrieved.bytes").number == 512);
  CHECK(at(plain, "documents.0.retrieved.charset_from").is_null());
  CHECK(at(plain, "documents.0.retrieved").find("fetched_at") == nullptr);
  CHECK(at(plain, "documents.0.retrieved").find("robots") == nullptr);
  RenderOptions options;
  options.timestamps = true;
  retrieval.ignored_robots = true;
  const JsonValue dated = json_of({report}, options);
  CHECK(at(dated, "documents.0.retrieved.fetched_at").text == "2026-01-02T03:04:05Z");
  CHECK_FALSE(at(dated, "documents.0.retrieved.from_cache").boolean);
  CHECK(at(dated, "documents.0.retrieved.robots").text == "ignored");
}

TEST_CASE("an ungraded article has no score to misread") {
  const JsonValue json = json_of({Draft().say({.text = "It is shut."}).report()});
  CHECK_FALSE(at(json, "documents.0.score.graded").boolean);
  CHECK(at(json, "documents.0.score.why_not").text == "too-short");
  CHECK(at(json, "documents.0.score.value").is_null());
  CHECK(at(json, "documents.0.score.interval").is_null());
  CHECK(at(json, "documents.0.score.letter").is_null());
}

TEST_CASE("shares of few claims are not given") {
  Draft draft;
  draft.entity("Rosa Lind", Who::named_person);
  draft.say({.text = "Rosa Lind said so.",
             .who = Who::named_person,
             .how = How::indirect,
             .source = "Rosa Lind",
             .cue = "said",
             .entity = "Rosa Lind"});
  const JsonValue json = json_of({draft.report()});
  CHECK(at(json, "documents.0.metrics.top_source.name").text == "Rosa Lind");
  CHECK(at(json, "documents.0.metrics.top_source.share").is_null());
}

TEST_CASE("json lines are one document a line") {
  const std::string lines = write_reports({worked_example().report(), Draft().report()},
                                          report_rules(), ReportFormat::jsonl, {});
  const std::size_t end = lines.find('\n');
  REQUIRE(end != std::string::npos);
  CHECK(at(parsed(lines.substr(0, end)), "metrics.claims").number == 22);
  CHECK(at(parsed(lines.substr(end + 1)), "metrics.claims").number == 0);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
  CHECK(write_reports({}, report_rules(), ReportFormat::jsonl, {}).empty());
}

TEST_CASE("names of files and hostile text come out as valid JSON") {
  Draft draft("bad\xFFname\n.md");
  draft.say({.text = "Quotes \" and \\ and \x1b and \xE2\x80\xAE here."});
  const std::string text =
      write_reports({draft.report()}, report_rules(), ReportFormat::json, {});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
  const JsonValue json = parsed(text);
  CHECK(at(json, "documents.0.input").text == "bad\xEF\xBF\xBDname\n.md");
  CHECK(at(json, "documents.0.article.text").text ==
        "Quotes \" and \\ and \x1b and \xE2\x80\xAE here.");
}

TEST_CASE("links name their sentence and whether it rests on them") {
  Draft draft;
  draft.say({.text = "It is shut."});
  draft.say({.text = "Arrears rose.", .who = Who::document, .how = How::linked});
  draft.article().links = {{{0, 2}, "https://a.example/"},
                           {{12, 19}, "https://b.example/"}};
  const JsonValue json = json_of({draft.report()});
  CHECK(at(json, "documents.0.links.0.kind").text == "reference");
  CHECK(at(json, "documents.0.links.1.kind").text == "citation");
  CHECK(at(json, "documents.0.links.1.text").text == "Arrears");
  CHECK(at(json, "documents.0.links.1.sentence").number == 1);
  CHECK(at(json, "documents.0.links.1.state").text == "unchecked");
}
