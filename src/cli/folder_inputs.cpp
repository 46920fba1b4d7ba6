// SPDX-License-Identifier: Apache-2.0
// Lists what can be read in a folder.
#include "cli/folder_inputs.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "ascribe/page.h"
#include "ascribe/warc.h"
#include "cli/inputs.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

bool is_folder(const ListedInput& listed) {
  std::error_code fault;
  return !listed.fault && listed.input != "-" && !is_url(listed.input) &&
         fs::is_directory(listed.input, fault);
}

std::vector<ListedInput> files_of(const ListedInput& folder) {
  std::vector<ListedInput> files;
  std::error_code fault;
  for (fs::recursive_directory_iterator entry(folder.input, fault), end;
       !fault && entry != end; entry.increment(fault)) {
    std::error_code ignored;  // what has gone since is not there
    const std::string path = entry->path().string();
    if (entry->is_symlink(ignored) || !entry->is_regular_file(ignored)) continue;
    if (!declared_format(path) && !is_warc_name(path)) continue;
    files.push_back({path, folder.line, std::nullopt});
  }
  ListedInput failed = folder;
  if (fault) {
    failed.fault = Failure{"unreadable", folder.input, "the folder cannot be read"};
    return {failed};
  }
  if (files.empty()) {
    failed.fault = Failure{"not-found", folder.input,
                           "the folder has no page, draft or web archive"};
    return {failed};
  }
  std::sort(files.begin(), files.end(), [](const ListedInput& a, const ListedInput& b) {
    return a.input < b.input;
  });
  return files;
}

}  // namespace

std::vector<ListedInput> with_folders_opened(const std::vector<ListedInput>& inputs) {
  std::vector<ListedInput> opened;
  for (const ListedInput& listed : inputs) {
    if (!is_folder(listed)) {
      opened.push_back(listed);
      continue;
    }
    std::vector<ListedInput> files = files_of(listed);
    std::move(files.begin(), files.end(), std::back_inserter(opened));
  }
  return opened;
}

}  // namespace ascribe
