// SPDX-License-Identifier: Apache-2.0
// One pass over the switches, then what is off goes.
#include "rules/switches.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "rules/tables.h"

namespace ascribe {
namespace {

std::string shown(double number) {
  std::array<char, 32> text{};
  const auto [end, error] =
      std::to_chars(text.data(), text.data() + text.size(), number);
  return {text.data(), end};
}

class Switchboard {
 public:
  Switchboard(RuleSet& set, CompiledPack& pack, Notes& notes, Faults& faults)
      : set_(set), pack_(pack), notes_(notes), faults_(faults) {}

  void apply(const PackFiles& from) {
    const JsonValue* rows = from.head.json.find("rules");
    if (rows == nullptr || !from.is_house) return;
    from_ = &from;
    if (!rows->is_object()) {
      fault("R014", rows->offset, "\"rules\" must be an object of ids and settings");
    }
    for (const JsonMember& row : rows->members) {
      setting_.clear();
      apply_row(row);
      if (!setting_.empty()) {
        set_.switches.push_back({row.key, setting_, from.about.name});
      }
    }
  }

  void take_out() {
    std::erase_if(set_.findings,
                  [&](const FindingCard& card) { return off_.contains(card.rule); });
    std::erase_if(pack_.rules, [&](const CompiledRule& rule) {
      return off_.contains(set_.rules[rule.card].id);
    });
    std::erase_if(set_.rules,
                  [&](const RuleCard& card) { return off_.contains(card.id); });
    std::uint32_t next = 0;
    for (CompiledRule& rule : pack_.rules) rule.card = next++;
  }

 private:
  void fault(std::string_view code, FaultSpot spot, const std::string& message,
             const std::string& hint = "") {
    faults_.add(code, from_->head.source(), spot, message, hint);
  }

  FaultSpot spot_of(const JsonValue& value) const {
    return string_spot(from_->head.text, value);
  }

  void apply_row(const JsonMember& row) {
    const auto finding =
        std::find_if(set_.findings.begin(), set_.findings.end(),
                     [&](const FindingCard& card) { return card.rule == row.key; });
    if (finding != set_.findings.end()) return switch_finding(row, *finding);
    const auto rule =
        std::find_if(set_.rules.begin(), set_.rules.end(),
                     [&](const RuleCard& card) { return card.id == row.key; });
    if (rule != set_.rules.end()) return switch_rule(row, *rule);
    std::vector<std::string> known;
    if (faults_.is_full()) return fault("R062", row.value.key_offset, "");
    for (const RuleCard& card : set_.rules) known.push_back(card.id);
    for (const FindingCard& card : set_.findings) known.push_back(card.rule);
    fault("R062", key_spot(from_->head.text, row),
          "no rule or finding is called \"" + row.key + "\"",
          suggestion(row.key, known));
  }

  /// True when the value is "on" or "off", and done.
  bool turn(const JsonMember& row) {
    const std::string& word = row.value.text;
    if (word == "off") {
      off_.insert(row.key);
    } else if (word == "on") {
      off_.erase(row.key);
    } else {
      return false;
    }
    setting_ = word;
    return true;
  }

  void switch_finding(const JsonMember& row, FindingCard& card) {
    if (turn(row)) return;
    if (!is_level(row.value.text)) {
      return fault(
          "R014", spot_of(row.value),
          "a finding is switched to error, warning, note, off or on",
          suggestion(row.value.text, {"error", "warning", "note", "off", "on"}));
    }
    card.level = row.value.text;
    setting_ = "level " + card.level;
  }

  void switch_rule(const JsonMember& row, RuleCard& card) {
    warn_of_deprecated(row, card);
    if (turn(row)) return;
    if (!row.value.is_object() || row.value.members.empty()) {
      return fault("R014", spot_of(row.value),
                   is_level(row.value.text)
                       ? "a rule has no level; findings (\"AS201\") have"
                       : "a rule is switched off or on, or given a priority or a "
                         "confidence");
    }
    check_members(row.value, from_->head.source(), {"priority", "confidence"}, faults_);
    CompiledRule& rule =
        pack_.rules[static_cast<std::size_t>(&card - set_.rules.data())];
    if (const JsonValue* priority = row.value.find("priority")) {
      rule.priority = card.priority = static_cast<int>(number(*priority, 100));
      setting_ = "priority " + std::to_string(card.priority);
    }
    if (const JsonValue* confidence = row.value.find("confidence")) {
      rule.confidence = card.confidence = number(*confidence, 1);
      setting_ += setting_.empty() ? "" : ", ";
      setting_ += "confidence " + shown(card.confidence);
    }
  }

  double number(const JsonValue& value, double most) {
    if (value.is_number() && value.number >= 0 && value.number <= most) {
      return value.number;
    }
    fault("R014", value.offset, "this is a number from 0 to " + shown(most));
    return 0;
  }

  void warn_of_deprecated(const JsonMember& row, const RuleCard& card) {
    if (card.deprecated_since.empty()) return;
    std::string message = "rule \"" + card.id + "\" is deprecated since " + card.pack +
                          " " + card.deprecated_since;
    if (!card.deprecated_use.empty()) {
      message += "; use \"" + card.deprecated_use + "\"";
    }
    notes_.add("R066", from_->head.source(), key_spot(from_->head.text, row), message);
  }

  RuleSet& set_;
  CompiledPack& pack_;
  Notes& notes_;
  Faults& faults_;
  const PackFiles* from_ = nullptr;
  std::set<std::string, std::less<>> off_;
  std::string setting_;  ///< what the row at hand came to
};

}  // namespace

void apply_switches(const std::vector<PackFiles>& packs, RuleSet& set,
                    CompiledPack& pack, Notes& notes, Faults& faults) {
  Switchboard board(set, pack, notes, faults);
  for (const PackFiles& from : packs) board.apply(from);
  board.take_out();
}

}  // namespace ascribe
