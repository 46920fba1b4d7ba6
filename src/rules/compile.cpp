// SPDX-License-Identifier: Apache-2.0
// The pattern compiler: elements to steps, from the last to the first.
//
// An element is compiled knowing the step that follows it, so a pattern is built back
// to front and no jump is ever patched:
//
//   ["@quant?", "@expert", {"as": "cue", "seq": ["~say"]}]
//
//   0 accept   1 close cue -> 0   2 ~say -> 1   3 open cue -> 2   4 @expert -> 3
//   5 @quant -> 4   6 fork 5 | 4        execution begins at 6
//
// Repetition is unrolled (the caps keep that small), so a step is one position and
// the matcher needs no counters. Groups nest; the depth cap bounds the recursion.
#include "rules/compile.h"

#include <algorithm>
#include <array>

#include "rules/atom.h"
#include "rules/steps.h"

namespace ascribe {
namespace {

constexpr std::size_t max_steps = 256;
constexpr int max_gap = 40;
constexpr int max_repeat = 8;
constexpr int max_depth = 8;

bool is_small_integer(const JsonValue& value) {
  return value.is_number() && value.number >= -1000 && value.number <= 1000 &&
         value.number == static_cast<int>(value.number);
}

class Compiler {
 public:
  Compiler(const RuleSource& source, Vocabulary& vocabulary, Faults& faults)
      : source_(source), faults_(faults), atoms_(source, vocabulary, faults) {}

  Program run(const JsonValue& pattern) {
    const std::uint16_t accept = add({}, 0);
    steps_.first = sequence(pattern, accept, 0);
    if (is_full()) {
      fault("R022", pattern, "pattern is too long: over 256 steps");
    }
    return program_of(steps_);
  }

 private:
  bool is_full() const { return steps_.all.size() > max_steps; }

  std::uint16_t add(Step step, std::uint32_t reach) {
    // Past the cap the pattern is refused anyway; stop growing.
    if (is_full()) return 0;
    steps_.reach += reach;
    steps_.all.push_back(std::move(step));
    return static_cast<std::uint16_t>(steps_.all.size() - 1);
  }

  void fault(std::string_view code, const JsonValue& at, const std::string& message,
             const std::string& hint = "") {
    faults_.add(code, source_, string_spot(source_.text, at), message, hint);
  }

  // Groups hold sequences and sequences hold groups; `depth` stops them at max_depth.
  // NOLINTBEGIN(misc-no-recursion)
  std::uint16_t sequence(const JsonValue& items, std::uint16_t next, int depth) {
    if (items.type != JsonValue::Type::array || items.items.empty()) {
      fault("R010", items, "expected an array of elements, not empty");
      return next;
    }
    if (depth > max_depth) {
      fault("R023", items, "groups nest deeper than 8");
      return next;
    }
    for (auto item = items.items.rbegin(); item != items.items.rend(); ++item) {
      if (is_full()) break;  // nested repeats multiply: end the work, not only growth
      next = element(*item, next, depth);
    }
    return next;
  }

  std::uint16_t element(const JsonValue& item, std::uint16_t next, int depth) {
    if (item.type == JsonValue::Type::string) return atom(item, next);
    if (item.type != JsonValue::Type::object) {
      fault("R010", item, "an element is a string or an object");
      return next;
    }
    check_members(item);
    if (const JsonValue* gap = item.find("gap")) return gap_steps(item, *gap, next);
    if (const JsonValue* seq = item.find("seq")) return group(item, *seq, next, depth);
    if (const JsonValue* opt = item.find("opt")) {
      return fork(sequence(*opt, next, depth + 1), next);
    }
    if (const JsonValue* any = item.find("any")) return choice(*any, next, depth);
    if (const JsonValue* body = item.find("repeat")) {
      const Times times = read_times(item.find("times"), item, max_repeat);
      for (int i = 0; i < times.most; ++i) {
        const std::uint16_t once = sequence(*body, next, depth + 1);
        next = i < times.most - times.least ? fork(once, next) : once;
      }
      return next;
    }
    fault("R010", item, "element has none of gap, seq, opt, any, repeat");
    return next;
  }

  // Each form of element has members of its own; the first one found names the form.
  void check_members(const JsonValue& item) {
    constexpr std::array<std::array<std::string_view, 3>, 5> forms = {
        {{"gap", "stop", "cross"},
         {"seq", "as"},
         {"opt"},
         {"any"},
         {"repeat", "times"}}};
    for (const auto& form : forms) {
      if (item.find(form[0]) == nullptr) continue;
      for (const JsonMember& member : item.members) {
        if (std::find(form.begin(), form.end(), member.key) != form.end()) continue;
        faults_.add("R011", source_, key_spot(source_.text, member),
                    "unknown member \"" + member.key + "\"",
                    suggestion(member.key, {form.begin(), form.end()}));
      }
      return;
    }
  }

  std::uint16_t fork(std::uint16_t first, std::uint16_t second) {
    Step step;
    step.op = Step::Op::fork;
    step.next = first;
    step.other = second;
    return add(std::move(step), 0);
  }

  std::uint16_t group(const JsonValue& item, const JsonValue& seq, std::uint16_t next,
                      int depth) {
    const JsonValue* as = item.find("as");
    if (as == nullptr) return sequence(seq, next, depth + 1);
    const std::optional<Capture> capture = capture_named(as->text);
    if (!capture) {
      fault("R012", *as, "unknown capture \"" + as->text + "\"",
            "source, cue, content, head, role, org, doc or date");
      return next;
    }
    const unsigned name = 1u << static_cast<unsigned>(*capture);
    if ((open_captures_ & name) != 0) {
      fault("R029", *as, "capture \"" + as->text + "\" stands inside itself");
      return next;
    }
    open_captures_ |= name;
    Step close;
    close.op = Step::Op::close;
    close.capture = *capture;
    close.next = next;
    Step open;
    open.op = Step::Op::open;
    open.capture = *capture;
    open.next = sequence(seq, add(std::move(close), 0), depth + 1);
    open_captures_ &= ~name;
    return add(std::move(open), 0);
  }

  std::uint16_t choice(const JsonValue& any, std::uint16_t next, int depth) {
    if (!any.is_array() || any.items.size() < 2) {
      fault("R010", any, "\"any\" takes 2 to 16 alternatives");
      return next;
    }
    if (any.items.size() > max_branches) {
      fault("R024", any,
            std::to_string(any.items.size()) + " alternatives are more than 16");
      return next;
    }
    std::uint16_t result = sequence(any.items.back(), next, depth + 1);
    for (std::size_t i = any.items.size() - 1; i-- > 0;) {
      result = fork(sequence(any.items[i], next, depth + 1), result);
    }
    return result;
  }

  // NOLINTEND(misc-no-recursion)

  Times read_times(const JsonValue* times, const JsonValue& at, int most) {
    if (times == nullptr || times->items.size() != 2 ||
        !is_small_integer(times->items[0]) || !is_small_integer(times->items[1])) {
      fault("R010", at, "expected [least, most]");
      return {};
    }
    const Times read{static_cast<int>(times->items[0].number),
                     static_cast<int>(times->items[1].number)};
    if (read.least < 0 || read.most < read.least || read.most > most) {
      fault("R021", *times,
            "[" + std::to_string(read.least) + "," + std::to_string(read.most) +
                "] is not within [0," + std::to_string(most) + "]");
      return {};
    }
    return read;
  }

  std::uint16_t gap_steps(const JsonValue& item, const JsonValue& gap,
                          std::uint16_t next) {
    const Times times = read_times(&gap, item, max_gap);
    Step step;
    step.looks = PositionOp::gap_token;
    step.offset = item.offset;
    if (const JsonValue* cross = item.find("cross")) {
      step.classes = atoms_.read_classes(*cross).classes;
    }
    if (const JsonValue* stop = item.find("stop")) {
      step.stops = atoms_.read_classes(*stop).classes;
    }
    for (int i = 0; i < times.most; ++i) {
      step.next = next;
      const std::uint16_t once = add(step, 1);
      next = i < times.most - times.least ? fork(once, next) : once;
    }
    return next;
  }

  std::uint16_t atom(const JsonValue& item, std::uint16_t next) {
    const Atom atom = atoms_.read(item);
    for (int i = 0; i < atom.times.most; ++i) {
      const std::uint16_t once = one_of(atom, item.offset, next);
      next = i < atom.times.most - atom.times.least ? fork(once, next) : once;
    }
    return next;
  }

  // A fork over what one atom allows: a mention, a token or phrase, an edge.
  std::uint16_t one_of(const Atom& atom, std::uint32_t offset, std::uint16_t next) {
    std::vector<std::uint16_t> branches;
    Step step;
    step.offset = offset;
    step.next = next;
    if (atom.types != 0) {
      step.looks = PositionOp::mention;
      step.types = atom.types;
      branches.push_back(add(step, mention_reach));
    }
    if (!atom.classes.empty()) {
      step.looks = atom.negative ? PositionOp::not_token : PositionOp::token;
      step.classes = atom.classes;
      branches.push_back(add(step, atom.negative ? 0 : atom.longest));
    }
    for (const auto& [wanted, op] : {std::pair{atom.at_start, PositionOp::at_start},
                                     std::pair{atom.at_end, PositionOp::at_end}}) {
      if (!wanted || atom.negative) continue;
      step.looks = op;
      branches.push_back(add(step, 0));
    }
    if (branches.empty()) return next;  // a fault has been added
    std::uint16_t result = branches.back();
    for (std::size_t i = branches.size() - 1; i-- > 0;) {
      result = fork(branches[i], result);
    }
    return result;
  }

  const RuleSource& source_;
  Faults& faults_;
  AtomReader atoms_;
  unsigned open_captures_ = 0;  ///< bit i = Capture i, around what is being read
  Steps steps_;
};

}  // namespace

Program compile_pattern(const JsonValue& pattern, const RuleSource& source,
                        Vocabulary& vocabulary, Faults& faults) {
  return Compiler(source, vocabulary, faults).run(pattern);
}

namespace {

constexpr std::array<std::string_view, capture_count> capture_names = {
    "source", "cue", "content", "head", "role", "org", "doc", "date"};

}  // namespace

std::optional<Capture> capture_named(std::string_view word) {
  const auto found = std::find(capture_names.begin(), capture_names.end(), word);
  if (found == capture_names.end()) return std::nullopt;
  return static_cast<Capture>(found - capture_names.begin());
}

std::string_view name(Capture capture) {
  return capture_names[static_cast<std::size_t>(capture)];
}

std::vector<std::string> capture_list() {
  return {capture_names.begin(), capture_names.end()};
}

}  // namespace ascribe
