// SPDX-License-Identifier: Apache-2.0
// Picks one value among four givers, and stores it.
#include "cli/settings.h"

#include <algorithm>

#include "ascribe/error.h"

namespace ascribe {
namespace {

constexpr std::string_view by_default = "default";

std::vector<std::string> values_of_twin(const OptionRow& row, const std::string& twin) {
  if (row.arity != Arity::many) return {twin};
  std::vector<std::string> values;
  for (std::size_t begin = 0; begin <= twin.size();) {
    const std::size_t end = std::min(twin.find(',', begin), twin.size());
    values.push_back(twin.substr(begin, end - begin));
    begin = end + 1;
  }
  return values;
}

}  // namespace

Setting settle(const OptionRow& row, const GivenValues& given,
               const Environment& environment, const std::vector<Setting>& file) {
  if (given) return {&row, *given, std::string(long_name(row))};
  const std::string twin = row.twin ? environment(twin_name(row)).value_or("") : "";
  if (!twin.empty()) return {&row, values_of_twin(row, twin), twin_name(row)};
  const auto found = std::find_if(file.begin(), file.end(), [&](const Setting& entry) {
    return entry.option == &row;
  });
  if (found != file.end()) return *found;
  Setting fallback = {&row, {}, std::string(by_default)};
  if (!row.fallback.empty()) fallback.values.emplace_back(row.fallback);
  return fallback;
}

void apply(const Setting& setting, Options& options) {
  const OptionRow& row = *setting.option;
  for (const std::string& value : setting.values) {
    const std::string fault = row.apply(options, value);
    if (fault.empty()) continue;
    const bool nobodys = setting.origin == by_default;
    throw Error("bad-option", nobodys ? std::string(long_name(row)) : setting.origin,
                "'" + value + "' " + fault);
  }
}

}  // namespace ascribe
