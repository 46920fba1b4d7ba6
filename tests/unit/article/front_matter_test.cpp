// SPDX-License-Identifier: Apache-2.0
// Tests src/article/front_matter.cpp.
#include "article/front_matter.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("front matter gives title, authors and dates") {
  const std::string source =
      "---\r\ntitle: \"Who pays: the bridge\"\r\nauthor: Ana Ruiz # desk\r\n"
      "date: 2025-03-15\nlastmod: '2025-03-16'\nlang: en-GB\ntags: [a, "
      "b]\n---\n\nText.\n";
  const FrontMatter matter = read_front_matter(source);
  CHECK(matter.title == "Who pays: the bridge");
  CHECK(matter.authors == std::vector<std::string>{"Ana Ruiz"});
  CHECK(matter.date == "2025-03-15");
  CHECK(matter.modified == "2025-03-16");
  CHECK(matter.language == "en-GB");
  CHECK(source.substr(matter.end) == "\nText.\n");
}

TEST_CASE("front matter may list authors in several ways") {
  for (const std::string source :
       {"---\nauthors: [Ana Ruiz, 'Tom Lee']\n---\n",
        "---\nauthors:\n- Ana Ruiz\n- Tom Lee\n---\n",
        "---\nauthor:\n  - name: Ana Ruiz\n    email: a@b.example\n  - name: \"Tom "
        "Lee\"\n...\n",
        "\xEF\xBB\xBF---\nauthor: Ana Ruiz\nbyline: Tom Lee\n---"}) {
    INFO(source);
    CHECK(read_front_matter(source).authors ==
          std::vector<std::string>{"Ana Ruiz", "Tom Lee"});
  }
}

TEST_CASE("front matter may be TOML") {
  const std::string source =
      "+++\ntitle = \"Rain\"\nauthors = [\n  \"Ana Ruiz\",\n  'Tom Lee'\n]\n"
      "date = 2025-03-15\n[extra]\ntitle = \"Not this\"\n+++\nText";
  const FrontMatter matter = read_front_matter(source);
  CHECK(matter.title == "Rain");
  CHECK(matter.authors == std::vector<std::string>{"Ana Ruiz", "Tom Lee"});
  CHECK(matter.date == "2025-03-15");
  CHECK(matter.is_sound);
  CHECK(source.substr(matter.end) == "Text");
}

TEST_CASE("a bad line of front matter is passed over and noted") {
  const FrontMatter matter =
      read_front_matter("---\ntitle: Rain\nwhat is this\nauthor: Ana Ruiz\n---\nText");
  CHECK(matter.title == "Rain");
  CHECK(matter.authors == std::vector<std::string>{"Ana Ruiz"});
  CHECK_FALSE(matter.is_sound);
}

TEST_CASE("front matter that never closes is text, and noted") {
  const FrontMatter open = read_front_matter("---\ntitle: open\n\ntext");
  CHECK(open.end == 0);
  CHECK(open.title.empty());
  CHECK_FALSE(open.is_sound);
  CHECK(read_front_matter("---\n\ntext goes on").is_sound);
}

TEST_CASE("lines of front matter may end in any way") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const std::string source = "---" + end + "title: Rain" + end + "---" + end + "Text";
    const FrontMatter matter = read_front_matter(source);
    CHECK(matter.title == "Rain");
    CHECK(source.substr(matter.end) == "Text");
  }
}

TEST_CASE("text that only begins like front matter is text") {
  for (const std::string source :
       {"", "---", "---\ntitle: open\n\ntext", "----\ntitle: x\n---\n",
        "Text\n---\na: b\n---\n", "---\n\nWe left.\n\n---\n\nAt dawn: rain.\n",
        "---\nAt dawn we left, and\n---\n"}) {
    INFO(source);
    const FrontMatter matter = read_front_matter(source);
    CHECK(matter.end == 0);
    CHECK(matter.title.empty());
  }
}
