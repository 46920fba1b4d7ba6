// SPDX-License-Identifier: Apache-2.0
// Joins blocks with line breaks; maps spans of the joined text back to the source.
#include "article/assemble.h"

#include <algorithm>
#include <stdexcept>

#include "article/link_target.h"

namespace ascribe {
namespace {

std::uint32_t text_end(const Article& article, std::size_t run) {
  return run + 1 < article.runs.size()
             ? article.runs[run + 1].text_begin
             : static_cast<std::uint32_t>(article.text.size());
}

/// Index of the run that covers the byte of text at `at`. `runs` is not empty.
std::size_t run_at(const Article& article, std::uint32_t at) {
  const auto after = std::upper_bound(
      article.runs.begin(), article.runs.end(), at,
      [](std::uint32_t a, const SourceRun& run) { return a < run.text_begin; });
  return static_cast<std::size_t>(after - article.runs.begin()) - 1;
}

bool is_even(const Article& article, std::size_t run) {
  const SourceRun& r = article.runs[run];
  return text_end(article, run) - r.text_begin == r.source_end - r.source_begin;
}

/// Resolves links while what it makes stays in proportion to the page: a long base and
/// very many short links would otherwise multiply. Past that they stay as written.
class LinkResolver {
 public:
  LinkResolver(std::string_view base, std::size_t source_size)
      : base_(base), budget_(4 * source_size + (1U << 20U)) {}

  std::string resolved(const std::string& url) {
    if (budget_ < base_.size() + url.size()) return url;
    std::string full = resolved_link(base_, url);
    budget_ -= std::min(budget_, full.size());
    return full;
  }

 private:
  std::string_view base_;
  std::size_t budget_;
};

/// The '\n' between two paragraphs stands for all the source between them. Blocks of
/// a page may be out of the source's order; then it stands for no byte of it.
void append_break(Article& article, const Block& next) {
  const std::uint32_t from = article.runs.empty() ? 0 : article.runs.back().source_end;
  const std::uint32_t to = next.runs.empty() ? from : next.runs.front().source_begin;
  article.runs.push_back(
      {static_cast<std::uint32_t>(article.text.size()), from, std::max(from, to)});
  article.text += '\n';
}

}  // namespace

void assemble(Article& article, const std::vector<Block>& blocks,
              std::string_view base) {
  LinkResolver resolver(base, article.source.size());
  for (const Block& block : blocks) {
    if (block.text.empty()) continue;
    if (!article.text.empty()) append_break(article, block);
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += block.text;
    const auto end = static_cast<std::uint32_t>(article.text.size());
    article.paragraphs.push_back({{begin, end}, block.kind, block.is_headline});
    for (const SourceRun& run : block.runs) {
      article.runs.push_back(
          {begin + run.text_begin, run.source_begin, run.source_end});
    }
    for (const Link& link : block.links) {
      if (link.where.empty()) continue;
      std::string url = resolver.resolved(link.url);
      if (url.empty()) continue;
      article.links.push_back(
          {{begin + link.where.begin, begin + link.where.end}, std::move(url)});
    }
  }
}

Span source_span(const Article& article, Span span) {
  if (span.begin > span.end || span.end > article.text.size()) {
    throw std::out_of_range("span outside its article");
  }
  if (article.runs.empty()) return {};
  const std::size_t first = run_at(article, span.begin);
  const SourceRun& opening = article.runs[first];
  std::uint32_t begin = opening.source_begin;
  if (is_even(article, first)) begin += span.begin - opening.text_begin;
  if (span.empty()) return {begin, begin};
  const std::size_t last = run_at(article, span.end - 1);
  const SourceRun& closing = article.runs[last];
  std::uint32_t end = closing.source_end;
  if (is_even(article, last))
    end = closing.source_begin + (span.end - closing.text_begin);
  // Text that a page moved (foster-parented out of a table) can end before it began.
  return {begin, std::max(begin, end)};
}

}  // namespace ascribe
