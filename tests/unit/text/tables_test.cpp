// SPDX-License-Identifier: Apache-2.0
// The tables of tests/text/: every line is a text with its tokens or its quotations
// marked.
#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "ascribe/sentence.h"
#include "catch.h"
#include "pack.h"
#include "segment_lists.h"

using namespace ascribe;

namespace {

std::vector<std::string> lines_of(const std::string& table) {
  std::istringstream in(file_bytes(source_dir() / "tests/text" / table));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && !line.starts_with("# ")) lines.push_back(line);
  }
  return lines;
}

std::string without(std::string text, std::string_view sign, std::string_view by = "") {
  for (std::size_t at = text.find(sign); at != text.npos;
       at = text.find(sign, at + by.size())) {
    text.replace(at, sign.size(), by);
  }
  return text;
}

/// Paragraphs are parted by " ¶ " in the tables and by line breaks in what is read.
constexpr std::string_view paragraph_sign = " ¶ ";

struct Reading {
  Article article;
  std::vector<Sentence> sentences;
  Tokens tokens;

  explicit Reading(const std::string& text)
      : article(article_of(without(text, paragraph_sign, "\n"))),
        sentences(split_sentences(article, segment_lists())),
        tokens(tokenize(article, sentences, segment_lists())) {}
};

std::string with_tokens(const std::string& text) {
  const Reading read(text);
  std::string shown;
  std::uint32_t end = 0;
  for (const Token& token : read.tokens.all) {
    const bool stuck = token.where.begin == end && end > 0;
    shown += stuck ? "|" : end > 0 ? " " : "";
    shown += slice(read.article.text, token.where);
    end = token.where.end;
  }
  return shown;
}

std::string with_quotations(const std::string& text) {
  const Reading read(text);
  std::map<std::uint32_t, std::string> signs;  // outer ones open first and close last
  const auto quotations = pair_quotes(read.article, read.sentences, read.tokens);
  for (const Quotation& quote : quotations) {
    signs[quote.whole.begin] += quote.open_begin ? "⟦+" : "⟦";
  }
  std::map<std::uint32_t, std::string> ends;
  for (auto quote = quotations.rbegin(); quote != quotations.rend(); ++quote) {
    ends[quote->whole.end] += quote->open_end ? "+⟧" : "⟧";
  }
  std::string shown;
  for (std::uint32_t at = 0; at <= read.article.text.size(); ++at) {
    if (const auto sign = ends.find(at); sign != ends.end()) shown += sign->second;
    if (const auto sign = signs.find(at); sign != signs.end()) shown += sign->second;
    if (at == read.article.text.size()) break;
    const char c = read.article.text[at];
    const bool parts = c == '\n';
    if (!parts) shown += c;
    if (parts && !shown.ends_with(paragraph_sign)) shown += paragraph_sign;
  }
  return shown;
}

}  // namespace

TEST_CASE("the table of tokens is right") {
  const std::vector<std::string> lines = lines_of("tokens.txt");
  REQUIRE(lines.size() >= 150);
  for (const std::string& line : lines) {
    CHECK(with_tokens(without(line, "|")) == line);
  }
}

TEST_CASE("the table of quotations is right") {
  const std::vector<std::string> lines = lines_of("quotations.txt");
  REQUIRE(lines.size() >= 150);
  for (const std::string& line : lines) {
    std::string text = line;
    for (const char* sign : {"⟦+", "+⟧", "⟦", "⟧"}) text = without(text, sign);
    CHECK(with_quotations(text) == line);
  }
}

TEST_CASE("speech, scare quotes and titles are told apart") {
  const std::vector<std::string> lines = lines_of("quotation_uses.txt");
  REQUIRE(lines.size() >= 30);
  for (const std::string& line : lines) {
    const std::string text = line.substr(line.find(": ") + 2);
    const Report report = check_text(text + "\n");
    REQUIRE(report.labelled.sentences.size() == 1);
    const How how = report.labelled.sentences[0].how;
    CHECK(std::string(name(how)) + ": " + text == line);
  }
}
