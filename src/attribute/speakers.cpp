// SPDX-License-Identifier: Apache-2.0
// Carrying a speaker to sentences that print none.
//
// Five ways, and no sixth (taxonomy H7): a plain sentence after a speaker's is not his.
//
//   “They came at night. They took the files,” she said.      open quotation: the first
//       sentence shares its marks with the second, where the frame is
//   “We lost it,” Kallio said. “Crews left at two.”            quotation run: the
//   second ¶ “We lost it,” Kallio said. ¶ “Crews left at two.”        same floor:
//   ruling 8, only
//       when she alone spoke in the paragraph before
//   She said: ¶ The road is lost. Crews left at two.      lead-in: the colon that
//       ends a paragraph hands over the next one whole
//   Kallio set out a plan. It would close the road.            reported content: when a
//       rule of the pack says so, in the same paragraph, nobody else between
//
// A paragraph that opens with a mark because the quotation of the one before was left
// open continues it (Quotation::open_begin), over any number of paragraphs.
#include "attribute/speakers.h"

#include <algorithm>

#include "attribute/content.h"

namespace ascribe {
namespace {

class Carrier {
 public:
  Carrier(const ArticleReading& reading, const std::vector<bool>& continues)
      : reading_(reading), continues_(continues), out_(reading.sentences.size()) {}

  std::vector<std::optional<Carried>> run() {
    share_quotations();
    for (std::uint32_t s = 0; s < reading_.sentences.size(); ++s) {
      follow(s);
      if (framed(s)) lead_in(s);
    }
    return std::move(out_);
  }

 private:
  bool framed(std::uint32_t s) const {
    return reading_.sentences[s].primary.has_value();
  }

  std::uint32_t paragraph(std::uint32_t s) const {
    return reading_.read.sentences[s].paragraph;
  }

  // Sentences inside one quotation, or in its continuations over paragraphs, take the
  // speaker of the framed sentence that shares it: the one after them if the frame
  // closes the quotation, else the one before.
  void share_quotations() {
    std::optional<std::uint32_t> speaker;  // of the quotation that goes on
    std::uint32_t s = 0;
    const std::vector<Quotation>& quotations = reading_.read.quotations;
    for (std::uint32_t q = 0; q < quotations.size(); ++q) {
      if (quotations[q].depth != 1) continue;
      while (s < reading_.sentences.size() &&
             reading_.read.sentences[s].where.end <= quotations[q].whole.begin) {
        ++s;
      }
      std::uint32_t end = s;
      std::optional<std::uint32_t> own;
      while (end < reading_.sentences.size() &&
             reading_.read.sentences[end].where.begin < quotations[q].whole.end) {
        if (framed(end) && !own) own = end;
        ++end;
      }
      if (!quotations[q].open_begin || own) speaker = own;
      if (speaker) {
        for (std::uint32_t i = s; i < end; ++i)
          give(i, *speaker, Carry::open_quotation);
      }
    }
  }

  void give(std::uint32_t s, std::uint32_t from, Carry why) {
    if (framed(s) || out_[s] || from == s || reading_.sentences[s].heading) return;
    out_[s] = Carried{from, why};
  }

  std::optional<std::uint32_t> speaker_of(std::uint32_t s) const {
    if (framed(s)) return s;
    if (out_[s]) return out_[s]->from;
    return std::nullopt;
  }

  bool is_all_quoted(std::uint32_t s) const {
    const TokenRange tokens = reading_.sentences[s].tokens;
    std::uint32_t quoted = 0;
    for (const std::uint32_t q : reading_.sentences[s].quotations) {
      quoted += reading_.count_words(
          quoted_tokens(reading_, tokens, reading_.read.quotations[q]));
    }
    return quoted > 0 && quoted == reading_.count_words(tokens);
  }

  void follow(std::uint32_t s) {
    if (framed(s) || out_[s]) return;
    if (is_all_quoted(s)) return follow_quotation(s);
    if (s == 0 || paragraph(s - 1) != paragraph(s)) return;
    const std::optional<std::uint32_t> speaker = speaker_of(s - 1);
    if (!speaker) return;
    // It “was over before the bells rang”: her words go on.
    if (takes_up_speech(s)) return give(s, *speaker, Carry::quotation_run);
    if (continues_[s]) give(s, *speaker, Carry::reported_content);
  }

  // It “was over before the bells rang”: speech after a word or two. What has a subject
  // of its own first (“The wall bore a line: “…””) is somebody else's.
  bool takes_up_speech(std::uint32_t s) const {
    constexpr std::uint32_t words_before = 3;
    const SentenceReading& sentence = reading_.sentences[s];
    const auto spoken = std::find_if(
        sentence.quotations.begin(), sentence.quotations.end(), [&](std::uint32_t q) {
          return is_speech_like(reading_, sentence.tokens, reading_.read.quotations[q]);
        });
    if (spoken == sentence.quotations.end()) return false;
    const TokenRange quoted =
        quoted_tokens(reading_, sentence.tokens, reading_.read.quotations[*spoken]);
    const TokenRange before{sentence.tokens.begin, quoted.begin};
    return reading_.count_words(before) <= words_before;
  }

  // The paragraph after one that ends in a speaker's colon, unless it has speakers of
  // its own.
  void lead_in(std::uint32_t s) {
    const TokenRange tokens = reading_.sentences[s].tokens;
    const bool hands_over =
        tokens.begin < tokens.end && reading_.is(tokens.end - 1, Builtin::colon);
    const std::uint32_t count = static_cast<std::uint32_t>(reading_.sentences.size());
    if (!hands_over || s + 1 == count || paragraph(s + 1) == paragraph(s)) return;
    const std::uint32_t where = paragraph(s + 1);
    for (std::uint32_t i = s + 1; i < count && paragraph(i) == where; ++i) {
      if (framed(i)) return;
    }
    for (std::uint32_t i = s + 1; i < count && paragraph(i) == where; ++i) {
      give(i, s, Carry::lead_in);
    }
  }

  bool continues_quotation(std::uint32_t s) const {
    const std::uint32_t first = reading_.sentences[s].quotations.front();
    return reading_.read.quotations[first].open_begin;
  }

  void follow_quotation(std::uint32_t s) {
    std::optional<std::uint32_t> speaker;
    if (s > 0) speaker = speaker_of(s - 1);
    const bool run = s > 0 && paragraph(s - 1) == paragraph(s);
    if (speaker && (run || continues_quotation(s))) {
      return give(s, *speaker, Carry::quotation_run);
    }
    if (run) {
      // “It was chaos.” “Chaos,” she said: the speaker comes with the next sentence.
      if (s + 1 < reading_.sentences.size() && paragraph(s + 1) == paragraph(s) &&
          framed(s + 1)) {
        give(s, s + 1, Carry::quotation_run);
      }
      return;
    }
    if (s + 1 < reading_.sentences.size() && paragraph(s + 1) == paragraph(s) &&
        framed(s + 1) && !reading_.sentences[s + 1].quotations.empty()) {
      return give(s, s + 1, Carry::quotation_run);
    }
    if (speaker && alone_in_paragraph(s - 1, *speaker)) {
      give(s, *speaker, Carry::same_floor);
    }
  }

  // True when every sentence of the paragraph that has a speaker has this one.
  bool alone_in_paragraph(std::uint32_t s, std::uint32_t speaker) const {
    const std::uint32_t where = paragraph(s);
    const std::optional<std::uint32_t> wanted = entity_of(speaker);
    for (std::uint32_t i = s + 1; i-- > 0 && paragraph(i) == where;) {
      const std::optional<std::uint32_t> other = speaker_of(i);
      if (other && *other != speaker && (!wanted || entity_of(*other) != wanted)) {
        return false;
      }
    }
    return true;
  }

  std::optional<std::uint32_t> entity_of(std::uint32_t s) const {
    const SentenceReading& sentence = reading_.sentences[s];
    const std::optional<std::uint32_t> mention =
        sentence.frames[*sentence.primary].mention;
    if (!mention) return std::nullopt;
    return reading_.mentions.all[*mention].entity;
  }

  const ArticleReading& reading_;
  const std::vector<bool>& continues_;
  std::vector<std::optional<Carried>> out_;
};

}  // namespace

std::vector<std::optional<Carried>> carry_speakers(const ArticleReading& reading,
                                                   const std::vector<bool>& continues) {
  return Carrier(reading, continues).run();
}

std::string_view why_carried(Carry why) {
  switch (why) {
    case Carry::open_quotation:
      return "it lies inside a quotation that began there";
    case Carry::quotation_run:
      return "its quotation stands beside the same speaker's";
    case Carry::lead_in:
      return "the colon at its end hands over the paragraph";
    case Carry::same_floor:
      return "a quotation alone in the next paragraph, with one speaker about";
    default:
      return "it goes on with what was reported there";
  }
}

}  // namespace ascribe
