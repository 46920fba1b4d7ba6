// SPDX-License-Identifier: Apache-2.0
// Labels: from frames, speakers and kinds to one WHO, one HOW and one KIND a sentence.
//
// The order of decisions (taxonomy 1.5): a frame that sources the sentence; else a
// speaker carried from a neighbour; else a marked phrase with nobody (scare, orphan);
// else nothing. Links come last: a citation link sources a sentence only when nothing
// in its words does. Every attribution found is listed, attitudes too; only the primary
// one labels.
#include <algorithm>
#include <string>

#include "ascribe/rule_set.h"
#include "attribute/anonymity.h"
#include "attribute/content.h"
#include "attribute/kinds.h"
#include "attribute/mention_rules.h"
#include "attribute/quoted_names.h"
#include "attribute/reading.h"
#include "attribute/speakers.h"

namespace ascribe {
namespace {

// Steers decisions here and is not printed: the source spoke through a record that the
// sentence names.
constexpr std::string_view channel_flag = "channel";

// Of a label that no rule gave.
constexpr double plain_confidence = 0.8;

bool take(std::vector<std::string>& flags, std::string_view wanted) {
  const auto found = std::find(flags.begin(), flags.end(), wanted);
  if (found == flags.end()) return false;
  flags.erase(found);
  return true;
}

// A record that a reader could find speaks as a document; one nobody could find is only
// talk of one.
bool is_record(Who who) { return who == Who::document || who == Who::social_post; }

class Labeller {
 public:
  explicit Labeller(const ArticleReading& reading) : reading_(reading) {}

  Labelled run() {
    const std::size_t count = reading_.sentences.size();
    std::vector<bool> continues(count, false);
    channel_.resize(count, false);
    out_.sentences.resize(count);
    for (std::size_t s = 0; s < count; ++s) {
      SentenceLabel& label = out_.sentences[s];
      label.flags = flags_of(reading_, s, matcher_);
      continues[s] = take(label.flags, continues_flag);
      channel_[s] = take(label.flags, channel_flag);
    }
    carried_ = carry_speakers(reading_, continues);
    for (std::size_t s = 0; s < count; ++s) decide(s);
    return std::move(out_);
  }

 private:
  const Annotated& read() const { return reading_.read; }

  void decide(std::size_t s) {
    const SentenceReading& sentence = reading_.sentences[s];
    SentenceLabel& label = out_.sentences[s];
    const KindRead kind = kind_of(reading_, s, matcher_);
    label.kind = kind.kind;
    label.kind_rule = kind.rule;
    // A caption or an editor's note is not the story: it is named and left alone.
    if (kind.kind == Kind::furniture) {
      label.confidence = plain_confidence;
      return;
    }
    if (sentence.primary) {
      from_frame(s);
    } else if (carried_[s]) {
      from_neighbour(s);
    } else {
      from_nobody(s);
    }
    for (std::size_t f = 0; f < sentence.frames.size(); ++f) {
      if (f != sentence.primary) list_other(s, sentence.frames[f]);
    }
    std::sort(label.flags.begin(), label.flags.end());
    label.flags.erase(std::unique(label.flags.begin(), label.flags.end()),
                      label.flags.end());
  }

  Attribution attribution_of(std::size_t s, const Frame& frame) const {
    Attribution out;
    out.cue = bytes_of(read().tokens, frame.cue);
    out.who = Who::vague_passive;
    if (frame.relay) out.via = bytes_of(read().tokens, *frame.relay);
    if (frame.source) out.source = bytes_of(read().tokens, *frame.source);
    if (frame.mention) {
      const Mention& mention = reading_.mentions.all[*frame.mention];
      out.source = mention.where;
      out.entity = mention.entity;
      // A pronoun that stands for nobody known is still one unnamed person.
      out.who = mention.who == Who::none ? Who::unnamed_person : mention.who;
      out.anonymity = anonymity_of(reading_, s, mention);
    }
    if (frame.rule->emit.who) out.who = *frame.rule->emit.who;
    out.cue_class = frame.cue_class();
    out.polarity = frame.rule->emit.polarity.value_or(Polarity::asserts);
    out.rule = frame.rule->card;
    for (const TokenRange& part : content_of(reading_.sentences[s], frame)) {
      add_content(out, bytes_of(read().tokens, part));
    }
    return out;
  }

  // One span a paragraph: a sentence's two parts become one that spans the frame.
  static void add_content(Attribution& attribution, Span part) {
    if (attribution.content.empty()) {
      attribution.content.push_back(part);
    } else {
      attribution.content.back().end = part.end;
    }
  }

  std::uint32_t put(Attribution attribution) {
    out_.attributions.push_back(std::move(attribution));
    return static_cast<std::uint32_t>(out_.attributions.size() - 1);
  }

  void from_frame(std::size_t s) {
    const SentenceReading& sentence = reading_.sentences[s];
    const Frame& frame = sentence.frames[*sentence.primary];
    SentenceLabel& label = out_.sentences[s];
    const HowRead how = how_of(reading_, s, frame);
    Attribution primary = attribution_of(s, frame);
    primary.how = how.how;
    if (how.how == How::indirect && (channel_[s] || is_record(primary.who))) {
      primary.how = How::by_document;
    }
    primary.hearsay_depth = depth_of(sentence, frame);
    if (primary.hearsay_depth > 1) {
      label.flags.push_back("chain=" + std::to_string(primary.hearsay_depth));
    }
    if (how.scare) label.flags.emplace_back("scare");
    if (primary.cue_class == CueClass::belief) label.flags.emplace_back("mind");
    for (const std::string& flag : frame.rule->emit.flags) label.flags.push_back(flag);
    label.who = primary.who;
    label.how = primary.how;
    label.rule = frame.rule->card;
    label.also_matched = frame.lost;
    label.confidence = frame.rule->confidence;
    label.runner_up = runner_up_of(s, frame, primary.who);
    label.attributions.push_back(put(std::move(primary)));
  }

  // Speakers in between: other sourcing frames of the same sentence with a source of
  // their own, counted once each.
  std::uint8_t depth_of(const SentenceReading& sentence, const Frame& frame) const {
    constexpr std::size_t most = 4;
    std::vector<std::uint32_t> inner;
    for (const Frame& other : sentence.frames) {
      if (inner.size() == most) break;
      if (&other == &frame || !other.sources() || !other.mention || !frame.mention) {
        continue;
      }
      if (other.cue_class() != CueClass::speech) continue;
      const Mention& a = reading_.mentions.all[*frame.mention];
      const Mention& b = reading_.mentions.all[*other.mention];
      if (a.entity && a.entity == b.entity) continue;
      if (!inside_content(sentence, frame, other)) continue;
      if (std::find(inner.begin(), inner.end(), *other.mention) == inner.end()) {
        inner.push_back(*other.mention);
      }
    }
    return static_cast<std::uint8_t>(1 + inner.size());
  }

  static bool inside_content(const SentenceReading& sentence, const Frame& frame,
                             const Frame& other) {
    for (const TokenRange& part : content_of(sentence, frame)) {
      if (part.begin <= other.cue.begin && other.cue.end <= part.end) return true;
    }
    return false;
  }

  Who runner_up_of(std::size_t s, const Frame& frame, Who winner) const {
    for (const Frame& other : reading_.sentences[s].frames) {
      if (&other == &frame || !other.mention || !other.sources()) continue;
      const Who who = reading_.mentions.all[*other.mention].who;
      if (who != winner && who != Who::none) return who;
    }
    return Who::none;
  }

  void from_neighbour(std::size_t s) {
    const Carried& carried = *carried_[s];
    const SentenceReading& source = reading_.sentences[carried.from];
    const Frame& frame = source.frames[*source.primary];
    SentenceLabel& label = out_.sentences[s];
    Attribution attribution = attribution_of(carried.from, frame);
    attribution.content = {read().sentences[s].where};
    attribution.carried = true;
    attribution.how = How::continuing;
    label.who = attribution.who;
    label.how = attribution.how;
    label.rule = frame.rule->card;
    label.confidence = frame.rule->confidence * 0.9;
    label.attributions.push_back(put(std::move(attribution)));
  }

  void from_nobody(std::size_t s) {
    const SentenceReading& sentence = reading_.sentences[s];
    SentenceLabel& label = out_.sentences[s];
    label.confidence = plain_confidence;
    if (sentence.heading) return;
    for (const std::uint32_t q : sentence.quotations) {
      const Quotation& quotation = read().quotations[q];
      if (is_quoted_name(reading_, sentence.tokens, quotation)) continue;
      if (is_speech_like(reading_, sentence.tokens, quotation)) {
        label.how = How::orphan;
        return;
      }
      label.how = How::scare;
    }
  }

  void list_other(std::size_t s, const Frame& frame) {
    Attribution attribution = attribution_of(s, frame);
    attribution.how = How::indirect;
    SentenceLabel& label = out_.sentences[s];
    const CueClass cls = attribution.cue_class;
    const bool attitude = cls == CueClass::desire || cls == CueClass::emotion;
    if (attitude && !frame.sources() && label.who == Who::none) {
      label.flags.emplace_back("mind");
    }
    label.attributions.push_back(put(std::move(attribution)));
  }

  const ArticleReading& reading_;
  Matcher matcher_;
  std::vector<std::optional<Carried>> carried_;
  std::vector<bool> channel_;  ///< the sentence names a record as its channel
  Labelled out_;
};

}  // namespace

Labelled attribute(const Annotated& read, const Mentions& mentions,
                   const RuleSet& rules) {
  const CompiledPack& pack = *rules.compiled;
  const auto classes =
      mentions.classes ? mentions.classes
                       : std::make_shared<const ClassifiedTokens>(classify(read, pack));
  const ArticleReading reading = read_frames(read, mentions, pack, *classes);
  return Labeller(reading).run();
}

}  // namespace ascribe
