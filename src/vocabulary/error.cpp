// SPDX-License-Identifier: Apache-2.0
// The code table, and the one exception type.
#include "ascribe/error.h"

#include <algorithm>
#include <array>

namespace ascribe {
namespace {

constexpr std::array table = {
    ErrorCode{"E101", "bad-option", "An option or its value is not one ascribe knows."},
    ErrorCode{"E102", "no-input", "No input was given."},
    ErrorCode{"E103", "not-found", "The file does not exist."},
    ErrorCode{"E104", "unreadable", "The file or stream could not be read."},
    ErrorCode{"E105", "unwritable", "The output could not be written."},
    ErrorCode{"E106", "bad-input",
              "A list, an archive, a document or a feed, or a part of it, is not what "
              "it must "
              "be."},
    ErrorCode{"E107", "bad-config", "The config file has faults."},
    ErrorCode{"E201", "bad-url", "The URL cannot be parsed or holds what is refused."},
    ErrorCode{"E202", "blocked-scheme", "Only http and https are fetched."},
    ErrorCode{"E203", "blocked-address", "The address is not a public one."},
    ErrorCode{"E204", "dns", "The host name has no address."},
    ErrorCode{"E205", "network", "The connection failed or was cut."},
    ErrorCode{"E206", "tls", "The server's certificate or handshake was refused."},
    ErrorCode{"E207", "timeout", "The server was too slow."},
    ErrorCode{"E208", "too-large", "The input is over the size limit."},
    ErrorCode{"E209", "too-many-redirects", "The redirect limit was reached."},
    ErrorCode{"E210", "bad-redirect", "A redirect names no usable address."},
    ErrorCode{"E211", "bad-http", "The answer is not HTTP that can be trusted."},
    ErrorCode{"E212", "bad-encoding",
              "The body's content coding is broken or unknown."},
    ErrorCode{"E213", "incomplete", "Fewer bytes came than were promised."},
    ErrorCode{"E214", "http-status", "The server refused with this status."},
    ErrorCode{"E215", "not-html", "The content is not a page or a text."},
    ErrorCode{"E216", "empty-page", "There is no text to read."},
    ErrorCode{"E217", "too-complex", "The markup or the text is past the caps."},
    ErrorCode{"E218", "no-libcurl", "There is no libcurl here to fetch pages with."},
    ErrorCode{"E219", "robots", "The site's robots.txt keeps programs away."},
    ErrorCode{"E220", "not-cached", "No copy is kept and --offline asks for none."},
    ErrorCode{"E301", "internal", "A fault of ascribe's own."},
    ErrorCode{"E302", "bad-rules", "The rules folder has faults."},
    ErrorCode{"E303", "missing-list",
              "A word list or number the code needs is absent."},
};

}  // namespace

std::span<const ErrorCode> error_codes() { return table; }

const ErrorCode& error_code(std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(),
                   [&](const ErrorCode& row) { return row.name == name; });
  if (found == table.end()) throw std::out_of_range("unknown error code");
  return *found;
}

Error::Error(std::string_view code, std::string where, const std::string& message)
    : std::runtime_error(message), code_(&error_code(code)), where_(std::move(where)) {}

}  // namespace ascribe
