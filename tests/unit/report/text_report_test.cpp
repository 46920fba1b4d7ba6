// SPDX-License-Identifier: Apache-2.0
// Tests src/report/text_report.cpp and the parts it puts together.
#include "report/text_report.h"

#include <sstream>

#include "catch.h"
#include "text/width.h"
#include "unit/report/sample.h"

using namespace ascribe;

namespace {

std::string text_of(const std::vector<Report>& reports, RenderOptions options = {}) {
  return write_reports(reports, report_rules(), ReportFormat::text, options);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the worked example prints grade, bar and tables as designed") {
  const std::string text = text_of({worked_example().report()});
  for (const char* part : {
           "D  thinly sourced, 47 of 100 (44-52)\n"
           "   22 claims: 12 from one organisation and its official, 6 from unnamed or "
           "vague\n"
           "   sources, 4 from nobody. No second identified affiliation.\n",
           "   named person              5  ##########\n"
           "   organisation or record    7  ||||||||||||||\n"
           "   second-hand               0\n"
           "   unnamed or vague          6  ////////////\n"
           "   no source                 4  [][][][]\n",
           "   source            label               claims  quoted  first\n"
           "   Mira Halden       named-official           5       2      9\n"
           "   Dock Union        named-org                7       0      5\n",
           "   (no source)       none                     4       2      1\n",
           "   2 identified sources, 1 affiliation; 4 of 5 figures without an "
           "identified\n"
           "   source; 2 of 4 quotations without a speaker; 0 links.\n",
           "   support          0.731       35    25.57\n",
           "   score                       100    47.48\n"
           "   Doubtful labels (confidence under 0.60): sentences 1, 6, 16, 18.\n",
           "15 findings: 13 warnings, 2 notes.\n"
           "Form of sourcing only: nothing here says whether a claim is true.\n",
       }) {
    INFO(part);
    CHECK(has(text, part));
  }
}

TEST_CASE("findings show the sentence with carets under the words") {
  const std::string text = text_of({worked_example().report()});
  CHECK(
      has(text,
          "drafts/quay.md:2:66: warning: scare-quote [AS402]\n"
          "   1 | … towards an end, yet “wide gaps” remain between the two sides.\n"
          "     |                       ^^^^^^^^^^^\n"
          "     = \"wide gaps\" is in quotation marks and nobody is shown saying it.\n"
          "       help: Show who said it, or take the marks off. (MOS, AP-quote)\n"));
  CHECK(has(text,
            "   H | Dock Union to reopen Norrby quay: a long dispute may end\n"
            "     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"));
  // The hint of a rule is printed once.
  const std::size_t first = text.find("One name or one count");
  REQUIRE(first != std::string::npos);
  CHECK(text.find("One name or one count", first + 1) == std::string::npos);
}

TEST_CASE("no line is wider than asked") {
  Draft draft = worked_example();
  draft.article().title =
      "市長と港の組合が 長い争いの末に 岸壁を開く約束を したと報じられた日";
  const Report report = draft.report();
  for (const unsigned width : {40u, 60u, 80u, 120u}) {
    RenderOptions options;
    options.width = width;
    std::istringstream lines(text_of({report}, options));
    for (std::string line; std::getline(lines, line);) {
      // Locations and the fixed tables stand as they are.
      const bool fixed = line.starts_with("drafts/") || line.starts_with("   ");
      INFO(line);
      if (!fixed || width >= 80) CHECK(display_width(line) <= width);
    }
  }
}

TEST_CASE("colour is there only when asked for, and only beside words") {
  const std::vector<Report> reports = {worked_example().report()};
  const std::string plain = text_of(reports);
  CHECK_FALSE(has(plain, "\x1b"));
  RenderOptions options;
  options.color = true;
  std::string painted = text_of(reports, options);
  CHECK(has(painted, "\x1b[1mD\x1b[0m"));
  for (std::size_t at; (at = painted.find("\x1b[")) != std::string::npos;) {
    painted.erase(at, painted.find('m', at) + 1 - at);
  }
  CHECK(painted == plain);
}

TEST_CASE("hostile words cannot reach the terminal raw") {
  Draft draft("\x1b]0;owned\x07.md");
  draft.article().title = "\x1b[2J\xE2\x80\xAEkcatta";
  draft.article().site = "a\nb";
  draft.say({.text = "Experts\x1b[31m say\xE2\x80\xAE it.",
             .who = Who::unnamed_group,
             .how = How::indirect,
             .source = "Experts\x1b[31m",
             .cue = "say"});
  const std::string text =
      text_of({draft.report(),
               failed_report("\x1b[1m", Failure{"http-500\x1b", "", "\x07 bell"})});
  CHECK_FALSE(has(text, "\x1b"));
  CHECK_FALSE(has(text, "\x07"));
  CHECK_FALSE(has(text, "\xE2\x80\xAE"));
  CHECK(has(text,
            "   1 | Experts\\u{1B}[31m say\\u{202E} it.\n"
            "     | ^^^^^^^^^^^^^^^^^\n"));
}

TEST_CASE("an input that could not be read is one finding-like entry") {
  const std::string text = text_of(
      {failed_report("a.md", Failure{"not-found", "a.md", "There is no a.md."})});
  CHECK(text ==
        "a.md: error: could not be read\n"
        "     = There is no a.md. [not-found]\n"
        "\n"
        "No findings under 17 rules. 1 input could not be read.\n"
        "Form of sourcing only: nothing here says whether a claim is true.\n");
}

TEST_CASE("an ungraded article says why and keeps its counts") {
  Draft draft;
  draft.say({.text = "It is shut.", .kind = Kind::background});
  const std::string text = text_of({draft.report()});
  CHECK(has(text, "-  not graded: too short\n   No claims found.\n"));
  CHECK(has(text, "   named person              0\n"));
  CHECK_FALSE(has(text, "component"));
  CHECK(has(text, "No findings under 17 rules.\n"));
}

TEST_CASE("a missing component and a cap are explained") {
  Draft draft;
  for (int i = 0; i < 7; ++i) {
    draft.say(
        {.text = "An aide said that the plan was off the table for the time being.",
         .who = Who::unnamed_official,
         .how = How::indirect,
         .source = "An aide",
         .cue = "said",
         .anonymity = {"specific", "informative"}});
  }
  const std::string text = text_of({draft.padding(4).report()});
  CHECK(has(text, "of 55 points is"));
  CHECK(has(text, "The score is capped at 39.\n"));
}

TEST_CASE("long tables are cut at twelve sources and long bars are scaled") {
  Draft draft;
  for (int i = 0; i < 30; ++i) {
    const std::string group =
        "Group X" + std::string(1, static_cast<char>('A' + i % 15));
    draft.say({.text = group + " said so.",
               .who = Who::unnamed_group,
               .how = How::indirect,
               .source = group,
               .cue = "said"});
  }
  const std::string text = text_of({draft.report()});
  CHECK(has(text, "   and 3 others\n"));
  CHECK(has(text, "  " + std::string(40, '/') + "\n"));
}
