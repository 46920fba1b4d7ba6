// SPDX-License-Identifier: Apache-2.0
// Walks JSON-LD values without recursion, looking for the article among them.
#include "article/json_ld.h"

#include <map>
#include <variant>

#include "article/letter_case.h"
#include "article/markup_words.h"
#include "json/reader.h"

namespace ascribe {
namespace {

constexpr std::size_t author_cap = 20;

/// A schema.org type without its address: "http://schema.org/NewsArticle".
bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("Posting") ||
         type.ends_with("Report");
}

/// Works that a page may be about when it is about no article.
bool is_other_work_type(std::string_view type) {
  return type.ends_with("HowTo") || type.ends_with("Recipe") ||
         type.ends_with("VideoObject") || type.ends_with("CreativeWork") ||
         type.ends_with("PodcastEpisode") || type.ends_with("Report");
}

bool is_video_type(std::string_view type) { return type.ends_with("VideoObject"); }

bool is_search_type(std::string_view type) {
  return type.ends_with("SearchResultsPage");
}

bool is_listing_type(std::string_view type) {
  return type.ends_with("CollectionPage") || type.ends_with("ItemList");
}

bool is_web_page_type(std::string_view type) { return type.ends_with("WebPage"); }

bool is_web_site_type(std::string_view type) { return type.ends_with("WebSite"); }

bool is_organization_type(std::string_view type) {
  return type.ends_with("Organization") || type.ends_with("Corporation");
}

template <typename Test>
bool has_type(const JsonValue& node, Test test) {
  const JsonValue* type = node.find("@type");
  if (type == nullptr) return false;
  if (type->is_string()) return test(type->text);
  for (const JsonValue& item : type->items) {
    if (item.is_string() && test(item.text)) return true;
  }
  return false;
}

/// All objects of all scripts, and those that others may refer to.
struct Nodes {
  std::vector<const JsonValue*> all;
  std::map<const JsonValue*, Span> scripts;  ///< of the articles among them
  std::map<std::string_view, const JsonValue*> by_id;
};

void collect(const JsonValue& root, Span script, Nodes& nodes) {
  std::vector<const JsonValue*> open{&root};
  while (!open.empty()) {
    const JsonValue& value = *open.back();
    open.pop_back();
    if (value.is_object()) nodes.all.push_back(&value);
    if (value.find("articleBody") != nullptr) nodes.scripts.emplace(&value, script);
    const JsonValue* id = value.find("@id");
    // A reference has no more than a type; the node itself has a name.
    if (id != nullptr && id->is_string() && value.find("name") != nullptr) {
      nodes.by_id.emplace(id->text, &value);
    }
    for (auto item = value.items.rbegin(); item != value.items.rend(); ++item) {
      open.push_back(&*item);
    }
    for (auto member = value.members.rbegin(); member != value.members.rend();
         ++member) {
      if (!member->value.is_string()) open.push_back(&member->value);
    }
  }
}

template <typename Test>
const JsonValue* first_of_type(const Nodes& nodes, Test test) {
  for (const JsonValue* node : nodes.all) {
    if (has_type(*node, test)) return node;
  }
  return nullptr;
}

/// `value` itself or, when it is a reference, the node it refers to.
const JsonValue& resolved(const Nodes& nodes, const JsonValue& value) {
  const JsonValue* id = value.find("@id");
  if (id == nullptr || !id->is_string() || value.find("name") != nullptr) return value;
  const auto found = nodes.by_id.find(id->text);
  return found == nodes.by_id.end() ? value : *found->second;
}

std::string text_of(const JsonValue* node, std::string_view key) {
  const JsonValue* value = node == nullptr ? nullptr : node->find(key);
  if (value != nullptr && value->is_array() && !value->items.empty()) {
    value = &value->items.front();
  }
  return value != nullptr && value->is_string() ? markup_words(value->text)
                                                : std::string();
}

/// True for false, "False" and "http://schema.org/False".
bool is_false(const JsonValue* value) {
  if (value == nullptr) return false;
  return value->is_string() ? lower_ascii(value->text).ends_with("false")
                            : value->is_boolean() && !value->boolean;
}

std::string first_text(const JsonValue* node,
                       std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (std::string text = text_of(node, key); !text.empty()) return text;
  }
  return {};
}

void add_author(const Nodes& nodes, const JsonValue& written, LinkedData& data) {
  const JsonValue& value = resolved(nodes, written);
  const bool is_body = has_type(value, is_organization_type);
  std::vector<std::string>& authors = is_body ? data.bodies : data.authors;
  const auto add = [&](const JsonValue& name) {
    if (!name.is_string() || authors.size() >= author_cap) return;
    std::string words = markup_words(name.text);
    if (!words.empty()) authors.push_back(std::move(words));
  };
  add(value);
  if (const JsonValue* name = value.find("name")) {
    add(*name);
    for (const JsonValue& item : name->items) add(item);
  }
}

void read_authors(const Nodes& nodes, const JsonValue& article, LinkedData& data) {
  for (const std::string_view key : {"author", "creator"}) {
    const JsonValue* value = article.find(key);
    if (value == nullptr || !data.authors.empty() || !data.bodies.empty()) continue;
    if (!value->is_array()) add_author(nodes, *value, data);
    for (const JsonValue& item : value->items) add_author(nodes, item, data);
  }
}

std::string publisher_of(const Nodes& nodes, const JsonValue& article) {
  const JsonValue* publisher = article.find("publisher");
  if (publisher == nullptr) return {};
  if (publisher->is_array() && !publisher->items.empty())
    publisher = &publisher->items[0];
  if (publisher->is_string()) return markup_words(publisher->text);
  return text_of(&resolved(nodes, *publisher), "name");
}

std::string address_of(const JsonValue& article) {
  const JsonValue* page = article.find("mainEntityOfPage");
  if (page != nullptr && page->is_string()) return page->text;
  if (std::string id = text_of(page, "@id"); !id.empty()) return id;
  return text_of(&article, "url");
}

}  // namespace

LinkedData read_json_ld(const HtmlTree& tree) {
  std::vector<JsonValue> roots;
  std::vector<Span> scripts;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    const HtmlNode& script = tree.nodes[node];
    if (script.tag != "script" || script.first_child == no_node) continue;
    const HtmlNode& text = tree.nodes[script.first_child];
    auto root = read_page_json(text.text);
    if (!root) continue;
    roots.push_back(std::move(*root));
    scripts.push_back({text.source_begin, text.source_end});
  }
  Nodes nodes;
  for (std::size_t i = 0; i < roots.size(); ++i) collect(roots[i], scripts[i], nodes);

  LinkedData data;
  const JsonValue* page = first_of_type(nodes, is_web_page_type);
  const JsonValue* article = first_of_type(nodes, is_article_type);
  data.has_article = article != nullptr;
  if (article == nullptr) article = page;
  if (article != nullptr) {
    data.headline = first_text(article, {"headline", "name"});
    read_authors(nodes, *article, data);
    data.published = first_text(article, {"datePublished", "dateCreated"});
    data.modified = text_of(article, "dateModified");
    data.site = publisher_of(nodes, *article);
    data.language = text_of(article, "inLanguage");
    data.url = address_of(*article);
    data.is_paid = is_false(article->find("isAccessibleForFree"));
    const JsonValue* text = article->find("articleBody");
    if (text != nullptr && text->is_string()) {
      data.text = text->text;
      data.text_at = nodes.scripts.at(article);
    }
  }
  if (data.published.empty()) data.published = text_of(page, "datePublished");
  if (data.published.empty()) {
    data.published = text_of(first_of_type(nodes, is_other_work_type), "datePublished");
  }
  if (data.modified.empty()) data.modified = text_of(page, "dateModified");
  if (data.site.empty()) {
    data.site = text_of(first_of_type(nodes, is_web_site_type), "name");
  }
  data.has_video = first_of_type(nodes, is_video_type) != nullptr;
  data.is_search = first_of_type(nodes, is_search_type) != nullptr;
  data.is_listing = first_of_type(nodes, is_listing_type) != nullptr;
  return data;
}

}  // namespace ascribe
