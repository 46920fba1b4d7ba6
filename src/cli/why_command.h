// SPDX-License-Identifier: Apache-2.0
// The command why: the rules behind the label of one sentence.
#pragma once

#include <string>

#include "ascribe/why.h"
#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// "draft.md:12:5" cut in two. The last one or two numbers are the place, so that an
/// address with a port, and "-", are inputs too.
struct AskedPlace {
  std::string input;
  InputPlace place;
};

/// Throws Error("bad-option") for a word that ends in no line.
AskedPlace asked_place(const std::string& word);

/// Sentences of one line that are told of; the others are counted.
inline constexpr std::size_t max_asked_sentences = 20;

/// Runs `ascribe why FILE:LINE[:COL]`; the exit code. Throws Error("bad-option") when
/// no sentence stands there.
int run_why(const Options& options, const Environment& environment);

}  // namespace ascribe
