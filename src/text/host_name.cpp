// SPDX-License-Identifier: Apache-2.0
// UTS 46 by ICU. libcurl could do this too, but by the process's locale: in the C
// locale it refuses every such name.
#include "text/host_name.h"

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include "text/charset.h"

namespace ascribe {
namespace {

struct IdnaClose {
  void operator()(UIDNA* idna) const { uidna_close(idna); }
};

/// The name system takes no longer names; UTS 46 may shorten one, but not to a fourth.
constexpr std::size_t max_host_bytes = 1'024;
constexpr std::size_t max_ascii_bytes = 254;

bool is_host_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.';
}

}  // namespace

std::optional<std::string> ascii_host(std::string_view host) {
  if (host.size() > max_host_bytes || !is_well_formed_utf8(host)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UIDNA, IdnaClose> idna(uidna_openUTS46(
      UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII |
          UIDNA_NONTRANSITIONAL_TO_UNICODE,
      &status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no data for host names");
  std::array<char, max_ascii_bytes> out;
  UIDNAInfo findings = UIDNA_INFO_INITIALIZER;
  const std::int32_t size = uidna_nameToASCII_UTF8(
      idna.get(), host.data(), static_cast<std::int32_t>(host.size()), out.data(),
      static_cast<std::int32_t>(out.size()), &findings, &status);
  if (U_FAILURE(status) || findings.errors != 0 || size <= 0) return std::nullopt;
  const std::string_view ascii(out.data(), static_cast<std::size_t>(size));
  // UTS 46 maps look-alikes of '/', ':' and '@' to them: such a name would be read as
  // something else by whoever parses the URL next.
  if (!std::all_of(ascii.begin(), ascii.end(), is_host_byte)) return std::nullopt;
  return std::string(ascii);
}

}  // namespace ascribe
