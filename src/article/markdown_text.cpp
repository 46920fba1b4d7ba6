// SPDX-License-Identifier: Apache-2.0
// Folds the pieces of Markdown blocks into text and decodes their entities.
//
// Entities. CommonMark takes the names of HTML, of which there are 2,125, and md4c does
// not know them. The HTML parser does, so all that a text uses are decoded by one call:
// they are read as one page with a <br> before each.
#include "article/markdown_text.h"

#include <map>
#include <set>
#include <string>

#include "article/folded_text.h"
#include "html/tree.h"
#include "markdown/blocks.h"

namespace ascribe {
namespace {

using Entities = std::map<std::string, std::string, std::less<>>;

bool is_entity_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         c == '#';
}

/// The length of the "&name;" at `at`, or 0.
std::size_t entity_length(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '&') return 0;
  std::size_t end = at + 1;
  while (end < text.size() && is_entity_character(text[end])) ++end;
  return end > at + 1 && end < text.size() && text[end] == ';' ? end + 1 - at : 0;
}

void collect_entities(std::string_view text,
                      std::set<std::string, std::less<>>& found) {
  for (std::size_t at = text.find('&'); at != std::string_view::npos;
       at = text.find('&', at + 1)) {
    if (const std::size_t size = entity_length(text, at)) {
      found.emplace(text.substr(at, size));
    }
  }
}

Entities decoded(const std::set<std::string, std::less<>>& names) {
  if (names.empty()) return {};
  std::string page = "<body><pre>";
  for (const std::string& name : names) page += "<br>" + name;
  const auto parsed = parse_html(page);
  const auto* tree = std::get_if<HtmlTree>(&parsed);
  if (tree == nullptr) return {};
  Entities entities;
  auto name = names.begin();
  bool begun = false;
  for (const HtmlNode& node : tree->nodes) {
    if (node.tag == "br") {
      if (begun) ++name;
      begun = true;
    } else if (begun && node.is_text() && name != names.end()) {
      entities[*name] += node.text;
    }
  }
  // "&notin" is a name and "&nota" is "&not" and a letter: a name that left its
  // semicolon behind was not known as a whole.
  std::erase_if(entities, [](const auto& entity) {
    return entity.second.size() > 1 && entity.second.ends_with(';');
  });
  return entities;
}

Entities entities_of(std::string_view source,
                     const std::vector<MarkdownBlock>& blocks) {
  std::set<std::string, std::less<>> names;
  for (const MarkdownBlock& block : blocks) {
    for (const MarkdownPiece& piece : block.pieces) {
      if (piece.kind == MarkdownPieceKind::entity) {
        collect_entities(slice(source, piece.where), names);
      }
    }
    for (const MarkdownLink& link : block.links) collect_entities(link.url, names);
  }
  return decoded(names);
}

std::string_view meaning(const Entities& entities, std::string_view written) {
  const auto found = entities.find(written);
  return found == entities.end() ? written : std::string_view(found->second);
}

std::string decoded_url(const Entities& entities, std::string_view url) {
  std::string out;
  for (std::size_t at = 0; at < url.size();) {
    const std::size_t size = entity_length(url, at);
    if (size > 0) out += meaning(entities, url.substr(at, size));
    if (size == 0) out += url[at];
    at += size > 0 ? size : 1;
  }
  return out;
}

ParagraphKind paragraph_kind(MarkdownBlockKind kind) {
  switch (kind) {
    case MarkdownBlockKind::heading:
      return ParagraphKind::heading;
    case MarkdownBlockKind::list_item:
      return ParagraphKind::list_item;
    case MarkdownBlockKind::quote:
      return ParagraphKind::quote;
    case MarkdownBlockKind::paragraph:
      break;
  }
  return ParagraphKind::paragraph;
}

void add_piece(FoldedText& text, std::string_view source, const MarkdownPiece& piece,
               const Entities& entities) {
  switch (piece.kind) {
    case MarkdownPieceKind::words:
      text.add(slice(source, piece.where), piece.where.begin);
      break;
    case MarkdownPieceKind::entity: {
      const std::string_view written = slice(source, piece.where);
      const std::string_view means = meaning(entities, written);
      if (means == written) {
        text.add(written, piece.where.begin);
      } else {
        text.add_made(means, piece.where);
      }
      break;
    }
    case MarkdownPieceKind::replacement:
      text.add_made("\xEF\xBF\xBD", piece.where);
      break;
    case MarkdownPieceKind::line_break:
      text.add_break();
      break;
  }
}

Block folded_block(std::string_view source, const MarkdownBlock& block,
                   const Entities& entities) {
  FoldedText text;
  std::vector<std::uint32_t> begins;  // of each piece, in the folded text
  std::vector<std::uint32_t> ends;
  for (const MarkdownPiece& piece : block.pieces) {
    begins.push_back(text.next());
    add_piece(text, source, piece, entities);
    ends.push_back(text.size());
  }
  Block out;
  out.kind = paragraph_kind(block.kind);
  out.text = text.text();
  out.runs = text.runs();
  for (const MarkdownLink& link : block.links) {
    const Span where{begins[link.first_piece], ends[link.end_piece - 1]};
    if (where.begin >= where.end) continue;
    out.links.push_back({where, decoded_url(entities, link.url)});
  }
  return out;
}

}  // namespace

std::variant<std::vector<Block>, Failure> markdown_text_blocks(std::string_view source,
                                                               std::uint32_t begin) {
  const auto read = markdown_blocks(source, begin);
  if (const auto* failure = std::get_if<Failure>(&read)) return *failure;
  const auto& gathered = std::get<std::vector<MarkdownBlock>>(read);
  const Entities entities = entities_of(source, gathered);
  std::vector<Block> blocks;
  for (const MarkdownBlock& block : gathered) {
    Block made = folded_block(source, block, entities);
    if (!made.text.empty()) blocks.push_back(std::move(made));
  }
  if (!blocks.empty() && blocks.front().kind == ParagraphKind::heading) {
    blocks.front().is_headline = true;
  }
  return blocks;
}

}  // namespace ascribe
