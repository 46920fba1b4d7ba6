// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/starts.cpp and TextAt::may_begin.
#include "catch.h"
#include "rules/steps.h"
#include "rules/text_at.h"

using namespace ascribe;

namespace {

Step looking(PositionOp looks, std::uint16_t next = 0,
             std::vector<ClassId> classes = {}) {
  Step made;
  made.looks = looks;
  made.next = next;
  made.classes = std::move(classes);
  return made;
}

Step passing(Step::Op op, std::uint16_t next, std::uint16_t other = 0) {
  Step made;
  made.op = op;
  made.next = next;
  made.other = other;
  return made;
}

/// Three tokens: the first in class 1, the second in class 70, the third in none but
/// the start of a phrase of class 3.
ClassifiedTokens three_tokens() {
  ClassifiedTokens classes;
  classes.row_words = 2;
  classes.rows = {2, 0, 0, 64, 0, 0};
  classes.row_of = {0, 1, 2};
  classes.phrases = {{3, 2}};
  classes.phrase_begin = {0, 0, 0, 1};
  return classes;
}

/// The tokens a match may begin at, as "y" and "-", of a program whose last step is
/// its first.
std::string begins(std::vector<Step> made, std::span<const Mention> mentions = {}) {
  Steps steps;
  steps.first = static_cast<std::uint16_t>(made.size() - 1);
  steps.all = std::move(made);
  const Program program = program_of(steps);
  const ClassifiedTokens classes = three_tokens();
  const SentenceView view{classes, {0, 3}, mentions};
  TextAt text;
  text.begin(program, view);
  std::string out;
  for (std::uint32_t token = 0; token < 3; ++token) {
    out += text.may_begin(token) ? 'y' : '-';
  }
  return out;
}

}  // namespace

TEST_CASE("a match begins with what its first steps take") {
  using Op = PositionOp;
  const Step end = looking(Op::accept);
  CHECK(begins({end, looking(Op::token, 0, {1})}) == "y--");
  CHECK(begins({end, looking(Op::token, 0, {70})}) == "-y-");
  CHECK(begins({end, looking(Op::token, 0, {3})}) == "--y");
  CHECK(begins({end, looking(Op::is_token, 0, {1, 70})}) == "yy-");
  CHECK(begins({end, looking(Op::token, 0, {70}), passing(Step::Op::open, 1)}) ==
        "-y-");
  CHECK(begins({end, looking(Op::token, 0, {70}), looking(Op::not_token, 1, {1})}) ==
        "-y-");
  CHECK(begins({end, looking(Op::gap_token)}) == "yyy");
  CHECK(begins({end, looking(Op::at_start)}) == "yyy");
  CHECK(begins({end, looking(Op::token, 0, {1}), looking(Op::token, 0, {70}),
                passing(Step::Op::fork, 1, 2)}) == "yy-");
}

TEST_CASE("a match begins at a mention of a type it takes") {
  Step taken = looking(PositionOp::mention);
  Mention mention;
  mention.tokens = {1, 2};
  taken.types = static_cast<std::uint16_t>(1u << static_cast<unsigned>(mention.type));
  const std::vector<Step> steps = {looking(PositionOp::accept), taken};
  CHECK(begins(steps, std::vector{mention}) == "-y-");
  CHECK(begins(steps) == "---");
}
