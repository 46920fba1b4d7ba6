// SPDX-License-Identifier: Apache-2.0
// One answer under all the limits we promise.
//
// libcurl calls back with each header line and each piece of body. They are judged as
// they come, and the transfer is stopped at the first thing that decides it: a redirect
// or a refused status needs no body, a PDF is known by its header, a bomb by its first
// byte too many. Nothing is kept past a limit, so memory stays flat whatever the server
// sends.
#include "fetch/exchange.h"

#include <utility>

#include "fetch/content_kind.h"
#include "fetch/outcome.h"

namespace ascribe {

std::size_t Exchange::on_header(char* bytes, std::size_t one, std::size_t count,
                                void* exchange) {
  return static_cast<Exchange*>(exchange)->guarded(&Exchange::take_header,
                                                   {bytes, one * count});
}

std::size_t Exchange::on_body(char* bytes, std::size_t one, std::size_t count,
                              void* exchange) {
  return static_cast<Exchange*>(exchange)->guarded(&Exchange::take_body,
                                                   {bytes, one * count});
}

/// Runs one step; a short count tells libcurl to stop. An exception must not pass
/// through libcurl's C frames, so it waits here for end().
std::size_t Exchange::guarded(Step step, std::string_view bytes) {
  try {
    return (this->*step)(bytes) ? bytes.size() : 0;
  } catch (...) {
    thrown_ = std::current_exception();
    return 0;
  }
}

bool Exchange::refuse(Refusal refusal) {
  refusal_ = std::move(refusal);
  return false;
}

bool Exchange::take_header(std::string_view line) {
  const bool was_complete = reader_.is_complete();
  const HeadState state = reader_.add_line(line);
  if (state == HeadState::too_long) {
    return refuse({"bad-http",
                   "the answer's headers are over the size limit; check the address "
                   "and try again"});
  }
  if (state == HeadState::complete && !was_complete) return begin_body();
  return true;
}

/// Decides, at the end of the head, whether there is a body worth reading.
bool Exchange::begin_body() {
  const ResponseHead& head = reader_.head();
  if (has_conditions_ && head.status == 304) {
    needs_no_body_ = true;
    return false;
  }
  if (auto refusal = head_refusal(head, max_bytes_)) return refuse(*refusal);
  if (is_redirect(head.status)) {
    needs_no_body_ = true;
    return false;
  }
  // 204 and 205 never have a body, whatever their headers say of its coding.
  const bool no_body = head.status == 204 || head.status == 205;
  auto coding = parse_content_coding(no_body ? "" : head.content_encoding);
  // Servers that send sitemap.xml.gz disagree whether gzip is its type or its coding.
  if (!no_body && coding == ContentCoding::identity &&
      is_gzip_type(head.content_type)) {
    coding = ContentCoding::gzip;
  }
  decoder_.emplace(coding.value(), max_bytes_);
  return true;
}

bool Exchange::take_body(std::string_view bytes) {
  if (!decoder_) return false;
  if (auto refusal = decoder_->add(bytes)) return refuse(*refusal);
  return true;
}

RequestEnd Exchange::end(CURLcode code, std::string_view detail) {
  if (thrown_) std::rethrow_exception(thrown_);
  return {result(code, detail), reader_.head().retry_after};
}

std::variant<Answer, Refusal> Exchange::result(CURLcode code, std::string_view detail) {
  if (refusal_) return *refusal_;
  if (needs_no_body_) return Answer{reader_.head(), {}};
  if (code != CURLE_OK) return transfer_refusal(code, detail);
  if (!decoder_) return transfer_refusal(CURLE_WEIRD_SERVER_REPLY, detail);
  if (auto refusal = decoder_->finish()) return *refusal;
  return Answer{reader_.head(), decoder_->take()};
}

}  // namespace ascribe
