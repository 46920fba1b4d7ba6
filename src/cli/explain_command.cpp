// SPDX-License-Identifier: Apache-2.0
// Finds what was meant, and prints its explanation.
#include "cli/explain_command.h"

#include "ascribe/error.h"
#include "ascribe/explain.h"
#include "cli/exit_code.h"
#include "cli/nearest_word.h"
#include "cli/output_file.h"
#include "cli/rules_folder.h"

namespace ascribe {
namespace {

struct Target {
  ExplanationFormat format = ExplanationFormat::text;
  std::string path;  ///< empty: standard output
};

Target target_of(const Options& options) {
  if (options.formats.size() != 1) {
    throw Error("bad-option", "--format",
                "explain writes one format: text, markdown or json");
  }
  const std::string& word = options.formats[0];
  const std::size_t mark = word.find('=');
  const std::string format = word.substr(0, mark);
  if (mark != std::string::npos && !options.output.empty()) {
    throw Error("bad-option", "--output",
                "every --format has a file of its own already");
  }
  Target target;
  target.path = mark == std::string::npos ? options.output : word.substr(mark + 1);
  if (target.path == "-") target.path.clear();
  if (format == "json") target.format = ExplanationFormat::json;
  if (format == "markdown") target.format = ExplanationFormat::markdown;
  if (format == "jsonl") {
    throw Error("bad-option", "--format", "explain writes text, markdown or json");
  }
  return target;
}

std::string meant_id(const RuleSet& rules, const std::string& word) {
  const std::vector<std::string> ids = meant_ids(rules, word);
  if (ids.size() == 1) return ids[0];
  if (ids.empty()) {
    for (const RuleSwitch& row : rules.switches) {
      if (row.id != word || row.setting != "off") continue;
      throw Error("bad-option", word, "it is switched off by the pack " + row.pack);
    }
    const std::string near = nearest_word(word, explained_words(rules));
    throw Error("bad-option", word,
                near.empty()
                    ? "no rule, finding, error or fault of rules is called so; "
                      "ascribe help codes lists the codes"
                    : "nothing is called so; did you mean " + near + "?");
  }
  std::string list;
  for (const std::string& id : ids) list += (list.empty() ? "" : ", ") + id;
  throw Error("bad-option", word, "several are called so; say which: " + list);
}

}  // namespace

int run_explain(const Options& options, const Environment& environment) {
  if (options.words.size() != 1) {
    throw Error("bad-option", "explain",
                "say what to explain: the id of a rule, or a code or name, as in "
                "ascribe explain AS201");
  }
  const Target target = target_of(options);
  const RuleSet rules = load_found_rules(options, environment);
  ExplanationForm form;
  form.format = target.format;
  if (target.path.empty()) {
    form.width = output_width();
    form.color = wants_color(options.color, environment, output_is_terminal());
  }
  const std::string text =
      write_explanation(explain(rules, meant_id(rules, options.words[0])), form);
  if (target.path.empty()) {
    write_standard_output(text);
  } else {
    write_file(target.path, text);
  }
  return exit_fine;
}

}  // namespace ascribe
