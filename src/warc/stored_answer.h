// SPDX-License-Identifier: Apache-2.0
// From a stored HTTP answer to a Page, by the rules a fetched page is read by.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>

#include "ascribe/page.h"
#include "http/refusal.h"
#include "warc/record_reader.h"

namespace ascribe {

/// True for a record that holds an HTTP answer: a response of type application/http (or
/// of no type), which leaves out dns. All others are about answers and are no pages.
bool holds_answer(const RecordHead& head);

/// The page that was answered: the head of the answer read, chunks joined, content
/// codings undone. Page::input is the record's target. Nothing for a redirect, which
/// holds no page: where it leads is a record of its own. Refusal codes: too-large,
/// incomplete, bad-http, bad-encoding, http-NNN, not-html, bad-input (no target).
std::optional<std::variant<Page, Refusal>> page_in(const Record& record,
                                                   std::size_t max_bytes);

/// Fills in what the metadata before an answer, lines "name: value", says of how the
/// page was asked for: its input, and the redirects that led to it.
void set_origin(Page& page, std::string_view metadata);

}  // namespace ascribe
