// SPDX-License-Identifier: Apache-2.0
// Pairing quotation marks, within paragraphs and across them.
//
//   fits      “We won,” he said.                     one, closed
//             “He told me ‘go home’ twice,” Lee said. two, the inner of depth 2
//             “We begin. ¶ “We end,” Lee said.       open_end, then open_begin
//             „So“  »so«  « so »  「そう」  ''so''     as one family each
//   does not  the officials’ homes, 'tis, 5' 11"     no marks (text/quote_roles.h)
//             He left.” Then                         a closer with nothing open
//
// Method: the tokens already say which marks open and which close. Marks belong to
// families (double, single, angles, corners), and a stack holds the open ones. A
// closer closes the topmost open mark of its family; others above it were never
// closed and are dropped, as an apostrophe taken for a mark would be.
//
// Three things go wrong in print:
//
// 1. A quotation is left open because the speech goes on. It runs to the end of its
//    paragraph, open_end. The next paragraph continues it when it begins with a mark
//    of the family, or when its first mark of the family closes: open_begin. Single
//    marks are too often apostrophes for this: left open and not continued, they are
//    dropped.
// 2. A closing mark was forgotten, and a new quotation of the same family opens. If
//    the paragraph has closers enough for both they are nested; if not, the first is
//    taken to end with its sentence, or where the second opens if that is sooner. It
//    is open_end too: it has no closing mark.
// 3. The opening mark was forgotten. The closer is ignored.
//
// Cost: linear. Each mark is pushed and popped once; how many closers a paragraph has
// left is counted down as they pass.
#include <algorithm>
#include <array>

#include "ascribe/sentence.h"
#include "text/quote_families.h"

namespace ascribe {
namespace {

/// An open quotation: where its record stands, and where its sentence ends.
struct Open {
  std::size_t record = 0;
  QuoteFamily family = QuoteFamily::double_marks;
  std::uint32_t sentence_end = 0;
};

std::size_t index(QuoteFamily family) { return static_cast<std::size_t>(family); }

using Count = std::array<std::uint32_t, quote_family_count>;

/// Pairs the marks of one paragraph.
class Pairing {
 public:
  Pairing(std::string_view text, Span where, std::uint32_t index)
      : text_(text), where_(where), index_(index) {}

  /// `carried` holds the families the paragraph before left open, outermost first;
  /// the result is what this one leaves open. `next` tells whether it is continued.
  std::vector<QuoteFamily> pair(const std::vector<PairedMark>& marks,
                                const std::vector<QuoteFamily>& carried,
                                const std::vector<PairedMark>& next,
                                std::uint32_t next_begin);

  std::vector<Quotation> records;

 private:
  void begin_carried(const std::vector<PairedMark>& marks,
                     const std::vector<QuoteFamily>& carried);
  std::vector<QuoteFamily> families_left(const std::vector<PairedMark>& next,
                                         std::uint32_t next_begin) const;
  void open(const PairedMark& mark);
  void close(const PairedMark& mark);
  void end_forgotten(const PairedMark& mark);
  void pop(std::uint32_t end, std::uint32_t inner_end, bool open_end);
  void drop();
  void push(const Open& entry, const Quotation& record);
  Quotation started(std::uint32_t begin, std::uint32_t inner_begin) const;

  std::string_view text_;
  Span where_;
  std::uint32_t index_;
  std::vector<Open> open_;
  Count open_count_{};
  Count openers_left_{};
  Count closers_left_{};
};

Quotation Pairing::started(std::uint32_t begin, std::uint32_t inner_begin) const {
  Quotation record;
  record.whole = {begin, begin};
  record.inner = {inner_begin, inner_begin};
  record.paragraph = index_;
  record.depth =
      static_cast<std::uint8_t>(std::min<std::size_t>(open_.size() + 1, 255));
  return record;
}

void Pairing::push(const Open& entry, const Quotation& record) {
  open_.push_back(entry);
  ++open_count_[index(entry.family)];
  records.push_back(record);
}

/// Takes the top off as never closed; its record keeps whole empty and is swept out.
void Pairing::drop() {
  --open_count_[index(open_.back().family)];
  open_.pop_back();
}

/// Takes the top off as ended at `end`.
void Pairing::pop(std::uint32_t end, std::uint32_t inner_end, bool open_end) {
  Quotation& record = records[open_.back().record];
  const auto space_at = [&](std::uint32_t at) { return text_[at] == ' '; };
  std::uint32_t inner_begin = record.inner.begin;
  while (inner_begin < inner_end && space_at(inner_begin)) ++inner_begin;
  while (inner_end > inner_begin && space_at(inner_end - 1)) --inner_end;
  while (open_end && end > inner_begin && space_at(end - 1)) --end;
  record.whole.end = end;
  record.inner = {inner_begin, std::max(inner_begin, inner_end)};
  record.open_end = open_end;
  drop();
}

/// Case 2 of the essay: the top is of the family that opens again.
void Pairing::end_forgotten(const PairedMark& mark) {
  const std::uint32_t needed = openers_left_[index(mark.family)] + 2;
  if (closers_left_[index(mark.family)] >= needed) return;
  const std::uint32_t end = std::min(open_.back().sentence_end, mark.where.begin);
  pop(end, end, true);
}

void Pairing::open(const PairedMark& mark) {
  --openers_left_[index(mark.family)];
  if (!open_.empty() && open_.back().family == mark.family) end_forgotten(mark);
  push({records.size(), mark.family, mark.sentence_end},
       started(mark.where.begin, mark.where.end));
}

void Pairing::close(const PairedMark& mark) {
  --closers_left_[index(mark.family)];
  if (open_count_[index(mark.family)] == 0) return;
  while (open_.back().family != mark.family) drop();
  pop(mark.where.end, mark.where.begin, false);
}

/// A quotation that goes on without a mark of its own begins with the paragraph.
void Pairing::begin_carried(const std::vector<PairedMark>& marks,
                            const std::vector<QuoteFamily>& carried) {
  const std::vector<QuoteFamily> leading = leading_families(marks, where_.begin);
  for (const QuoteFamily family : carried) {
    if (std::find(leading.begin(), leading.end(), family) != leading.end()) continue;
    Quotation record = started(where_.begin, where_.begin);
    record.open_begin = true;
    const auto first =
        std::find_if(marks.begin(), marks.end(),
                     [&](const PairedMark& mark) { return mark.family == family; });
    const bool has_mark = first != marks.end();
    push({records.size(), family, has_mark ? first->sentence_end : where_.end}, record);
  }
}

/// The families still open that the next paragraph continues, each once.
std::vector<QuoteFamily> Pairing::families_left(const std::vector<PairedMark>& next,
                                                std::uint32_t next_begin) const {
  std::array<bool, quote_family_count> seen{};
  std::vector<QuoteFamily> left;
  for (const Open& entry : open_) {
    if (seen[index(entry.family)]) continue;
    seen[index(entry.family)] = true;
    if (continues(entry.family, next, next_begin)) left.push_back(entry.family);
  }
  return left;
}

std::vector<QuoteFamily> Pairing::pair(const std::vector<PairedMark>& marks,
                                       const std::vector<QuoteFamily>& carried,
                                       const std::vector<PairedMark>& next,
                                       std::uint32_t next_begin) {
  for (const PairedMark& mark : marks) {
    ++(mark.opens ? openers_left_ : closers_left_)[index(mark.family)];
  }
  records.reserve(marks.size() + carried.size());
  begin_carried(marks, carried);
  std::uint32_t leading_end = where_.begin;
  for (const PairedMark& mark : marks) {
    if (!mark.opens) {
      close(mark);
      continue;
    }
    open(mark);
    if (mark.where.begin != leading_end) continue;
    leading_end = mark.where.end;
    records.back().open_begin =
        std::find(carried.begin(), carried.end(), mark.family) != carried.end();
  }
  std::vector<QuoteFamily> left = families_left(next, next_begin);
  while (!open_.empty()) {
    const QuoteFamily family = open_.back().family;
    const bool goes_on = std::find(left.begin(), left.end(), family) != left.end();
    if (goes_on || family != QuoteFamily::single_marks) {
      pop(where_.end, where_.end, true);
    } else {
      drop();
    }
  }
  std::erase_if(records, [](const Quotation& record) { return record.whole.empty(); });
  return left;
}

}  // namespace

std::vector<Quotation> pair_quotes(const Article& article,
                                   const std::vector<Sentence>& sentences,
                                   const Tokens& tokens) {
  std::vector<Quotation> quotations;
  std::vector<QuoteFamily> carried;
  const auto end_of_paragraph = [&](std::size_t i) {
    const std::size_t first = i;
    while (i < sentences.size() &&
           sentences[i].paragraph == sentences[first].paragraph) {
      ++i;
    }
    return i;
  };
  std::size_t last = end_of_paragraph(0);
  std::vector<PairedMark> marks = marks_of(article, sentences, tokens, 0, last);
  for (std::size_t first = 0; first < sentences.size();) {
    const std::size_t next_last = end_of_paragraph(last);
    std::vector<PairedMark> next =
        marks_of(article, sentences, tokens, last, next_last);
    const std::uint32_t next_begin =
        last < sentences.size() ? sentences[last].where.begin : 0;
    const std::uint32_t index = sentences[first].paragraph;
    Pairing pairing(article.text, article.paragraphs[index].where, index);
    carried = pairing.pair(marks, carried, next, next_begin);
    if (quotations.empty()) {
      quotations = std::move(pairing.records);
    } else {
      quotations.insert(quotations.end(), pairing.records.begin(),
                        pairing.records.end());
    }
    first = last;
    last = next_last;
    marks = std::move(next);
  }
  return quotations;
}

}  // namespace ascribe
