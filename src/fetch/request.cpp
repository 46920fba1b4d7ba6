// SPDX-License-Identifier: Apache-2.0
// One GET under all the limits we promise.
//
// libcurl calls back with each header line and each piece of body. The Exchange below
// judges them as they come and stops the transfer at the first thing that decides it:
// a redirect or a refused status needs no body, a PDF is known by its header, a bomb
// by its first byte too many. Nothing is kept past a limit, so memory stays flat
// whatever the server sends.
#include "fetch/request.h"

#include <algorithm>
#include <array>
#include <exception>
#include <optional>

#include "fetch/outcome.h"
#include "http/body_decoder.h"

namespace ascribe {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// A transfer under 64 bytes a second for ten seconds makes no progress.
constexpr long low_speed_bytes = 64;
constexpr long low_speed_seconds = 10;

/// The state of one transfer, seen by libcurl through two callbacks.
class Exchange {
 public:
  explicit Exchange(const RequestBounds& bounds)
      : max_bytes_(bounds.max_bytes), reader_(bounds.header_bytes_left) {}

  static std::size_t on_header(char* bytes, std::size_t one, std::size_t count,
                               void* exchange) {
    return static_cast<Exchange*>(exchange)->guarded(&Exchange::take_header,
                                                     {bytes, one * count});
  }
  static std::size_t on_body(char* bytes, std::size_t one, std::size_t count,
                             void* exchange) {
    return static_cast<Exchange*>(exchange)->guarded(&Exchange::take_body,
                                                     {bytes, one * count});
  }

  const HeadReader& reader() const { return reader_; }

  /// What came of it, given how libcurl ended it.
  std::variant<Answer, Refusal> result(CURLcode code, std::string_view detail);

 private:
  using Step = bool (Exchange::*)(std::string_view);

  /// Runs one step; a short count tells libcurl to stop. An exception must not pass
  /// through libcurl's C frames, so it waits here for result().
  std::size_t guarded(Step step, std::string_view bytes) {
    try {
      return (this->*step)(bytes) ? bytes.size() : 0;
    } catch (...) {
      thrown_ = std::current_exception();
      return 0;
    }
  }

  bool take_header(std::string_view line);
  bool take_body(std::string_view bytes);
  bool begin_body();
  bool refuse(Refusal refusal) {
    refusal_ = std::move(refusal);
    return false;
  }

  std::size_t max_bytes_;
  HeadReader reader_;
  std::optional<BodyDecoder> decoder_;
  std::optional<Refusal> refusal_;
  bool needs_no_body_ = false;
  std::exception_ptr thrown_;
};

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
  if (auto refusal = head_refusal(head, max_bytes_)) return refuse(*refusal);
  if (is_redirect(head.status)) {
    needs_no_body_ = true;
    return false;
  }
  // 204 and 205 never have a body, whatever their headers say of its coding.
  const bool no_body = head.status == 204 || head.status == 205;
  const auto coding = parse_content_coding(no_body ? "" : head.content_encoding);
  decoder_.emplace(coding.value(), max_bytes_);
  return true;
}

bool Exchange::take_body(std::string_view bytes) {
  if (!decoder_) return false;
  if (auto refusal = decoder_->add(bytes)) return refuse(*refusal);
  return true;
}

std::variant<Answer, Refusal> Exchange::result(CURLcode code, std::string_view detail) {
  if (thrown_) std::rethrow_exception(thrown_);
  if (refusal_) return *refusal_;
  if (needs_no_body_) return Answer{reader_.head(), {}};
  if (code != CURLE_OK) return transfer_refusal(code, detail);
  if (!decoder_) return transfer_refusal(CURLE_WEIRD_SERVER_REPLY, detail);
  if (auto refusal = decoder_->finish()) return *refusal;
  return Answer{reader_.head(), decoder_->take()};
}

}  // namespace

Requester::Requester(const AddressPolicy& policy, const RequestBounds& bounds)
    : bounds_(bounds), guard_(policy) {
  headers_ = with_line(std::move(headers_),
                       "Accept: text/html,application/xhtml+xml,text/markdown;q=0.9,"
                       "text/plain;q=0.9,*/*;q=0.1");
  // Sent by hand, since CURLOPT_ACCEPT_ENCODING would also make libcurl decode.
  headers_ = with_line(std::move(headers_),
                       "Accept-Encoding: " + std::string(accepted_codings));
  set_fixed_options();
}

void Requester::set_fixed_options() {
  guard_.install(curl_);
  curl_.set(CURLOPT_HTTPHEADER, headers_.get());
  curl_.set(CURLOPT_USERAGENT, "ascribe/0.1");
  curl_.set(CURLOPT_PROTOCOLS_STR, "http,https");
  curl_.set(CURLOPT_FOLLOWLOCATION, 0L);
  // Threads are about, so no signals. An empty proxy also silences http_proxy and the
  // like: a proxy would resolve names out of the guard's sight.
  curl_.set(CURLOPT_NOSIGNAL, 1L);
  curl_.set(CURLOPT_PROXY, "");
  curl_.set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_.set(CURLOPT_HTTP09_ALLOWED, 0L);
  curl_.set(CURLOPT_SSL_VERIFYPEER, 1L);
  curl_.set(CURLOPT_SSL_VERIFYHOST, 2L);
  curl_.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_.set(CURLOPT_LOW_SPEED_LIMIT, low_speed_bytes);
  curl_.set(CURLOPT_LOW_SPEED_TIME, low_speed_seconds);
  curl_.set(CURLOPT_HEADERFUNCTION, &Exchange::on_header);
  curl_.set(CURLOPT_WRITEFUNCTION, &Exchange::on_body);
}

std::variant<Answer, Refusal> Requester::ask(const std::string& url) {
  const auto left = duration_cast<milliseconds>(bounds_.deadline - steady_clock::now());
  // To libcurl zero means for ever.
  if (left.count() <= 0) return transfer_refusal(CURLE_OPERATION_TIMEDOUT, {});
  curl_.set(CURLOPT_TIMEOUT_MS, static_cast<long>(left.count()));
  curl_.set(CURLOPT_CONNECTTIMEOUT_MS,
            std::max(1L, static_cast<long>(bounds_.connect_timeout.count())));
  curl_.set(CURLOPT_URL, url.c_str());

  std::array<char, CURL_ERROR_SIZE> detail{};
  curl_.set(CURLOPT_ERRORBUFFER, detail.data());
  Exchange exchange(bounds_);
  curl_.set(CURLOPT_HEADERDATA, &exchange);
  curl_.set(CURLOPT_WRITEDATA, &exchange);
  guard_.reset();

  const CURLcode code = curl_.perform();

  curl_.set(CURLOPT_ERRORBUFFER, static_cast<char*>(nullptr));
  bounds_.header_bytes_left = exchange.reader().bytes_left();
  if (code == CURLE_COULDNT_CONNECT) {
    if (auto refusal = guard_.refusal()) return *refusal;
  }
  return exchange.result(code, detail.data());
}

}  // namespace ascribe
