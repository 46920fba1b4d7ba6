// SPDX-License-Identifier: Apache-2.0
// Odd inputs keep the laws too: cover, borders, labels; and labels stay local.
#include <algorithm>
#include <set>

#include "catch.h"
#include "pack.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

bool on_border(const std::string& text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
}

void check_span(const Report& report, Span span) {
  REQUIRE(span.begin <= span.end);
  REQUIRE(span.end <= report.article.text.size());
  CHECK(on_border(report.article.text, span.begin));
  CHECK(on_border(report.article.text, span.end));
}

std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n') out += c;
  }
  return out;
}

void check_cover(const Report& report) {
  std::string sentences;
  std::uint32_t end = 0;
  for (const Sentence& sentence : report.sentences) {
    check_span(report, sentence.where);
    CHECK(sentence.where.begin >= end);
    end = sentence.where.end;
    CHECK(report.article.paragraphs[sentence.paragraph].where.covers(sentence.where));
    sentences += slice(report.article.text, sentence.where);
  }
  CHECK(without_spaces(sentences) == without_spaces(report.article.text));
  std::string tokens;
  for (const Token& token : report.tokens.all) {
    check_span(report, token.where);
    tokens += slice(report.article.text, token.where);
  }
  CHECK(without_spaces(tokens) == without_spaces(report.article.text));
}

void check_labels(const Report& report) {
  REQUIRE(report.labelled.sentences.size() == report.sentences.size());
  for (std::size_t s = 0; s < report.sentences.size(); ++s) {
    const SentenceLabel& label = report.labelled.sentences[s];
    const bool sourced = label.who != Who::none;
    CHECK(sourced == label.rule.has_value());
    if (sourced) {
      REQUIRE_FALSE(label.attributions.empty());
      CHECK(report.labelled.attributions[label.attributions[0]].who == label.who);
    }
    CHECK(std::is_sorted(label.flags.begin(), label.flags.end()));
  }
  for (const Attribution& one : report.labelled.attributions) {
    if (one.source) check_span(report, *one.source);
    if (one.cue) check_span(report, *one.cue);
    for (const Span span : one.content) check_span(report, span);
    if (one.entity) CHECK(*one.entity < report.mentions.entities.size());
    CHECK(one.hearsay_depth >= 1);
  }
  std::set<std::string> keys;
  for (const Entity& entity : report.mentions.entities) keys.insert(entity.key);
  CHECK(keys.size() == report.mentions.entities.size());
}

std::vector<Report> sample_reports() {
  std::vector<Report> reports;
  for (const auto& entry : fs::directory_iterator(source_dir() / "fixtures/pages")) {
    const fs::path text = entry.path() / "article.txt";
    if (fs::exists(text)) reports.push_back(check_text(file_bytes(text)));
  }
  for (const char* nasty :
       {"x", "“", "”", "\"", "'", "...", "“He said “no” and left", "He said",
        "said said said said.", "\xF0\x9F\x90\xA6 said \xF0\x9F\x90\xA6.",
        "A.\n\nB.\n\n“C\n\n“D”\n\nE", "According to", "According to according to him.",
        "\xE2\x80\xAE“No,” said Ann Roy.\xE2\x80\xAC", "¿Qué? dijo José."}) {
    reports.push_back(check_text(nasty));
  }
  return reports;
}

}  // namespace

TEST_CASE("odd inputs keep cover, borders and labels", "[laws]") {
  const std::vector<Report> reports = sample_reports();
  REQUIRE(reports.size() > 15);
  for (const Report& report : reports) {
    if (report.failure) continue;
    INFO(report.article.text.substr(0, 60));
    check_cover(report);
    check_labels(report);
  }
}

TEST_CASE("an unrelated paragraph at the end changes no label before it", "[laws]") {
  for (const auto& entry : fs::directory_iterator(source_dir() / "fixtures/pages")) {
    const fs::path path = entry.path() / "article.txt";
    if (!fs::exists(path)) continue;
    const std::string text = file_bytes(path);
    const Report plain = check_text(text);
    const Report longer = check_text(text + "The harbour lies east of the old town.\n");
    REQUIRE(longer.sentences.size() == plain.sentences.size() + 1);
    for (std::size_t s = 0; s + 1 < plain.sentences.size(); ++s) {
      INFO(slice(plain.article.text, plain.sentences[s].where));
      CHECK(plain.labelled.sentences[s].who == longer.labelled.sentences[s].who);
      CHECK(plain.labelled.sentences[s].how == longer.labelled.sentences[s].how);
    }
  }
}
