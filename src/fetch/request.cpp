// SPDX-License-Identifier: Apache-2.0
// Every option a transfer is given, and the taking apart of its end.
#include "fetch/request.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "http/body_decoder.h"

namespace ascribe {
namespace {

/// Under this many bytes a second a transfer makes no progress.
constexpr long low_speed_bytes = 64;

constexpr std::string_view user_agent = "ascribe/0.1";

/// Accept-Encoding is sent by hand, since libcurl's option would also make it decode.
std::array<std::string, 2> fixed_lines() {
  return {
      "Accept: text/html,application/xhtml+xml,text/markdown;q=0.9,"
      "text/plain;q=0.9,*/*;q=0.1",
      "Accept-Encoding: " + std::string(accepted_codings)};
}

long count_of(std::chrono::milliseconds time) {
  // To libcurl zero means for ever.
  return std::max(1L, static_cast<long>(time.count()));
}

}  // namespace

std::string request_profile() {
  std::string profile(user_agent);
  for (const std::string& line : fixed_lines()) profile += "; " + line;
  return profile;
}

Requester::Requester(const AddressPolicy& policy, const FetchLimits& limits)
    : limits_(limits), header_bytes_left_(limits.max_header_bytes), guard_(policy) {
  set_fixed_options();
  set_tls_options();
}

void Requester::set_fixed_options() {
  guard_.install(curl_);
  curl_.set(CURLOPT_USERAGENT, user_agent.data());
  curl_.set(CURLOPT_PROTOCOLS_STR, "http,https");
  curl_.set(CURLOPT_FOLLOWLOCATION, 0L);
  // Threads are about, so no signals. An empty proxy also silences http_proxy and the
  // like: a proxy would resolve names out of the guard's sight.
  curl_.set(CURLOPT_NOSIGNAL, 1L);
  curl_.set(CURLOPT_PROXY, "");
  curl_.set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_.set(CURLOPT_HTTP09_ALLOWED, 0L);
  curl_.set(CURLOPT_CONNECTTIMEOUT_MS, count_of(limits_.connect_timeout));
  const auto stall = std::chrono::ceil<std::chrono::seconds>(limits_.stall_timeout);
  curl_.set(CURLOPT_LOW_SPEED_LIMIT, low_speed_bytes);
  curl_.set(CURLOPT_LOW_SPEED_TIME, std::max(1L, static_cast<long>(stall.count())));
  curl_.set(CURLOPT_HEADERFUNCTION, &Exchange::on_header);
  curl_.set(CURLOPT_WRITEFUNCTION, &Exchange::on_body);
  curl_.set(CURLOPT_ERRORBUFFER, detail_.data());
}

void Requester::set_tls_options() {
  curl_.set(CURLOPT_SSL_VERIFYPEER, 1L);
  curl_.set(CURLOPT_SSL_VERIFYHOST, 2L);
  curl_.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (limits_.ca_file.empty()) return;
  curl_.set(CURLOPT_CAINFO, limits_.ca_file.c_str());
  // Debian's libcurl also looks in /etc/ssl/certs; "this file alone" must mean it.
  curl_.set(CURLOPT_CAPATH, static_cast<char*>(nullptr));
}

void Requester::prepare(const std::string& url, std::chrono::milliseconds time,
                        std::span<const std::string> conditions) {
  exchange_.emplace(limits_.max_bytes, header_bytes_left_, !conditions.empty());
  headers_.reset();
  for (const std::string& line : fixed_lines()) {
    headers_ = with_line(std::move(headers_), line);
  }
  for (const std::string& line : conditions) {
    headers_ = with_line(std::move(headers_), line);
  }
  curl_.set(CURLOPT_HTTPHEADER, headers_.get());
  detail_.fill('\0');
  guard_.reset();
  curl_.set(CURLOPT_TIMEOUT_MS, count_of(time));
  curl_.set(CURLOPT_URL, url.c_str());
  curl_.set(CURLOPT_HEADERDATA, &*exchange_);
  curl_.set(CURLOPT_WRITEDATA, &*exchange_);
}

RequestEnd Requester::conclude(CURLcode code) {
  header_bytes_left_ = exchange_->header_bytes_left();
  if (code == CURLE_COULDNT_CONNECT && guard_.refusal()) {
    return {*guard_.refusal(), {}};
  }
  return exchange_->end(code, detail_.data());
}

}  // namespace ascribe
