// SPDX-License-Identifier: Apache-2.0
// Laying out the reasons for one sentence after the other.
#include "report/reasons_text.h"

#include <algorithm>
#include <array>

#include "report/excerpt.h"
#include "report/locator.h"
#include "report/paint.h"
#include "report/visible.h"
#include "rules/rule_text.h"
#include "text/width.h"

namespace ascribe {
namespace {

constexpr unsigned gutter = 5;        // "   | "
constexpr unsigned name_columns = 9;  // " captures"
constexpr unsigned quoted_columns = 60;

struct Heading {
  Fate fate;
  std::string_view title;
};
constexpr std::array headings = {
    Heading{Fate::won, "decided by"},         Heading{Fate::listed, "listed beside it"},
    Heading{Fate::beaten, "gave way"},        Heading{Fate::forbidden, "forbidden"},
    Heading{Fate::refused, "does not count"}, Heading{Fate::stopped, "nearly matched"}};

class ReasonsPrinter {
 public:
  ReasonsPrinter(const Report& report, const RuleSet& rules, const ReasonsForm& form)
      : report_(report),
        rules_(rules),
        form_(form),
        paint_(form.color),
        source_(report.article.source),
        texts_(rules) {}

  std::string print(const std::vector<Reasons>& all) {
    for (const Reasons& reasons : all) {
      if (!text_.empty()) text_ += "\n";
      label(reasons);
      marked(reasons);
      facts(reasons);
      mentions(reasons.sentence);
      for (const Heading& heading : headings) section(reasons, heading);
      rest(reasons);
    }
    if (form_.left_out > 0) {
      text_ += "\n";
      line(std::to_string(form_.left_out) +
               " more sentences stand on this line; name a column to ask about one",
           "");
    }
    return std::move(text_);
  }

 private:
  const RuleCard& card(const Trial& trial) const { return rules_.rules.at(trial.rule); }
  bool is_of(const Trial& trial, std::string_view finds) const {
    return card(trial).finds == finds;
  }

  std::string place(Span span) const {
    const Locator::Place at = source_.place(source_span(report_.article, span).begin);
    return std::to_string(at.line) + ":" + std::to_string(at.column);
  }

  static std::string place(const WrittenPart& part) {
    return visible(part.file) + ":" + std::to_string(part.place.line) + ":" +
           std::to_string(part.place.column);
  }

  std::string words(Span span) const {
    const std::string all = visible(slice(report_.article.text, span));
    if (display_width(all) <= quoted_columns) return "\"" + all + "\"";
    return "\"" + fitted(all, quoted_columns) + "\"";
  }

  void line(std::string_view text, std::string_view first) {
    text_ += wrapped(text, first, form_.width);
  }

  void label(const Reasons& reasons) {
    const SentenceLabel& label = report_.labelled.sentences[reasons.sentence];
    const Span where = report_.sentences[reasons.sentence].where;
    text_ += paint_.strong(visible(report_.input) + ":" + place(where) + ":") + " " +
             std::string(name(label.who)) + ", " + std::string(name(label.how)) + ", " +
             std::string(name(label.kind)) + "\n";
  }

  /// The sentence with marks under the captures of what decided. A long one is cut
  /// around each.
  void marked(const Reasons& reasons) {
    const Span where = report_.sentences[reasons.sentence].where;
    const std::string_view sentence = slice(report_.article.text, where);
    const unsigned room = form_.width - gutter - name_columns;
    std::string last;
    const auto winner = std::find_if(
        reasons.trials.begin(), reasons.trials.end(), [&](const Trial& trial) {
          return trial.fate == Fate::won && is_of(trial, "attribution");
        });
    if (winner != reasons.trials.end()) {
      for (const CapturedWords& capture : winner->captures) {
        const Excerpt shown = excerpt(
            sentence,
            {capture.where.begin - where.begin, capture.where.end - where.begin}, room);
        if (shown.line != last) text_ += "   | " + shown.line + "\n";
        last = shown.line;
        text_ += "   | " + paint_.strong(shown.carets) + " " +
                 std::string(capture.name) + "\n";
      }
    }
    if (last.empty()) text_ += "   | " + excerpt(sentence, {0, 0}, room).line + "\n";
  }

  void facts(const Reasons& reasons) {
    const SentenceLabel& label = report_.labelled.sentences[reasons.sentence];
    std::string facts = "band " + std::string(name(band_of(label.who))) +
                        ", confidence " + fixed(label.confidence, 2);
    if (label.runner_up != Who::none) {
      facts += ", runner-up " + std::string(name(label.runner_up));
    }
    for (std::size_t i = 0; i < label.flags.size(); ++i) {
      facts += (i == 0 ? "; flags " : ", ") + visible(label.flags[i]);
    }
    line(facts, "   ");
    if (!reasons.from) return;
    const Span from = report_.sentences[*reasons.from].where;
    line("the speaker comes from " + place(from) + ": " + std::string(reasons.carried),
         "   ");
  }

  void mentions(std::uint32_t sentence) {
    bool is_first = true;
    for (const Mention& mention : report_.mentions.all) {
      if (mention.sentence != sentence) continue;
      if (is_first) text_ += paint_.strong("mentions") + "\n";
      is_first = false;
      std::string told = place(mention.where) + " " + words(mention.where) + ", " +
                         std::string(name(mention.type)) + ", " +
                         std::string(name(mention.who));
      if (mention.entity) {
        told += " = " + visible(report_.mentions.entities[*mention.entity].key);
      }
      line(told + ", by " + rules_.rules.at(mention.rule).id, "   ");
    }
  }

  bool is_shown(const Trial& trial, std::array<std::size_t, 2>& near) const {
    if (form_.all) return true;
    // Mentions are listed above, and parts of them are found by many rules.
    const bool stood = trial.fate == Fate::won || trial.fate == Fate::beaten;
    if (stood && is_of(trial, "mention")) return false;
    if (trial.fate != Fate::stopped) return true;
    if (trial.stop->matched == 0) return false;
    if (is_of(trial, "attribution")) return ++near[0] <= near_attributions;
    if (!is_of(trial, "mention") && !is_of(trial, "kind")) return false;
    near[1] = is_of(trial, last_) ? near[1] + 1 : 1;
    return near[1] <= near_others;
  }

  void section(const Reasons& reasons, const Heading& heading) {
    std::array<std::size_t, 2> near{};
    last_ = "";
    bool is_first = heading.fate != Fate::won;
    if (!is_first) nobody(reasons);
    for (const Trial& trial : reasons.trials) {
      if (trial.fate != heading.fate) continue;
      const bool shown = is_shown(trial, near);
      last_ = card(trial).finds;
      if (!shown) {
        ++hidden_;
        continue;
      }
      if (is_first) text_ += paint_.strong(heading.title) + "\n";
      is_first = false;
      entry(trial);
    }
  }

  /// Opens the section of what decided: a sentence may have no rule for who and how.
  void nobody(const Reasons& reasons) {
    text_ += paint_.strong(headings[0].title) + "\n";
    const bool has_rule = std::any_of(
        reasons.trials.begin(), reasons.trials.end(),
        [&](const Trial& t) { return t.fate == Fate::won && is_of(t, "attribution"); });
    if (has_rule) return;
    line(
        reasons.from ? "who and how come with the speaker" : "no rule says who and how",
        "   ");
  }

  void entry(const Trial& trial) {
    const RuleCard& rule = card(trial);
    line(rule.id + " (" + rule.finds + "), pattern " +
             std::to_string(trial.pattern + 1) + " at " +
             place(texts_.pattern(rule, trial.pattern)),
         "   ");
    if (trial.stop) return stopped(trial);
    std::string took = "took " + words(trial.where);
    for (const CapturedWords& capture : trial.captures) {
      took += ", " + std::string(capture.name) + " " + words(capture.where);
    }
    line(took, "      ");
    if (trial.unless) {
      const WrittenPart unless = texts_.unless(rule, *trial.unless);
      line("unless " + std::to_string(*trial.unless + 1) + " at " + place(unless) +
               " found " + words(trial.unless_words),
           "      ");
    }
    if (trial.rival) {
      line("gave way to " + rules_.rules.at(*trial.rival).id + ": " +
               std::string(trial.because),
           "      ");
    } else if (!trial.because.empty()) {
      line(trial.because, "      ");
    }
  }

  std::string elements(const RuleCard& rule,
                       const std::vector<std::uint32_t>& offsets) {
    std::string out;
    for (const std::uint32_t offset : offsets) {
      const WrittenPart part = texts_.element(rule, offset);
      out +=
          (out.empty() ? "" : " or ") + visible(part.text) + " (" + place(part) + ")";
    }
    return out;
  }

  void stopped(const Trial& trial) {
    const RuleCard& rule = card(trial);
    const Stop& stop = *trial.stop;
    const std::string before =
        stop.before ? "before " + words(*stop.before) : "at the end of the sentence";
    const std::string wanted = elements(rule, stop.wanted);
    const bool has_none = stop.wanted.size() == 1 && is_lacking(stop, stop.wanted[0]);
    const std::string none = has_none ? "; nothing in the sentence would do" : "";
    if (stop.matched > 0) {
      line("took " + words(trial.where) + ", then wanted " + wanted + " " + before +
               "; " + std::to_string(stop.missing) + " to come" + none,
           "      ");
    } else {
      line("never began: wanted " + wanted + none, "      ");
    }
    for (const std::uint32_t offset : stop.lacking) {
      if (has_none && offset == stop.wanted[0]) continue;
      line("needs one of " + elements(rule, {offset}) +
               "; nothing in the sentence would do",
           "      ");
    }
  }

  static bool is_lacking(const Stop& stop, std::uint32_t offset) {
    return std::find(stop.lacking.begin(), stop.lacking.end(), offset) !=
           stop.lacking.end();
  }

  void rest(const Reasons& reasons) {
    if (reasons.left_out > 0) {
      line(std::to_string(reasons.left_out) + " more matches are not listed", "   ");
    }
    if (hidden_ > 0) {
      line(std::to_string(hidden_) + " more trials; --all lists them", "   ");
    }
    hidden_ = 0;
  }

  const Report& report_;
  const RuleSet& rules_;
  const ReasonsForm& form_;
  Paint paint_;
  Locator source_;
  RuleTexts texts_;
  std::string_view last_;   ///< what the rule of the trial before finds
  std::size_t hidden_ = 0;  ///< trials of this sentence not told of
  std::string text_;
};

}  // namespace

std::string reasons_text(const Report& report, const RuleSet& rules,
                         const std::vector<Reasons>& reasons, const ReasonsForm& form) {
  return ReasonsPrinter(report, rules, form).print(reasons);
}

}  // namespace ascribe
