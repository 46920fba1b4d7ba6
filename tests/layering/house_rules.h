// SPDX-License-Identifier: Apache-2.0
// The rules of the house that a program can check, as functions over file texts, so
// that a test can feed them bad files too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct SourceFile {
  std::string path;  ///< from the project's folder, with '/': "src/text/fold.cpp"
  std::string text;
};

/// One row of rooms.txt.
struct Room {
  std::string name;
  std::vector<std::string> outside;  ///< "gumbo.h", or "curl/" for a whole folder
  std::vector<std::string> rooms;
};

/// One #include line: the name between its marks.
struct Include {
  std::string name;
  bool angled = false;
};

/// Rows in order. Throws std::runtime_error for a line that is no row and for a row
/// that names a room not above it.
std::vector<Room> read_rooms(std::string_view text);

/// Every #include of a text, in order; those in // comments are not.
std::vector<Include> includes_of(std::string_view text);

/// Each function below returns one line a fault, "path: what is wrong", and nothing
/// when the files keep the rule.

/// Who may include whom, over files under src/ and include/ascribe/.
std::vector<std::string> include_faults(const std::vector<SourceFile>& files,
                                        const std::vector<Room>& rooms);

/// Names: none twice, no drawer words. x.cpp and its x.h count as one.
std::vector<std::string> name_faults(const std::vector<SourceFile>& files);

/// Licence line, purpose line, #pragma once, length.
std::vector<std::string> shape_faults(const std::vector<SourceFile>& files);

/// Names of TEST_CASEs that are no sentence. One that begins with '-' would be read as
/// an option when ctest runs it.
std::vector<std::string> test_name_faults(const std::vector<SourceFile>& files);

/// Files that no word of `listed`, the text of a CMakeLists.txt, names.
std::vector<std::string> unlisted_faults(const std::vector<SourceFile>& files,
                                         std::string_view listed);
