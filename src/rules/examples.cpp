// SPDX-License-Identifier: Apache-2.0
// Running the examples every rule carries, through the real stages.
#include <algorithm>
#include <string>

#include "ascribe/article.h"
#include "ascribe/mention.h"
#include "ascribe/page.h"
#include "ascribe/rule_set.h"
#include "rules/classify.h"
#include "rules/match.h"
#include "rules/pack.h"

namespace ascribe {
namespace {

constexpr std::array<std::string_view, capture_count> capture_names = {
    "source", "cue", "content", "head", "role", "org", "doc", "date"};

/// One example text, read as far as its mentions.
struct ReadText {
  Article article;
  std::vector<Sentence> sentences;
  Tokens tokens;
  std::vector<Quotation> quotations;
  Mentions mentions;

  ReadText(const std::string& text, const RuleSet& rules) {
    Page page;
    page.input = "-";
    page.bytes = text;
    page.format = InputFormat::text;
    std::variant<Article, Failure> read = extract_article(page, rules.extraction);
    if (Article* found = std::get_if<Article>(&read)) article = std::move(*found);
    sentences = split_sentences(article, rules.segmentation);
    tokens = tokenize(article, sentences, rules.segmentation);
    quotations = pair_quotes(article, sentences, tokens);
    mentions = find_mentions(annotated(), rules);
  }

  Annotated annotated() const { return {article, sentences, tokens, quotations}; }

  std::string words(TokenRange range) const {
    if (range.begin == range.end) return "";
    const Span span{tokens.all[range.begin].where.begin,
                    tokens.all[range.end - 1].where.end};
    return std::string(slice(article.text, span));
  }
};

bool in_place(const ReadText& text, const ClassifiedTokens& classes,
              const CompiledRule& rule, std::size_t s, const Match& match) {
  const std::uint32_t at = match.capture(Capture::cue).value_or(match.tokens).begin;
  const bool heading = text.article.paragraphs[text.sentences[s].paragraph].kind ==
                       ParagraphKind::heading;
  const bool quoted = at < text.tokens.all.size() &&
                      classes.in(at, static_cast<ClassId>(Builtin::quoted));
  const bool closing = s + 1 == text.sentences.size();
  return rule.where.quoted.value_or(quoted) == quoted &&
         rule.where.heading.value_or(heading) == heading &&
         rule.where.closing.value_or(closing) == closing;
}

std::vector<Match> matches_in(const ReadText& text, const CompiledPack& pack,
                              std::uint32_t rule) {
  const ClassifiedTokens classes = classify(text.annotated(), pack);
  std::vector<Match> all;
  Matcher matcher;
  std::size_t mention = 0;
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    const std::size_t first = mention;
    while (mention < text.mentions.all.size() &&
           text.mentions.all[mention].sentence == s) {
      ++mention;
    }
    const SentenceView view{
        classes, text.tokens.of_sentence[s],
        std::span(text.mentions.all).subspan(first, mention - first),
        classes.present_in(s)};
    for (const Match& match : matcher.find(pack.rules[rule], rule, view)) {
      if (in_place(text, classes, pack.rules[rule], s, match)) {
        all.push_back(match);
      }
    }
  }
  return all;
}

// What is wrong with the best match, or nothing when one has every wanted capture.
std::string mismatch(const ReadText& text, const Example& example,
                     const std::vector<Match>& matches) {
  if (matches.empty()) return "did not match";
  std::string wrong;
  for (const Match& match : matches) {
    wrong.clear();
    for (const auto& [capture, wanted] : example.captures) {
      const std::optional<TokenRange>& got = match.capture(capture);
      const std::string words = got ? text.words(*got) : "";
      if (words == wanted) continue;
      wrong = std::string("expected ") +
              std::string(capture_names[static_cast<std::size_t>(capture)]) + " \"" +
              wanted + "\", matched \"" + words + "\"";
    }
    if (wrong.empty()) return "";
  }
  return wrong;
}

}  // namespace

std::vector<std::string> test_rules(const RuleSet& rules) {
  std::vector<std::string> failures;
  const CompiledPack& pack = *rules.compiled;
  for (std::uint32_t r = 0; r < pack.rules.size(); ++r) {
    const CompiledRule& rule = pack.rules[r];
    const std::string& id = rules.rules[rule.card].id;
    for (const Example& example : rule.must_match) {
      const ReadText text(example.text, rules);
      const std::string wrong = mismatch(text, example, matches_in(text, pack, r));
      if (!wrong.empty()) {
        failures.push_back(id + ": " + wrong + " in: " + example.text);
      }
    }
    for (const std::string& example : rule.must_not_match) {
      const ReadText text(example, rules);
      for (const Match& match : matches_in(text, pack, r)) {
        failures.push_back(id + ": must not match, matched \"" +
                           text.words(match.tokens) + "\" in: " + example);
        break;
      }
    }
  }
  return failures;
}

}  // namespace ascribe
