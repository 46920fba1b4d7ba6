// SPDX-License-Identifier: Apache-2.0
// Printing stages as text.
#include "report/stage_dump.h"

#include <optional>

#include "report/token_kinds.h"
#include "report/visible.h"

namespace ascribe {
namespace {

std::string words_at(const Report& report, Span span) {
  return visible(slice(report.article.text, span));
}

std::string bytes(Span span) {
  return std::to_string(span.begin) + "-" + std::to_string(span.end);
}

bool is_body(const Paragraph& paragraph) {
  switch (paragraph.kind) {
    case ParagraphKind::caption:
    case ParagraphKind::furniture:
      return false;
    default:
      return !paragraph.is_headline;
  }
}

std::string article_text(const Report& report) {
  std::string text;
  for (const Paragraph& paragraph : report.article.paragraphs) {
    if (!is_body(paragraph)) continue;
    text += words_at(report, paragraph.where) + "\n";
  }
  return text;
}

std::string sentences_text(const Report& report) {
  std::string text;
  text.reserve(report.article.text.size() + report.sentences.size());
  for (const Sentence& sentence : report.sentences) {
    append_visible(text, slice(report.article.text, sentence.where));
    text += '\n';
  }
  return text;
}

std::string token_line(const Report& report, std::size_t sentence, const Token& token) {
  std::string line = std::to_string(sentence) + " " + bytes(token.where) + " " +
                     std::string(token_kind_name(token.kind));
  if (token.all_caps) {
    line += " caps";
  } else if (token.capital) {
    line += " capital";
  }
  if (!token.space_before) line += " stuck";
  return line + " " + words_at(report, token.where) + "\n";
}

std::string tokens_text(const Report& report) {
  std::string text;
  for (std::size_t s = 0; s < report.tokens.of_sentence.size(); ++s) {
    const TokenRange range = report.tokens.of_sentence[s];
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      text += token_line(report, s, report.tokens.all[i]);
    }
  }
  return text;
}

std::string mentions_text(const Report& report, const RuleSet& rules) {
  const auto& entities = report.mentions.entities;
  std::string text;
  for (const Mention& mention : report.mentions.all) {
    text += std::to_string(mention.sentence) + " " + bytes(mention.where) + " " +
            std::string(name(mention.type)) + " " + std::string(name(mention.who)) +
            " [" + words_at(report, mention.where) + "] head [" +
            words_at(report, mention.head) + "]";
    if (mention.entity) text += " = " + visible(entities[*mention.entity].key);
    text += " by " + rules.rules.at(mention.rule).id + "\n";
  }
  for (const Entity& entity : entities) {
    text += visible(entity.key) + ": " + std::string(name(entity.who)) + " [" +
            visible(entity.name) + "]";
    if (!entity.role.empty()) text += " role [" + visible(entity.role) + "]";
    if (!entity.affiliation.empty()) {
      text += " of [" + visible(entity.affiliation) + "]";
    }
    text += "\n";
  }
  return text;
}

void append_words(std::string& line, std::string_view what, const Report& report,
                  const std::optional<Span>& span) {
  if (!span) return;
  line.append(" ").append(what).append(" ").append(bytes(*span));
  line.append(" [").append(words_at(report, *span)).append("]");
}

std::string attribution_line(const Report& report, const RuleSet& rules,
                             std::size_t index, const Attribution& attribution) {
  std::string line = std::to_string(index) + " " + std::string(name(attribution.who)) +
                     " " + std::string(name(attribution.how)) + " " +
                     std::string(name(attribution.cue_class)) + " " +
                     std::string(name(attribution.polarity));
  if (attribution.carried) line += " carried";
  if (attribution.hearsay_depth > 1) {
    line += " depth=" + std::to_string(attribution.hearsay_depth);
  }
  append_words(line, "source", report, attribution.source);
  append_words(line, "cue", report, attribution.cue);
  for (const Span content : attribution.content) {
    append_words(line, "content", report, content);
  }
  append_words(line, "via", report, attribution.via);
  if (attribution.entity) {
    line += " = " + visible(report.mentions.entities[*attribution.entity].key);
  }
  return line + " by " + rules.rules.at(attribution.rule).id + "\n";
}

std::string attributions_text(const Report& report, const RuleSet& rules) {
  std::string text;
  const auto& all = report.labelled.attributions;
  for (std::size_t i = 0; i < all.size(); ++i) {
    text += attribution_line(report, rules, i, all[i]);
  }
  return text;
}

}  // namespace

std::string stage_text(const Report& report, const RuleSet& rules, Stage stage) {
  switch (stage) {
    case Stage::article:
      return article_text(report);
    case Stage::sentences:
      return sentences_text(report);
    case Stage::tokens:
      return tokens_text(report);
    case Stage::mentions:
      return mentions_text(report, rules);
    default:
      return attributions_text(report, rules);
  }
}

}  // namespace ascribe
