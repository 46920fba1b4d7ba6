// SPDX-License-Identifier: Apache-2.0
// The rules loader: one file of a small pack is replaced by the input. Either all
// faults are told as one Error, or the pack loads, and loads again to the same.
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "ascribe/error.h"
#include "ascribe/rule_set.h"
#include "cli/complaint.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/promise.h"
#include "pack.h"
#include "text/charset.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 8> parts = {
    "en/frame/own.json", "en/mention/own.json", "en/lexicon/own.json",
    "en/kind/own.json",  "en/segment/own.json", "scoring/default.json",
    "findings.json",     "en/pack.json",
};

void write_file(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

/// A pack of a few words in a folder of its own, gone with the process.
class SmallPack {
 public:
  SmallPack() {
    std::string name = (fs::temp_directory_path() / "ascribe-rules-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder");
    folder_ = name;
    for (const char* part : {"en/affiliation", "en/flag", "en/report", "extract"}) {
      fs::create_directories(folder_ / part);
    }
    for (const char* part : parts) restore(part);
  }
  ~SmallPack() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  SmallPack(const SmallPack&) = delete;
  SmallPack& operator=(const SmallPack&) = delete;

  const fs::path& folder() const { return folder_; }
  void restore(const std::string& part) {
    const fs::path seed = source_dir() / "tests/fuzz/pack" / part;
    write_file(folder_ / part, file_bytes(seed));
  }

 private:
  fs::path folder_;
};

/// The digest of a pack that loads; empty for one that has faults.
std::string load(const fs::path& folder) {
  try {
    return load_rules(folder, "en").digest;
  } catch (const Error& error) {
    promise(error.code().name == "bad-rules", "faults of a pack are bad-rules");
    promise(is_well_formed_utf8(complaint(error)), "complaints are valid UTF-8");
    return "";
  }
}

}  // namespace

int fuzz_rules(const std::uint8_t* data, std::size_t size) {
  static SmallPack pack;
  FuzzInput input(data, size);
  const char* const part = parts[input.choice() % parts.size()];
  write_file(pack.folder() / part, input.rest());
  const std::string digest = load(pack.folder());
  promise(load(pack.folder()) == digest, "a pack loads the same twice");
  pack.restore(part);
  return 0;
}

}  // namespace ascribe
