// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/starts.cpp.
#include "rules/starts.h"

#include "catch.h"

using namespace ascribe;

namespace {

Step step(Step::Op op, std::uint16_t next = 0, std::vector<ClassId> classes = {}) {
  Step made;
  made.op = op;
  made.next = next;
  made.classes = std::move(classes);
  return made;
}

Program program(std::vector<Step> steps) {
  Program made;
  made.first = static_cast<std::uint16_t>(steps.size() - 1);
  made.steps = std::move(steps);
  return made;
}

/// Three tokens: the first in class 1, the second in class 70, the third in none but
/// the start of a phrase of class 3.
ClassifiedTokens three_tokens() {
  ClassifiedTokens classes;
  classes.row_words = 2;
  classes.rows = {2, 0, 0, 64, 0, 0};
  classes.phrases = {{3, 2}};
  classes.phrase_begin = {0, 0, 0, 1};
  return classes;
}

/// The tokens a match may begin at, as "y" and "-".
std::string begins(const Program& made, std::span<const Mention> mentions = {}) {
  const ClassifiedTokens classes = three_tokens();
  Starts starts;
  starts.gather(made, classes.row_words);
  std::string out;
  for (std::uint32_t token = 0; token < 3; ++token) {
    out += starts.may_begin(classes, mentions, token) ? 'y' : '-';
  }
  return out;
}

}  // namespace

TEST_CASE("a match begins with what its first steps take") {
  using Op = Step::Op;
  const Step end = step(Op::accept);
  CHECK(begins(program({end, step(Op::token, 0, {1})})) == "y--");
  CHECK(begins(program({end, step(Op::token, 0, {70})})) == "-y-");
  CHECK(begins(program({end, step(Op::token, 0, {3})})) == "--y");
  CHECK(begins(program({end, step(Op::is_token, 0, {1, 70})})) == "yy-");
  CHECK(begins(program({end, step(Op::token, 0, {70}), step(Op::open, 1)})) == "-y-");
  CHECK(begins(program({end, step(Op::token, 0, {70}), step(Op::not_token, 1, {1})})) ==
        "-y-");
  CHECK(begins(program({end, step(Op::gap_token)})) == "yyy");
  CHECK(begins(program({end, step(Op::at_start)})) == "yyy");
  Step fork = step(Op::fork, 1);
  fork.other = 2;
  CHECK(begins(program(
            {end, step(Op::token, 0, {1}), step(Op::token, 0, {70}), fork})) == "yy-");
}

TEST_CASE("a match begins at a mention of a type it takes") {
  Step taken = step(Step::Op::mention);
  Mention mention;
  mention.tokens = {1, 2};
  taken.types = static_cast<std::uint16_t>(1u << static_cast<unsigned>(mention.type));
  const Program made = program({step(Step::Op::accept), taken});
  CHECK(begins(made, std::vector{mention}) == "-y-");
  CHECK(begins(made) == "---");
}
