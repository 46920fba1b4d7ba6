// SPDX-License-Identifier: Apache-2.0
// The table of rule faults.
#include <algorithm>
#include <array>

#include "ascribe/rule_fault.h"

namespace ascribe {
namespace {

constexpr std::array table = {
    RuleFaultCode{"R001", "unreadable-file", "error",
                  "A file or folder of the rules is missing, cannot be read or is over "
                  "4 MiB.",
                  "Put it back, let it be read, or split it in two."},
    RuleFaultCode{"R002", "not-json", "error",
                  "The file is no JSON, not even with comments and commas before a "
                  "closing bracket.",
                  "Mend the place under the mark; the fault often stands just before "
                  "it."},
    RuleFaultCode{"R003", "wrong-file", "error",
                  "The file lacks what a file in this folder holds.",
                  "Give it the member that the message names, or move it to the folder "
                  "it was made for."},
    RuleFaultCode{"R004", "bad-list", "error",
                  "A list has no words, stands twice, or holds what is no word.",
                  "Give each list one place, and an array of texts called words."},
    RuleFaultCode{"R005", "rule-twice", "error",
                  "Two rules of one folder have the same id.", "Rename one of them."},
    RuleFaultCode{"R006", "circular-list", "error",
                  "A lexicon includes itself, straight or by way of others.",
                  "Take one of the inclusions out."},
    RuleFaultCode{"R008", "link", "error", "A file or folder of the rules is a link.",
                  "Put the file itself there; a pack reads nothing from outside its "
                  "folder."},
    RuleFaultCode{"R010", "bad-element", "error",
                  "An element of a pattern has none of the forms there are.",
                  "Write a text, or an object with gap, seq, opt, any or repeat."},
    RuleFaultCode{"R011", "unknown-member", "error",
                  "An object has a member that nothing reads.",
                  "Mend its spelling or take it out; a slip must not turn a rule off "
                  "in silence."},
    RuleFaultCode{"R012", "unknown-name", "error",
                  "No lexicon, form table or capture has this name.",
                  "Mend its spelling, or add the lexicon or the forms."},
    RuleFaultCode{"R013", "unknown-class", "error",
                  "No token class or mention type has the name after the colon.",
                  "Write one of the built-in ones, such as :Name, :num or :Person."},
    RuleFaultCode{"R014", "bad-value", "error",
                  "A member is missing or its value is not one it can have.",
                  "Write one of the values that the message names."},
    RuleFaultCode{"R021", "bad-bounds", "error",
                  "A gap or a repeat is upside down or over its cap: 40 tokens for a "
                  "gap, 8 times for a repeat.",
                  "Lower the bounds; what lies further apart seldom belongs together."},
    RuleFaultCode{"R022", "long-pattern", "error",
                  "A pattern has over 256 steps once its repeats are written out.",
                  "Split it in two patterns, or lower its repeats and gaps."},
    RuleFaultCode{"R023", "deep-pattern", "error", "Groups nest deeper than 8.",
                  "Write the inner groups as patterns of their own."},
    RuleFaultCode{"R024", "many-alternatives", "error",
                  "One \"any\" has over 16 alternatives, or one text over 64.",
                  "Make them a lexicon."},
    RuleFaultCode{"R025", "large-lexicon", "error",
                  "A lexicon comes to over 100,000 words, or all together to over a "
                  "million.",
                  "Take words or inclusions out."},
    RuleFaultCode{"R026", "long-phrase", "error",
                  "An entry of a lexicon or a word of a pattern is a phrase of over 32 "
                  "words.",
                  "Shorten it to the words that tell it from others."},
    RuleFaultCode{"R027", "deep-inclusion", "error",
                  "Lexicons include each other deeper than 16.",
                  "Include the inner ones straight."},
    RuleFaultCode{"R028", "many-words", "error",
                  "The patterns name over 32,768 different words and lexicons.",
                  "Gather words in lexicons."},
    RuleFaultCode{"R029", "nested-capture", "error",
                  "A capture stands inside a capture of the same name.",
                  "Take one of the two names off."},
    RuleFaultCode{"R030", "no-tests", "error", "A rule has no tests.",
                  "Add tests: two texts that match, and two that must not."},
    RuleFaultCode{"R031", "few-matches", "error",
                  "A rule has fewer than two tests that must match.",
                  "Add texts to tests.match."},
    RuleFaultCode{"R032", "few-counterexamples", "error",
                  "A rule has fewer than two tests that must not match.",
                  "Add near misses to tests.no_match."},
    RuleFaultCode{"R033", "empty-test", "error", "A test has no text.",
                  "Write the sentence, or take the test out."},
    RuleFaultCode{"R034", "unwritten-rule", "error",
                  "The summary or a test of a rule is that of a skeleton.",
                  "Write what begins with TODO."},
    RuleFaultCode{
        "R044", "test-failed", "error",
        "A test of a rule does not match as it says, or matches and must not.",
        "Mend the rule, or the test if it asks for too much."},
    RuleFaultCode{"R050", "rules-tie", "warning",
                  "Two rules of one priority claim the same words of a test.",
                  "Give one of them the higher priority."},
    RuleFaultCode{"R051", "untried-branch", "warning",
                  "A pattern of a rule matches in none of the rule's tests.",
                  "Add a test that it matches, or take the pattern out."},
    RuleFaultCode{"R052", "shared-words", "warning",
                  "Two rules compete for the words of a test by lexicons that each "
                  "list the same words.",
                  "Take the words out of one, let one lexicon include the other, or "
                  "name one in the \"shares\" of the other if it is meant so."},
    RuleFaultCode{"R053", "untried-unless", "warning",
                  "An unless of a rule stops none of the rule's tests that must not "
                  "match.",
                  "Add a near miss that only it keeps from matching, or take it out."},
    RuleFaultCode{"R054", "untried-words", "warning",
                  "Some entries of a lexicon stand in no test of any rule.",
                  "Nothing, if the list is long; else add tests with these words."},
    RuleFaultCode{"R060", "unknown-pack", "error",
                  "A house pack extends a pack that is not below it.",
                  "Mend the name after extends, or give the folder of that pack before "
                  "this one."},
    RuleFaultCode{"R061", "old-pack", "error",
                  "A house pack requires a later version of the pack it extends.",
                  "Bring that pack up to date, or lower what is required."},
    RuleFaultCode{
        "R062", "unknown-rule", "error",
        "A house pack switches, or a rule names as its successor, what no rule "
        "or finding is called.",
        "Mend the spelling, or take the row out if the rule is gone."},
    RuleFaultCode{"R063", "pack-twice", "error",
                  "Two packs have one name, or two are whole packs.",
                  "Give one of them; a pack that is laid over another says what it "
                  "extends."},
    RuleFaultCode{"R064", "shadowed-rule", "note",
                  "A rule takes the place of one of the same id in a pack below.",
                  "Nothing, if that is meant; else rename it."},
    RuleFaultCode{"R065", "shadowed-list", "note",
                  "A lexicon takes the place of one of the same name in a pack below.",
                  "Nothing, if that is meant; to add words to the other, include it by "
                  "the name of its pack."},
    RuleFaultCode{"R066", "deprecated-rule", "warning",
                  "A house pack switches a rule that is deprecated.",
                  "Switch the rule that took its place."},
};

}  // namespace

std::span<const RuleFaultCode> rule_fault_codes() { return table; }

const RuleFaultCode* rule_fault_code(std::string_view id) {
  const auto found =
      std::find_if(table.begin(), table.end(),
                   [&](const RuleFaultCode& row) { return row.id == id; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace ascribe
