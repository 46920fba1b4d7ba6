// SPDX-License-Identifier: Apache-2.0
// The fuzz targets: each one function, which libFuzzer and the replay driver call
// alike.
//
// To add one: a file NAME_target.cpp with fuzz_NAME, a line here, a row in
// fuzz_targets.cpp, a name in CMakeLists.txt, and a few small seeds in corpus/NAME.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ascribe {

/// Each gives 0, or aborts and says on standard error which promise was broken.
int fuzz_body(const std::uint8_t* data, std::size_t size);
int fuzz_charset(const std::uint8_t* data, std::size_t size);
int fuzz_check(const std::uint8_t* data, std::size_t size);
int fuzz_docx(const std::uint8_t* data, std::size_t size);
int fuzz_feed(const std::uint8_t* data, std::size_t size);
int fuzz_html(const std::uint8_t* data, std::size_t size);
int fuzz_match(const std::uint8_t* data, std::size_t size);
int fuzz_rules(const std::uint8_t* data, std::size_t size);
int fuzz_segment(const std::uint8_t* data, std::size_t size);
int fuzz_sitemap(const std::uint8_t* data, std::size_t size);
int fuzz_url(const std::uint8_t* data, std::size_t size);

/// `mutants` is how many changed seeds one replay runs: as many as fit into a second or
/// two of an unoptimised build.
struct FuzzTarget {
  std::string_view name;
  int (*run)(const std::uint8_t* data, std::size_t size);
  int mutants;
};

/// All of them, by name.
std::span<const FuzzTarget> fuzz_targets();

}  // namespace ascribe
