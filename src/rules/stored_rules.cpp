// SPDX-License-Identifier: Apache-2.0
// Storing compiled rules: every member in order, numbers as the machine has them.
//
// One description serves both ways: carry(archive, value) names the members of a type
// once, and the archive is a writer that appends them or a reader that fills them. So
// the two can never disagree about the order. Arrays of plain numbers and of structures
// made of them go as one block.
//
//   magic | checksum of the rest | members …
//
// The bytes are our own and come from the user's own folder, so the checksum guards
// against cut and damaged files, not against a forger. Lengths are checked all the
// same: a wrong one reads nothing.
#include "rules/stored_rules.h"

#include <cstdint>
#include <cstring>
#include <utility>

#include "digest/checksum.h"
#include "rules/archive.h"
#include "rules/pack.h"

namespace ascribe {

struct StoredDictionary {
  template <typename Archive>
  static void carry(Archive& archive, Dictionary& d) {
    archive.view(d.slots_);
    archive.view(d.words_);
    archive.view(d.nodes_);
    archive.view(d.edges_);
    archive.view(d.classes_);
    archive.view(d.text_);
    archive.hold(d.owner_);
  }
};

namespace {

// With the sum behind it a multiple of alignment, so that what is aligned in the rest
// is aligned in the whole.
constexpr std::string_view magic = "ascribe compiled rules2\n";

template <typename Archive>
void carry_lists(Archive& archive, WordLists& lists) {
  archive.each(lists.lists, [&](auto& list) {
    archive.carry(const_cast<std::string&>(list.first));
    archive.each(list.second, [&](auto& word) { archive.carry(word); });
  });
}

template <typename Archive>
void carry_program(Archive& archive, Program& program) {
  archive.block(program.positions);
  archive.block(program.edges);
  archive.block(program.marks);
  archive.block(program.masks);
  archive.carry(program.first);
  archive.carry(program.reach);
  archive.block(program.needs);
  archive.block(program.needs_types);
  archive.carry(program.starts);
  archive.carry(program.start_types);
  archive.carry(program.starts_anywhere);
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
    archive.carry(unless.part);
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
void carry_card(Archive& archive, RuleCard& card) {
  for (std::string* text :
       {&card.id, &card.finds, &card.summary, &card.file, &card.pack, &card.why,
        &card.since, &card.deprecated_since, &card.deprecated_use}) {
    archive.carry(*text);
  }
  archive.carry(card.line);
  archive.carry(card.priority);
  archive.carry(card.confidence);
  archive.each(card.refs, [&](std::string& ref) { archive.carry(ref); });
}

template <typename Archive>
void carry_origins(Archive& archive, RuleSet& rules) {
  archive.each(rules.packs, [&](RulePack& pack) {
    for (std::string* text : {&pack.name, &pack.version, &pack.extends, &pack.folder}) {
      archive.carry(*text);
    }
  });
  archive.each(rules.switches, [&](RuleSwitch& row) {
    for (std::string* text : {&row.id, &row.setting, &row.pack}) archive.carry(*text);
  });
  archive.each(rules.notes, [&](RuleNote& note) {
    for (std::string* text : {&note.code, &note.file, &note.message}) {
      archive.carry(*text);
    }
    archive.carry(note.line);
    archive.carry(note.column);
  });
}

template <typename Archive>
void carry_tables(Archive& archive, RuleSet& rules) {
  archive.each(rules.rules, [&](RuleCard& card) { carry_card(archive, card); });
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
  carry_origins(archive, rules);
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
  ArchiveWriter writer;
  carry_all(writer, copy, pack);
  const std::uint64_t sum = checksum(writer.bytes);
  std::string out(magic);
  out.append(reinterpret_cast<const char*>(&sum), sizeof sum);
  return out + writer.bytes;
}

std::optional<RuleSet> read_stored(std::string_view bytes,
                                   std::shared_ptr<const void> owner) {
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % archive_alignment != 0) {
    return std::nullopt;
  }
  std::uint64_t sum = 0;
  if (!bytes.starts_with(magic) || bytes.size() < magic.size() + sizeof sum) {
    return std::nullopt;
  }
  std::memcpy(&sum, bytes.data() + magic.size(), sizeof sum);
  bytes.remove_prefix(magic.size() + sizeof sum);
  if (sum != checksum(bytes)) return std::nullopt;
  RuleSet rules;
  auto pack = std::make_shared<CompiledPack>();
  ArchiveReader reader(bytes, std::move(owner));
  carry_all(reader, rules, *pack);
  if (reader.failed() || !reader.at_end()) return std::nullopt;
  pack->index = RuleIndex(pack->rules);
  rules.compiled = std::move(pack);
  return rules;
}

}  // namespace ascribe
