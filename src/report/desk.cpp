// SPDX-License-Identifier: Apache-2.0
// Wording, ordering and naming findings.
#include "report/desk.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "report/identity.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t most_quoted_words = 8;
constexpr std::size_t most_quoted_bytes = 200;
constexpr std::string_view ellipsis = " …";

Level level_named(std::string_view word) {
  if (word == name(Level::error)) return Level::error;
  return word == name(Level::warning) ? Level::warning : Level::note;
}

std::string filled(const std::string& message, FindingDesk::Slots slots) {
  std::string text;
  std::size_t at = 0;
  while (at < message.size()) {
    const std::size_t open = message.find('{', at);
    const std::size_t close = message.find('}', open);
    if (close == std::string::npos) break;
    const auto slot = std::string_view(message).substr(open + 1, close - open - 1);
    const auto found = std::find_if(slots.begin(), slots.end(), [&](const auto& pair) {
      return pair.first == slot;
    });
    text += message.substr(at, open - at);
    text +=
        found != slots.end() ? found->second : message.substr(open, close + 1 - open);
    at = close + 1;
  }
  return text + message.substr(std::min(at, message.size()));
}

auto position(const Finding& finding) {
  return std::make_tuple(finding.sentence.has_value(), finding.sentence.value_or(0),
                         finding.span.begin, std::string_view(finding.rule));
}

}  // namespace

void FindingDesk::add(std::string_view rule, Mark mark, Slots slots,
                      std::optional<Level> level) {
  const auto& cards = evidence_.rules.findings;
  const auto card = std::find_if(cards.begin(), cards.end(),
                                 [&](const FindingCard& c) { return c.rule == rule; });
  if (card == cards.end()) return;
  if (mark.sentence &&
      ++in_sentence_[{card->rule, *mark.sentence}] > max_findings_of_rule) {
    return;
  }
  Finding finding;
  finding.rule = card->rule;
  finding.name = card->name;
  finding.level = level.value_or(level_named(card->level));
  finding.message = filled(card->message, slots);
  finding.hint = card->hint;
  finding.policy = card->policy;
  finding.sentence = mark.sentence;
  finding.span = mark.span;
  findings_.push_back(std::move(finding));
}

std::vector<Finding> FindingDesk::take() {
  std::stable_sort(findings_.begin(), findings_.end(),
                   [](const Finding& one, const Finding& other) {
                     return position(one) < position(other);
                   });
  IdMint mint;
  const Report& report = evidence_.report;
  const std::string input = input_name(report);
  std::optional<std::uint32_t> read;  // whose words the names are made of
  std::map<std::string, IdMint::Name> names;
  for (Finding& finding : findings_) {
    if (finding.sentence != read) names.clear();
    read = finding.sentence;
    const auto known = names.find(finding.rule);
    if (known != names.end()) {
      finding.id = mint.id(known->second);
      continue;
    }
    std::string words;
    if (finding.sentence) {
      const Span where = report.sentences[*finding.sentence].where;
      words = normalised(slice(report.article.text, where));
    }
    const IdMint::Name name = IdMint::name(finding.rule + "|" + input + "|" + words);
    finding.id = mint.id(name);
    names.emplace(finding.rule, name);
  }
  return std::move(findings_);
}

std::string excerpt_words(const Report& report, Span span) {
  const std::string_view text = slice(report.article.text, span);
  std::size_t words = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' && ++words > most_quoted_words) {
      return std::string(text.substr(0, i)).append(ellipsis);
    }
    if (i >= most_quoted_bytes) {  // one endless word
      return std::string(text.substr(0, boundary_before(text, i))).append(ellipsis);
    }
  }
  return std::string(text);
}

Span without_stop(const Report& report, std::uint32_t sentence) {
  Span where = report.sentences[sentence].where;
  const TokenRange range = report.tokens.of_sentence[sentence];
  if (range.begin + 1 < range.end) {
    const Token& last = report.tokens.all[range.end - 1];
    if (last.kind == TokenKind::stop) where.end = last.where.begin;
  }
  return where;
}

}  // namespace ascribe
