// SPDX-License-Identifier: Apache-2.0
// Laying out findings.
#include "report/text_findings.h"

#include <set>

#include "report/excerpt.h"
#include "report/locator.h"
#include "report/sentence_numbers.h"
#include "report/visible.h"

namespace ascribe {
namespace {

constexpr unsigned gutter = 7;  // "   1 | "

class FindingPrinter {
 public:
  FindingPrinter(const Report& report, const Paint& paint, unsigned width)
      : report_(report),
        paint_(paint),
        width_(width),
        source_(report.article.source),
        numbers_(sentence_numbers(report)) {}

  std::string print() {
    const Finding* last = nullptr;
    for (const Finding& finding : report_.findings) {
      // A second finding on the same words needs no second look at them.
      const bool same = last && last->sentence && last->sentence == finding.sentence &&
                        last->span == finding.span;
      if (last && !same) text_ += "\n";
      head(finding);
      if (!same) marked_words(finding);
      words(finding);
      last = &finding;
    }
    return std::move(text_);
  }

 private:
  void head(const Finding& finding) {
    std::string place = visible(report_.input);
    if (finding.sentence) {
      const Span at = source_span(report_.article, finding.span);
      const Locator::Place begin = source_.place(at.begin);
      place += ":" + std::to_string(begin.line) + ":" + std::to_string(begin.column);
    }
    text_ += paint_.strong(place + ":") + " " +
             paint_.level(finding.level, name(finding.level)) + ": " + finding.name +
             " [" + finding.rule + "]\n";
  }

  void marked_words(const Finding& finding) {
    if (!finding.sentence || finding.span.empty()) return;
    const Span where = report_.sentences[*finding.sentence].where;
    const Span marked{finding.span.begin - where.begin, finding.span.end - where.begin};
    const Excerpt shown =
        excerpt(slice(report_.article.text, where), marked, width_ - gutter);
    const std::string& number = numbers_[*finding.sentence];
    const std::size_t padding = number.size() < 4 ? 4 - number.size() : 0;
    text_ += std::string(padding, ' ') + number + " | " + shown.line + "\n";
    text_ += "     | " + paint_.strong(shown.carets) + "\n";
  }

  void words(const Finding& finding) {
    text_ += wrapped(visible(finding.message), "     = ", width_);
    if (!helped_.insert(finding.rule).second) return;
    std::string help = finding.hint;
    for (std::size_t i = 0; i < finding.policy.size(); ++i) {
      help += (i == 0 ? " (" : ", ") + finding.policy[i];
    }
    if (!finding.policy.empty()) help += ")";
    text_ += wrapped(visible(help), "       help: ", width_);
  }

  const Report& report_;
  const Paint& paint_;
  unsigned width_;
  Locator source_;
  std::vector<std::string> numbers_;
  std::set<std::string> helped_;  ///< rules whose hint has been printed
  std::string text_;
};

}  // namespace

std::string text_findings(const Report& report, const Paint& paint, unsigned width) {
  return FindingPrinter(report, paint, width).print();
}

}  // namespace ascribe
