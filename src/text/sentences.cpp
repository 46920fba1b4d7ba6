// SPDX-License-Identifier: Apache-2.0
// Cutting paragraphs into sentences: one pass, a decision only at end marks.
//
// The scanner walks a paragraph byte by byte and stops only where something can
// change: at an end mark (text/end_mark.h decides), at a bracket, at a straight
// quotation mark. Between them it knows three things, the ScanState. Where a paragraph
// is a run-on list, the items cut it as well (text/enumerations.h).
//
//   A heading is one sentence whatever it holds.
//   A sentence never leaves its paragraph.
//   A bracket that opened inside the sentence keeps it whole until it closes, but no
//   longer than `longest_bracket`: one that never closes must not swallow the rest.
//
// Cost: linear. Every decision looks at a bounded stretch; the run of end marks it
// decides on is never read again.
//
// Languages: the lists say whose they are ("profile-language"). An article that
// declares another language is split by ICU; one that declares none is taken for ours.
#include "ascribe/sentence.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/end_mark.h"
#include "text/enumerations.h"
#include "text/fold.h"
#include "text/icu_sentences.h"
#include "text/punctuation.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_bracket = 400;  // bytes

/// ASCII bytes at which nothing can happen.
constexpr std::array<bool, 256> make_plain() {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0; byte < 128; ++byte) plain[byte] = true;
  for (const char special : std::string_view(".!?\"()[]{}")) {
    plain[static_cast<unsigned char>(special)] = false;
  }
  return plain;
}
constexpr std::array<bool, 256> plain = make_plain();

/// One paragraph being cut; offsets are bytes into it.
class Scanner {
 public:
  Scanner(std::string_view paragraph, const SegmentLexicon& lexicon)
      : text_(paragraph), lexicon_(lexicon), items_(find_items(paragraph)) {}

  std::vector<Span> split();

 private:
  void meet(std::size_t at, char32_t code);
  void meet_bracket(std::size_t at, bool opens);
  void cut(std::size_t end, std::size_t next);
  void cut_before_item();

  std::string_view text_;
  const SegmentLexicon& lexicon_;
  std::vector<std::size_t> items_;
  std::size_t next_item_ = 0;
  std::vector<Span> sentences_;
  ScanState state_;
  std::size_t at_ = 0;
  std::size_t brackets_ = 0;           // open ones
  std::size_t outermost_bracket_ = 0;  // where the first of them opened
};

void Scanner::cut(std::size_t end, std::size_t next) {
  while (end > state_.sentence_begin && text_[end - 1] == ' ') --end;
  if (end > state_.sentence_begin) {
    sentences_.push_back({static_cast<std::uint32_t>(state_.sentence_begin),
                          static_cast<std::uint32_t>(end)});
  }
  state_.sentence_begin = next;
}

void Scanner::cut_before_item() {
  while (next_item_ < items_.size() && items_[next_item_] <= at_) {
    const std::size_t item = items_[next_item_++];
    if (item > state_.sentence_begin) cut(item, item);
    state_.item_begin = item;
  }
}

void Scanner::meet_bracket(std::size_t at, bool opens) {
  if (opens) {
    if (brackets_++ == 0) outermost_bracket_ = at;
  } else if (brackets_ > 0) {
    --brackets_;
  }
}

void Scanner::meet(std::size_t at, char32_t code) {
  if (is_open_bracket(code) || is_close_bracket(code)) {
    meet_bracket(at, is_open_bracket(code));
    return;
  }
  if (code == U'"') state_.straight_open = !state_.straight_open;
  if (!is_end_mark(code)) return;

  if (brackets_ > 0 && at - outermost_bracket_ > longest_bracket) brackets_ = 0;
  state_.in_bracket = brackets_ > 0 && outermost_bracket_ > state_.sentence_begin;
  const EndMark mark = read_end_mark(text_, at, state_);
  const bool ends = ends_sentence(text_, mark, state_, lexicon_);
  for (at_ = mark.marks_end; at_ < mark.end;) {  // quotes and brackets among closers
    const std::size_t closer = at_;
    const char32_t closing = step(text_, at_);
    if (is_close_bracket(closing)) meet_bracket(closer, false);
    if (closing == U'"') state_.straight_open = !state_.straight_open;
  }
  if (ends) cut(mark.end, mark.next);
}

std::vector<Span> Scanner::split() {
  while (at_ < text_.size()) {
    if (next_item_ < items_.size()) cut_before_item();
    // Nothing can happen before the next item or the next byte that is not plain.
    const std::size_t stop = next_item_ < items_.size()
                                 ? std::min(items_[next_item_], text_.size())
                                 : text_.size();
    while (at_ < stop && plain[static_cast<unsigned char>(text_[at_])]) ++at_;
    if (at_ == stop) continue;
    const std::size_t begin = at_;
    const char32_t code = step(text_, at_);
    meet(begin, code);
  }
  cut(text_.size(), text_.size());
  return std::move(sentences_);
}

/// "en-GB" is English, "eng" is not told apart from it: three-letter tags of ours
/// would be a second spelling that pages do not use.
bool is_profile(const std::string& language, const SegmentLexicon& lexicon) {
  if (language.empty()) return true;
  const std::size_t end = language.find_first_of("-_");
  return SegmentLexicon::has(lexicon.profile_language, language.substr(0, end));
}

/// Where to cut a sentence that is too long: its last space in the second half of what
/// may be, else the last border of a character.
std::uint32_t place_to_cut(std::string_view text, Span sentence) {
  const std::uint32_t most = sentence.begin + max_sentence_bytes;
  const std::uint32_t half = sentence.begin + max_sentence_bytes / 2;
  const std::size_t space = slice(text, {half + 1, most + 1}).rfind(' ');
  if (space != text.npos) return half + 1 + static_cast<std::uint32_t>(space);
  return static_cast<std::uint32_t>(boundary_before(text, most));
}

void add_sentence(std::string_view text, Sentence sentence,
                  std::vector<Sentence>& sentences) {
  while (sentence.where.size() > max_sentence_bytes) {
    Sentence first = sentence;
    first.where.end = place_to_cut(text, sentence.where);
    sentence.where.begin = first.where.end;
    while (text[sentence.where.begin] == ' ') ++sentence.where.begin;
    sentences.push_back(first);
  }
  sentences.push_back(sentence);
}

Span moved(Span span, std::uint32_t by) { return {span.begin + by, span.end + by}; }

}  // namespace

std::vector<Sentence> split_sentences(const Article& article, const WordLists& words) {
  const SegmentLexicon lexicon(words);
  const bool profile = is_profile(article.language, lexicon);
  std::vector<Sentence> sentences;
  for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) {
    const Paragraph& paragraph = article.paragraphs[i];
    if (paragraph.kind == ParagraphKind::heading) {
      add_sentence(article.text, {paragraph.where, i}, sentences);
      continue;
    }
    const std::string_view text = slice(article.text, paragraph.where);
    const std::vector<Span> spans =
        profile ? Scanner(text, lexicon).split() : split_by_icu(text, article.language);
    for (const Span span : spans) {
      add_sentence(article.text, {moved(span, paragraph.where.begin), i}, sentences);
    }
  }
  return sentences;
}

}  // namespace ascribe
