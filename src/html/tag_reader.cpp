// SPDX-License-Identifier: Apache-2.0
// The tag states of the HTML tokeniser (WHATWG HTML, 13.2.5.8 to 13.2.5.52).
#include "html/tag_reader.h"

#include <algorithm>

namespace ascribe {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::size_t past(std::size_t found, std::size_t length, std::size_t size) {
  return found == std::string_view::npos ? size : found + length;
}

}  // namespace

TagReader::TagReader(std::string_view html, std::size_t begin) : html_(html) {
  at_ = begin + (html[begin + 1] == '/' ? 2 : 1);
  const std::size_t from = at_;
  while (!at_end() && !is_html_space(html_[at_]) && html_[at_] != '/' &&
         html_[at_] != '>') {
    ++at_;
  }
  name_ = html_.substr(from, at_ - from);
}

void TagReader::skip_space() {
  while (!at_end() && is_html_space(html_[at_])) ++at_;
}

std::string_view TagReader::read_value() {
  skip_space();
  if (at_end()) return {};
  const char quote = html_[at_];
  if (quote == '"' || quote == '\'') {
    const std::size_t from = at_ + 1;
    const std::size_t close = std::min(html_.find(quote, from), html_.size());
    at_ = std::min(close + 1, html_.size());
    return html_.substr(from, close - from);
  }
  const std::size_t from = at_;
  while (!at_end() && !is_html_space(html_[at_]) && html_[at_] != '>') ++at_;
  return html_.substr(from, at_ - from);
}

bool TagReader::meets_equals() const {
  std::size_t at = at_;
  while (at < html_.size() && (is_html_space(html_[at]) || html_[at] == '/')) ++at;
  return at < html_.size() && html_[at] == '=';
}

bool TagReader::next(RawAttribute& attribute) {
  bool slash = false;
  while (!at_end() && (is_html_space(html_[at_]) || html_[at_] == '/')) {
    slash = html_[at_++] == '/';
  }
  if (at_end()) return false;
  if (html_[at_] == '>') {
    closed_ = true;
    self_closing_ = slash;
    ++at_;
    return false;
  }
  const std::size_t from = at_++;  // a leading '=' belongs to the name
  while (!at_end() && !is_html_space(html_[at_]) && html_[at_] != '/' &&
         html_[at_] != '>' && html_[at_] != '=') {
    ++at_;
  }
  attribute = {html_.substr(from, at_ - from), {}};
  const std::size_t after_name = at_;
  skip_space();
  if (at_end() || html_[at_] != '=') {
    at_ = after_name;
    return true;
  }
  ++at_;
  attribute.value = read_value();
  return true;
}

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::size_t end_of_comment(std::string_view html, std::size_t begin) {
  if (html.substr(begin, 4) != "<!--") {
    return past(html.find('>', begin + 2), 1, html.size());
  }
  const std::size_t from = begin + 4;
  // "<!-->" and "<!--->" are whole comments.
  if (html.substr(from, 1) == ">") return from + 1;
  if (html.substr(from, 2) == "->") return from + 2;
  for (std::size_t dash = html.find("--", from); dash != std::string_view::npos;
       dash = html.find("--", dash + 1)) {
    if (html.substr(dash + 2, 1) == ">") return dash + 3;
    if (html.substr(dash + 2, 2) == "!>") return dash + 4;
  }
  return html.size();
}

}  // namespace ascribe
