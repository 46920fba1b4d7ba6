// SPDX-License-Identifier: Apache-2.0
// `ascribe rules list`: the rules there are.
#include <algorithm>
#include <filesystem>

#include "ascribe/error.h"
#include "ascribe/rule_list.h"
#include "cli/complaint.h"
#include "cli/exit_code.h"
#include "cli/rule_remarks.h"
#include "cli/rules_command.h"
#include "cli/rules_folder.h"
#include "cli/sinks.h"

namespace ascribe {
namespace {

/// The id begins with the word, with its language or without, or the rule finds it.
bool is_meant(const RuleCard& card, const std::string& word) {
  const std::string below = card.id.substr(card.id.find('/') + 1);
  return card.finds == word || card.id.starts_with(word) || below.starts_with(word);
}

/// Those that one of the words means; a word that means none is a slip.
std::vector<RuleRow> chosen(const std::vector<RuleRow>& all,
                            const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (std::none_of(all.begin(), all.end(),
                     [&](const RuleRow& row) { return is_meant(*row.card, word); })) {
      throw Error("bad-option", word,
                  "no rule's id begins so, and no rule finds it; ascribe rules list "
                  "lists all");
    }
  }
  std::vector<RuleRow> rows;
  std::copy_if(
      all.begin(), all.end(), std::back_inserter(rows), [&](const RuleRow& row) {
        return words.empty() ||
               std::any_of(words.begin(), words.end(), [&](const std::string& word) {
                 return is_meant(*row.card, word);
               });
      });
  return rows;
}

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width > text.size() ? width - text.size() : 0, ' ');
}

/// As faults name it: with the folder of a house pack, so that it can be opened from
/// here.
std::string path_of(const RuleCard& card, const RuleSet& rules) {
  for (const RulePack& pack : rules.packs) {
    if (pack.name == card.pack && !pack.extends.empty()) {
      return (std::filesystem::path(pack.folder) / card.file).generic_string();
    }
  }
  return card.file;
}

std::string as_text(const std::vector<RuleRow>& rows, const RuleSet& rules) {
  std::size_t widest = 0;
  for (const RuleRow& row : rows) {
    widest = std::max(widest, printable(row.card->id).size());
  }
  std::string lines;
  for (const RuleRow& row : rows) {
    const std::string priority = std::to_string(row.priority);
    lines += padded(printable(row.card->id), widest) + "  " +
             padded(row.card->finds, 11) + "  " +
             std::string(3 - std::min<std::size_t>(3, priority.size()), ' ') +
             priority + "  " + printable(path_of(*row.card, rules)) + "  " +
             printable(row.card->summary) + "\n";
  }
  return lines + counted(rows.size(), "rule") + "\n";
}

std::string as_json(const std::vector<RuleRow>& rows, const RuleSet& rules) {
  JsonWriter json(JsonStyle::pretty);
  begin_document(json, "ascribe.rules-list/1");
  write_words(json, "pack", rules.pack);
  write_words(json, "version", rules.version);
  json.key("rules");
  json.begin_array();
  for (const RuleRow& row : rows) {
    json.begin_object();
    write_words(json, "id", row.card->id);
    write_words(json, "finds", row.card->finds);
    write_count(json, "priority", static_cast<std::size_t>(row.priority));
    json.key("confidence");
    json.number(row.confidence);
    write_words(json, "summary", row.card->summary);
    write_words(json, "pack", row.card->pack);
    write_words(json, "file", path_of(*row.card, rules));
    write_count(json, "patterns", row.patterns);
    write_count(json, "unless", row.unless);
    write_count(json, "examples", row.examples);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace

int print_rules(const Options& options, const Environment& environment) {
  const Sink sink = only_sink(options);
  const RuleSet rules = load_found_rules(options, environment);
  const std::vector<RuleRow> rows = chosen(list_rules(rules), options.words);
  write_to(sink, sink.format == ReportFormat::json ? as_json(rows, rules)
                                                   : as_text(rows, rules));
  return exit_fine;
}

}  // namespace ascribe
