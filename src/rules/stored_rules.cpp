// SPDX-License-Identifier: Apache-2.0
// Storing compiled rules: every member in order, numbers as the machine has them.
//
// One description serves both ways: carry(archive, value) names the members of a type
// once, and the archive is a Writer that appends them or a Reader that fills them. So
// the two can never disagree about the order. Arrays of plain numbers and of structures
// made of them go as one block.
//
//   magic | checksum of the rest | members …
//
// The bytes are our own and come from the user's own folder, so the checksum guards
// against cut and damaged files, not against a forger. Lengths are checked all the
// same: a wrong one reads nothing.
#include "rules/stored_rules.h"

#include <cstring>
#include <type_traits>
#include <utility>

#include "digest/checksum.h"
#include "rules/pack.h"

namespace ascribe {

struct StoredDictionary {
  template <typename Archive>
  static void carry(Archive& archive, Dictionary& d) {
    archive.block(d.slots_);
    archive.block(d.words_);
    archive.block(d.nodes_);
    archive.block(d.edges_);
    archive.block(d.classes_);
    archive.carry(d.text_);
  }
};

namespace {

constexpr std::string_view magic = "ascribe compiled rules\n";

/// A type whose bytes are its value, with no padding between.
template <typename T>
concept Plain =
    std::has_unique_object_representations_v<T> || std::is_same_v<T, double>;

class Writer {
 public:
  std::string bytes;

  template <Plain T>
  void carry(T& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <Plain T>
  void carry(std::optional<T>& value) {
    bool present = value.has_value();
    carry(present);
    if (present) carry(*value);
  }
  void carry(std::string& text) {
    size(text.size());
    bytes += text;
  }
  template <Plain T>
  void block(std::vector<T>& values) {
    size(values.size());
    bytes.append(reinterpret_cast<const char*>(values.data()),
                 values.size() * sizeof(T));
  }
  std::size_t size(std::size_t count) {
    carry(count);
    return count;
  }
  /// The elements of a list, a map or a set, one after the other.
  template <typename Container, typename Element>
  void each(Container& container, const Element& element) {
    size(container.size());
    for (auto& item : container)
      element(const_cast<std::remove_cvref_t<decltype(item)>&>(item));
  }
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool failed() const { return failed_; }
  bool at_end() const { return bytes_.empty(); }

  template <Plain T>
  void carry(T& value) {
    take(&value, sizeof value);
  }
  template <Plain T>
  void carry(std::optional<T>& value) {
    bool present = false;
    carry(present);
    if (present) carry(value.emplace());
  }
  void carry(std::string& text) {
    const std::size_t count = size(0);
    if (!has(count, 1)) return;
    text.assign(bytes_.substr(0, count));
    bytes_.remove_prefix(count);
  }
  template <Plain T>
  void block(std::vector<T>& values) {
    const std::size_t count = size(0);
    if (!has(count, sizeof(T))) return;
    values.resize(count);
    take(values.data(), count * sizeof(T));
  }
  std::size_t size(std::size_t /*count*/) {
    std::size_t count = 0;
    carry(count);
    return count;
  }
  template <typename Container, typename Element>
  void each(Container& container, const Element& element) {
    const std::size_t count = size(0);
    for (std::size_t i = 0; i < count && !failed_; ++i) {
      // A map's element has a constant key; what is read must not be constant.
      auto item = blank(container);
      element(item);
      container.insert(container.end(), std::move(item));
    }
  }

 private:
  template <typename T>
  static T blank(const std::vector<T>&) {
    return {};
  }
  static std::string blank(const WordList&) { return {}; }
  template <typename K, typename V, typename L>
  static std::pair<K, V> blank(const std::map<K, V, L>&) {
    return {};
  }

  bool has(std::size_t count, std::size_t each) {
    failed_ = failed_ || count > bytes_.size() / each;
    return !failed_;
  }
  void take(void* to, std::size_t count) {
    if (!has(count, 1)) return;
    if (count > 0) std::memcpy(to, bytes_.data(), count);
    bytes_.remove_prefix(count);
  }

  std::string_view bytes_;
  bool failed_ = false;
};

template <typename Archive>
void carry_lists(Archive& archive, WordLists& lists) {
  archive.each(lists.lists, [&](auto& list) {
    archive.carry(const_cast<std::string&>(list.first));
    archive.each(list.second, [&](auto& word) { archive.carry(word); });
  });
}

template <typename Archive>
void carry_program(Archive& archive, Program& program) {
  archive.carry(program.first);
  archive.carry(program.reach);
  archive.block(program.needs_types);
  archive.each(program.needs, [&](auto& classes) { archive.block(classes); });
  archive.each(program.steps, [&](Step& step) {
    archive.carry(step.op);
    archive.carry(step.next);
    archive.carry(step.other);
    archive.carry(step.capture);
    archive.carry(step.types);
    archive.block(step.classes);
    archive.block(step.stops);
  });
}

template <typename Archive>
void carry_emit(Archive& archive, Emit& emit) {
  archive.carry(emit.type);
  archive.carry(emit.who);
  archive.carry(emit.kind);
  archive.carry(emit.how);
  archive.carry(emit.cue_class);
  archive.carry(emit.polarity);
  archive.carry(emit.content);
  archive.each(emit.flags, [&](std::string& flag) { archive.carry(flag); });
  archive.carry(emit.plural);
  archive.carry(emit.sources);
}

template <typename Archive>
void carry_rule(Archive& archive, CompiledRule& rule) {
  archive.carry(rule.card);
  archive.carry(rule.finds);
  archive.carry(rule.priority);
  archive.carry(rule.confidence);
  archive.each(rule.patterns, [&](Program& p) { carry_program(archive, p); });
  archive.each(rule.unless, [&](Unless& unless) {
    carry_program(archive, unless.program);
    archive.carry(unless.overlap);
  });
  archive.carry(rule.where.quoted);
  archive.carry(rule.where.heading);
  archive.carry(rule.where.closing);
  archive.carry(rule.where.frame);
  carry_emit(archive, rule.emit);
  archive.each(rule.must_match, [&](Example& example) {
    archive.carry(example.text);
    archive.each(example.captures, [&](auto& capture) {
      archive.carry(capture.first);
      archive.carry(capture.second);
    });
    archive.carry(example.offset);
  });
  archive.each(rule.must_not_match, [&](std::string& text) { archive.carry(text); });
}

template <typename Archive>
void carry_pack(Archive& archive, CompiledPack& pack) {
  StoredDictionary::carry(archive, pack.dictionary);
  archive.each(pack.classes, [&](auto& named) {
    archive.carry(const_cast<std::string&>(named.first));
    archive.carry(named.second);
  });
  archive.carry(pack.class_count);
  archive.carry(pack.has_exact);
  archive.each(pack.rules, [&](CompiledRule& rule) { carry_rule(archive, rule); });
}

template <typename Archive>
void carry_tables(Archive& archive, RuleSet& rules) {
  archive.each(rules.rules, [&](RuleCard& card) {
    for (std::string* text : {&card.id, &card.finds, &card.summary, &card.file}) {
      archive.carry(*text);
    }
  });
  archive.each(rules.findings, [&](FindingCard& card) {
    for (std::string* text :
         {&card.rule, &card.name, &card.level, &card.message, &card.hint}) {
      archive.carry(*text);
    }
    archive.each(card.policy, [&](std::string& tag) { archive.carry(tag); });
  });
  archive.carry(rules.scoring.version);
  archive.each(rules.scoring.numbers, [&](auto& number) {
    archive.carry(const_cast<std::string&>(number.first));
    archive.carry(number.second);
  });
}

template <typename Archive>
void carry_all(Archive& archive, RuleSet& rules, CompiledPack& pack) {
  for (std::string* text :
       {&rules.pack, &rules.version, &rules.language, &rules.digest}) {
    archive.carry(*text);
  }
  carry_tables(archive, rules);
  for (WordLists* lists : {&rules.extraction, &rules.segmentation, &rules.phrases}) {
    carry_lists(archive, *lists);
  }
  carry_pack(archive, pack);
}

}  // namespace

std::string stored(const RuleSet& rules) {
  // Archives carry both ways, so they ask for what can be written to.
  RuleSet copy = rules;
  CompiledPack pack = *rules.compiled;
  Writer writer;
  carry_all(writer, copy, pack);
  const std::uint64_t sum = checksum(writer.bytes);
  std::string out(magic);
  out.append(reinterpret_cast<const char*>(&sum), sizeof sum);
  return out + writer.bytes;
}

std::optional<RuleSet> read_stored(std::string_view bytes) {
  std::uint64_t sum = 0;
  if (!bytes.starts_with(magic) || bytes.size() < magic.size() + sizeof sum) {
    return std::nullopt;
  }
  std::memcpy(&sum, bytes.data() + magic.size(), sizeof sum);
  bytes.remove_prefix(magic.size() + sizeof sum);
  if (sum != checksum(bytes)) return std::nullopt;
  RuleSet rules;
  auto pack = std::make_shared<CompiledPack>();
  Reader reader(bytes);
  carry_all(reader, rules, *pack);
  if (reader.failed() || !reader.at_end()) return std::nullopt;
  rules.compiled = std::move(pack);
  return rules;
}

}  // namespace ascribe
