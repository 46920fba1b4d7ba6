// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/input_list.cpp.
#include "cli/input_list.h"

#include <cstdio>

#include "catch.h"
#include "temporary_folder.h"

using namespace ascribe;

namespace {

/// "input@line" for each, "!" behind those that are faults.
std::string told(std::string_view bytes, bool null_ends = false) {
  std::string story;
  for (const ListedInput& listed : listed_inputs(bytes, "list", null_ends)) {
    story += listed.input + "@" + std::to_string(listed.line);
    story += listed.fault ? "! " : " ";
    if (listed.fault) CHECK(listed.fault->code == "bad-input");
  }
  return story;
}

std::string fault_of(const Options& options) {
  try {
    gather_inputs(options);
  } catch (const Error& error) {
    return std::string(error.code().name);
  }
  return "";
}

Options with_list(const std::string& path) {
  Options options;
  options.files_from = path;
  return options;
}

}  // namespace

TEST_CASE("a list names one input a line and knows comments") {
  CHECK(told("").empty());
  CHECK(told("a.html") == "a.html@1 ");
  CHECK(told("\xef\xbb\xbfhttp://a.example/\r\n\r\n  # note\n\tb c.txt "
             "\n#x\n-o/tmp/x\n") == "http://a.example/@1 b c.txt@4 -o/tmp/x@6 ");
}

TEST_CASE("a list that ends its inputs in NUL leaves them as they are") {
  const std::string list("#a\0 b\n\0\0c", 9);
  CHECK(told(list, true) == "#a@1  b\n@2 c@4 ");
}

TEST_CASE("a bad line is a fault under its number and costs no other") {
  const std::string longest(max_listed_bytes, 'a');
  CHECK(told(longest) == longest + "@1 ");
  CHECK(told("a\n" + longest + "b\nb\n") == "a@1 list:2@2! b@3 ");
  CHECK(told(std::string("a\0b\nc", 5)) == "list:1@1! c@2 ");
  CHECK(told("-\n") == "list:1@1! ");
}

TEST_CASE("words come first and then the list") {
  const TemporaryFolder scratch;
  Options options = with_list(scratch.file("list", "b\nc\n"));
  options.words = {"a"};
  const std::vector<ListedInput> inputs = gather_inputs(options);
  REQUIRE(inputs.size() == 3);
  CHECK(inputs[0].input == "a");
  CHECK(inputs[0].line == 0);
  CHECK(inputs[2].input == "c");
  CHECK(inputs[2].line == 2);
}

TEST_CASE("a list that cannot be used stops the run") {
  const TemporaryFolder scratch;
  CHECK(fault_of(with_list((scratch.path() / "none").string())) == "not-found");
  CHECK(fault_of(with_list(scratch.path().string())) == "unreadable");
  CHECK(fault_of(with_list(scratch.file("empty", "# nothing\n\n"))) == "no-input");
  CHECK(fault_of(with_list("")) == "no-input");
  Options twice = with_list("-");
  twice.words = {"-"};
  CHECK(fault_of(twice) == "bad-option");
}

TEST_CASE("a failure says in which line its input stood") {
  const Failure failure{"not-found", "a", "there is no such file"};
  const ListedInput listed{"a", 7, std::nullopt};
  CHECK(placed(failure, listed, "list").message ==
        "line 7 of list: there is no such file");
  CHECK(placed(failure, listed, "-").message ==
        "line 7 of standard input: there is no such file");
  CHECK(placed(failure, {"a", 0, std::nullopt}, "list").message == failure.message);
  CHECK(placed(failure, {"list:7", 7, failure}, "list").message == failure.message);
}
