// SPDX-License-Identifier: Apache-2.0
// The pages of one input: one for a page or a draft, many for a web archive.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "ascribe/page.h"
#include "ascribe/warc.h"
#include "cli/options.h"

namespace ascribe {

/// Reads nothing before next() is called. `options` must outlive it.
class InputPages {
 public:
  InputPages(std::string input, const Options& options)
      : input_(std::move(input)), options_(&options) {}

  /// The next page or failure; nothing after the last. An input gives one at least.
  /// Standard input is an archive when --stdin-filename is the name of one, or when it
  /// begins with "WARC/1."; then all of it must fit into --max-bytes. Throws what
  /// read_input() throws.
  std::optional<std::variant<Page, Failure>> next();

 private:
  std::optional<std::variant<Page, Failure>> first();

  std::string input_;
  const Options* options_;
  bool is_open_ = false;
  std::optional<WarcReader> archive_;
};

}  // namespace ascribe
