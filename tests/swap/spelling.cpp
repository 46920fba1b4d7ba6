// SPDX-License-Identifier: Apache-2.0
// Spellings of ASCII names; of others the first letter alone.
#include "swap/spelling.h"

#include <algorithm>

namespace ascribe {
namespace {

bool is_big(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
char big(char c) { return is_small(c) ? static_cast<char>(c - 'a' + 'A') : c; }

std::string capitalised(std::string_view word) {
  std::string out(word);
  out[0] = big(out[0]);
  return out;
}

}  // namespace

std::vector<std::string> parts_of(std::string_view word) {
  std::vector<std::string> parts(1);
  for (const char c : word) {
    if (c == '-') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

bool is_initial(std::string_view word) {
  return !word.empty() && is_big(word[0]) &&
         (word.size() == 1 || (word.size() == 2 && word[1] == '.'));
}

std::string spelled_as(std::string_view model, std::string_view word) {
  if (is_initial(model)) {
    return capitalised(word.substr(0, 1)) + std::string(model.substr(1));
  }
  const bool has_small = std::any_of(model.begin(), model.end(), is_small);
  if (!has_small) {
    std::string out;
    for (const char c : word) out += big(c);
    return out;
  }
  std::size_t last = model.size();
  while (last > 1 && !is_big(model[last - 1])) --last;
  if (last <= 1 || last == model.size()) return capitalised(word);
  return std::string(model.substr(0, last - 1)) + capitalised(word);
}

void Rewriting::replace(Span where, std::string_view words) {
  out_ += text_.substr(done_, where.begin - done_);
  steps_.push_back({where.begin, static_cast<std::uint32_t>(out_.size())});
  out_ += words;
  steps_.push_back({where.end, static_cast<std::uint32_t>(out_.size())});
  done_ = where.end;
}

std::uint32_t Rewriting::moved(std::uint32_t at) const {
  const auto next = std::upper_bound(
      steps_.begin(), steps_.end(), at,
      [](std::uint32_t place, const Step& step) { return place < step.before; });
  if (next == steps_.begin()) return at;
  const std::uint32_t there = (next - 1)->after + (at - (next - 1)->before);
  return next == steps_.end() ? there : std::min(there, next->after);
}

Article Rewriting::apply(const Article& article) {
  out_ += text_.substr(done_);
  Article other = article;
  other.text = out_;
  for (Paragraph& paragraph : other.paragraphs)
    paragraph.where = moved(paragraph.where);
  for (Link& link : other.links) link.where = moved(link.where);
  for (SourceRun& run : other.runs) run.text_begin = moved(run.text_begin);
  return other;
}

}  // namespace ascribe
