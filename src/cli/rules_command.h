// SPDX-License-Identifier: Apache-2.0
// The tools for writers of rules: `ascribe rules …`.
#pragma once

#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// Does what the first of options.words names and returns the exit code. Throws
/// Error("bad-option") for another word, and what the action throws.
int run_rules(const Options& options, const Environment& environment);

/// The actions. The words of `options` are those after the action's own. All throw
/// Error: "bad-option" for words they do not take, "unwritable", and "bad-rules" for a
/// rules folder that does not load (list_faults prints its faults instead).

/// Prints a table of rules; with words those whose id begins with one, or that find it.
int print_rules(const Options& options, const Environment& environment);

/// Prints every fault of the folder; exit_trouble when there is an error among them.
int list_faults(const Options& options, const Environment& environment);

/// Runs every example, with --coverage tells what none tries; exit_findings when one
/// fails.
int run_examples(const Options& options, const Environment& environment);

/// Checks articles and counts what each rule matched. exit_unread when some could not
/// be read.
int count_matches(const Options& options, const Environment& environment);

/// Prints the skeleton of a rule, or writes it to --output or into a folder that
/// --rules names on the command line; a file that exists is left alone (bad-option).
int begin_rule(const Options& options, const Environment& environment);

/// Prints a schema from the folder "schema" of the rules.
int print_schema(const Options& options, const Environment& environment);

}  // namespace ascribe
