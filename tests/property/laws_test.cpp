// SPDX-License-Identifier: Apache-2.0
// The laws of ARCHITECTURE.md, section 5, over every page and draft under fixtures/.
#include <algorithm>
#include <filesystem>
#include <variant>

#include "ascribe/check.h"
#include "catch.h"

using namespace ascribe;

namespace {

namespace fs = std::filesystem;

const fs::path root = ASCRIBE_SOURCE_DIR;

const RuleSet& rules() {
  static const RuleSet loaded = load_rules(root / "rules", "en");
  return loaded;
}

/// Every input under fixtures/ that can be read, by path.
const std::vector<Page>& pages() {
  static const std::vector<Page> read = [] {
    std::vector<fs::path> paths;
    for (const char* folder : {"fixtures/pages", "fixtures/life", "fixtures/drafts"}) {
      for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        const std::string ending = entry.path().extension().string();
        const bool is_input = ending == ".html" || ending == ".txt" ||
                              ending == ".md" || ending == ".docx";
        if (is_input) paths.push_back(entry.path());
      }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Page> found;
    for (const fs::path& path : paths) {
      auto page = read_page(path.string(), std::nullopt, 10u << 20);
      if (auto* good = std::get_if<Page>(&page)) found.push_back(std::move(*good));
    }
    return found;
  }();
  REQUIRE(read.size() > 2);
  return read;
}

/// Calls `law` with the Report of every fixture; at least one must hold a story.
template <typename Law>
void for_each_report(const Law& law) {
  std::size_t sentences = 0;
  for (const Page& page : pages()) {
    INFO(page.input);
    const Report report = check(page, rules());
    sentences += report.sentences.size();
    law(page, report);
  }
  CHECK(sentences > 10);
}

bool is_boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

bool is_sound(const Article& article, Span span) {
  return span.begin < span.end && span.end <= article.text.size() &&
         is_boundary(article.text, span.begin) && is_boundary(article.text, span.end);
}

bool is_in_one_paragraph(const Article& article, Span span) {
  return std::any_of(article.paragraphs.begin(), article.paragraphs.end(),
                     [&](const Paragraph& each) { return each.where.covers(span); });
}

}  // namespace

TEST_CASE("the text never changes after extraction", "[laws]") {
  for_each_report([](const Page& page, const Report& report) {
    const auto extracted = extract_article(page, rules().extraction);
    const auto* article = std::get_if<Article>(&extracted);
    REQUIRE((article != nullptr) == !report.failure.has_value());
    if (article == nullptr) return;
    CHECK(article->text == report.article.text);
    CHECK(article->paragraphs.size() == report.article.paragraphs.size());
  });
}

TEST_CASE("sentences lie in their paragraphs and tokens in their sentences", "[laws]") {
  for_each_report([](const Page&, const Report& report) {
    const Article& article = report.article;
    REQUIRE(report.tokens.of_sentence.size() == report.sentences.size());
    for (std::size_t i = 0; i < report.sentences.size(); ++i) {
      const Sentence& sentence = report.sentences[i];
      REQUIRE(sentence.paragraph < article.paragraphs.size());
      CHECK(is_sound(article, sentence.where));
      CHECK(article.paragraphs[sentence.paragraph].where.covers(sentence.where));
      const TokenRange range = report.tokens.of_sentence[i];
      REQUIRE(range.begin <= range.end);
      REQUIRE(range.end <= report.tokens.all.size());
      for (std::uint32_t at = range.begin; at < range.end; ++at) {
        CHECK(is_sound(article, report.tokens.all[at].where));
        CHECK(sentence.where.covers(report.tokens.all[at].where));
      }
    }
  });
}

TEST_CASE("quotations, mentions and attributions lie in the text", "[laws]") {
  for_each_report([](const Page&, const Report& report) {
    const Article& article = report.article;
    for (const Quotation& quotation : report.quotations) {
      CHECK(is_sound(article, quotation.whole));
      CHECK(quotation.whole.covers(quotation.inner));
      CHECK(is_in_one_paragraph(article, quotation.whole));
    }
    for (const Mention& mention : report.mentions.all) {
      REQUIRE(mention.sentence < report.sentences.size());
      CHECK(is_sound(article, mention.where));
      CHECK(mention.where.covers(mention.head));
      CHECK(report.sentences[mention.sentence].where.covers(mention.where));
    }
    for (const Attribution& attribution : report.labelled.attributions) {
      for (const Span span : attribution.content) {
        CHECK(is_sound(article, span));
        CHECK(is_in_one_paragraph(article, span));
      }
      CHECK((!attribution.source || is_sound(article, *attribution.source)));
      CHECK((!attribution.cue || is_sound(article, *attribution.cue)));
    }
  });
}

TEST_CASE("sentences cover every paragraph and each has one label", "[laws]") {
  for_each_report([](const Page&, const Report& report) {
    CHECK(report.labelled.sentences.size() == report.sentences.size());
    std::uint32_t at = 0;
    for (const Sentence& sentence : report.sentences) {
      REQUIRE(at <= sentence.where.begin);
      const std::string_view between =
          slice(report.article.text, {at, sentence.where.begin});
      CHECK(between.find_first_not_of(" \n") == between.npos);
      at = sentence.where.end;
    }
    CHECK((report.failure || at == report.article.text.size()));
  });
}

TEST_CASE("the same input and rules give the same bytes", "[laws]") {
  const RuleSet again = load_rules(root / "rules", "en");
  CHECK(again.digest == rules().digest);
  for (const Page& page : pages()) {
    INFO(page.input);
    for (const auto format :
         {ReportFormat::text, ReportFormat::json, ReportFormat::jsonl}) {
      CHECK(write_reports({check(page, rules())}, rules(), format, {}) ==
            write_reports({check(page, again)}, again, format, {}));
    }
  }
}
