// SPDX-License-Identifier: Apache-2.0
// Tests src/attribute/entities.cpp on small articles.
#include "catch.h"
#include "pack.h"
#include "unit/attribute/checked.h"

using namespace ascribe;

namespace {

struct Wanted {
  const char* words;
  std::size_t nth;
  const char* mention;
};
struct Row {
  const char* text;
  std::vector<Wanted> mentions;
  std::size_t entities;
};

template <std::size_t n>
void check_mentions(const Row (&rows)[n]) {
  for (const Row& row : rows) {
    const Report report = check_text(row.text);
    for (const Wanted& wanted : row.mentions) {
      INFO(row.text << "\n" << wanted.words << ", " << wanted.nth);
      CHECK(mention(report, wanted.words, wanted.nth) == wanted.mention);
    }
    INFO(row.text);
    CHECK(report.mentions.entities.size() == row.entities);
  }
}

const Entity& entity(const Report& report, std::string_view key) {
  for (const Entity& each : report.mentions.entities) {
    if (each.key == key) return each;
  }
  throw std::runtime_error("no entity " + std::string(key));
}

}  // namespace

TEST_CASE("a surname stands for its bearer, after and before the full name") {
  const Row rows[] = {
      {"Ines Kallio said the bridge would close. Kallio added that crews were tired.",
       {{"Ines Kallio", 0, "named-person ines-kallio"},
        {"Kallio", 0, "named-person ines-kallio"}},
       1},
      {"Kallio said crews were tired. Ines Kallio toured the site.",
       {{"Kallio", 0, "named-person ines-kallio"},
        {"Ines Kallio", 0, "named-person ines-kallio"}},
       1},
      {"Ines Kallio toured the site. Ines said crews were tired.",
       {{"Ines", 0, "named-person ines-kallio"}},
       1},
      // One name that nobody bears is a body.
      {"Ines Kallio toured the site. They heard that Toro said no.",
       {{"Toro", 0, "named-org toro"}},
       2},
  };
  check_mentions(rows);
}

TEST_CASE("of two bearers of a surname the nearest before is meant") {
  const Row rows[] = {
      {"Rosa Lind said the pump broke. Karl Lind said the pipe was old. "
       "Lind said no more.",
       {{"Rosa Lind", 0, "named-person rosa-lind"},
        {"Karl Lind", 0, "named-person karl-lind"},
        {"Lind", 0, "named-person karl-lind"}},
       2},
      {"Rosa Lind said the pump broke. Karl Lind said the pipe was old. "
       "Rosa Lind left early. Lind said no more.",
       {{"Lind", 0, "named-person rosa-lind"}},
       2},
  };
  check_mentions(rows);
}

TEST_CASE("bodies merge by the beginning of their names and by initials") {
  const Row rows[] = {
      {"Toro Mining said the water was clean. Toro said tests were done.",
       {{"Toro Mining", 0, "named-org toro-mining"},
        {"Toro", 0, "named-org toro-mining"}},
       1},
      {"The Norrby Growers' Union said the harvest was lost. NGU said no more.",
       {{"The Norrby Growers' Union", 0, "named-org norrby-growers-union"},
        {"NGU", 0, "named-org norrby-growers-union"}},
       1},
      {"NGU said no more. The Norrby Growers' Union said the harvest was lost.",
       {{"NGU", 0, "named-org norrby-growers-union"}},
       1},
      // Other initials are another body.
      {"The Norrby Growers' Union said the harvest was lost. NPU said no more.",
       {{"NPU", 0, "named-org npu"}},
       2},
  };
  check_mentions(rows);
}

TEST_CASE("a person is the strongest thing the article says of her anywhere") {
  const Row rows[] = {
      {"Kallio said crews were tired. Deputy mayor Ines Kallio toured the site.",
       {{"Kallio", 0, "named-official ines-kallio"},
        {"Deputy mayor Ines Kallio", 0, "named-official ines-kallio"}},
       1},
      {"Deputy mayor Ines Kallio toured the site. Ines Kallio said no.",
       {{"Ines Kallio", 0, "named-official ines-kallio"}},
       1},
      {"Economist Rosa Lind said prices fell. Lind said they would rise.",
       {{"Lind", 0, "named-expert rosa-lind"}},
       1},
      // What one bearer is, the other is not.
      {"Mayor Rosa Lind toured the site. Karl Lind said no.",
       {{"Karl Lind", 0, "named-person karl-lind"}},
       2},
  };
  check_mentions(rows);
}

TEST_CASE("an entity keeps its longest name, its role and its body") {
  const Report report = check_text(
      "Kallio said crews were tired. Deputy mayor Ines Kallio toured the site. "
      "Toro said no. Toro Mining said more.");
  CHECK(entity(report, "ines-kallio").name == "Ines Kallio");
  CHECK(entity(report, "ines-kallio").role == "Deputy mayor");
  CHECK(entity(report, "toro-mining").name == "Toro Mining");
  CHECK(entity(report, "toro-mining").affiliation == "Toro Mining");
  CHECK(entity(report, "ines-kallio").affiliation_class == "unknown");
}

TEST_CASE("keys are small letters and hyphens, each used once") {
  const Report report =
      check_text("Rosa O'Lind said no. They heard that the St. Vell Union said more.");
  for (const Entity& each : report.mentions.entities) {
    INFO(each.key);
    CHECK(each.key.find_first_of(" .'") == std::string::npos);
    CHECK_FALSE(each.key.empty());
  }
  CHECK(entity(report, "rosa-olind").name == "Rosa O'Lind");
}

TEST_CASE("unnamed people are no entities") {
  const Report report = check_text(
      "A senior official said the talks had stalled. Experts said no. Residents wept.");
  CHECK(report.mentions.entities.empty());
  CHECK(report.mentions.all.size() >= 2);
  for (const Mention& each : report.mentions.all) CHECK_FALSE(each.entity.has_value());
}
