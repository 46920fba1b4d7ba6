// SPDX-License-Identifier: Apache-2.0
// What the head of a page says about it in <meta>, <link>, <base> and <title>.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "html/tree.h"

namespace ascribe {

/// values     contents of <meta> by name, property or itemprop (lower case, one entry
///            for each of several names), in document order, white space folded
/// title      the first <title>, folded
/// language   of <html lang>, as written
/// base       href of the first <base>; canonical that of <link rel=canonical>
/// refresh    where the first <meta http-equiv=refresh> with an address leads
struct MetaTags {
  std::map<std::string, std::vector<std::string>, std::less<>> values;
  std::string title;
  std::string language;
  std::string base;
  std::string canonical;
  std::string refresh;

  /// The first content that is not empty, trying the names in order; else empty.
  std::string first(std::initializer_list<std::string_view> names) const;
  /// All contents of the first of `names` that has any.
  std::vector<std::string> all(std::initializer_list<std::string_view> names) const;
};

/// Reads them anywhere in the page. Contents past 4,000 bytes are left out.
MetaTags read_meta_tags(const HtmlTree& tree);

}  // namespace ascribe
