// SPDX-License-Identifier: Apache-2.0
// Reads includes, names and first lines, and says which of them break a house rule.
#include "layering/house_rules.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <sstream>
#include <stdexcept>

namespace {

using Faults = std::vector<std::string>;

// All of C++20's library but <regex> (backtracks) and <codecvt> (deprecated).
constexpr std::string_view standard_headers =
    " algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv "
    "cfloat charconv chrono cinttypes climits clocale cmath compare complex "
    "concepts condition_variable coroutine csetjmp csignal cstdarg cstddef cstdint "
    "cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution "
    "filesystem format forward_list fstream functional future initializer_list "
    "iomanip ios iosfwd iostream istream iterator latch limits list locale map "
    "memory memory_resource mutex new numbers numeric optional ostream queue "
    "random ranges ratio scoped_allocator semaphore set shared_mutex "
    "source_location span sstream stack stdexcept stop_token streambuf string "
    "string_view system_error thread tuple type_traits typeindex typeinfo "
    "unordered_map unordered_set utility valarray variant vector version ";

constexpr std::string_view drawer_words =
    " util utils helper helpers manager common misc data info get do impl base "
    "handler processor ";

constexpr long source_lines = 300;
constexpr long test_lines = 320;

/// `words` has one space around each of its words.
bool is_one_of(std::string_view words, const std::string& word) {
  return words.find(" " + word + " ") != words.npos;
}

std::vector<std::string> words_of(std::string_view line) {
  std::istringstream stream{std::string(line)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(slash == path.npos ? "" : path.substr(0, slash));
}

std::string name_of(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

std::string stem_of(std::string_view path) {
  const std::string name = name_of(path);
  return name.substr(0, name.rfind('.'));
}

/// "text" for src/text/fold.cpp; empty for files that stand in src/ itself.
std::string room_of(std::string_view path) {
  const std::string folder = folder_of(path);
  return folder.starts_with("src/") ? folder.substr(4) : "";
}

const Room* find_room(const std::vector<Room>& rooms, std::string_view name) {
  const auto found = std::find_if(rooms.begin(), rooms.end(),
                                  [&](const Room& room) { return room.name == name; });
  return found == rooms.end() ? nullptr : &*found;
}

bool names_header(std::string_view entry, std::string_view header) {
  return entry.ends_with('/') ? header.starts_with(entry) : header == entry;
}

std::string fault_of_outside(const Include& include, const Room* room) {
  if (is_one_of(standard_headers, include.name)) return "";
  if (room != nullptr &&
      std::any_of(room->outside.begin(), room->outside.end(), [&](const auto& entry) {
        return names_header(entry, include.name);
      })) {
    return "";
  }
  return "may not include <" + include.name + ">";
}

std::string fault_of_inside(const Include& include, const std::string& path,
                            const Room* room) {
  if (include.name.ends_with(".cpp")) return "includes the source " + include.name;
  const std::string from = folder_of(include.name);
  if (from == "ascribe") return "";
  if (from.empty()) return "must name the room of \"" + include.name + "\"";
  if (path == "src/main.cpp" && from == "cli") return "";
  if (room != nullptr &&
      (from == room->name ||
       std::find(room->rooms.begin(), room->rooms.end(), from) != room->rooms.end())) {
    return "";
  }
  return "may not include \"" + include.name + "\"";
}

/// x.cpp includes its own header before any other, which proves that the header needs
/// nothing before it.
std::string fault_of_first(const SourceFile& file, const std::vector<Include>& includes,
                           const std::map<std::string, std::string>& headers) {
  if (!file.path.ends_with(".cpp")) return "";
  const auto own = headers.find(stem_of(file.path));
  if (own == headers.end()) return "";
  if (!includes.empty() && includes.front().name == own->second) return "";
  return "must include \"" + own->second + "\" first";
}

}  // namespace

std::vector<Room> read_rooms(std::string_view text) {
  std::vector<Room> rooms;
  for (const std::string_view line : lines_of(text)) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find(':');
    const std::size_t second = line.rfind(':');
    const auto names = words_of(line.substr(0, std::min(first, line.size())));
    if (first == second || names.size() != 1) {
      throw std::runtime_error("not a row of rooms.txt: " + std::string(line));
    }
    Room room{names.front(), words_of(line.substr(first + 1, second - first - 1)),
              words_of(line.substr(second + 1))};
    std::erase(room.outside, "-");
    std::erase(room.rooms, "-");
    for (const std::string& other : room.rooms) {
      if (find_room(rooms, other) == nullptr) {
        throw std::runtime_error(room.name + " names no row above it: " + other);
      }
    }
    rooms.push_back(std::move(room));
  }
  return rooms;
}

std::vector<Include> includes_of(std::string_view text) {
  std::vector<Include> includes;
  for (std::string_view line : lines_of(text)) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with('#')) continue;
    line.remove_prefix(std::min(line.find_first_not_of("# \t"), line.size()));
    if (!line.starts_with("include")) continue;
    const std::size_t begin = line.find_first_of("<\"");
    const std::size_t end = line.find_last_of(">\"");
    if (begin == line.npos || end <= begin) {
      includes.push_back({std::string(line), true});  // a macro: never allowed
      continue;
    }
    includes.push_back(
        {std::string(line.substr(begin + 1, end - begin - 1)), line[begin] == '<'});
  }
  return includes;
}

std::vector<std::string> include_faults(const std::vector<SourceFile>& files,
                                        const std::vector<Room>& rooms) {
  std::map<std::string, std::string> headers;  // stem → how it is included
  for (const SourceFile& file : files) {
    if (!file.path.ends_with(".h")) continue;
    headers[stem_of(file.path)] = file.path.substr(file.path.find('/') + 1);
  }
  Faults faults;
  for (const SourceFile& file : files) {
    const bool is_public = file.path.starts_with("include/");
    const Room* room = find_room(rooms, room_of(file.path));
    const bool is_spine = file.path == "src/main.cpp" || file.path == "src/check.cpp";
    if (room == nullptr && !is_public && !is_spine) {
      faults.push_back(file.path + ": is in no room of rooms.txt");
      continue;
    }
    const std::vector<Include> includes = includes_of(file.text);
    Faults found = {fault_of_first(file, includes, headers)};
    for (const Include& include : includes) {
      found.push_back(include.angled ? fault_of_outside(include, room)
                                     : fault_of_inside(include, file.path, room));
    }
    std::erase(found, "");
    for (const std::string& fault : found) faults.push_back(file.path + ": " + fault);
  }
  return faults;
}

std::vector<std::string> name_faults(const std::vector<SourceFile>& files) {
  Faults faults;
  std::map<std::string, std::vector<std::string>> paths_by_stem;
  for (const SourceFile& file : files) {
    paths_by_stem[stem_of(file.path)].push_back(file.path);
    std::string parts = file.path.substr(0, file.path.rfind('.'));
    std::replace_if(
        parts.begin(), parts.end(), [](char c) { return c == '_' || c == '/'; }, ' ');
    for (const std::string& part : words_of(parts)) {
      if (is_one_of(drawer_words, part)) {
        faults.push_back(file.path + ": \"" + part + "\" names nothing");
      }
    }
  }
  for (const auto& [stem, paths] : paths_by_stem) {
    if (paths.size() == 1) continue;
    const bool pair =
        paths.size() == 2 && name_of(paths[0]) != name_of(paths[1]) &&
        (folder_of(paths[0]) == folder_of(paths[1]) ||
         paths[0].starts_with("include/") || paths[1].starts_with("include/"));
    if (!pair) faults.push_back(paths[1] + ": shares its name with " + paths[0]);
  }
  return faults;
}

std::vector<std::string> shape_faults(const std::vector<SourceFile>& files) {
  Faults faults;
  for (const SourceFile& file : files) {
    const std::vector<std::string_view> lines = lines_of(file.text);
    if (lines.empty() || lines[0] != "// SPDX-License-Identifier: Apache-2.0") {
      faults.push_back(file.path + ": first line is not the SPDX line");
    }
    if (lines.size() < 2 || !lines[1].starts_with("// ") || lines[1].size() < 12) {
      faults.push_back(file.path + ": second line does not say what the file is for");
    }
    if (file.path.ends_with(".h") &&
        file.text.find("\n#pragma once\n") == file.text.npos) {
      faults.push_back(file.path + ": has no #pragma once");
    }
    const long limit = file.path.starts_with("tests/") ? test_lines : source_lines;
    if (static_cast<long>(lines.size()) > limit) {
      faults.push_back(file.path + ": " + std::to_string(lines.size()) +
                       " lines, more than " + std::to_string(limit));
    }
  }
  return faults;
}

std::vector<std::string> test_name_faults(const std::vector<SourceFile>& files) {
  constexpr std::string_view opening = "TEST_CASE(\"";
  Faults faults;
  for (const SourceFile& file : files) {
    for (std::string_view line : lines_of(file.text)) {
      if (!line.starts_with(opening)) continue;
      const std::string_view name =
          line.substr(opening.size(), line.rfind('"') - opening.size());
      const auto first = static_cast<unsigned char>(name.empty() ? '-' : name.front());
      const bool is_word = std::isalnum(first) != 0 || first >= 0x80;
      if (is_word && name.find(' ') != name.npos) continue;
      faults.push_back(file.path + ": not a sentence: " + std::string(name));
    }
  }
  return faults;
}

std::vector<std::string> unlisted_faults(const std::vector<SourceFile>& files,
                                         std::string_view listed) {
  const std::vector<std::string> words = words_of(listed);
  Faults faults;
  for (const SourceFile& file : files) {
    const bool named = std::any_of(words.begin(), words.end(), [&](std::string word) {
      while (word.ends_with(')')) word.pop_back();
      return file.path == word || file.path.ends_with("/" + word);
    });
    if (!named) faults.push_back(file.path + ": no CMakeLists.txt names it");
  }
  return faults;
}
