// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/inputs.cpp and rules_folder.cpp: words of the command line to pages.
#include "cli/inputs.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "ascribe/error.h"
#include "catch.h"
#include "cli/rules_folder.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

Options with_inputs(const std::vector<std::string>& words) {
  Options options;
  options.words = words;
  return options;
}

std::string fault_of(const std::vector<std::string>& words) {
  try {
    require_inputs(with_inputs(words));
  } catch (const Error& error) {
    return std::string(error.code().name);
  }
  return "";
}

/// Puts a file in the place of standard input until the end of the scope.
class StandardInput {
 public:
  explicit StandardInput(const std::string& text) : saved_(::dup(STDIN_FILENO)) {
    std::FILE* file = std::tmpfile();
    REQUIRE(file != nullptr);
    std::fputs(text.c_str(), file);
    std::fflush(file);
    std::rewind(file);
    ::dup2(::fileno(file), STDIN_FILENO);
    std::fclose(file);
  }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;
  ~StandardInput() {
    ::dup2(saved_, STDIN_FILENO);
    ::close(saved_);
  }

 private:
  int saved_;
};

}  // namespace

TEST_CASE("a name's ending says how to read it, in any case") {
  CHECK(declared_format("a.html") == InputFormat::html);
  CHECK(declared_format("https://news.example/a.HTM") == InputFormat::html);
  CHECK(declared_format("a.xhtml") == InputFormat::html);
  CHECK(declared_format("draft.md") == InputFormat::markdown);
  CHECK(declared_format("draft.MarkDown") == InputFormat::markdown);
  CHECK(declared_format("draft.DOCX") == InputFormat::docx);
  CHECK(declared_format("draft.txt") == InputFormat::text);
  for (const char* silent : {"", "draft", "md", ".", "a.md.bak", "html"}) {
    INFO(silent);
    CHECK(declared_format(silent) == std::nullopt);
  }
}

TEST_CASE("there must be an input, and standard input can be named once") {
  CHECK(fault_of({}) == "no-input");
  CHECK(fault_of({"-", "a.txt"}) == "");
  CHECK(fault_of({"a.txt", "a.txt"}) == "");
  CHECK(fault_of({"-", "a.txt", "-"}) == "bad-option");
}

TEST_CASE("a folder is a failure that says so") {
  const auto read = read_input(fs::temp_directory_path().string(), with_inputs({}));
  REQUIRE(std::holds_alternative<Failure>(read));
  CHECK(std::get<Failure>(read).code == "unreadable");
  CHECK(std::get<Failure>(read).message.find("folder") != std::string::npos);
}

TEST_CASE("standard input goes by its declared name and is read as that name says") {
  Options options = with_inputs({"-"});
  options.limits.max_bytes = 100;
  struct Case {
    const char *declared, *text, *name;
    InputFormat format;
  };
  const Case cases[] = {
      {"", "plain words", "-", InputFormat::text},
      {"", " <p>words</p>", "-", InputFormat::html},
      {"draft.md", "<p>words</p>", "draft.md", InputFormat::markdown},
      {"page.html", "plain words", "page.html", InputFormat::html},
      {"letter", "<p>words</p>", "letter", InputFormat::html},
  };
  for (const Case& each : cases) {
    INFO(each.declared << " | " << each.text);
    const StandardInput input(each.text);
    options.stdin_name = each.declared;
    const auto read = read_input("-", options);
    REQUIRE(std::holds_alternative<Page>(read));
    CHECK(std::get<Page>(read).input == each.name);
    CHECK(std::get<Page>(read).format == each.format);
    CHECK(std::get<Page>(read).bytes == each.text);
  }
}

TEST_CASE("a failure of standard input goes by the declared name too") {
  Options options = with_inputs({"-"});
  options.limits.max_bytes = 4;
  options.stdin_name = "draft.md";
  const StandardInput input("five!");
  const auto read = read_input("-", options);
  REQUIRE(std::holds_alternative<Failure>(read));
  CHECK(std::get<Failure>(read).code == "too-large");
  CHECK(std::get<Failure>(read).where == "draft.md");
}

TEST_CASE("the rules are where the user says, else those of the program") {
  Options options;
  options.rules = {"somewhere/else"};
  CHECK(find_rules(options) == std::vector<fs::path>{"somewhere/else"});
  const std::vector<fs::path> own = find_rules(Options{});
  REQUIRE(own.size() == 1);
  CHECK(fs::is_directory(own[0]));
}
