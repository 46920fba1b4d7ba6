// SPDX-License-Identifier: Apache-2.0
// What the allocator does with large pieces of memory that are given back.
#pragma once

namespace ascribe {

/// A run takes and gives back a few large pieces of memory for each page. Kept by the
/// allocator instead of going back to the system each time, they need not be mapped and
/// cleared anew. To be called before anything else; does nothing where the C library is
/// not glibc.
void keep_large_pieces();

}  // namespace ascribe
