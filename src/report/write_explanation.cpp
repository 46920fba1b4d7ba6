// SPDX-License-Identifier: Apache-2.0
// Explanations as text, Markdown and JSON.
#include <algorithm>
#include <cmath>

#include "ascribe/explain.h"
#include "json/writer.h"
#include "report/excerpt.h"
#include "report/json_spans.h"
#include "report/paint.h"
#include "report/visible.h"

namespace ascribe {
namespace {

using Form = ExplainedPart::Form;

/// "80", "0.92": at most four decimals, none that say nothing.
std::string digits(double value) {
  std::string text = fixed(value, 4);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

/// A text of several lines, each made visible.
std::vector<std::string> visible_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t end = text.find('\n');
    lines.push_back(visible(text.substr(0, end)));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

/// The text, and under it a line of marks for each capture whose words it holds.
std::vector<std::string> example_lines(const ShownExample& example) {
  constexpr unsigned columns = 10'000;  // never cut: fences and terminals take it whole
  std::vector<std::string> lines = visible_lines(example.text);
  if (lines.size() > 1) return lines;
  for (const auto& [name, words] : example.captures) {
    const std::size_t at = words.empty() ? std::string::npos : example.text.find(words);
    if (at == std::string::npos) continue;
    const Span marked{static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + words.size())};
    lines.push_back(excerpt(example.text, marked, columns).carets + " " +
                    visible(name));
  }
  return lines;
}

std::string text_of(const Explanation& explanation, const ExplanationForm& form) {
  const Paint paint(form.color);
  const unsigned width = std::max(form.width, 40u);
  std::string text = paint.strong(visible(explanation.id)) + " " +
                     (explanation.id == explanation.name || explanation.kind == "rule"
                          ? ""
                          : visible(explanation.name) + " ") +
                     "(" + explanation.kind + ")\n";
  text += wrapped(visible(explanation.summary), "   ", width);
  for (const ExplainedPart& part : explanation.parts) {
    text += paint.strong(part.heading) + "\n";
    if (part.form == Form::number) text += "   " + digits(part.number) + "\n";
    for (const std::string& line : part.lines) {
      text += part.form == Form::code ? "   " + visible(line) + "\n"
                                      : wrapped(visible(line), "   ", width);
    }
    for (const ShownExample& example : part.examples) {
      for (const std::string& line : example_lines(example)) {
        text += line.empty() ? "\n" : "   " + line + "\n";
      }
    }
  }
  return text;
}

/// Visible text that stands for itself in Markdown.
std::string plain(std::string_view text) {
  std::string safe;
  for (const char c : visible(text)) {
    if (std::string_view("|<>*_[]`\\#~").find(c) != std::string_view::npos)
      safe += '\\';
    safe += c;
  }
  return safe;
}

/// A fenced block; the fence is longer than any run of its marks inside.
std::string fenced(std::string_view language, const std::vector<std::string>& lines) {
  std::size_t longest = 2;
  for (const std::string& line : lines) {
    std::size_t run = 0;
    for (const char c : line) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  }
  const std::string fence(longest + 1, '`');
  std::string block = fence + std::string(language) + "\n";
  for (const std::string& line : lines) block += line + "\n";
  return block + fence + "\n";
}

std::string code_block(const std::vector<std::string>& code) {
  std::vector<std::string> lines;
  lines.reserve(code.size());
  for (const std::string& line : code) lines.push_back(visible(line));
  return fenced("json", lines);
}

std::string example_block(const std::vector<ShownExample>& examples) {
  std::vector<std::string> lines;
  for (const ShownExample& example : examples) {
    for (std::string& line : example_lines(example)) lines.push_back(std::move(line));
  }
  return fenced("text", lines);
}

std::string markdown_of(const ExplainedPart& part) {
  if (part.form == Form::number) return digits(part.number) + "\n";
  if (part.form == Form::code) return code_block(part.lines);
  if (part.form == Form::examples) return example_block(part.examples);
  std::string text;
  for (const std::string& line : part.lines) {
    text += (part.form == Form::list ? "- " : "") + plain(line) + "\n";
  }
  return text;
}

std::string markdown_of(const Explanation& explanation) {
  std::string text = "# " + plain(explanation.id);
  if (explanation.kind != "rule") text += " " + plain(explanation.name);
  text += "\n\n" + plain(explanation.summary) + "\n";
  for (const ExplainedPart& part : explanation.parts) {
    text += "\n## " + part.heading + "\n\n" + markdown_of(part);
  }
  return text;
}

void write_part(JsonWriter& json, const ExplainedPart& part) {
  json.key(part.key);
  if (part.form == Form::number) return json.number(part.number);
  if (part.form == Form::sentence) return write_text(json, part.lines.at(0));
  json.begin_array();
  for (const std::string& line : part.lines) write_text(json, line);
  for (const ShownExample& example : part.examples) {
    json.begin_object();
    json.key("text");
    write_text(json, example.text);
    json.key("captures");
    json.begin_object();
    for (const auto& [name, words] : example.captures) {
      json.key(name);
      write_text(json, words);
    }
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

std::string json_of(const Explanation& explanation) {
  JsonWriter json(JsonStyle::pretty);
  json.begin_object();
  const auto text = [&](std::string_view key, std::string_view value) {
    json.key(key);
    write_text(json, value);
  };
  text("schema", "ascribe.explain/1");
  text("id", explanation.id);
  text("kind", explanation.kind);
  text("name", explanation.name);
  text("summary", explanation.summary);
  for (const ExplainedPart& part : explanation.parts) write_part(json, part);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace

std::string write_explanation(const Explanation& explanation,
                              const ExplanationForm& form) {
  switch (form.format) {
    case ExplanationFormat::markdown:
      return markdown_of(explanation);
    case ExplanationFormat::json:
      return json_of(explanation);
    default:
      return text_of(explanation, form);
  }
}

}  // namespace ascribe
