// SPDX-License-Identifier: Apache-2.0
// How many of the labelled sentences under fixtures/sentences the rules get right, and
// the floors under which that may not fall.
#include <algorithm>
#include <cstdio>
#include <sstream>

#include "catch.h"
#include "json/reader.h"
#include "pack.h"

using namespace ascribe;

namespace {

/// One row: TOPIC, KIND, WHO, HOW, SOURCE, CUE, TEXT; "a|b" means either is right.
struct Row {
  std::string kind, who, how, text;
};

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) parts.push_back(part);
  return parts;
}

std::vector<Row> rows_of(const std::string& file) {
  std::vector<Row> rows;
  for (const std::string& line : split(file_bytes(source_dir() / file), '\n')) {
    const std::vector<std::string> columns = split(line, '\t');
    REQUIRE(columns.size() == 7);
    rows.push_back({columns[1], columns[2], columns[3], columns[6]});
  }
  return rows;
}

bool is_one_of(std::string_view label, const std::string& wanted) {
  const std::vector<std::string> labels = split(wanted, '|');
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

bool is_in_band_of_one(Who who, const std::string& wanted) {
  const std::vector<std::string> labels = split(wanted, '|');
  return std::any_of(labels.begin(), labels.end(), [&](const std::string& label) {
    return band_of(who_named(label).value()) == band_of(who);
  });
}

constexpr std::array<std::string_view, 4> figures = {"who", "band", "how", "kind"};
using Percent = std::array<double, 4>;

// A sentence that is split in two is judged on its first part that has a source.
const SentenceLabel& label_of(const Report& report) {
  const std::vector<SentenceLabel>& labels = report.labelled.sentences;
  const auto sourced =
      std::find_if(labels.begin(), labels.end(),
                   [](const SentenceLabel& label) { return label.who != Who::none; });
  return sourced == labels.end() ? labels.front() : *sourced;
}

Percent measured(const std::vector<Row>& rows) {
  Percent right{};
  for (const Row& row : rows) {
    const Report report = check_text(row.text);
    if (report.failure || report.labelled.sentences.empty()) continue;
    const SentenceLabel& label = label_of(report);
    right[0] += is_one_of(name(label.who), row.who);
    right[1] += is_in_band_of_one(label.who, row.who);
    right[2] += is_one_of(name(label.how), row.how);
    right[3] += is_one_of(name(label.kind), row.kind);
  }
  for (double& count : right) count *= 100.0 / static_cast<double>(rows.size());
  return right;
}

Percent floors_of(const std::string& set) {
  const std::string bytes = file_bytes(source_dir() / "tests/rules/floors.json");
  auto read = read_json(bytes);
  REQUIRE(std::holds_alternative<JsonValue>(read));
  const JsonValue* floors = std::get<JsonValue>(read).find(set);
  REQUIRE(floors != nullptr);
  Percent out{};
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const JsonValue* floor = floors->find(figures[i]);
    REQUIRE((floor != nullptr && floor->is_number()));
    out[i] = floor->number;
  }
  return out;
}

// Only figures are printed, never a sentence: held.tsv must stay unread.
void hold(const std::string& set, std::size_t least_rows) {
  const std::vector<Row> rows = rows_of("fixtures/sentences/" + set + ".tsv");
  REQUIRE(rows.size() >= least_rows);
  const Percent floors = floors_of(set);
  const Percent found = measured(rows);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    std::printf("%-5s %-5s %6.2f %% right, floor %2.0f %%\n", set.c_str(),
                figures[i].data(), found[i], floors[i]);
    INFO(set << " " << figures[i]);
    CHECK(found[i] >= floors[i]);
  }
}

}  // namespace

TEST_CASE("the sentences for writing rules are labelled no worse than before",
          "[accuracy]") {
  hold("dev", 300);
}

TEST_CASE("the sentences held back are labelled no worse than before", "[accuracy]") {
  hold("held", 100);
}
