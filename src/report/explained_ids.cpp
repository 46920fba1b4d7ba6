// SPDX-License-Identifier: Apache-2.0
// From what somebody typed to what it means.
#include <algorithm>

#include "ascribe/error.h"
#include "ascribe/explain.h"
#include "ascribe/rule_fault.h"

namespace ascribe {
namespace {

std::string upper(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

std::string_view last_part(std::string_view id) { return id.substr(id.rfind('/') + 1); }

bool ends_in(std::string_view id, std::string_view word) {
  return id == word || (id.size() > word.size() && id.ends_with(word) &&
                        id[id.size() - word.size() - 1] == '/');
}

std::optional<std::string> code_of(const RuleSet& rules, std::string_view word) {
  const std::string id = upper(word);
  for (const FindingCard& card : rules.findings) {
    if (card.rule == id || card.name == word) return card.rule;
  }
  for (const ErrorCode& row : error_codes()) {
    if (row.id == id || row.name == word) return std::string(row.id);
  }
  for (const RuleFaultCode& row : rule_fault_codes()) {
    if (row.id == id || row.name == word) return std::string(row.id);
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> meant_ids(const RuleSet& rules, std::string_view word) {
  if (word.empty()) return {};
  std::vector<std::string> out;
  for (const RuleCard& card : rules.rules) {
    if (card.id == word) return {card.id};
    if (ends_in(card.id, word)) out.push_back(card.id);
  }
  // "http-404" is how reports spell the error http-status.
  if (word.starts_with("http-") && word != "http-status") word = "http-status";
  if (const auto code = code_of(rules, word)) out.push_back(*code);
  return out;
}

std::vector<std::string> explained_words(const RuleSet& rules) {
  std::vector<std::string> out;
  for (const RuleCard& card : rules.rules) {
    out.push_back(card.id);
    out.emplace_back(last_part(card.id));
  }
  for (const FindingCard& card : rules.findings) {
    out.push_back(card.rule);
    out.push_back(card.name);
  }
  for (const ErrorCode& row : error_codes()) {
    out.emplace_back(row.id);
    out.emplace_back(row.name);
  }
  for (const RuleFaultCode& row : rule_fault_codes()) {
    out.emplace_back(row.id);
    out.emplace_back(row.name);
  }
  return out;
}

}  // namespace ascribe
