// SPDX-License-Identifier: Apache-2.0
// A rules folder of its own for one test, small but whole, to be broken at will.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ascribe {

/// A fresh folder below the system's place for temporary files that loads as it is;
/// removed with this object.
class RulesFolder {
 public:
  /// `none`: an empty folder, for a house pack or a cache.
  enum class Content : std::uint8_t { whole, none };
  explicit RulesFolder(Content content = Content::whole);
  ~RulesFolder();
  RulesFolder(const RulesFolder&) = delete;
  RulesFolder& operator=(const RulesFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Writes a file below the folder, making folders as needed.
  void write(const std::string& name, std::string_view bytes) const;
  void remove(const std::string& name) const;

  /// What load_rules says of the folder: the text of its Error, which must have the
  /// code bad-rules; empty when it loads.
  std::string complaint() const;

 private:
  std::filesystem::path path_;
};

/// The same for several folders.
std::string complaint_of(const std::vector<std::filesystem::path>& folders);

/// A rule that is in order: {"id": …, "finds": "attribution", …}, with `patch` (JSON
/// members, with commas between) in place of its own members of the same names.
std::string rule_text(std::string_view id, std::string_view patch = "");

}  // namespace ascribe
