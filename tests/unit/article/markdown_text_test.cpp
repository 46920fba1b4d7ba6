// SPDX-License-Identifier: Apache-2.0
// Tests src/article/markdown_text.cpp: every character of a Markdown draft has its
// exact place, over drafts that are made from parts whose places are known.
#include "article/markdown_text.h"

#include <random>

#include "article/assemble.h"
#include "catch.h"

using namespace ascribe;

namespace {

/// One character or entity of a made draft and where it was put.
struct Placed {
  std::string text;
  Span where;
};

/// Writes a draft and keeps, for each character that a reader sees, its place.
class DraftMaker {
 public:
  explicit DraftMaker(unsigned seed) : random_(seed) {}

  void paragraph() {
    static const std::vector<std::pair<std::string, std::string>> containers = {
        {"", ""},         {"> ", "> "},     {"- ", "  "},     {"1. ", "   "},
        {"> - ", ">   "}, {"- > ", "  > "}, {"> > ", "> > "}, {"   ", "  "},
        {"-\t", "\t"},    {"## ", ""},
    };
    const auto& [first, next] = containers[pick(containers.size())];
    prefix_ = next;
    is_heading_ = first == "## ";
    source_ += first;
    shown_.emplace_back();
    const std::size_t words = 2 + pick(8);
    for (std::size_t i = 0; i < words; ++i) {
      if (i > 0) space();
      inline_part();
    }
    source_ += line_end() + line_end();
    // A comment ends lists, so that no paragraph is taken into the one before.
    source_ += "<!-- -->" + line_end() + line_end();
  }

  const std::string& source() const { return source_; }
  const std::vector<std::vector<Placed>>& shown() const { return shown_; }

 private:
  std::size_t pick(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }

  std::string line_end() { return "\n"; }

  void show(const std::string& text, const std::string& written) {
    const auto begin = static_cast<std::uint32_t>(source_.size());
    source_ += written;
    const auto end = static_cast<std::uint32_t>(source_.size());
    shown_.back().push_back({text, {begin, end}});
  }

  void word() {
    static const std::vector<std::string> letters = {
        "a", "e", "k", "m", "r", "s", "\xC3\xA9", "\xE2\x80\x99", "\xF0\x9F\x8C\xA7"};
    show("x", "x");  // emphasis needs a letter beside its marks
    for (std::size_t n = pick(4); n > 0; --n) {
      const std::string& letter = letters[pick(letters.size())];
      show(letter, letter);
    }
    show("y", "y");
  }

  void space() {
    if (is_heading_ || pick(3) > 0) {
      show(" ", pick(4) == 0 ? "  " : " ");
      return;
    }
    static const std::vector<std::string> breaks = {"", "  ", "\\"};
    show(" ", breaks[pick(breaks.size())] + line_end() + prefix_);
  }

  void wrapped(const std::string& open, const std::string& close) {
    source_ += open;
    word();
    space();
    word();
    source_ += close;
  }

  void inline_part() {
    static const std::vector<std::pair<std::string, std::string>> entities = {
        {"&amp;", "&"},
        {"&mdash;", "\xE2\x80\x94"},
        {"&#233;", "\xC3\xA9"},
        {"&acE;", "\xE2\x88\xBE\xCC\xB3"}};
    word();
    switch (pick(10)) {
      case 0:
        source_ += '\\';
        show("*", "*");
        source_ += '\\';
        show("]", "]");
        break;
      case 1: {
        const auto& [written, text] = entities[pick(entities.size())];
        show(text, written);
        break;
      }
      case 2:
        wrapped("**", "**");
        break;
      case 3:
        space();
        wrapped("_", "_");
        space();
        break;
      case 4:
        wrapped("[", "](https://varnby.example/a \"t\")");
        break;
      case 5:
        source_ += "`";
        show("*", "*");
        show("y", "y");
        source_ += "`";
        break;
      case 6:
        source_ += "![alt *words*](a.png)";
        break;
      case 7:
        source_ += "<i title=\"a > b\">";
        word();
        source_ += "</i>";
        break;
      case 8:
        for (const char c : std::string("&none;")) show({c}, {c});
        break;
      default:
        break;
    }
    word();
  }

  std::mt19937 random_;
  std::string source_;
  std::string prefix_;
  bool is_heading_ = false;
  std::vector<std::vector<Placed>> shown_;
};

Article article_of(const std::string& source) {
  Article article;
  article.source = source;
  auto blocks = markdown_text_blocks(article.source, 0);
  REQUIRE(std::holds_alternative<std::vector<Block>>(blocks));
  assemble(article, std::get<std::vector<Block>>(blocks), "");
  return article;
}

/// A space at a line's end reaches over the marks on both sides of it, because the
/// parser does not say where it stood; but never over a character that is shown.
bool is_in_place(const std::vector<Placed>& shown, std::size_t i, Span found) {
  if (found == shown[i].where) return true;
  if (shown[i].text != " " || i == 0 || i + 1 == shown.size()) return false;
  return found.covers(shown[i].where) && found.begin >= shown[i - 1].where.end &&
         found.end <= shown[i + 1].where.begin;
}

/// The first character of a paragraph that is not where it was put, or nothing.
std::string misplaced(const Article& article, Span paragraph,
                      const std::vector<Placed>& shown) {
  std::uint32_t at = paragraph.begin;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto size = static_cast<std::uint32_t>(shown[i].text.size());
    if (article.text.substr(at, size) != shown[i].text) {
      return "text at " + std::to_string(at) + ": " + article.text;
    }
    const Span found = source_span(article, {at, at + size});
    if (!is_in_place(shown, i, found)) {
      return "\"" + shown[i].text + "\" put at " +
             std::to_string(shown[i].where.begin) + ", found at " +
             std::to_string(found.begin) + "-" + std::to_string(found.end);
    }
    at += size;
  }
  return at == paragraph.end ? "" : "more text than was put";
}

std::string misplaced(const Article& article,
                      const std::vector<std::vector<Placed>>& shown) {
  if (article.paragraphs.size() != shown.size()) return "number of paragraphs";
  for (std::size_t i = 0; i < shown.size(); ++i) {
    std::string wrong = misplaced(article, article.paragraphs[i].where, shown[i]);
    if (!wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace

TEST_CASE("every character of a Markdown draft has its exact place", "[laws]") {
  for (unsigned seed = 0; seed < 600; ++seed) {
    DraftMaker draft(seed);
    for (int i = 0; i < 6; ++i) draft.paragraph();
    const std::string wrong = misplaced(article_of(draft.source()), draft.shown());
    if (wrong.empty()) continue;
    FAIL(wrong << " in draft " << seed << ":\n" << draft.source());
  }
}

TEST_CASE("two characters from one entity are not parted in the source") {
  const std::string source = "a &acE; b";
  const Article article = article_of(source);
  REQUIRE(article.text == "a \xE2\x88\xBE\xCC\xB3 b");
  CHECK(source_span(article, {2, 5}) == Span{2, 7});
  CHECK(source_span(article, {5, 7}) == Span{2, 7});
  CHECK(source_span(article, {8, 9}) == Span{8, 9});
}

TEST_CASE("a tag inside a word parts nothing") {
  CHECK(article_of("\"<i>Rain</i>,\" she said").text == "\"Rain,\" she said");
  CHECK(article_of("One<br>two").text == "One two");
}
