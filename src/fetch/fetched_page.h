// SPDX-License-Identifier: Apache-2.0
// Makes a Page, with its evidence, of what a journey came to.
#pragma once

#include <string>
#include <variant>

#include "ascribe/page.h"
#include "fetch/kept_page.h"

namespace ascribe {

/// `input` is the URL as the user gave it; a Failure shows it without any password.
/// A body that is not a page by its first bytes is the Failure not-html.
std::variant<Page, Failure> fetched_page(std::variant<Reached, Refusal> result,
                                         const std::string& input);

}  // namespace ascribe
