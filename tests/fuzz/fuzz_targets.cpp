// SPDX-License-Identifier: Apache-2.0
// The table of fuzz targets.
#include "fuzz/fuzz_target.h"

#include <array>

namespace ascribe {

std::span<const FuzzTarget> fuzz_targets() {
  static constexpr std::array targets = {
      FuzzTarget{"body", fuzz_body, 4000},
      FuzzTarget{"charset", fuzz_charset, 4000},
      FuzzTarget{"check", fuzz_check, 150},
      FuzzTarget{"docx", fuzz_docx, 1000},
      FuzzTarget{"feed", fuzz_feed, 1000},
      FuzzTarget{"html", fuzz_html, 1000},
      FuzzTarget{"match", fuzz_match, 4000},
      FuzzTarget{"rules", fuzz_rules, 1000},
      FuzzTarget{"segment", fuzz_segment, 2000},
      FuzzTarget{"sitemap", fuzz_sitemap, 1000},
      FuzzTarget{"url", fuzz_url, 4000},
  };
  return targets;
}

}  // namespace ascribe
