// SPDX-License-Identifier: Apache-2.0
// Numbering sentences for people.
#include "report/sentence_numbers.h"

namespace ascribe {

std::vector<std::string> sentence_numbers(const Report& report) {
  std::vector<std::string> numbers;
  numbers.reserve(report.sentences.size());
  std::size_t next = 1;
  for (const Sentence& sentence : report.sentences) {
    const bool headline = report.article.paragraphs[sentence.paragraph].is_headline;
    numbers.push_back(headline ? "H" : std::to_string(next++));
  }
  return numbers;
}

}  // namespace ascribe
