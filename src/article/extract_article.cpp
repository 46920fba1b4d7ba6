// SPDX-License-Identifier: Apache-2.0
// From a page to an article: decodes, reads by format, and assembles.
#include <algorithm>
#include <limits>

#include "article/assemble.h"
#include "article/author_names.h"
#include "article/body.h"
#include "article/class_names.h"
#include "article/docx_text.h"
#include "article/front_matter.h"
#include "article/linked_body.h"
#include "article/markdown_text.h"
#include "article/metadata.h"
#include "article/page_kind.h"
#include "article/plain_text.h"
#include "article/white_space.h"
#include "article/written_date.h"
#include "ascribe/article.h"
#include "ascribe/page.h"
#include "docx/docx_document.h"
#include "html/decode.h"
#include "html/tree.h"

namespace ascribe {
namespace {

/// The most that extraction trusts what it took from a page that is no article.
constexpr double doubtful = 0.05;

Failure failed(const Page& page, std::string code, std::string message) {
  return {std::move(code), page.input, std::move(message)};
}

/// True for programs, pictures and archives: text has hardly any control characters.
bool is_binary(std::string_view text) {
  constexpr std::size_t looked_at = 64U << 10U;
  if (text.starts_with("%PDF-")) return true;
  const std::string_view head = text.substr(0, looked_at);
  std::size_t controls = 0;
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_spacing = byte >= '\t' && byte <= '\r';
    if (byte < 0x20 && !is_spacing && byte != 0x1B) ++controls;
  }
  return controls > 8 && controls * 50 > head.size();
}

/// True when the page has a tag of its own; a bare text has none.
bool has_markup(const HtmlTree& tree) {
  return std::any_of(tree.nodes.begin(), tree.nodes.end(), [](const HtmlNode& node) {
    return !node.is_text() && node.source_begin < node.source_end;
  });
}

void read_page_article(const Page& page, const HtmlTree& tree, const WordLists& words,
                       Article& article) {
  const std::string_view url =
      page.retrieval ? std::string_view(page.retrieval->final_url) : std::string_view();
  const ClassNames names(tree, words);
  Metadata said = read_metadata(tree, names, url, words);
  Body body = find_body(tree, names, said.title, words);
  if (take_linked_body(said.claims.body, said.claims.body_at, body)) {
    article.warnings.emplace_back("body-from-json-ld");
  }
  assemble(article, body.blocks, said.base);
  article.confidence = body.confidence;
  if (const auto warning = no_article_warning(tree, url, said, body.figures, words);
      !warning.empty()) {
    article.warnings.emplace_back(warning);
    article.confidence = std::min(article.confidence, doubtful);
  }
  article.title = std::move(said.title);
  article.byline = std::move(said.byline);
  article.published = std::move(said.published);
  article.modified = std::move(said.modified);
  article.site = std::move(said.site);
  article.language = std::move(said.language);
  article.canonical_url = std::move(said.canonical_url);
  article.refresh_url = std::move(said.refresh_url);
  if (!article.refresh_url.empty()) article.warnings.emplace_back("meta-refresh");
  article.sources = said.from;
  article.omitted = std::move(body.omitted);
  if (!has_markup(tree)) article.warnings.emplace_back("no-markup");
  if (tree.unclosed_comment) article.warnings.emplace_back("unclosed-comment");
}

void take_front_matter(const FrontMatter& matter, const WordLists& words,
                       Article& article) {
  const DateReading reading{words["months"], article.language.starts_with("en")};
  article.title = matter.title;
  for (const std::string& written : matter.authors) {
    for (std::string& name : author_names(written, words)) {
      article.byline.push_back(std::move(name));
    }
  }
  article.published = iso_date(matter.date, reading);
  article.modified = iso_date(matter.modified, reading);
  article.site = matter.site;
  article.language = matter.language;
  article.canonical_url = matter.canonical_url;
  const auto from = [](bool is_said) {
    return is_said ? std::string_view("front-matter") : std::string_view();
  };
  article.sources = {
      from(!article.title.empty()),        from(!article.byline.empty()),
      from(!article.published.empty()),    from(!article.modified.empty()),
      from(!article.site.empty()),         from(!article.language.empty()),
      from(!article.canonical_url.empty())};
  if (!matter.is_sound) article.warnings.emplace_back("bad-front-matter");
}

void take_headline(Article& article) {
  if (!article.title.empty() || article.paragraphs.empty()) return;
  const Paragraph& first = article.paragraphs.front();
  if (!first.is_headline) return;
  article.title = slice(article.text, first.where);
  article.sources.title = "visible";
}

/// The headline goes before the title in the file's properties: that is often the title
/// of the draft that was copied to begin this one.
void take_docx(const DocxDocument& document, const WordLists& words, Article& article) {
  const DateReading reading{words["months"], false};
  DocxText text = docx_text(document);
  article.source = std::move(text.source);
  article.language = document.language;
  for (const std::string& written : document.creators) {
    for (std::string& name : author_names(written, words)) {
      article.byline.push_back(std::move(name));
    }
  }
  article.published = iso_date(document.created, reading);
  article.modified = iso_date(document.modified, reading);
  assemble(article, text.blocks, "");
  take_headline(article);
  if (article.title.empty()) article.title = single_spaced(document.title);
}

std::variant<Article, Failure> read_docx_article(const Page& page,
                                                 const WordLists& words) {
  if (page.bytes.empty()) return failed(page, "empty-page", "The file is empty.");
  auto read = read_docx(page.bytes);
  if (const auto* failure = std::get_if<Failure>(&read)) {
    return failed(page, failure->code, failure->message);
  }
  Article article;
  article.charset = "utf-8";
  article.charset_from = "valid-utf-8";
  take_docx(std::get<DocxDocument>(read), words, article);
  if (trimmed(article.source).empty()) {
    return failed(page, "empty-page", "The document holds no text.");
  }
  if (article.text.empty()) article.warnings.emplace_back("no-article");
  return article;
}

/// Fills `article` from its source; a Failure when that cannot be read.
std::optional<Failure> read_by_format(const Page& page, const WordLists& words,
                                      Article& article) {
  if (page.format == InputFormat::text) {
    assemble(article, plain_text_blocks(article.source), "");
  } else if (page.format == InputFormat::markdown) {
    const FrontMatter matter = read_front_matter(article.source);
    const auto blocks = markdown_text_blocks(article.source, matter.end);
    if (const auto* failure = std::get_if<Failure>(&blocks)) {
      return failed(page, failure->code, failure->message);
    }
    take_front_matter(matter, words, article);
    assemble(article, std::get<std::vector<Block>>(blocks), article.canonical_url);
  } else {
    const auto tree = parse_html(article.source);
    if (const auto* failure = std::get_if<Failure>(&tree)) {
      return failed(page, failure->code, failure->message);
    }
    read_page_article(page, std::get<HtmlTree>(tree), words, article);
  }
  return std::nullopt;
}

}  // namespace

std::variant<Article, Failure> extract_article(const Page& page,
                                               const WordLists& words) {
  if (page.format == InputFormat::docx) return read_docx_article(page, words);
  Decoded decoded =
      decode(page.bytes, page.content_type, page.format == InputFormat::html);
  constexpr std::size_t text_cap = std::numeric_limits<std::uint32_t>::max() / 2;
  if (decoded.text.size() > text_cap) {
    return failed(page, "too-complex", "The text is over 2 GiB; split it.");
  }
  const std::string_view visible = decoded.charset_from == "bom"
                                       ? std::string_view(decoded.text).substr(3)
                                       : decoded.text;
  if (trimmed(visible).empty()) {
    return failed(page, "empty-page", "The input holds nothing but white space.");
  }
  if (is_binary(decoded.text)) {
    return failed(page, "not-html", "The input is binary, neither a page nor a text.");
  }

  Article article;
  article.source = std::move(decoded.text);
  article.charset = std::move(decoded.charset);
  article.charset_from = std::move(decoded.charset_from);
  if (auto failure = read_by_format(page, words, article)) return *std::move(failure);
  take_headline(article);
  if (article.text.empty()) article.warnings.emplace_back("no-article");
  if (article.charset_from == "default")
    article.warnings.emplace_back("guessed-charset");
  if (decoded.replaced > 0) article.warnings.emplace_back("bad-bytes");
  return article;
}

}  // namespace ascribe
