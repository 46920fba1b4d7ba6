// SPDX-License-Identifier: Apache-2.0
// The pages of one input: one for a page or a draft, many for a web archive or a feed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "ascribe/page.h"
#include "ascribe/warc.h"
#include "cli/feed_pages.h"
#include "cli/options.h"
#include "cli/url_pages.h"

namespace ascribe {

/// Reads nothing before next() is called. For a URL the next page of `fetched` is
/// taken. `options` and `fetched` must outlive it.
class InputPages {
 public:
  InputPages(std::string input, const Options& options, UrlPages& fetched)
      : input_(std::move(input)), options_(&options), fetched_(&fetched) {}

  /// The next page or failure, those that a feed names in its place; nothing after the
  /// last. An input gives one at least. Standard input is an archive when
  /// --stdin-filename is the name of one, or when it begins with "WARC/1."; then all of
  /// it must fit into --max-bytes. Throws what read_input() throws.
  std::optional<std::variant<Page, Failure>> next();

 private:
  std::optional<std::variant<Page, Failure>> first();
  std::variant<Page, Failure> one_page();

  std::string input_;
  const Options* options_;
  UrlPages* fetched_;
  bool is_open_ = false;
  std::optional<WarcReader> archive_;
  std::unique_ptr<FeedPages> feed_;
};

}  // namespace ascribe
