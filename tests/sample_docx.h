// SPDX-License-Identifier: Apache-2.0
// The bytes of fixtures/drafts/lamp-tender/draft.docx.
#pragma once

#include <string>

namespace ascribe {

/// An invented draft as a word processor would leave it: styles of its own, tracked
/// changes, links of both kinds, a list, a block quote, a table, a comment's marks. The
/// same bytes on every machine: nothing in it is packed.
std::string sample_docx();

}  // namespace ascribe
