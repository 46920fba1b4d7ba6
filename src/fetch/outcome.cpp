// SPDX-License-Identifier: Apache-2.0
// The tables from libcurl's codes and from HTTP statuses to our names for them.
#include "fetch/outcome.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "fetch/content_kind.h"
#include "fetch/curl_library.h"
#include "fetch/shown_text.h"
#include "http/body_decoder.h"
#include "http/header_text.h"

namespace ascribe {
namespace {

struct StatusPhrase {
  int status;
  std::string_view phrase;
};

constexpr std::array status_phrases = {
    StatusPhrase{206, "part of the page only"},
    StatusPhrase{400, "bad request"},
    StatusPhrase{401, "a login is needed"},
    StatusPhrase{402, "payment is needed"},
    StatusPhrase{403, "forbidden"},
    StatusPhrase{404, "not found"},
    StatusPhrase{406, "not acceptable"},
    StatusPhrase{408, "request timeout"},
    StatusPhrase{410, "gone"},
    StatusPhrase{429, "too many requests"},
    StatusPhrase{451, "withheld for legal reasons"},
    StatusPhrase{500, "server error"},
    StatusPhrase{502, "bad gateway"},
    StatusPhrase{503, "not available now"},
    StatusPhrase{504, "gateway timeout"},
};

std::string_view advice_for(int status) {
  if (status == 401 || status == 402 || status == 403 || status == 406 ||
      status == 451) {
    return "open the page in a browser, save it and check the file";
  }
  if (status == 408 || status == 429 || (status >= 500 && status < 600)) {
    return "try again later";
  }
  return "check the address";
}

struct TransferRow {
  CURLcode code;
  std::string_view name;
  std::string_view what;
  std::string_view advice;
};

constexpr std::string_view try_again = "check the address and try again";
constexpr std::string_view tls_advice =
    "check the address; ascribe does not read pages it cannot trust";

constexpr std::array transfer_rows = {
    // With HTTP/0.9 off this is the code for an answer with no status line; a wrong
    // scheme never gets this far.
    TransferRow{CURLE_UNSUPPORTED_PROTOCOL, "bad-http", "the answer is not HTTP",
                try_again},
    TransferRow{CURLE_URL_MALFORMAT, "bad-url", "the URL cannot be used", "correct it"},
    TransferRow{CURLE_COULDNT_RESOLVE_HOST, "dns", "the host name has no address",
                "check its spelling and the network"},
    TransferRow{CURLE_COULDNT_CONNECT, "network",
                "the host does not accept a connection", try_again},
    TransferRow{CURLE_WEIRD_SERVER_REPLY, "bad-http",
                "the answer is not HTTP that can be trusted", try_again},
    TransferRow{CURLE_HTTP2, "bad-http", "the answer is broken HTTP/2", try_again},
    TransferRow{CURLE_PARTIAL_FILE, "incomplete",
                "the connection ended before the whole page had come", "try again"},
    // What libcurl says of one header line over its own limit of 100 KB.
    TransferRow{CURLE_OUT_OF_MEMORY, "bad-http", "a header of the answer is too long",
                try_again},
    TransferRow{CURLE_OPERATION_TIMEDOUT, "timeout", "the server was too slow",
                "try again later"},
    TransferRow{CURLE_GOT_NOTHING, "network",
                "the server closed the connection and sent nothing", "try again"},
    TransferRow{CURLE_BAD_CONTENT_ENCODING, "bad-encoding",
                "the page's content coding is broken", "try again"},
    TransferRow{CURLE_FILESIZE_EXCEEDED, "too-large", "the page is over the size limit",
                "save the article alone and check the file"},
    TransferRow{CURLE_SSL_CONNECT_ERROR, "tls", "the TLS handshake failed", tls_advice},
    TransferRow{CURLE_PEER_FAILED_VERIFICATION, "tls",
                "the server's certificate is not trusted", tls_advice},
    TransferRow{CURLE_SSL_CIPHER, "tls", "the server offers no safe cipher",
                tls_advice},
    TransferRow{CURLE_SSL_CACERT_BADFILE, "tls",
                "this machine's trusted certificates cannot be read",
                "install the package ca-certificates"},
    TransferRow{CURLE_SSL_ISSUER_ERROR, "tls",
                "the issuer of the server's certificate is not trusted", tls_advice},
};

Refusal bad_http(std::string_view what) {
  return {"bad-http", std::string(what) + "; " + std::string(try_again)};
}

std::optional<Refusal> length_refusal(const std::string& length,
                                      std::size_t max_bytes) {
  if (length.empty()) return std::nullopt;
  if (length.find_first_not_of("0123456789") != std::string::npos) {
    return bad_http("the answer's Content-Length is not a number");
  }
  std::size_t bytes = 0;
  const char* const end = length.data() + length.size();
  const auto [stop, error] = std::from_chars(length.data(), end, bytes);
  if (error == std::errc() && bytes <= max_bytes) return std::nullopt;
  return Refusal{"too-large", "the server announces " + shown(length, 20) +
                                  " bytes and the limit is " +
                                  std::to_string(max_bytes) +
                                  "; save the article alone and check the file"};
}

}  // namespace

Refusal transfer_refusal(CURLcode code, std::string_view detail) {
  // libcurl has one code for a lost connection and for broken chunks; only its words
  // tell them apart.
  if (code == CURLE_RECV_ERROR && detail.find("chunk") != std::string_view::npos) {
    return bad_http("the answer's chunks are broken");
  }
  const auto row =
      std::find_if(transfer_rows.begin(), transfer_rows.end(),
                   [&](const TransferRow& each) { return each.code == code; });
  const std::string words =
      detail.empty() ? "" : " (" + shown(trim_blanks(detail), 160) + ")";
  if (row == transfer_rows.end()) {
    const std::string what = lower_ascii(curl_library().easy_strerror(code));
    return {"network", "the connection failed: " + what + words + "; try again"};
  }
  return {std::string(row->name),
          std::string(row->what) + words + "; " + std::string(row->advice)};
}

Refusal status_refusal(int status) {
  const auto row =
      std::find_if(status_phrases.begin(), status_phrases.end(),
                   [&](const StatusPhrase& each) { return each.status == status; });
  const std::string number = std::to_string(status);
  const std::string phrase = row == status_phrases.end()
                                 ? std::string()
                                 : " (" + std::string(row->phrase) + ")";
  return {"http-" + number, "the server answered " + number + phrase + "; " +
                                std::string(advice_for(status))};
}

bool may_pass(const Refusal& refusal) {
  static constexpr std::array passing = {"network", "http-429", "http-502", "http-503",
                                         "http-504"};
  return std::find(passing.begin(), passing.end(), refusal.code) != passing.end();
}

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 ||
         status == 308;
}

std::optional<Refusal> head_refusal(const ResponseHead& head, std::size_t max_bytes) {
  if (!head.clash.empty()) {
    return bad_http("the answer has two different " + head.clash + " headers");
  }
  if (is_redirect(head.status)) return std::nullopt;
  // Nobody asked for a part (206), and a part must not be taken for the whole.
  if (head.status < 200 || head.status > 299 || head.status == 206) {
    return status_refusal(head.status);
  }
  if (!head.content_type.empty() && !is_gzip_type(head.content_type) &&
      !format_of_type(head.content_type)) {
    return not_html_refusal("\"" + shown(head.content_type) + "\"");
  }
  const std::string transfer = lower_ascii(head.transfer_encoding);
  if (!transfer.empty() && transfer != "chunked") {
    return bad_http("the answer's Transfer-Encoding was not asked for");
  }
  if (!parse_content_coding(head.content_encoding)) {
    return Refusal{"bad-encoding",
                   "the server packed the page as \"" + shown(head.content_encoding) +
                       "\", which was not asked for; save the page in a browser and "
                       "check the file"};
  }
  return length_refusal(head.content_length, max_bytes);
}

Refusal not_html_refusal(std::string_view kind) {
  return {"not-html", "the content is " + std::string(kind) +
                          ", not a page or a text; give the article's own page or "
                          "its text"};
}

}  // namespace ascribe
