// SPDX-License-Identifier: Apache-2.0
// Texts for measuring, and the spelling in which regular expressions search them.
#include "measured_text.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>
#include <utility>

#include "text/fold.h"

namespace ascribe {
namespace {

bool is_plain(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(),
                                        [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The mark that tells what a token is; see made_rules.cpp.
char mark_of(const ClassifiedTokens& classes, std::uint32_t t) {
  const auto in = [&](Builtin cls) { return classes.in(t, static_cast<ClassId>(cls)); };
  if (in(Builtin::barrier)) return 1;
  if (in(Builtin::word)) return in(Builtin::name) ? 3 : in(Builtin::lower) ? 0 : 4;
  return in(Builtin::name) ? 5 : 2;
}

}  // namespace

MeasuredText::MeasuredText(std::string text) {
  article.text = std::move(text);
  std::size_t begin = 0;
  while (begin < article.text.size()) {
    const std::size_t end =
        std::min(article.text.find('\n', begin), article.text.size());
    if (end > begin) {
      Paragraph paragraph;
      paragraph.where = {static_cast<std::uint32_t>(begin),
                         static_cast<std::uint32_t>(end)};
      article.paragraphs.push_back(paragraph);
    }
    begin = end + 1;
  }
}

MeasuredText::MeasuredText(std::string text, const RuleSet& rules)
    : MeasuredText(std::move(text)) {
  sentences = split_sentences(article, rules.segmentation);
  tokens = tokenize(article, sentences, rules.segmentation);
  quotations = pair_quotes(article, sentences, tokens);
}

MeasuredText MeasuredText::one_sentence(std::string text, const RuleSet& rules) {
  MeasuredText read(std::move(text));
  read.sentences = {{read.article.paragraphs.at(0).where, 0}};
  read.tokens = tokenize(read.article, read.sentences, rules.segmentation);
  return read;
}

std::string texts_below(const std::filesystem::path& fixtures) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(fixtures)) {
    const std::filesystem::path& path = entry.path();
    if (path.filename() == "article.txt" || path.extension() == ".tsv") {
      if (path.filename() != "labels.tsv") files.push_back(path);
    }
  }
  std::sort(files.begin(), files.end());
  std::string text;
  for (const std::filesystem::path& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      text += line.substr(line.rfind('\t') + 1) + '\n';
    }
  }
  if (text.empty()) throw std::runtime_error("no texts below " + fixtures.string());
  return text;
}

std::vector<std::string> vocabulary_of(const MeasuredText& text) {
  std::map<std::string, std::size_t> counts;
  for (const Token& token : text.tokens.all) {
    const std::string word = fold(slice(text.article.text, token.where));
    if (is_plain(word)) ++counts[word];
  }
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& [word, count] : counts) ranked.emplace_back(count, word);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> words;
  for (auto& [count, word] : ranked) words.push_back(std::move(word));
  return words;
}

std::string spaced_out(const MeasuredText& text, const ClassifiedTokens& classes,
                       std::size_t sentence) {
  std::string out = " ";
  const TokenRange range = text.tokens.of_sentence[sentence];
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (const char mark = mark_of(classes, t)) out += mark;
    out += fold(slice(text.article.text, text.tokens.all[t].where));
    out += ' ';
  }
  return out;
}

}  // namespace ascribe
