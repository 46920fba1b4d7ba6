// SPDX-License-Identifier: Apache-2.0
// Finds entries in the four shapes that lists of pages come in.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "article/letter_case.h"
#include "article/link_target.h"
#include "article/white_space.h"
#include "ascribe/feed.h"
#include "feed/feed_text.h"
#include "xml/xml_tree.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_url = 8'192;
constexpr std::size_t sniffed_bytes = 4'096;

/// What the root element of each shape is called, and its entries.
struct Shape {
  std::string_view root;
  std::string_view entry;
  FeedKind kind;
};

constexpr std::array shapes = {
    Shape{"rss", "item", FeedKind::rss}, Shape{"RDF", "item", FeedKind::rss},
    Shape{"feed", "entry", FeedKind::atom}, Shape{"urlset", "url", FeedKind::sitemap},
    Shape{"sitemapindex", "sitemap", FeedKind::sitemap_index}};

class FeedReader {
 public:
  FeedReader(const XmlTree& tree, const Shape& shape, std::string_view base,
             const FeedLimits& limits)
      : tree_(tree), shape_(shape), base_(base), limits_(limits) {}

  Feed read() {
    feed_.kind = shape_.kind;
    const std::uint32_t channel = tree_.child(0, "channel");
    feed_.title = title_of(channel);
    for (std::uint32_t node = 0; node < tree_.nodes.size() && !feed_.is_cut;) {
      take_base(node);
      const bool is_entry = node != 0 && tree_.nodes[node].name == shape_.entry;
      if (is_entry) add(node);
      // What is inside an entry is no entry; an Atom entry may hold a whole feed.
      node = is_entry ? tree_.nodes[node].end : node + 1;
    }
    return std::move(feed_);
  }

 private:
  void add(std::uint32_t node) {
    FeedEntry entry;
    entry.url = url_of(node);
    if (entry.url.empty()) {
      ++feed_.skipped;
      return;
    }
    if (!seen_.insert(entry.url).second) return;
    address_bytes_ += entry.url.size();
    if (feed_.entries.size() == limits_.max_entries ||
        address_bytes_ > limits_.max_bytes) {
      feed_.is_cut = true;
      return;
    }
    entry.title = title_of(node);
    entry.date = date_of(node);
    feed_.entries.push_back(std::move(entry));
  }

  /// Text of the first child of one of these names, in the order of the names.
  std::string first_text(std::uint32_t node,
                         std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
      const std::uint32_t child = tree_.child(node, name);
      if (child == 0) continue;
      std::string text(trimmed(tree_.text_of(child)));
      if (!text.empty()) return text;
    }
    return {};
  }

  std::string title_of(std::uint32_t node) const {
    std::string written = first_text(node, {"title"});
    if (const std::uint32_t news = tree_.child(node, "news"); written.empty() && news) {
      written = first_text(news, {"title"});
    }
    return plain_title(written);
  }

  std::string date_of(std::uint32_t node) const {
    if (const std::uint32_t news = tree_.child(node, "news")) {
      std::string date = feed_date(first_text(news, {"publication_date"}));
      if (!date.empty()) return date;
    }
    for (const std::string_view name :
         {"pubDate", "published", "issued", "date", "lastmod", "updated", "modified"}) {
      std::string date = feed_date(first_text(node, {name}));
      if (!date.empty()) return date;
    }
    return {};
  }

  std::string url_of(std::uint32_t node) const {
    if (shape_.kind == FeedKind::sitemap || shape_.kind == FeedKind::sitemap_index) {
      return usable(first_text(node, {"loc"}));
    }
    for (const std::string& written : addresses_of(node)) {
      std::string url = usable(written);
      if (!url.empty()) return url;
    }
    return {};
  }

  /// What may be an entry's address, the best first.
  std::vector<std::string> addresses_of(std::uint32_t node) const {
    std::vector<std::string> best;
    std::vector<std::string> others;
    for (std::uint32_t at = node + 1; at < tree_.nodes[node].end;
         at = tree_.nodes[at].end) {
      const std::string_view name = tree_.nodes[at].name;
      if (name == "link") {
        const std::string_view rel = tree_.attribute(at, "rel");
        const bool leads_there = rel.empty() || rel == "alternate";
        const std::string_view href = tree_.attribute(at, "href");
        std::string written = href.empty() ? tree_.text_of(at) : std::string(href);
        if (leads_there) best.push_back(std::move(written));
      } else if (name == "guid" || name == "id" || name == "origLink") {
        const bool is_name = tree_.attribute(at, "isPermaLink") == "false";
        std::string written(trimmed(tree_.text_of(at)));
        // Never resolved: a bare number would become an address of this site.
        if (!is_name && is_web_url(written)) others.push_back(std::move(written));
      }
    }
    others.emplace_back(tree_.attribute(node, "about"));
    best.insert(best.end(), others.begin(), others.end());
    return best;
  }

  /// `written` resolved, when it leads to a page; else empty.
  std::string usable(std::string_view written) const {
    written = trimmed(written);
    if (written.empty() || written.size() > longest_url) return {};
    std::string url = resolved_link(base(), written);
    return is_web_url(url) && url.size() <= longest_url ? url : std::string();
  }

  std::string_view base() const { return bases_.empty() ? base_ : bases_.back().url; }

  /// Leaves the bases that end before `node` and applies its own xml:base.
  void take_base(std::uint32_t node) {
    while (!bases_.empty() && node >= bases_.back().end) bases_.pop_back();
    const XmlNode& at = tree_.nodes[node];
    for (std::uint32_t i = 0; i < at.attribute_count; ++i) {
      const XmlAttribute& each = tree_.attributes[at.first_attribute + i];
      if (each.name != "xml:base") continue;
      std::string url = usable(each.value);
      if (!url.empty()) bases_.push_back({std::move(url), at.end});
      return;
    }
  }

  struct Base {
    std::string url;
    std::uint32_t end;  ///< the first node it does not hold for
  };

  const XmlTree& tree_;
  const Shape& shape_;
  std::string_view base_;
  const FeedLimits& limits_;
  Feed feed_;
  std::set<std::string> seen_;
  std::size_t address_bytes_ = 0;
  std::vector<Base> bases_;
};

const Shape* shape_of(std::string_view root) {
  const auto shape = std::find_if(shapes.begin(), shapes.end(),
                                  [&](const Shape& each) { return each.root == root; });
  return shape == shapes.end() ? nullptr : &*shape;
}

/// The name of the first start tag in `text`, without its prefix.
std::string_view first_element(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos;) {
    const std::string_view rest = text.substr(at + 1);
    if (rest.starts_with("!--")) {
      at = text.find("-->", at);
    } else if (!rest.starts_with('?') && !rest.starts_with('!')) {
      const std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
      return name.substr(name.find(':') + 1);
    }
    if (at != std::string_view::npos) at = text.find('<', at + 1);
  }
  return {};
}

}  // namespace

std::variant<Feed, Failure> read_feed(std::string_view bytes,
                                      std::string_view content_type,
                                      std::string_view base, const FeedLimits& limits) {
  XmlLimits bounds;
  bounds.max_bytes = limits.max_bytes;
  auto unpacked = unpacked_feed(bytes, limits.max_bytes);
  if (auto* failure = std::get_if<Failure>(&unpacked)) return std::move(*failure);
  const std::string& whole = std::get<std::string>(unpacked);
  auto parsed = parse_xml(feed_text(whole, content_type), bounds);
  if (auto* failure = std::get_if<Failure>(&parsed)) return std::move(*failure);
  const XmlTree& tree = std::get<XmlTree>(parsed);
  const Shape* const shape = shape_of(tree.nodes[0].name);
  if (shape == nullptr) {
    return Failure{"bad-input", "",
                   "the XML is neither a feed nor a sitemap; give the address of one"};
  }
  return FeedReader(tree, *shape, base, limits).read();
}

bool is_feed(std::string_view bytes, std::string_view content_type) {
  const std::string type = lower_ascii(content_type.substr(0, content_type.find(';')));
  if (trimmed(type) == "application/rss+xml" ||
      trimmed(type) == "application/atom+xml") {
    return true;
  }
  const std::string head = unpacked_head(bytes, sniffed_bytes);
  const bool is_wide = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  const std::string text = is_wide ? feed_text(head, "") : head;
  return shape_of(first_element(text)) != nullptr;
}

}  // namespace ascribe
