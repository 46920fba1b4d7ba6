// SPDX-License-Identifier: Apache-2.0
// The readable part of one page: headline, byline, date, paragraphs, links.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ascribe/error.h"
#include "ascribe/span.h"
#include "ascribe/word_lists.h"

namespace ascribe {

struct Page;

enum class ParagraphKind : std::uint8_t {
  heading,
  paragraph,
  list_item,
  quote,
  caption,
  embed,
  furniture,
  credit,      ///< who reported, edited or photographed, at the end
  pull_quote,  ///< words of the story, repeated beside it
};

/// "list-item" and the like, as reports spell it.
std::string_view name(ParagraphKind);

struct Paragraph {
  Span where;  ///< in Article::text, no space at either end, never empty
  ParagraphKind kind = ParagraphKind::paragraph;
  bool is_headline = false;  ///< the article's own headline (kind is heading)
};

struct Link {
  Span where;       ///< the anchor's words in Article::text
  std::string url;  ///< absolute where a base is known, else as written
};

/// A stretch of Article::text and the stretch of Article::source it was made from.
///
///   source  <p>Rain &amp; wind</p>
///               ^^^^^            run 1: 5 bytes of text from 5 of source
///                    ^^^^^       run 2: 1 byte of text ("&") from 5 of source
///
/// A run covers text from text_begin to the next run's text_begin. Equal lengths
/// map byte for byte; unequal ones only as a whole.
struct SourceRun {
  std::uint32_t text_begin = 0;
  std::uint32_t source_begin = 0;
  std::uint32_t source_end = 0;
};

/// A block of the page's text that is no part of the story.
///
/// kind    caption, credit and pull_quote are worth reading beside the story
/// source  where its words stand in Article::source
/// rule    which rule left it out, "links" or "names/comments"; lives for ever
struct Omission {
  ParagraphKind kind = ParagraphKind::furniture;
  std::string text;
  Span source;
  std::string_view rule;
};

/// Where on the page each value of an Article was found; empty for a value that was
/// not. The words are
///
///   json-ld opengraph meta     what the page tells machines
///   rel-author microdata time  elements marked by attributes or as <time>
///   byline visible             elements with a byline's class; text readers see
///   title html link url        <title>, <html lang>, <link>, a web address
///   front-matter               the head of a draft
///
/// They live for ever: views of literals.
struct ArticleSources {
  std::string_view title;
  std::string_view byline;
  std::string_view published;
  std::string_view modified;
  std::string_view site;
  std::string_view language;
  std::string_view canonical_url;
};

/// One article as plain text. Immutable once built; every later stage points into
/// `text` by Span and copies nothing out of it.
///
/// text        valid UTF-8, runs of white space folded to one space, paragraphs
///             separated by exactly one '\n'; at most 4 GiB
/// paragraphs  in reading order, disjoint, covering `text` except the '\n's. The
///             headline is the first of them when the page shows one. Navigation,
///             comments, captions, credits and bylines are not among them.
/// links       sorted by where.begin, inside one paragraph each
/// source      the input decoded to UTF-8, a byte order mark kept; `runs` maps into it.
///             Of a .docx: its paragraphs, one a line, empty ones included, so that a
///             line and column of it is a paragraph and a place in that
/// runs        sorted by text_begin; the first begins at 0 when text is not empty
/// confidence  0 to 1, how sure extraction is that this is the whole story
/// warnings    what was odd about the input: no-article (no story), no-markup,
///             unclosed-comment, guessed-charset, bad-bytes, body-from-json-ld,
///             bad-front-matter, long-sentence, crowded-sentence, meta-refresh; at
///             confidence near 0 missing-page, search-page, login-page, robot-check,
///             consent-wall, needs-scripts, paywall, video-page, home-page,
///             listing-page
struct Article {
  std::string title;                ///< empty when the page names none
  std::vector<std::string> byline;  ///< names, without "By"
  std::string published;            ///< ISO 8601 as the page has it; empty if none
  std::string modified;
  std::string site;
  std::string language;  ///< BCP 47 as declared ("en-GB"); empty when not declared
  std::string canonical_url;
  std::string refresh_url;  ///< where <meta http-equiv=refresh> sends the reader
  ArticleSources sources;
  double confidence = 1.0;
  std::string text;
  std::vector<Paragraph> paragraphs;
  std::vector<Link> links;
  std::string source;
  std::vector<SourceRun> runs;
  std::vector<Omission> omitted;  ///< of a page of HTML, in reading order
  std::string charset;            ///< WHATWG name of what was decoded ("utf-8")
  std::string charset_from;       ///< bom, header, meta, valid-utf-8, default
  std::vector<std::string> warnings;
};

/// Where in Article::source the words at `span` stand: from the first source byte
/// of its first byte to the last source byte of its last (markup between them is
/// included). O(log runs). `span` must lie inside `article.text`.
Span source_span(const Article& article, Span span);

/// Cuts the article out of `page`. Pure: no clock, no network, no locale. `words`
/// are the lists of rules/extract/.
///
/// Failure codes: empty-page (nothing but white space), too-complex (markup past the
/// depth, attribute or tree caps), not-html (binary content), and for a .docx also
/// bad-input, too-large, unreadable. A page with text but no story is an Article whose
/// warnings hold "no-article".
std::variant<Article, Failure> extract_article(const Page& page,
                                               const WordLists& words);

}  // namespace ascribe
