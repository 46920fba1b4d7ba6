// SPDX-License-Identifier: Apache-2.0
// From steps to positions: every way through forks and captures walked beforehand.
//
// Only some steps look at the text. What stands between two of them, forks and the
// ends of captures, is the same at every token, so it is walked once, here (Glushkov,
// "The abstract theory of automata", 1961, as positions and what may follow each):
//
//   ["a?", {"as": "cue", "seq": ["b"]}]     a -> b (open cue)    b -> accept (close
//   cue)
//
// Ways are listed as a walk that tries `next` before `other` finds them. A position
// that is reached twice keeps the first way: what follows is the same from there, so
// the second could never be preferred. Positions that consume nothing ("!x", ":start")
// stay positions, for what they say depends on the text.
#include <algorithm>
#include <utility>

#include "rules/steps.h"

namespace ascribe {
namespace {

constexpr std::uint16_t no_position = 0xFFFF;

class Positioner {
 public:
  explicit Positioner(const Steps& steps) : steps_(steps) {}

  Program run() {
    program_.reach = steps_.reach;
    std::vector<std::uint16_t> looking;
    for (std::size_t s = 0; s < steps_.all.size(); ++s) {
      const bool looks = steps_.all[s].op == Step::Op::position;
      place_of_.push_back(looks ? static_cast<std::uint16_t>(looking.size())
                                : no_position);
      if (looks) looking.push_back(static_cast<std::uint16_t>(s));
    }
    for (const std::uint16_t s : looking) {
      const Step& step = steps_.all[s];
      Position position;
      position.op = step.looks;
      position.types = step.types;
      position.offset = step.offset;
      position.classes = add_masks(step.classes, program_);
      position.stops = add_masks(step.stops, program_);
      if (step.looks != PositionOp::accept) position.edges = edges_from(step.next);
      program_.positions.push_back(position);
    }
    program_.first = edges_from(steps_.first);
    return std::move(program_);
  }

 private:
  struct Way {
    std::uint16_t step = 0;
    std::vector<Mark> marks;
  };

  Range edges_from(std::uint16_t first) {
    const auto begin = static_cast<std::uint32_t>(program_.edges.size());
    seen_.assign(steps_.all.size(), false);
    std::vector<Way> open = {{first, {}}};
    while (!open.empty()) {
      Way way = std::move(open.back());
      open.pop_back();
      if (seen_[way.step]) continue;
      seen_[way.step] = true;
      const Step& step = steps_.all[way.step];
      if (step.op == Step::Op::position) {
        add_edge(place_of_[way.step], way.marks);
        continue;
      }
      if (step.op == Step::Op::fork) {
        open.push_back({step.other, way.marks});
      } else {
        const bool opens = step.op == Step::Op::open;
        way.marks.push_back({step.capture, static_cast<std::uint8_t>(opens)});
      }
      open.push_back({step.next, std::move(way.marks)});
    }
    return {begin, static_cast<std::uint32_t>(program_.edges.size())};
  }

  void add_edge(std::uint16_t to, const std::vector<Mark>& marks) {
    Edge edge;
    edge.to = to;
    edge.marks.begin = static_cast<std::uint32_t>(program_.marks.size());
    program_.marks.insert(program_.marks.end(), marks.begin(), marks.end());
    edge.marks.end = static_cast<std::uint32_t>(program_.marks.size());
    program_.edges.push_back(edge);
  }

  const Steps& steps_;
  Program program_;
  std::vector<std::uint16_t> place_of_;  ///< by step
  std::vector<bool> seen_;
};

}  // namespace

Range add_masks(const std::vector<ClassId>& classes, Program& program) {
  const auto begin = static_cast<std::uint32_t>(program.masks.size());
  for (const ClassId cls : classes) {
    const std::uint64_t bit = std::uint64_t{1} << (cls % 64);
    const auto same =
        std::find_if(program.masks.begin() + begin, program.masks.end(),
                     [&](const ClassMask& mask) { return mask.word == cls / 64u; });
    if (same != program.masks.end()) {
      same->bits |= bit;
    } else {
      program.masks.push_back({cls / 64u, bit});
    }
  }
  return {begin, static_cast<std::uint32_t>(program.masks.size())};
}

Program program_of(const Steps& steps) {
  Program program = Positioner(steps).run();
  find_needs(steps, program);
  find_starts(steps, program);
  return program;
}

}  // namespace ascribe
