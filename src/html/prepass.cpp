// SPDX-License-Identifier: Apache-2.0
// The emptying pass.
//
// Gumbo reads one code point at a time, scripts and styles included, and half of a
// news page is scripts and styles: emptying them first halves the time of a parse. The
// same pass counts open elements and attributes, because Gumbo's time grows with the
// square of both, and a count is the same on every machine where a deadline is not.
//
// The pass must agree with the tokeniser on where a tag, a comment and a raw text end:
//
//   <a title="a > b">        one tag, the first '>' is inside quotes
//   <!-- <p> --!>            a comment; "--!>" ends it too
//   <script>"</p>"</SCRIPT>  a raw text ends at its own end tag only, in any case
//   <script><!--<script></script>--></script>
//                            a script inside a comment inside a script ends nothing
//   <svg><style/><p>         in foreign content nothing is raw and "/>" closes
//
// Attributes that nobody reads go, values that the parser has no use for (flatten.cpp
// takes them from the source), the indentation between tags, and so does what is in
// an SVG that only draws: a quarter of what is left. An SVG draws when it holds shapes,
// their style and no text.
//
// Gumbo's numeric references overflow: "&#4294967361;" comes out as "A", others as
// bytes that are no UTF-8. So digits past what can name a character are left out; what
// remains still names none and becomes U+FFFD, as the standard wants.
//
// An unclosed comment or raw text swallows the rest, as in a browser. The contents of
// noscript and template are written first and taken back at the end tag: so a lost end
// tag costs nothing, and a noscript that holds real text stays. Most hold copies of
// images and embeds; a few hold the whole article of a page that scripts build.
#include "html/prepass.h"

#include <gumbo.h>

#include <algorithm>

#include "html/kept_markup.h"
#include "html/open_elements.h"
#include "html/raw_text.h"
#include "html/tag_reader.h"
#include "html/unread.h"

namespace ascribe {
namespace {

class Emptier {
 public:
  explicit Emptier(std::string_view source) : source_(source), kept_(source) {}

  /// False when a cap was passed.
  bool run();
  EmptiedMarkup take() { return kept_.take(unclosed_comment_); }

 private:
  /// How things stood before the contents of a noscript or template.
  struct Mark {
    GumboTag tag = GUMBO_TAG_LAST;
    std::size_t depth = 0;  ///< of templates in templates; 0 outside
    KeptMarkup::Place place;
    std::size_t text_bytes = 0;
    OpenElements open;
  };

  /// An SVG that may turn out to be a drawing and nothing else.
  struct Drawing {
    bool is_open = false;
    std::size_t depth = 0;
    KeptMarkup::Place place;
  };

  void keep(std::size_t begin, std::size_t end) { kept_.keep(begin, end); }
  void keep_text(std::size_t begin, std::size_t end);
  void keep_space(std::size_t begin, std::size_t end);
  void open_inert(GumboTag tag);
  void close_inert(GumboTag tag);
  void open_drawing(const StartTag& start, std::size_t depth);
  void close_drawing(GumboTag tag);
  std::size_t read_comment(std::size_t begin);
  std::size_t read_end_tag(std::size_t begin);
  std::size_t read_start_tag(std::size_t begin);
  std::size_t read_raw_text(GumboTag tag, std::size_t begin, bool is_data);
  bool count_attributes(GumboTag tag, std::size_t count);
  std::size_t offset_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - source_.data());
  }

  std::string_view source_;
  bool too_complex_ = false;
  std::size_t root_attributes_ = 0;
  Mark inert_;
  Drawing drawing_;
  OpenElements open_;
  bool unclosed_comment_ = false;
  bool after_tag_ = true;  ///< no text since the last tag
  KeptMarkup kept_;
};

void Emptier::keep_text(std::size_t begin, std::size_t end) {
  const auto text = source_.substr(begin, end - begin);
  if (std::all_of(text.begin(), text.end(), is_html_space)) {
    keep_space(begin, end);
    return;
  }
  keep(begin, end);
  if (open_.innermost() != GUMBO_TAG_STYLE) drawing_.is_open = false;
  if (inert_.depth > 0) inert_.text_bytes += inked_bytes(text);
}

/// Of the space after a tag and before another its two ends: they show where it stood.
void Emptier::keep_space(std::size_t begin, std::size_t end) {
  const GumboTag inside = open_.innermost();
  const bool is_whole = end - begin <= 2 || !after_tag_ || inside == GUMBO_TAG_PRE ||
                        inside == GUMBO_TAG_LISTING;
  kept_.keep_as_is(begin, is_whole ? end : begin + 1);
  if (!is_whole) kept_.keep_as_is(end - 1, end);
}

void Emptier::open_inert(GumboTag tag) {
  if (drawing_.is_open) return;
  if (inert_.depth > 0) {
    if (tag == GUMBO_TAG_TEMPLATE && tag == inert_.tag) ++inert_.depth;
  } else if ((tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_NOSCRIPT) &&
             !open_.is_in_foreign()) {
    inert_ = {tag, 1, kept_.here(), 0, open_};
  }
}

void Emptier::close_inert(GumboTag tag) {
  if (inert_.depth == 0 || tag != inert_.tag || --inert_.depth > 0) return;
  if (tag == GUMBO_TAG_NOSCRIPT && is_noscript_read(inert_.text_bytes)) return;
  kept_.return_to(inert_.place);
  open_ = inert_.open;
}

/// After a start tag that was met at `depth`: begins a drawing, or ends one that holds
/// more than shapes.
void Emptier::open_drawing(const StartTag& start, std::size_t depth) {
  const bool is_shape = start.tag == GUMBO_TAG_UNKNOWN || start.tag == GUMBO_TAG_STYLE;
  if (drawing_.is_open) {
    drawing_.is_open = is_shape && open_.has_svg_at(drawing_.depth);
  } else if (start.tag == GUMBO_TAG_SVG && inert_.depth == 0 &&
             open_.has_svg_at(depth)) {
    drawing_ = {true, depth, kept_.here()};
  }
}

void Emptier::close_drawing(GumboTag tag) {
  if (!drawing_.is_open || open_.has_svg_at(drawing_.depth)) return;
  drawing_.is_open = false;
  if (tag != GUMBO_TAG_SVG) return;
  kept_.return_to(drawing_.place);
}

bool Emptier::run() {
  std::size_t at = begin_of_markup(source_);
  while (at < source_.size() && !too_complex_) {
    const std::size_t open = std::min(source_.find('<', at), source_.size());
    keep_text(at, open);
    at = open;
    const char next = open + 1 < source_.size() ? source_[open + 1] : '\0';
    const char after = open + 2 < source_.size() ? source_[open + 2] : '\0';
    after_tag_ = true;
    if (is_ascii_letter(next)) {
      at = read_start_tag(open);
    } else if (next == '/' && is_ascii_letter(after)) {
      at = read_end_tag(open);
    } else if (next == '!' || next == '?' || (next == '/' && after != '>')) {
      at = read_comment(open);
    } else {
      at = std::min(open + 1, source_.size());
      keep(open, at);
      after_tag_ = false;  // "a <  b"
    }
  }
  return !too_complex_;
}

std::size_t Emptier::read_comment(std::size_t begin) {
  const std::size_t end = end_of_comment(source_, begin);
  if (open_.is_in_foreign() && source_.substr(begin, 9) == "<![CDATA[") {
    drawing_.is_open = false;
    const std::size_t close = std::min(source_.find("]]>", begin), source_.size());
    keep(begin, std::min(close + 3, source_.size()));
    return std::min(close + 3, source_.size());
  }
  const bool is_comment = source_.substr(begin, 4) == "<!--";
  const bool is_short = end < begin + 7;
  if (!is_comment || is_short) {
    keep(begin, end);  // a doctype, CDATA or an odd declaration
    return end;
  }
  keep(begin, begin + 4);
  const std::string_view content = source_.substr(begin + 4, end - begin - 4);
  if (content.ends_with("-->")) {
    keep(end - 3, end);
  } else if (content.ends_with("--!>")) {
    keep(end - 4, end);
  } else {
    unclosed_comment_ = true;
  }
  return end;
}

std::size_t Emptier::read_end_tag(std::size_t begin) {
  TagReader tag(source_, begin);
  for (RawAttribute ignored; tag.next(ignored);) continue;
  const auto length = static_cast<unsigned>(tag.name().size());
  const GumboTag id = gumbo_tagn_enum(tag.name().data(), length);
  close_inert(id);
  open_.close(id);
  close_drawing(id);
  keep(begin, tag.end());
  return tag.end();
}

/// A page may have several <html> and <body> tags, which add to one element.
bool Emptier::count_attributes(GumboTag tag, std::size_t count) {
  if (tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_BODY) return count <= max_attributes;
  root_attributes_ += count;
  return root_attributes_ <= max_attributes;
}

/// Keeps the tag but for the attributes that nobody reads, and of those that only we
/// read the value: flatten.cpp takes it from the source.
std::size_t Emptier::read_start_tag(std::size_t begin) {
  TagReader tag(source_, begin);
  StartTag start;
  start.tag =
      gumbo_tagn_enum(tag.name().data(), static_cast<unsigned>(tag.name().size()));
  std::size_t attributes = 0;
  bool is_data = false;
  std::size_t kept = begin;
  for (RawAttribute attribute; tag.next(attribute); ++attributes) {
    if (same_ignoring_case(attribute.name, "type")) {
      // "application&#x2F;ld&#x2B;json" is read after the parser has decoded it.
      is_data = names_json_ld(attribute.value) ||
                attribute.value.find('&') != std::string_view::npos;
    }
    read_foreign_attribute(attribute, start);
    if (is_held_back(attribute, source_)) {
      keep(kept, offset_of(attribute.value));
      kept = offset_of(attribute.value) + attribute.value.size();
    } else if (is_unread(attribute) && !tag.meets_equals() &&
               source_[offset_of(attribute.name) - 1] != '/') {
      // The space before it stays and parts its neighbours; a slash there would come
      // to stand before the '>' and close the tag.
      keep(kept, offset_of(attribute.name));
      kept = tag.end();
    }
  }
  start.self_closing = tag.is_self_closing();
  keep(kept, tag.end());
  too_complex_ = !count_attributes(start.tag, attributes);
  if (!tag.is_closed()) return tag.end();  // never becomes an element
  const bool is_foreign = open_.makes_foreign(start);
  const bool is_raw = has_raw_text(start.tag) && !is_foreign;
  const std::size_t depth = open_.depth();
  if (!is_raw && !open_.open(start)) too_complex_ = true;
  open_inert(start.tag);
  open_drawing(start, depth);
  if (start.tag == GUMBO_TAG_PLAINTEXT && !is_foreign) {
    keep(tag.end(), source_.size());
    return source_.size();
  }
  return is_raw ? read_raw_text(start.tag, tag.end(), is_data) : tag.end();
}

std::size_t Emptier::read_raw_text(GumboTag tag, std::size_t begin, bool is_data) {
  if (is_data) drawing_.is_open = false;
  const std::size_t end =
      tag == GUMBO_TAG_SCRIPT
          ? end_of_script(source_, begin)
          : end_of_raw_text(source_, begin, gumbo_normalized_tagname(tag));
  if (!is_content_unread(tag)) keep(begin, end);
  if (is_data && tag == GUMBO_TAG_SCRIPT) kept_.keep_as_is(begin, end);
  return end;
}

}  // namespace

std::uint32_t begin_of_markup(std::string_view source) {
  return source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::optional<EmptiedMarkup> empty_markup(std::string_view source) {
  Emptier emptier(source);
  if (!emptier.run()) return std::nullopt;
  return emptier.take();
}

}  // namespace ascribe
