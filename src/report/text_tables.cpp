// SPDX-License-Identifier: Apache-2.0
// Sources and components in columns, so that the score can be worked out by hand.
#include "report/text_tables.h"

#include <algorithm>
#include <cmath>

#include "report/grading.h"
#include "report/sentence_numbers.h"
#include "report/source_rows.h"
#include "report/visible.h"
#include "text/width.h"

namespace ascribe {
namespace {

constexpr std::string_view indent = "   ";
constexpr std::size_t most_rows = 12;
constexpr unsigned label_columns = 20;
constexpr unsigned count_columns = 21;  // "claims  quoted  first"
constexpr unsigned gap = 2;

std::string right(const std::string& text, std::size_t columns) {
  return std::string(columns - std::min(columns, text.size()), ' ') + text;
}

std::string plural(std::uint32_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string without_end_spaces(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

unsigned name_columns(const std::vector<SourceRow>& rows, unsigned width) {
  unsigned widest = 6;  // "source"
  for (const SourceRow& row : rows) {
    widest = std::max(widest, display_width(visible(row.name)));
  }
  const unsigned taken =
      static_cast<unsigned>(indent.size()) + gap + label_columns + count_columns;
  return std::min(widest, std::max(width, taken + 10) - taken);
}

std::string counts_sentence(const Metrics& metrics) {
  std::string text =
      plural(metrics.identified_sources, "identified source", "identified sources") +
      ", " + plural(metrics.affiliations, "affiliation", "affiliations") + "; ";
  if (metrics.figures > 0) {
    text += std::to_string(metrics.figures_unsourced) + " of " +
            plural(metrics.figures, "figure", "figures") +
            " without an identified source; ";
  }
  if (metrics.quotes > 0) {
    text += std::to_string(metrics.quotes_unspoken) + " of " +
            plural(metrics.quotes, "quotation", "quotations") + " without a speaker; ";
  }
  return text + plural(metrics.links, "link", "links") + ".";
}

std::string doubtful_line(const Evidence& evidence, unsigned width) {
  const auto numbers = sentence_numbers(evidence.report);
  std::string list;
  std::size_t count = 0;
  for (const Claim& claim : evidence.claims) {
    if (!is_doubtful(evidence, claim)) continue;
    list += (count++ == 0 ? " " : ", ") + numbers[claim.sentence];
  }
  if (count == 0) return "";
  const double least = evidence.number("threshold.doubtful-confidence");
  return wrapped("Doubtful labels (confidence under " + fixed(least, 2) +
                     "): " + (count == 1 ? "sentence" : "sentences") + list + ".",
                 indent, width);
}

std::string component_row(std::string_view name, const std::string& value,
                          double weight, double points) {
  return std::string(indent) + fitted(name, 15) + right(value, 7) +
         right(fixed(weight, 0), 9) + right(fixed(points, 2), 9) + "\n";
}

/// Why the score is not simply the points: a weight missing, or a cap.
std::string remarks(const Score& score, double points, double weights, unsigned width) {
  std::string text;
  const double full = weights > 0 ? 100 * points / weights : 0;
  if (weights != 100) {
    text += wrapped(fixed(points, 2) + " of " + fixed(weights, 0) + " points is " +
                        fixed(full, 2) +
                        " of 100: components with nothing to measure are left out.",
                    indent, width);
  }
  if (std::lround(full) > score.value) {
    text += wrapped("The score is capped at " + std::to_string(score.value) + ".",
                    indent, width);
  }
  return text;
}

}  // namespace

std::string text_sources(const Evidence& evidence, unsigned width) {
  const std::vector<SourceRow> rows = source_rows(evidence);
  if (rows.empty()) return "";
  const auto numbers = sentence_numbers(evidence.report);
  const unsigned columns = name_columns(rows, width);
  std::string text = std::string(indent) + fitted("source", columns + gap) +
                     fitted("label", label_columns) + "claims  quoted  first\n";
  const std::size_t shown = std::min(rows.size(), most_rows);
  for (std::size_t i = 0; i < shown; ++i) {
    const SourceRow& row = rows[i];
    text += without_end_spaces(
        std::string(indent) + fitted(visible(row.name), columns) +
        std::string(gap, ' ') + fitted(name(row.who), label_columns) +
        right(std::to_string(row.claims), 6) + right(std::to_string(row.quoted), 8) +
        right(numbers[row.first_sentence], 7));
  }
  if (shown < rows.size()) {
    const auto rest = static_cast<std::uint32_t>(rows.size() - shown);
    text += std::string(indent) + "and " + plural(rest, "other", "others") + "\n";
  }
  return text + "\n" + wrapped(counts_sentence(evidence.metrics), indent, width);
}

std::string text_components(const Evidence& evidence, unsigned width) {
  const Score& score = evidence.report.score;
  if (!score.graded) return "";
  std::string text =
      std::string(indent) + fitted("component", 15) + "  value   weight   points\n";
  double points = 0;
  double weights = 0;
  for (const ScoreComponent& component : score.components) {
    const double earned = component.weight * component.value;
    points += earned;
    weights += component.weight;
    text += component_row(component.name, fixed(component.value, 3), component.weight,
                          earned);
  }
  text += component_row("score", "", weights, points);
  return text + remarks(score, points, weights, width) + doubtful_line(evidence, width);
}

}  // namespace ascribe
