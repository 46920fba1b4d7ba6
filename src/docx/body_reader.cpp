// SPDX-License-Identifier: Apache-2.0
// Walks a part once, in document order.
//
// The tree is a list in which everything below a node stands behind it, so that leaving
// a part out is a jump to its end, and no recursion is needed. Paragraphs do not nest
// once text boxes are left out.
//
// Fields. A field is three marks among the runs: begin, separate, end. Between the
// first two stands its code (`HYPERLINK "https://…"`), between the last two what a
// reader sees. They nest, and may begin in one paragraph and end in another.
#include "docx/body_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "docx/field_code.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_url = 8'192;
constexpr std::size_t deepest_field = 64;

/// Elements of WordprocessingML that are passed over with all that is in them.
constexpr std::array<std::string_view, 18> left_out = {
    "del",     "moveFrom",    "drawing", "pict",      "object",       "instrText",
    "delText", "txbxContent", "rt",      "sectPr",    "tblPr",        "tblGrid",
    "trPr",    "tcPr",        "rPr",     "pPrChange", "delInstrText", "sdtPr"};

struct Field {
  std::string code;
  bool shows_result = false;
  std::string url;
};

class BodyReader {
 public:
  BodyReader(const XmlTree& tree, const StyleRoles& styles,
             const Relationships& relationships)
      : tree_(tree),
        styles_(styles),
        relationships_(relationships),
        budget_(4 * tree.nodes.size() + (1U << 20U)) {}

  /// The nodes from `begin` to `end`, which begin and end no element by halves.
  void read(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t node = begin; node < end;) {
      close_until(node);
      node = visit(node);
    }
    close_until(end);
    finish_paragraph();
    fields_.clear();
    joins_next_ = false;
  }

  DocxBody take() { return std::move(body_); }

 private:
  /// Handles one node; returns the node to go on with: the next, or the one behind all
  /// that is below it.
  std::uint32_t visit(std::uint32_t node) {
    const XmlNode& at = tree_.nodes[node];
    if (at.is_text()) return node + 1;
    const std::string_view name = at.name;
    if (!is_word_space(at.space)) {
      // Of an element with alternatives the first choice is read; formulas are not.
      return name == "AlternateContent" || name == "Choice" ? node + 1
             : node == 0                                    ? node + 1
                                                            : at.end;
    }
    if (std::find(left_out.begin(), left_out.end(), name) != left_out.end()) {
      if (name == "instrText") field_code(node);
      return at.end;
    }
    if (name == "p") {
      open_paragraph(node);
    } else if (name == "pPr") {
      return at.end;
    } else if (name == "tbl") {
      table_ends_.push_back(at.end);
    } else if (name == "hyperlink") {
      open_link(address_of(node), at.end);
    } else if (name == "fldSimple") {
      open_link(hyperlink_in(tree_.attribute(node, "instr")), at.end);
    } else if (name == "r") {
      const std::uint32_t properties = tree_.child(node, "rPr");
      if (is_switched_on(tree_, properties, "vanish")) return at.end;
    } else if (in_paragraph_) {
      return visit_run_part(node);
    }
    return node + 1;
  }

  std::uint32_t visit_run_part(std::uint32_t node) {
    const std::string_view name = tree_.nodes[node].name;
    if (name == "t") {
      add(tree_.text_of(node));
      return tree_.nodes[node].end;
    }
    if (name == "tab" || name == "ptab") add("\t");
    if (name == "br" || name == "cr") add(" ");
    if (name == "noBreakHyphen") add("\xE2\x80\x91");
    if (name == "softHyphen") add("\xC2\xAD");
    if (name == "fldChar") field_mark(tree_.attribute(node, "fldCharType"));
    if (name == "footnoteReference") refer(node, footnotes_seen_, body_.footnotes);
    if (name == "endnoteReference") refer(node, endnotes_seen_, body_.endnotes);
    return node + 1;
  }

  void refer(std::uint32_t node, std::set<std::string_view>& seen,
             std::vector<std::string>& ids) {
    const std::string_view id = tree_.attribute(node, "id");
    if (seen.insert(id).second) ids.emplace_back(id);
  }

  void add(std::string_view words) {
    const bool is_code =
        std::any_of(fields_.begin(), fields_.end(),
                    [](const Field& each) { return !each.shows_result; });
    if (is_code) return;
    for (const char c : words) paragraph_.text += c == '\n' || c == '\r' ? ' ' : c;
  }

  std::string address_of(std::uint32_t node) const {
    const auto found = relationships_.find(tree_.attribute(node, "id"));
    const bool is_outside = found != relationships_.end() && found->second.is_external;
    return is_outside ? found->second.target : std::string();
  }

  void open_paragraph(std::uint32_t node) {
    if (!joins_next_) finish_paragraph();
    const std::uint32_t properties = tree_.child(node, "pPr");
    if (!joins_next_) paragraph_.role = role_of(properties);
    in_paragraph_ = true;
    paragraph_end_ = tree_.nodes[node].end;
    paragraph_.in_table = !table_ends_.empty();
    const std::uint32_t mark = properties ? tree_.child(properties, "rPr") : 0;
    joins_next_ = mark != 0 && tree_.child(mark, "del") != 0;
    link_begin_ = size();
  }

  DocxRole role_of(std::uint32_t properties) const {
    if (properties == 0) return DocxRole::body;
    DocxRole role = DocxRole::body;
    if (const std::uint32_t style = tree_.child(properties, "pStyle")) {
      const auto found = styles_.find(tree_.attribute(style, "val"));
      if (found != styles_.end()) role = found->second;
    }
    const bool is_special = role == DocxRole::title || role == DocxRole::left_out;
    const auto own = role_of_properties(tree_, properties);
    // A numbered heading or quotation is still one.
    if (!own || is_special) return role;
    if (*own == DocxRole::list_item && role != DocxRole::body) return role;
    if (*own == DocxRole::body && role == DocxRole::quote) return role;
    return *own;
  }

  void finish_paragraph() {
    if (!in_paragraph_) return;
    close_link_stretch();
    body_.paragraphs.push_back(std::move(paragraph_));
    paragraph_ = {};
    in_paragraph_ = false;
  }

  void open_link(std::string url, std::uint32_t end) {
    close_link_stretch();
    link_ = url.size() <= longest_url ? std::move(url) : std::string();
    link_end_ = end;
    link_begin_ = size();
  }

  /// Ends what `node` is no longer inside of.
  void close_until(std::uint32_t node) {
    if (link_end_ != 0 && node >= link_end_) {
      close_link_stretch();
      link_.clear();
      link_end_ = 0;
    }
    while (!table_ends_.empty() && node >= table_ends_.back()) table_ends_.pop_back();
    if (in_paragraph_ && node >= paragraph_end_ && !joins_next_) finish_paragraph();
  }

  std::uint32_t size() const {
    return static_cast<std::uint32_t>(paragraph_.text.size());
  }

  /// Keeps the words since link_begin_ as a link, when one is open.
  void close_link_stretch() {
    const std::string& url = open_url();
    if (!url.empty() && link_begin_ < size() && budget_ >= url.size()) {
      budget_ -= url.size();
      paragraph_.links.push_back({{link_begin_, size()}, url});
    }
    link_begin_ = size();
  }

  const std::string& open_url() const {
    if (!link_.empty()) return link_;
    static const std::string none;
    for (auto field = fields_.rbegin(); field != fields_.rend(); ++field) {
      if (!field->url.empty()) return field->url;
    }
    return none;
  }

  void field_code(std::uint32_t node) {
    if (fields_.empty() || fields_.back().shows_result) return;
    std::string& code = fields_.back().code;
    const std::string more = tree_.text_of(node);
    if (code.size() + more.size() <= 2 * longest_url) code += more;
  }

  void field_mark(std::string_view type) {
    if (type == "begin" && fields_.size() < deepest_field) {
      close_link_stretch();
      fields_.emplace_back();
    } else if (type == "separate" && !fields_.empty()) {
      Field& field = fields_.back();
      field.shows_result = true;
      field.url = hyperlink_in(field.code);
      if (field.url.size() > longest_url) field.url.clear();
      link_begin_ = size();
    } else if (type == "end" && !fields_.empty()) {
      close_link_stretch();
      fields_.pop_back();
    }
  }

  const XmlTree& tree_;
  const StyleRoles& styles_;
  const Relationships& relationships_;
  std::size_t budget_;  ///< bytes of addresses that may still be copied
  DocxBody body_;
  std::set<std::string_view> footnotes_seen_;
  std::set<std::string_view> endnotes_seen_;
  DocxParagraph paragraph_;
  bool in_paragraph_ = false;
  bool joins_next_ = false;
  std::uint32_t paragraph_end_ = 0;
  std::vector<std::uint32_t> table_ends_;
  std::string link_;
  std::uint32_t link_end_ = 0;
  std::uint32_t link_begin_ = 0;
  std::vector<Field> fields_;
};

}  // namespace

DocxBody read_body(const XmlTree& document, const StyleRoles& styles,
                   const Relationships& relationships) {
  BodyReader reader(document, styles, relationships);
  reader.read(0, static_cast<std::uint32_t>(document.nodes.size()));
  return reader.take();
}

std::vector<DocxParagraph> read_notes(const XmlTree& notes, std::string_view element,
                                      const std::vector<std::string>& ids,
                                      const Relationships& relationships) {
  std::map<std::string_view, std::uint32_t> by_id;
  for (std::uint32_t node = 1; node < notes.nodes.size();
       node = notes.nodes[node].end) {
    if (notes.nodes[node].name == element)
      by_id.emplace(notes.attribute(node, "id"), node);
  }
  const StyleRoles no_styles;
  BodyReader reader(notes, no_styles, relationships);
  for (const std::string& id : ids) {
    const auto found = by_id.find(id);
    if (found == by_id.end()) continue;
    reader.read(found->second + 1, notes.nodes[found->second].end);
  }
  std::vector<DocxParagraph> paragraphs = reader.take().paragraphs;
  for (DocxParagraph& paragraph : paragraphs) paragraph.role = DocxRole::note;
  return paragraphs;
}

}  // namespace ascribe
