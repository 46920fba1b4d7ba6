// SPDX-License-Identifier: Apache-2.0
// Normalization Form C by ICU.
#include "text/compose.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <new>

namespace ascribe {

std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  if (U_SUCCESS(status)) form->normalizeUTF8(0, piece, sink, nullptr, status);
  // The tables are compiled into ICU, so only memory can be missing.
  if (U_FAILURE(status)) throw std::bad_alloc();
  return result;
}

}  // namespace ascribe
