// SPDX-License-Identifier: Apache-2.0
// Tests src/report/excerpt.cpp.
#include "report/excerpt.h"

#include "catch.h"
#include "text/width.h"

using namespace ascribe;

namespace {

Excerpt cut(const std::string& sentence, const std::string& marked, unsigned columns) {
  const std::size_t at = sentence.find(marked);
  REQUIRE(at != std::string::npos);
  return excerpt(
      sentence,
      {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + marked.size())},
      columns);
}

}  // namespace

TEST_CASE("carets stand under the marked words") {
  struct Row {
    const char* sentence;
    const char* marked;
    unsigned columns;
    const char* line;
    const char* carets;
  };
  const Row rows[] = {
      // all of it fits
      {"Experts say so.", "Experts", 40, "Experts say so.", "^^^^^^^"},
      {"Experts say so.", "so", 40, "Experts say so.", "            ^^"},
      // cut between words on both sides
      {"In the harbour of old Norrby the experts say the quay will never open again.",
       "experts", 40, "… of old Norrby the experts say the …",
       "                    ^^^^^^^"},
      // cut after only
      {"Experts say the quay will never open again.", "Experts", 24,
       "Experts say the quay …", "^^^^^^^"},
      // the mark itself is too long
      {"Experts say the quay will never open again.",
       "Experts say the quay will never open again.", 20, "Experts say the …",
       "^^^^^^^^^^^^^^^"},
      // wide characters take two columns
      {"市長の発言 said it", "said", 40, "市長の発言 said it", "           ^^^^"},
      {"the 市長 said it", "市長", 40, "the 市長 said it", "    ^^^^"},
      // combining marks take none
      {"cafe\xCC\x81 owners say", "owners", 40, "cafe\xCC\x81 owners say",
       "     ^^^^^^"},
      // escapes take as many as they print
      {"a\x1b"
       "b experts",
       "experts", 40, "a\\u{1B}b experts", "         ^^^^^^^"},
  };
  for (const Row& row : rows) {
    INFO(row.sentence);
    const Excerpt shown = cut(row.sentence, row.marked, row.columns);
    CHECK(shown.line == row.line);
    CHECK(shown.carets == row.carets);
    CHECK(display_width(shown.line) <= row.columns);
  }
}

TEST_CASE("an endless word is cut where the line is full") {
  const std::string word(500, 'x');
  const Excerpt shown = cut(word, word, 20);
  CHECK(display_width(shown.line) <= 20);
  CHECK(shown.carets == std::string(18, '^'));
}

TEST_CASE("every cut keeps the beginning of the mark and fits") {
  const std::string sentence =
      "Deputy mayor 市長 Ines Kallio said that cafe\xCC\x81 owners on both banks of "
      "the "
      "river had “no way” to plan for a summer without the bridge, and that "
      "Verkehrsinfrastrukturfinanzierungsgesellschaften would have to help.";
  for (unsigned columns = 33; columns < 120; ++columns) {
    for (const char* marked : {"Deputy", "市長", "“no way”", "help",
                               "Verkehrsinfrastrukturfinanzierungsgesellschaften"}) {
      INFO(columns << " " << marked);
      const Excerpt shown = cut(sentence, marked, columns);
      CHECK(display_width(shown.line) <= columns);
      CHECK(shown.carets.size() <= display_width(shown.line));
      CHECK(shown.carets.back() == '^');
    }
  }
}

TEST_CASE("a mark deep in an endless sentence is shown with what stands around it") {
  std::string sentence;
  for (int i = 0; i < 20000; ++i) sentence += "on and ";
  const std::string tail = sentence;
  sentence += "then Kallio spoke, " + tail;
  const Excerpt shown = cut(sentence, "Kallio", 40);
  CHECK(shown.line.starts_with("… "));
  CHECK(shown.line.ends_with(" …"));
  CHECK(display_width(shown.line) <= 40);
  CHECK(shown.line.find("then Kallio spoke") != std::string::npos);
  CHECK(shown.carets.ends_with("^^^^^^"));
}
