// SPDX-License-Identifier: Apache-2.0
// Invented places and people; the proportions are those of real news pages (half of the
// bytes in scripts and styles, a story of 2 to 9 KB, about 1,500 elements).
#include "generated_pages.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace ascribe {
namespace {

constexpr std::array<std::string_view, 12> sentences = {
    "The warden of the lower lock, Ada Quill, said on Tuesday that the gate would stay "
    "shut until the spring.",
    "About 3,200 boats passed the lock last year, according to the Lowland Water "
    "Board.",
    "“We were told nothing before Monday evening,” said Tam Orrel, who rents out "
    "barges "
    "at the wharf.",
    "The repairs will cost 4.5 million crowns, and half of that has been found.",
    "Officials said the wall had been weak for years.",
    "It is feared that the upper villages will be cut off when the river rises.",
    "In a statement, the Board denied that the inspection had been put off.",
    "The mill at Harrow Bend stood empty for most of the winter.",
    "A report by the Institute for Rivers found that two of five sluices leak.",
    "Some residents say that they have stopped paying the toll.",
    "She added that “no boat will pass before every bolt has been tested”.",
    "The council is to meet again on 4 May, the Selkra Post reported."};

/// Marsaglia's xorshift: the same numbers everywhere.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_ % limit;
  }

 private:
  std::uint32_t state_;
};

void add_script(std::string& page, Dice& dice, std::size_t bytes) {
  page += "<script>(function(){var q=[];";
  for (const std::size_t end = page.size() + bytes; page.size() < end;) {
    const std::string number = std::to_string(dice.below(1u << 30));
    page += "q.push({id:\"slot-" + number + "\",on:function(e){return e<" + number +
            "&&'<div class=\"x\">'+e+\"</div>\"}});";
  }
  page += "})();</script>\n";
}

void add_style(std::string& page, Dice& dice, std::size_t bytes) {
  page += "<style>";
  for (const std::size_t end = page.size() + bytes; page.size() < end;) {
    page += ".card--" + std::to_string(dice.below(9999)) +
            " > a:hover{margin:0 auto;color:#1a2b3c;transition:opacity .2s}";
  }
  page += "</style>\n";
}

void add_cards(std::string& page, Dice& dice, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(dice.below(99999));
    page +=
        "<li class=\"teaser teaser--small js-track\" data-track='{\"pos\":" + number +
        "}'>\n  <a class=\"teaser__link\" href=\"/news/" + number +
        "/the-gate-and-the-river\" data-id=\"" + number +
        "\"><img class=\"teaser__image lazy\" src=\"/pictures/" + number +
        "-160.jpg\" srcset=\"/pictures/" + number + "-320.jpg 320w, /pictures/" +
        number +
        "-640.jpg 640w\" alt=\"The river below the lock\"><span "
        "class=\"teaser__title\">Gate " +
        number +
        " and the river</span></a>\n"
        "  <svg viewBox=\"0 0 24 24\"><path d=\"M12 2 2 7v10l10 5\"/></svg>\n</li>\n";
  }
}

void add_story(std::string& page, Dice& dice) {
  page +=
      "<article class=\"story\"><h1>Lock gate shut until the spring</h1>\n"
      "<p class=\"byline\">By <a rel=\"author\" href=\"/by/ines-vale\">Ines Vale"
      "</a></p>\n";
  for (std::size_t left = 8 + dice.below(24); left > 0; --left) {
    page += "<p>";
    for (std::size_t more = 1 + dice.below(3); more > 0; --more) {
      page += sentences[dice.below(sentences.size())];
      page += ' ';
    }
    page += "</p>\n";
    if (left % 5 == 0) page += "<div class=\"ad-slot\" data-slot=\"mid\"></div>\n";
  }
  page += "</article>\n";
}

std::string generated_page(std::uint32_t seed) {
  Dice dice(seed);
  const std::size_t size = 1 + dice.below(8);
  std::string page =
      "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\n"
      "<title>Lock gate shut until the spring - Selkra Post</title>\n"
      "<meta property=\"og:site_name\" content=\"Selkra Post\">\n";
  add_style(page, dice, size * 6000);
  add_script(page, dice, size * 9000);
  page += "</head><body class=\"page page--story\">\n<nav><ul>";
  add_cards(page, dice, size * 8);
  page += "</ul></nav>\n<main>";
  add_story(page, dice);
  page += "</main>\n<aside class=\"related\"><ul>";
  add_cards(page, dice, size * 25);
  page += "</ul></aside>\n<!-- built for the desk, not for readers -->\n";
  add_script(page, dice, size * 9000);
  return page + "</body></html>\n";
}

}  // namespace

std::vector<std::string> generated_pages(std::size_t count) {
  std::vector<std::string> pages;
  for (std::size_t i = 0; i < count; ++i) {
    pages.push_back(generated_page(static_cast<std::uint32_t>(i + 1)));
  }
  return pages;
}

}  // namespace ascribe
