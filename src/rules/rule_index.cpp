// SPDX-License-Identifier: Apache-2.0
// An index from classes to the rules that cannot match without them.
//
// Of a thousand rules a sentence has the words of a few dozen. Each pattern needs some
// class (needs.cpp); listed under the rarest one it needs, it is met only in sentences
// that have that class. The rarest is the best choice because it is the least often
// met: "@expert" stands in few sentences, "~say" in many, ":word" in all.
//
// What is rare is counted in the pack's own examples, each once. Classes of shape
// (":word", ":Name") count as being everywhere.
#include "rules/rule_index.h"

#include <algorithm>
#include <bit>
#include <string>

#include "rules/bits.h"
#include "rules/pack.h"
#include "text/fold.h"

namespace ascribe {
namespace {

void set_bit(std::vector<std::uint64_t>& bits, std::size_t bit) {
  bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

/// Calls `work` with each class of the masks.
template <typename Work>
void each_class(const Program& program, Range masks, Work work) {
  for (std::uint32_t i = masks.begin; i < masks.end; ++i) {
    const ClassMask& mask = program.masks[i];
    for (std::uint64_t left = mask.bits; left != 0; left &= left - 1) {
      work(mask.word * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }
  }
}

/// The examples that have each class, counted.
class ClassCounts {
 public:
  explicit ClassCounts(const CompiledPack& pack)
      : pack_(pack), counts_(pack.class_count, 0), seen_in_(pack.class_count, 0) {
    for (const CompiledRule& rule : pack.rules) {
      for (const Example& example : rule.must_match) add(example.text);
      for (const std::string& example : rule.must_not_match) add(example);
    }
    std::fill_n(counts_.begin(), builtin_count, examples_);
  }

  /// How many examples have one of the classes, at most.
  std::uint64_t of(const Program& program, Range masks) const {
    std::uint64_t count = 0;
    each_class(program, masks, [&](std::size_t cls) { count += counts_[cls]; });
    return count;
  }

 private:
  void add(std::string_view text) {
    ++examples_;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (i < text.size() && is_of_word(text[i])) continue;
      if (i > begin) add_word(text.substr(begin, i - begin));
      begin = i + 1;
    }
  }

  // Words of ASCII as the tokeniser would part them, and all other bytes as letters:
  // good enough to count by.
  static bool is_of_word(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || c == '\'' || c == '-' ||
           (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }

  void add_word(std::string_view word) {
    const std::optional<WordEntry> entry = pack_.dictionary.find(fold(word));
    if (!entry) return;
    for (const ClassId cls : entry->classes) {
      if (seen_in_[cls] == examples_) continue;
      seen_in_[cls] = examples_;
      ++counts_[cls];
    }
  }

  const CompiledPack& pack_;
  std::uint32_t examples_ = 0;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> seen_in_;  ///< the last example, counted from 1
};

void order_needs_of(Program& program, const ClassCounts& counts) {
  std::stable_sort(program.needs.begin(), program.needs.end(), [&](Range a, Range b) {
    return counts.of(program, a) < counts.of(program, b);
  });
}

std::size_t class_count_of(const std::vector<CompiledRule>& rules) {
  std::size_t words = 0;
  for (const CompiledRule& rule : rules) {
    for (const Program& program : rule.patterns) {
      for (const ClassMask& mask : program.masks) {
        words = std::max(words, static_cast<std::size_t>(mask.word) + 1);
      }
    }
  }
  return words * 64;
}

}  // namespace

// Lists a rule under what one of its patterns needs first.
void RuleIndex::list(const Program& program, std::uint32_t rule, Lists& by_class,
                     Part& part) {
  const auto add = [&](std::vector<std::uint32_t>& under) {
    if (under.empty() || under.back() != rule) under.push_back(rule);
  };
  if (!program.needs.empty()) {
    each_class(program, program.needs[0], [&](std::size_t cls) {
      add(by_class[cls]);
      set_bit(part.asked_for, cls);
    });
  } else if (!program.needs_types.empty()) {
    for (std::size_t type = 0; type < mention_type_count; ++type) {
      if (((program.needs_types[0] >> type) & 1u) != 0) add(part.by_type[type]);
    }
  } else {
    set_bit(part.always, rule);
  }
}

RuleIndex::Part RuleIndex::index(const std::vector<CompiledRule>& rules, Finds finds) {
  Part part;
  part.always.assign((rules.size() + 63) / 64, 0);
  part.by_type.resize(mention_type_count);
  Lists by_class(class_count_of(rules));
  part.asked_for.assign(by_class.size() / 64, 0);
  for (std::uint32_t r = 0; r < rules.size(); ++r) {
    if (rules[r].finds != finds) continue;
    for (const Program& program : rules[r].patterns) list(program, r, by_class, part);
  }
  for (const std::vector<std::uint32_t>& under : by_class) {
    part.begin.push_back(static_cast<std::uint32_t>(part.by_class.size()));
    part.by_class.insert(part.by_class.end(), under.begin(), under.end());
  }
  part.begin.push_back(static_cast<std::uint32_t>(part.by_class.size()));
  return part;
}

RuleIndex::RuleIndex(const std::vector<CompiledRule>& rules) {
  for (std::size_t i = 0; i < finds_count; ++i) {
    parts_[i] = index(rules, static_cast<Finds>(i));
  }
}

void RuleIndex::find(Finds finds, std::span<const std::uint64_t> present,
                     std::uint16_t types, std::vector<std::uint32_t>& out) const {
  const Part& part = parts_[static_cast<std::size_t>(finds)];
  std::vector<std::uint64_t> found = part.always;
  const std::size_t words = std::min(present.size(), part.asked_for.size());
  for (std::size_t i = 0; i < words; ++i) {
    for (std::uint64_t left = present[i] & part.asked_for[i]; left != 0;
         left &= left - 1) {
      const std::size_t cls = i * 64 + static_cast<std::size_t>(std::countr_zero(left));
      for (std::uint32_t at = part.begin[cls]; at < part.begin[cls + 1]; ++at) {
        set_bit(found, part.by_class[at]);
      }
    }
  }
  for (std::size_t type = 0; type < part.by_type.size(); ++type) {
    if (((types >> type) & 1u) == 0) continue;
    for (const std::uint32_t rule : part.by_type[type]) set_bit(found, rule);
  }
  each_bit(found, [&](std::size_t r) { out.push_back(static_cast<std::uint32_t>(r)); });
}

void order_needs(CompiledPack& pack) {
  const ClassCounts counts(pack);
  for (CompiledRule& rule : pack.rules) {
    for (Program& program : rule.patterns) order_needs_of(program, counts);
    for (Unless& unless : rule.unless) order_needs_of(unless.program, counts);
  }
}

}  // namespace ascribe
