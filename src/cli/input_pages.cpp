// SPDX-License-Identifier: Apache-2.0
// Tells archives from pages.
#include "cli/input_pages.h"

#include <utility>

#include "cli/inputs.h"

namespace ascribe {
namespace {

bool is_archive(const std::string& input, const Options& options) {
  if (input == "-") return is_warc_name(options.stdin_name);
  return is_warc(input);
}

}  // namespace

std::optional<std::variant<Page, Failure>> InputPages::next() {
  if (!is_open_) {
    is_open_ = true;
    return first();
  }
  if (feed_) return feed_->next();
  if (!archive_) return std::nullopt;
  return archive_->next();
}

std::variant<Page, Failure> InputPages::one_page() {
  return is_url(input_) ? fetched_->take() : read_input(input_, *options_);
}

std::optional<std::variant<Page, Failure>> InputPages::first() {
  const std::size_t max_bytes = options_->limits.max_bytes;
  if (!is_url(input_) && is_archive(input_, *options_)) {
    auto opened = WarcReader::open(
        input_, input_ == "-" ? options_->stdin_name : input_, max_bytes);
    if (const auto* failure = std::get_if<Failure>(&opened)) return *failure;
    archive_ = std::get<WarcReader>(std::move(opened));
    return archive_->next();
  }
  std::variant<Page, Failure> read = one_page();
  Page* page = std::get_if<Page>(&read);
  if (page != nullptr && is_feed(page->bytes, page->content_type)) {
    feed_ = std::make_unique<FeedPages>(*page, *options_, fetched_->limits());
    return feed_->next();
  }
  // A pipe cannot be looked into first.
  if (input_ != "-" || page == nullptr || page->bytes.rfind("WARC/1.", 0) != 0) {
    return read;
  }
  archive_.emplace(std::move(page->bytes), page->input, max_bytes);
  return archive_->next();
}

}  // namespace ascribe
