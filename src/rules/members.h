// SPDX-License-Identifier: Apache-2.0
// Members of an object in a rules file, each checked as it is read.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "json/reader.h"
#include "rules/faults.h"
#include "rules/folder.h"

namespace ascribe {

/// Reads members of the objects of one file. What is not as it must be is a fault R014
/// that points at the value, or at the object that lacks it; what is returned then is
/// harmless.
class Members {
 public:
  Members(const RuleSource& source, Faults& faults)
      : source_(source), faults_(faults) {}

  void fault(std::string_view code, const JsonValue& at, const std::string& message,
             const std::string& hint = "") const {
    faults_.add(code, source_, string_spot(source_.text, at), message, hint);
  }

  /// R011 for members that are not known.
  void only(const JsonValue& object,
            std::initializer_list<std::string_view> known) const {
    check_members(object, source_, known, faults_);
  }

  /// A text that has to be there and not empty.
  std::string text(const JsonValue& object, std::string_view name) const {
    return text_member(object, source_, name, faults_);
  }

  /// A text that may be absent.
  std::string optional_text(const JsonValue& object, std::string_view name) const {
    return object.find(name) == nullptr ? "" : text(object, name);
  }

  double number(const JsonValue& object, std::string_view name, double otherwise,
                double most) const {
    const JsonValue* found = object.find(name);
    if (found == nullptr) return otherwise;
    if (found->is_number() && found->number >= 0 && found->number <= most) {
      return found->number;
    }
    fault("R014", *found, "\"" + std::string(name) + "\" is out of range");
    return otherwise;
  }

  bool flag(const JsonValue& value, std::string_view name) const {
    if (!value.is_boolean()) {
      fault("R014", value, "\"" + std::string(name) + "\" is true or false");
    }
    return value.boolean;
  }

  /// An array of texts, none of them empty.
  std::vector<std::string> texts(const JsonValue& value, std::string_view name) const {
    std::vector<std::string> out;
    bool sound = !value.items.empty();
    for (const JsonValue& item : value.items) {
      sound = sound && !item.text.empty();
      out.push_back(item.text);
    }
    if (!sound) {
      fault("R014", value, "\"" + std::string(name) + "\" must be an array of texts");
    }
    return out;
  }

  /// An object that may be absent: null then, and when it is something else.
  const JsonValue* object(const JsonValue& of, std::string_view name) const {
    const JsonValue* found = of.find(name);
    if (found == nullptr || found->is_object()) return found;
    fault("R014", *found, "\"" + std::string(name) + "\" must be an object");
    return nullptr;
  }

  const RuleSource& source() const { return source_; }
  Faults& faults() const { return faults_; }

 private:
  const RuleSource& source_;
  Faults& faults_;
};

}  // namespace ascribe
