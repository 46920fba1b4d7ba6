// SPDX-License-Identifier: Apache-2.0
// The promises of articles and reports, checked one by one.
#include "fuzz/promise.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "text/charset.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

bool is_sound(std::string_view text, Span span) {
  return span.begin <= span.end && span.end <= text.size() &&
         is_boundary(text, span.begin) && is_boundary(text, span.end);
}

/// White space is folded: single spaces, single line ends, none at the borders.
bool is_folded(std::string_view text) {
  if (text.empty()) return true;
  const auto is_white = [](char c) { return c == ' ' || c == '\n'; };
  if (is_white(text.front()) || is_white(text.back())) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\t' || c == '\r' || c == '\f' || c == '\v') return false;
    if (i > 0 && is_white(c) && is_white(text[i - 1])) return false;
  }
  return true;
}

/// A run of equal lengths maps byte for byte: the same bytes, a space for another white
/// space, U+FFFD for what was no character; or it is one character for another.
bool is_same_or_space(std::string_view made, std::string_view from) {
  if (made == from || count_code_points(made) == 1) return true;
  for (std::size_t at = 0; at < made.size();) {
    const std::size_t begin = at;
    const char32_t code = step(made, at);
    const bool stands_for = code == U' ' || code == U'\n' || code == 0xFFFD;
    const std::string_view same = from.substr(begin, at - begin);
    if (!stands_for && made.substr(begin, at - begin) != same) return false;
  }
  return true;
}

void promise_runs(const Article& article) {
  const auto& runs = article.runs;
  promise(article.text.empty() || (!runs.empty() && runs.front().text_begin == 0),
          "the first run begins at 0");
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto end = i + 1 < runs.size()
                         ? runs[i + 1].text_begin
                         : static_cast<std::uint32_t>(article.text.size());
    promise(runs[i].text_begin <= end, "runs are sorted");
    const Span where = {runs[i].source_begin, runs[i].source_end};
    const std::string place = "runs lie in the source, on code-point borders: " +
                              std::to_string(where.begin) + "-" +
                              std::to_string(where.end);
    promise(is_sound(article.source, where), place.c_str());
    const auto made = slice(article.text, {runs[i].text_begin, end});
    const auto from = slice(article.source, where);
    const std::string pair = "a run of equal lengths has the bytes of its source: \"" +
                             std::string(made) + "\" from \"" + std::string(from) +
                             "\"";
    promise(made.size() != from.size() || is_same_or_space(made, from), pair.c_str());
  }
}

void promise_mentions(const Report& report) {
  for (const Quotation& quotation : report.quotations) {
    promise(is_sound(report.article.text, quotation.whole) &&
                quotation.whole.covers(quotation.inner),
            "a quotation lies on borders and holds its inner part");
  }
  for (const Mention& mention : report.mentions.all) {
    promise(mention.sentence < report.sentences.size() &&
                is_sound(report.article.text, mention.where) &&
                mention.where.covers(mention.head),
            "a mention lies on borders and holds its head");
    promise(report.sentences[mention.sentence].where.covers(mention.where),
            "a mention lies in its sentence");
    promise(!mention.entity || *mention.entity < report.mentions.entities.size(),
            "a mention's entity exists");
  }
}

void promise_labels(const Report& report) {
  promise(report.labelled.sentences.size() == report.sentences.size(),
          "every sentence has one label");
  for (const SentenceLabel& label : report.labelled.sentences) {
    promise((label.who != Who::none) == label.rule.has_value(),
            "a sourced sentence names its rule");
    promise(std::is_sorted(label.flags.begin(), label.flags.end()), "flags are sorted");
    for (const std::uint32_t one : label.attributions) {
      promise(one < report.labelled.attributions.size(), "attributions exist");
    }
  }
  const std::string_view text = report.article.text;
  for (const Attribution& one : report.labelled.attributions) {
    promise(!one.source || is_sound(text, *one.source), "sources lie on borders");
    promise(!one.cue || is_sound(text, *one.cue), "cues lie on borders");
    for (const Span span : one.content) {
      promise(is_sound(text, span), "contents lie on borders");
    }
    promise(!one.entity || *one.entity < report.mentions.entities.size(),
            "an attribution's entity exists");
  }
}

}  // namespace

void promise(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

void promise_article(const Article& article) {
  promise(is_well_formed_utf8(article.text), "the text is valid UTF-8");
  promise(is_well_formed_utf8(article.source), "the source is valid UTF-8");
  promise(is_folded(article.text), "white space is folded");
  for (const std::string& field :
       {article.title, article.published, article.modified, article.site,
        article.language, article.canonical_url}) {
    promise(is_well_formed_utf8(field), "every field is valid UTF-8");
  }
  for (const std::string& name : article.byline) {
    promise(is_well_formed_utf8(name) && !name.empty(), "names are valid UTF-8");
  }
  std::uint32_t at = 0;
  for (const Paragraph& paragraph : article.paragraphs) {
    promise(is_sound(article.text, paragraph.where) && !paragraph.where.empty(),
            "paragraphs lie on code-point borders");
    promise(paragraph.where.begin == at, "one line end stands between paragraphs");
    at = paragraph.where.end + 1;
  }
  promise(
      article.text.empty() ? article.paragraphs.empty() : at == article.text.size() + 1,
      "paragraphs cover the text");
  for (const Link& link : article.links) {
    promise(is_sound(article.text, link.where) && is_well_formed_utf8(link.url),
            "links lie on code-point borders");
  }
  promise_runs(article);
}

void promise_sentences(const Report& report) {
  std::uint32_t at = 0;
  const std::string_view text = report.article.text;
  for (const Sentence& sentence : report.sentences) {
    promise(is_sound(text, sentence.where) && !sentence.where.empty(),
            "sentences lie on code-point borders");
    promise(at <= sentence.where.begin, "sentences do not overlap");
    const auto between = slice(text, {at, sentence.where.begin});
    promise(between.find_first_not_of(" \n") == between.npos,
            "sentences leave out nothing but space");
    promise(
        sentence.paragraph < report.article.paragraphs.size() &&
            report.article.paragraphs[sentence.paragraph].where.covers(sentence.where),
        "a sentence lies in its paragraph");
    at = sentence.where.end;
  }
  promise(at == text.size(), "sentences reach the end of the text");
}

void promise_tokens(const Report& report) {
  const Tokens& tokens = report.tokens;
  promise(tokens.of_sentence.size() == report.sentences.size(),
          "every sentence has a range of tokens");
  for (std::size_t i = 0; i < report.sentences.size(); ++i) {
    const TokenRange range = tokens.of_sentence[i];
    promise(range.begin <= range.end && range.end <= tokens.all.size(),
            "token ranges lie in the list");
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      promise(is_sound(report.article.text, tokens.all[t].where),
              "tokens lie on code-point borders");
      promise(report.sentences[i].where.covers(tokens.all[t].where),
              "tokens lie in their sentence");
      promise(
          t == range.begin || tokens.all[t - 1].where.end <= tokens.all[t].where.begin,
          "tokens do not overlap");
    }
  }
}

void promise_report(const Report& report) {
  if (report.failure) {
    promise(!report.failure->code.empty() && !report.failure->message.empty(),
            "a failure has a name and a sentence");
    return;
  }
  promise_article(report.article);
  promise_sentences(report);
  promise_tokens(report);
  promise_mentions(report);
  promise_labels(report);
}

std::uint8_t FuzzInput::choice() {
  if (rest_.empty()) return 0;
  const auto first = static_cast<std::uint8_t>(rest_.front());
  rest_.remove_prefix(1);
  return first;
}

}  // namespace ascribe
