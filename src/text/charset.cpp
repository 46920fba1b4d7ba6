// SPDX-License-Identifier: Apache-2.0
// Conversion to UTF-8: our own pass for UTF-8 itself, ICU's converters for the rest.
#include "text/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace ascribe {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// ICU's converter for a WHATWG name, where the two differ.
struct ConverterRow {
  std::string_view name;
  const char* converter;
};
constexpr std::array converters = {
    ConverterRow{"big5", "Big5-HKSCS"},
    ConverterRow{"euc-kr", "windows-949"},
    ConverterRow{"gbk", "gb18030"},
    ConverterRow{"ibm866", "ibm-866"},
    ConverterRow{"shift_jis", "windows-31j"},
    ConverterRow{"utf-16be", "UTF-16BE"},
    ConverterRow{"utf-16le", "UTF-16LE"},
    ConverterRow{"windows-874", "windows-874-2000"},
};

std::string converter_for(std::string_view charset) {
  for (const ConverterRow& row : converters) {
    if (row.name == charset) return row.converter;
  }
  return std::string(charset);
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// NOLINTNEXTLINE(readability-function-size): the parameters are ICU's to choose
extern "C" void count_replaced(const void* context, UConverterToUnicodeArgs* args,
                               const char* /*bytes*/, int32_t /*length*/,
                               UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // reset, close, clone: nothing to convert
  ++*static_cast<std::size_t*>(const_cast<void*>(context));
  *status = U_ZERO_ERROR;
  const UChar mark = 0xFFFD;
  ucnv_cbToUWriteUChars(args, &mark, 1, 0, status);
}

Converter open_converter(std::string_view charset, std::size_t& replaced) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(converter_for(charset).c_str(), &status));
  if (U_FAILURE(status)) {
    throw std::invalid_argument("no converter for " + std::string(charset));
  }
  ucnv_setToUCallBack(converter.get(), count_replaced, &replaced, nullptr, nullptr,
                      &status);
  return converter;
}

// NOLINTNEXTLINE(readability-function-size): the nesting is the macro's
void append_code_point(std::string& out, UChar32 c) {
  std::array<char, U8_MAX_LENGTH> bytes;
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, c);
  out.append(bytes.data(), length);
}

void append_utf8(std::string& out, const UChar* units, std::size_t count,
                 UChar& pending_lead) {
  for (std::size_t i = 0; i < count; ++i) {
    UChar32 c = units[i];
    if (pending_lead != 0 && U16_IS_TRAIL(c)) {
      c = U16_GET_SUPPLEMENTARY(pending_lead, c);
    } else if (U16_IS_LEAD(c)) {
      pending_lead = static_cast<UChar>(c);  // its trail may be in the next buffer
      continue;
    }
    pending_lead = 0;
    append_code_point(out, U_IS_SURROGATE(c) ? 0xFFFD : c);
  }
}

Utf8Text from_converter(std::string_view bytes, std::string_view charset) {
  Utf8Text result;
  result.text.reserve(bytes.size() + bytes.size() / 4);
  const Converter converter = open_converter(charset, result.replaced);
  std::array<UChar, 4096> buffer;
  const char* next = bytes.data();
  const char* const end = next + bytes.size();
  UChar lead = 0;
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    UChar* out = buffer.data();
    ucnv_toUnicode(converter.get(), &out, buffer.data() + buffer.size(), &next, end,
                   nullptr, true, &status);
    append_utf8(result.text, buffer.data(),
                static_cast<std::size_t>(out - buffer.data()), lead);
  }
  if (U_FAILURE(status)) throw std::runtime_error("conversion stopped");
  return result;
}

/// How many ASCII bytes begin at `at`, eight at a time: markup is little else.
std::int64_t ascii_run(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  const std::size_t begin = at;
  for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return static_cast<std::int64_t>(at - begin);
}

/// Passes the sequence that begins at `at`; false when it is malformed.
bool pass_sequence(std::string_view bytes, std::int64_t& at) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  UChar32 c = 0;
  U8_NEXT(data, at, size, c);
  return c >= 0;
}

/// Where the first malformed sequence begins, or the size. `stop` is where the next
/// one may begin: past its longest well-formed prefix, as WHATWG wants it.
std::size_t malformed_at(std::string_view bytes, std::size_t from, std::size_t& stop) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  auto at = static_cast<std::int64_t>(from);
  while (at < size) {
    if (data[at] < 0x80) {
      at += ascii_run(bytes, static_cast<std::size_t>(at));
      continue;
    }
    const std::int64_t begin = at;
    if (!pass_sequence(bytes, at)) {
      stop = static_cast<std::size_t>(at);
      return static_cast<std::size_t>(begin);
    }
  }
  stop = bytes.size();
  return bytes.size();
}

Utf8Text repaired(std::string_view bytes) {
  Utf8Text result;
  result.text.reserve(bytes.size());
  std::size_t from = 0;
  while (from < bytes.size()) {
    std::size_t stop = 0;
    const std::size_t bad = malformed_at(bytes, from, stop);
    result.text.append(bytes.substr(from, bad - from));
    if (bad < bytes.size()) {
      result.text.append(replacement);
      ++result.replaced;
    }
    from = stop;
  }
  return result;
}

}  // namespace

Utf8Text to_utf8(std::string_view bytes, std::string_view charset) {
  const auto names = charset_names();
  if (std::find(names.begin(), names.end(), charset) == names.end()) {
    throw std::invalid_argument("not a charset name: " + std::string(charset));
  }
  return charset == "utf-8" ? repaired(bytes) : from_converter(bytes, charset);
}

bool is_well_formed_utf8(std::string_view bytes) {
  std::size_t stop = 0;
  return malformed_at(bytes, 0, stop) == bytes.size();
}

}  // namespace ascribe
