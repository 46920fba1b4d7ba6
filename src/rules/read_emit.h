// SPDX-License-Identifier: Apache-2.0
// Reading what a rule says of its matches, and where they may stand.
#pragma once

#include "rules/members.h"
#include "rules/pack.h"

namespace ascribe {

/// Fills `out` from an "emit" object; faults R011 and R014.
void read_emit(const JsonValue& emit, const Members& members, Emit& out);

/// Fills `out` from a "where" object; faults R011 and R014.
void read_where(const JsonValue& where, const Members& members, Where& out);

}  // namespace ascribe
