// SPDX-License-Identifier: Apache-2.0
// A RecordHead is what a WARC record says of itself before its block.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "http/refusal.h"

namespace ascribe {

/// The fields that are read here; empty when absent. Names count in any case, values
/// have no blanks at their ends.
///
/// type            WARC-Type in small letters
/// target_uri      without the angle brackets that some programs put around it
/// date            RFC 3339 UTC to the second; empty when WARC-Date is not of this form
/// content_type    media type of the block, in small letters, without parameters
/// truncated       why only a part of the block was kept; empty when all was
/// content_length  bytes of the block
struct RecordHead {
  std::string type;
  std::string target_uri;
  std::string date;
  std::string content_type;
  std::string truncated;
  std::uint64_t content_length = 0;
};

/// Reads the lines of a head, the empty line at its end excluded. Refusal code
/// bad-input: no version line, no WARC-Type, no Content-Length or one that is no number
/// of bytes, two that differ. Lines that are no field are passed over, as are
/// continuation lines.
std::variant<RecordHead, Refusal> read_record_head(std::string_view lines);

/// The target of a head that cannot be read otherwise; empty when it names none.
std::string target_of(std::string_view lines);

}  // namespace ascribe
