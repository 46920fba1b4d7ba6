// SPDX-License-Identifier: Apache-2.0
// The sentences of the worked example.
#include "unit/report/sample.h"

namespace ascribe {
namespace {

constexpr Who official = Who::named_official;
constexpr Who org = Who::named_org;

Said union_says(const std::string& text, const std::string& source,
                const std::string& cue) {
  return {.text = text,
          .who = org,
          .how = How::indirect,
          .source = source,
          .cue = cue,
          .entity = "Dock Union"};
}

Said halden_says(const std::string& text, How how, const std::string& source,
                 const std::string& cue) {
  return {.text = text,
          .who = official,
          .how = how,
          .source = source,
          .cue = cue,
          .entity = "Mira Halden"};
}

void add_opening(Draft& draft) {
  draft.headline({.text = "Dock Union to reopen Norrby quay: a long dispute may end"});
  draft.say({.text = "In recent days, the harbour strike has moved towards an end, yet "
                     "“wide gaps” remain between the two sides.",
             .how = How::scare,
             .confidence = 0.5});
  draft.say({.text = "The mood remains tense along the whole shore.",
             .kind = Kind::evaluation});
  draft.paragraph();
  const Anonymity weak{"weak", "none"};
  draft.say({.text = "A harbour leader has pointed to the distance between the offers.",
             .who = Who::unnamed_official,
             .how = How::indirect,
             .source = "A harbour leader",
             .cue = "has pointed",
             .anonymity = weak});
  draft.say(
      {.text = "The leader indicated that the port wants about ten crews back first.",
       .who = Who::unnamed_official,
       .how = How::indirect,
       .source = "The leader",
       .cue = "indicated",
       .anonymity = weak});
  draft.paragraph();
  draft.say(union_says("The Dock Union made it clear that pay must come first.",
                       "The Dock Union", "made it clear"));
  Said relayed = union_says("This reflects the union’s demand for a written promise.",
                            "the union’s", "demand");
  relayed.confidence = 0.55;
  relayed.runner_up = Who::none;
  draft.say(relayed);
  draft.say(union_says("The union stressed that talks must cover night work.",
                       "The union", "stressed"));
}

void add_middle(Draft& draft) {
  draft.paragraph();
  draft.say({.text =
                 "Shore groups have accused the port of cutting water to 2.3 million "
                 "litres a week.",
             .who = Who::unnamed_group,
             .how = How::indirect,
             .source = "Shore groups",
             .cue = "have accused"});
  draft.say(halden_says("Mira Halden said the union stands by the deal.", How::indirect,
                        "Mira Halden", "said"));
  draft.paragraph();
  draft.say(
      halden_says("Halden said on Saturday, “The crews are steady and will stay.”",
                  How::mixed, "Halden", "said"));
  draft.say(
      halden_says("She added that “the crews will stop every plan to sell the quay.”",
                  How::mixed, "She", "added"));
  draft.say(halden_says("Halden said that they would keep to the deal.", How::indirect,
                        "Halden", "said"));
  draft.say(halden_says("She said the union had asked for a referee.", How::indirect,
                        "She", "said"));
  draft.paragraph();
  Said statement = union_says("In a statement, the union confirmed that an offer came.",
                              "the union", "confirmed");
  statement.how = How::by_document;
  draft.say(statement);
  draft.say({.text =
                 "Reports indicate that the union has answered the offer, which has "
                 "been called “side talks.”",
             .who = Who::vague_document,
             .how = How::indirect,
             .source = "Reports",
             .cue = "indicate",
             .flags = {"scare"}});
}

void add_close(Draft& draft) {
  draft.paragraph();
  draft.say(
      {.text = "On Friday, the union agreed to bring back the crane and four tugs.",
       .confidence = 0.5,
       .runner_up = Who::named_org});
  draft.say(
      union_says("The union repeated that it would talk.", "The union", "repeated"));
  draft.paragraph();
  Said front = union_says(
      "The crews’ front reported that it would reopen the quay with "
      "four tugs.",
      "The crews’ front", "reported");
  front.confidence = 0.55;
  front.runner_up = Who::unnamed_group;
  draft.say(front);
  draft.say(union_says("According to the union, referees will take the next steps.",
                       "the union", "According to"));
  draft.paragraph();
  draft.say({.text = "Experts contend that the port will not win.",
             .kind = Kind::prediction,
             .who = Who::unnamed_group,
             .how = How::indirect,
             .source = "Experts",
             .cue = "contend"});
  draft.say({.text = "Analysts point out that the port, despite tens of millions of "
                     "dollars, could not break the strike.",
             .who = Who::unnamed_group,
             .how = How::indirect,
             .source = "Analysts",
             .cue = "point out"});
  draft.paragraph();
  draft.say({.text =
                 "As the days pass, the whole coast watches, hoping for an end that "
                 "keeps the crews and the town safe.",
             .kind = Kind::evaluation});
}

}  // namespace

Draft worked_example() {
  Draft draft("drafts/quay.md");
  draft.entity("Dock Union", org).entity("Mira Halden", official, "Dock Union");
  add_opening(draft);
  add_middle(draft);
  add_close(draft);
  return draft;
}

}  // namespace ascribe
