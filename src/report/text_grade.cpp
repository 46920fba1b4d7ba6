// SPDX-License-Identifier: Apache-2.0
// The head of the verdict: who wrote it, how well it is sourced, in which shares.
#include "report/text_grade.h"

#include <algorithm>
#include <array>

#include "report/grading.h"
#include "report/score.h"
#include "report/visible.h"

namespace ascribe {
namespace {

constexpr std::string_view indent = "   ";
constexpr std::size_t date_length = 10;  // of an ISO 8601 time
constexpr unsigned bar_left = 31;        // columns before the bar
constexpr unsigned most_cells = 20;

struct BandRow {
  Band band;
  std::string_view words;
  std::string_view cell;  ///< two columns, one claim unless the bar is scaled
};

constexpr std::array<BandRow, band_count> band_rows = {{
    {Band::named, "named person", "##"},
    {Band::organisation, "organisation or record", "||"},
    {Band::second_hand, "second-hand", "::"},
    {Band::unnamed, "unnamed or vague", "//"},
    {Band::none, "no source", "[]"},
}};

void append(std::string& line, std::string_view part) {
  if (part.empty()) return;
  if (!line.empty()) line += ", ";
  line += part;
}

std::string grade_words(const Score& score) {
  if (!score.graded) {
    return "not graded: " + std::string(why_not_words(score.why_not));
  }
  std::string words = std::to_string(score.value) + " of 100";
  if (score.low != score.high) {
    words += " (" + std::to_string(score.low) + "-" + std::to_string(score.high) + ")";
  }
  if (score.letter.empty()) return words + ", too unsure for a letter";
  return std::string(letter_words(score.letter)) + ", " + words;
}

/// Cells for `claims` when the largest band has `most`: one each while they fit, else
/// in proportion; a band with a claim always shows.
std::uint32_t cells_for(std::uint32_t claims, std::uint32_t most, std::uint32_t room) {
  if (most <= room) return claims;
  const auto scaled = static_cast<std::uint32_t>(std::uint64_t{claims} * room / most);
  return claims > 0 ? std::max(scaled, 1u) : 0;
}

}  // namespace

std::string text_heading(const Report& report, unsigned width) {
  const Article& article = report.article;
  std::string origin;
  append(origin, article.site);
  append(origin, std::string_view(article.published).substr(0, date_length));
  append(origin, report.retrieval ? report.retrieval->final_url : report.input);
  std::string text;
  if (!article.title.empty()) text += wrapped(visible(article.title), "", width);
  return text + wrapped(visible(origin), "", width);
}

std::string text_grade(const Report& report, const Paint& paint, unsigned width) {
  const std::string letter = report.score.letter.empty() ? "-" : report.score.letter;
  return paint.strong(letter) + "  " + grade_words(report.score) + "\n" +
         wrapped(visible(report.summary), indent, width);
}

std::string text_bar(const Metrics& metrics, const Paint& paint, unsigned width) {
  const std::uint32_t most =
      *std::max_element(metrics.bands.begin(), metrics.bands.end());
  const std::uint32_t room =
      std::clamp((std::max(width, bar_left) - bar_left) / 2, 1u, most_cells);
  std::string text;
  for (const BandRow& row : band_rows) {
    const std::uint32_t claims = metrics.bands[static_cast<std::size_t>(row.band)];
    std::string bar;
    for (std::uint32_t i = cells_for(claims, most, room); i > 0; --i) bar += row.cell;
    const std::string count = std::to_string(claims);
    text += std::string(indent) + fitted(row.words, 22) +
            std::string(count.size() < 5 ? 5 - count.size() : 0, ' ') + count;
    if (!bar.empty()) text += "  " + paint.band(row.band, bar);
    text += "\n";
  }
  return text;
}

}  // namespace ascribe
