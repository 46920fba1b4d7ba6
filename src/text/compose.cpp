// SPDX-License-Identifier: Apache-2.0
// Normalization Form C by ICU, on text made stream-safe first.
//
// Putting marks into canonical order takes ICU time with the square of how many follow
// each other: 200,000 of them, which fit a page of 400 KB, take 14 seconds. No language
// piles up more than a few. So, after the Stream-Safe Text Format of UAX #15, a U+034F,
// which looks like nothing and has class 0, goes in after every 30th in a row.
#include "text/compose.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <new>

#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr int most_marks = 30;
constexpr char32_t grapheme_joiner = 0x034F;

std::string stream_safe(std::string_view text) {
  std::string safe;
  std::size_t copied = 0;
  int marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code = step(text, at);
    // Nothing below U+0300 has a class.
    const bool is_mark =
        code >= 0x300 && u_getCombiningClass(static_cast<UChar32>(code)) != 0;
    marks = is_mark ? marks + 1 : 0;
    if (marks <= most_marks) continue;
    safe.append(text.substr(copied, begin - copied));
    append_utf8(safe, grapheme_joiner);
    copied = begin;
    marks = 1;
  }
  return safe.append(text.substr(copied));
}

}  // namespace

std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  const std::string safe = stream_safe(text);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  const icu::StringPiece piece(safe.data(), static_cast<int32_t>(safe.size()));
  if (U_SUCCESS(status)) form->normalizeUTF8(0, piece, sink, nullptr, status);
  // The tables are compiled into ICU, so only memory can be missing.
  if (U_FAILURE(status)) throw std::bad_alloc();
  return result;
}

}  // namespace ascribe
