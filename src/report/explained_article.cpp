// SPDX-License-Identifier: Apache-2.0
// Merges kept and dropped blocks by where they stand in the source.
#include "report/explained_article.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "report/visible.h"

namespace ascribe {
namespace {

struct Line {
  std::uint32_t source_begin = 0;
  std::string words;
};

void add_value(std::string& text, std::string_view what, std::string_view from,
               const std::string& value) {
  if (value.empty()) return;
  text.append(what).append(" ");
  text.append(from.empty() ? "unknown" : from).append(" ");
  text.append(visible(value)).append("\n");
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "; ") + name;
  return text;
}

std::vector<Line> block_lines(const Article& article) {
  std::vector<Line> lines;
  for (const Paragraph& paragraph : article.paragraphs) {
    const std::string_view kind =
        paragraph.is_headline ? std::string_view("headline") : name(paragraph.kind);
    lines.push_back({source_span(article, paragraph.where).begin,
                     "keep " + std::string(kind) + ": " +
                         visible(slice(article.text, paragraph.where))});
  }
  for (const Omission& omission : article.omitted) {
    lines.push_back({omission.source.begin, "drop " + std::string(name(omission.kind)) +
                                                " by " + std::string(omission.rule) +
                                                ": " + visible(omission.text)});
  }
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
    return a.source_begin < b.source_begin;
  });
  return lines;
}

}  // namespace

std::string explained_article(const Article& article) {
  const ArticleSources& from = article.sources;
  std::string text;
  add_value(text, "title", from.title, article.title);
  add_value(text, "byline", from.byline, joined(article.byline));
  add_value(text, "published", from.published, article.published);
  add_value(text, "modified", from.modified, article.modified);
  add_value(text, "site", from.site, article.site);
  add_value(text, "language", from.language, article.language);
  add_value(text, "canonical_url", from.canonical_url, article.canonical_url);
  for (const std::string& warning : article.warnings)
    text += "warning " + warning + "\n";
  for (const Line& line : block_lines(article)) text += line.words + "\n";
  return text;
}

}  // namespace ascribe
