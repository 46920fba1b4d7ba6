// SPDX-License-Identifier: Apache-2.0
// The worked example of the scoring model: 22 claims, most of them from one side.
#pragma once

#include "unit/report/draft.h"

namespace ascribe {

/// An invented article with the label counts of the example: named-official 5 (2 with
/// quoted words), named-org 7, unnamed-official 2, unnamed-group 3, vague-document 1,
/// none 4; five figure sentences of which one has an identified source; four
/// quotations of which two have a speaker; a flat headline that the body attributes.
Draft worked_example();

}  // namespace ascribe
