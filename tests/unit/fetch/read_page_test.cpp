// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/read_page.cpp.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "ascribe/page.h"
#include "catch.h"
#include "digest/sha256.h"

using namespace ascribe;

namespace {

constexpr std::size_t limit = 1'000;

/// A folder of its own for one test, gone afterwards.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name =
        (std::filesystem::temp_directory_path() / "ascribe-read-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;  // A leftover folder is no reason to fail a test.
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  std::string path() const { return path_.string(); }
  std::string file(const std::string& name, std::string_view bytes) const {
    const auto path = path_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

 private:
  std::filesystem::path path_;
};

/// Puts `file` in the place of standard input until the end of the test.
class StandInput {
 public:
  explicit StandInput(const std::string& file) : saved_(dup(STDIN_FILENO)) {
    const int opened = open(file.c_str(), O_RDONLY);
    REQUIRE(opened >= 0);
    dup2(opened, STDIN_FILENO);
    close(opened);
  }
  ~StandInput() {
    if (saved_ < 0) {
      close(STDIN_FILENO);
      return;
    }
    dup2(saved_, STDIN_FILENO);
    close(saved_);
  }
  StandInput(const StandInput&) = delete;
  StandInput& operator=(const StandInput&) = delete;

 private:
  int saved_;
};

Failure refused(const std::string& path) {
  const auto read = read_page(path, std::nullopt, limit);
  INFO(path);
  REQUIRE(std::holds_alternative<Failure>(read));
  const Failure& failure = std::get<Failure>(read);
  CHECK(failure.where == path);
  CHECK(failure.message.find("; ") != std::string::npos);
  CHECK_NOTHROW(error_code(failure.code));
  return failure;
}

}  // namespace

TEST_CASE("a file becomes a page with its bytes untouched") {
  const ScratchFolder folder;
  const std::string bytes("<p>Rain\r\n\0 & wind \xff</p>", 24);
  const std::string path = folder.file("a.html", bytes);
  const auto read = read_page(path, std::nullopt, limit);
  REQUIRE(std::holds_alternative<Page>(read));
  const Page& page = std::get<Page>(read);
  CHECK(page.input == path);
  CHECK(page.bytes == bytes);
  CHECK(page.format == InputFormat::html);
  CHECK(page.content_type.empty());
  CHECK(page.sha256 == sha256_hex(bytes));
  CHECK_FALSE(page.retrieval);
}

TEST_CASE("the ending says how to read a file unless the user does") {
  const ScratchFolder folder;
  const std::string path = folder.file("a.md", "# Rain");
  CHECK(std::get<Page>(read_page(path, std::nullopt, limit)).format ==
        InputFormat::markdown);
  CHECK(std::get<Page>(read_page(path, InputFormat::text, limit)).format ==
        InputFormat::text);
  // A page under another name is not guessed at: the ending is what the user sees.
  CHECK(std::get<Page>(read_page(folder.file("b.txt", "<p>x"), std::nullopt, limit))
            .format == InputFormat::text);
}

TEST_CASE("an empty file is an empty page") {
  const ScratchFolder folder;
  const auto read = read_page(folder.file("a.txt", ""), std::nullopt, limit);
  CHECK(std::get<Page>(read).bytes.empty());
}

TEST_CASE("what is not there is not found") {
  const ScratchFolder folder;
  CHECK(refused(folder.path() + "/none.html").code == "not-found");
  CHECK(refused(folder.file("a.txt", "x") + "/b.html").code == "not-found");
  CHECK(refused("").code == "not-found");
  CHECK(refused(folder.file("c.txt", "x") + std::string("\0.html", 6)).code ==
        "not-found");
}

TEST_CASE("a folder is unreadable and the message says why") {
  const ScratchFolder folder;
  const Failure failure = refused(folder.path());
  CHECK(failure.code == "unreadable");
  CHECK(failure.message == "it is a folder; name the files in it");
}

TEST_CASE("a file without permission is unreadable") {
  const ScratchFolder folder;
  const std::string path = folder.file("a.html", "<p>x");
  chmod(path.c_str(), 0);
  if (geteuid() == 0) {
    // Nothing is closed to root, so only the reading can be tested.
    CHECK(std::holds_alternative<Page>(read_page(path, std::nullopt, limit)));
  } else {
    CHECK(refused(path).code == "unreadable");
  }
}

TEST_CASE("a file may be as long as the limit and no longer") {
  const ScratchFolder folder;
  const auto read =
      read_page(folder.file("a.txt", std::string(limit, 'x')), std::nullopt, limit);
  CHECK(std::get<Page>(read).bytes.size() == limit);
  CHECK(refused(folder.file("b.txt", std::string(limit + 1, 'x'))).code == "too-large");
}

TEST_CASE("a pipe has no size and is counted all the same") {
  const ScratchFolder folder;
  const std::string path = folder.path() + "/pipe.html";
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  for (const std::size_t size : {limit, limit + 1}) {
    std::thread writer([&] { std::ofstream(path) << std::string(size, 'x'); });
    const auto read = read_page(path, std::nullopt, limit);
    writer.join();
    CHECK(std::holds_alternative<Page>(read) == (size == limit));
    if (size == limit) continue;
    CHECK(std::get<Failure>(read).code == "too-large");
  }
}

TEST_CASE("binary content is refused whatever it is called") {
  const ScratchFolder folder;
  const Failure failure = refused(folder.file("a.html", "%PDF-1.7 and so on"));
  CHECK(failure.code == "not-html");
  CHECK(failure.message.find("a PDF document") != std::string::npos);
  CHECK(refused(folder.file("b.md",
                            "\x7f"
                            "ELF..."))
            .code == "not-html");
  const auto forced =
      read_page(folder.file("c.txt", "PK\x03\x04"), InputFormat::text, limit);
  CHECK(std::get<Failure>(forced).code == "not-html");
}

TEST_CASE("a Word document is known whatever it is called") {
  const ScratchFolder folder;
  const std::string bytes = "PK\x03\x04....word/document.xml....";
  for (const char* name : {"a.docx", "b.txt", "c"}) {
    const auto read = read_page(folder.file(name, bytes), std::nullopt, limit);
    REQUIRE(std::holds_alternative<Page>(read));
    CHECK(std::get<Page>(read).format == InputFormat::docx);
  }
  const auto forced = read_page(folder.file("d.docx", bytes), InputFormat::html, limit);
  CHECK(std::get<Failure>(forced).code == "not-html");
  const Failure locked =
      refused(folder.file("e.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...."));
  CHECK(locked.code == "not-html");
  CHECK(locked.message.find("old Office document") != std::string::npos);
}

TEST_CASE("standard input is HTML when it begins like it") {
  const ScratchFolder folder;
  {
    const StandInput input(folder.file("a", "\n <p>Rain</p>"));
    const auto read = read_page("-", std::nullopt, limit);
    CHECK(std::get<Page>(read).format == InputFormat::html);
    CHECK(std::get<Page>(read).input == "-");
  }
  {
    const StandInput input(folder.file("b", "Rain < wind"));
    const auto read = read_page("-", std::nullopt, limit);
    CHECK(std::get<Page>(read).format == InputFormat::text);
  }
  {
    const StandInput input(folder.file("c", "# Rain"));
    const auto read = read_page("-", InputFormat::markdown, limit);
    CHECK(std::get<Page>(read).format == InputFormat::markdown);
  }
  const StandInput input(folder.file("d", std::string(limit + 1, 'x')));
  CHECK(refused("-").code == "too-large");
}
