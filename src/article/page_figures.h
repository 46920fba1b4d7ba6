// SPDX-License-Identifier: Apache-2.0
// What is counted on a page to tell what kind of page it is.
#pragma once

#include <cstddef>

namespace ascribe {

/// What was counted on a page, for telling what kind of page it is.
///
/// story_characters  of the text found to be the story, without its headline
/// linked_titles     blocks of four words or more that are one link
/// consent_phrases   how many different ones of list consent-phrases the page holds
/// paid_phrases      the same of list paid-phrases, in the story's last blocks or after
/// robot_phrases     the same of list robot-phrases
/// asks_for_scripts  a block begins as one of list script-notices
struct PageFigures {
  std::size_t story_characters = 0;
  std::size_t linked_titles = 0;
  std::size_t consent_phrases = 0;
  std::size_t paid_phrases = 0;
  std::size_t robot_phrases = 0;
  bool asks_for_scripts = false;
};

}  // namespace ascribe
