// SPDX-License-Identifier: Apache-2.0
// Writes the records of one page.
#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/warc.h"
#include "digest/sha256.h"
#include "http/gzip_member.h"
#include "http/header_text.h"

namespace ascribe {
namespace {

constexpr std::string_view line_end = "\r\n";

struct NewRecord {
  std::string_view type;
  std::string_view content_type;
  std::string target_uri;      ///< empty: none
  std::string payload_digest;  ///< hex; empty: none
  std::string concurrent_to;   ///< a record id; empty: none
  std::string block;
};

/// A header field is one line: nothing a server sent may add another.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  return text;
}

/// A UUID of version 8 (RFC 9562): our own making, here from a digest.
std::string record_id(const NewRecord& record, std::string_view date) {
  std::string hex = sha256_hex(std::string(record.type) + "\n" + std::string(date) +
                               "\n" + record.target_uri + "\n" + record.block)
                        .substr(0, 32);
  constexpr std::string_view variant_digits = "89ab";
  hex[12] = '8';
  hex[16] = variant_digits[static_cast<unsigned char>(hex[16]) % 4];
  for (const std::size_t at : {20, 16, 12, 8}) hex.insert(at, "-");
  return "<urn:uuid:" + hex + ">";
}

std::string http_status_line(int status) {
  // No reason phrase was kept; the space before it is part of the grammar.
  return "HTTP/1.1 " + std::to_string(status) + " " + std::string(line_end);
}

/// The lines of a kept head, each with CRLF. Those that speak of the coded body get a
/// name that says so: a reader would undo a coding that is undone already.
std::string kept_lines(std::string_view head) {
  std::string lines;
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    const std::string_view line = trim_blanks(head.substr(0, end));
    head.remove_prefix(std::min(end + 1, head.size()));
    if (line.empty()) break;
    const std::string name = lower_ascii(trim_blanks(line.substr(0, line.find(':'))));
    const bool is_of_coding = name == "content-encoding" ||
                              name == "transfer-encoding" || name == "content-length";
    if (is_of_coding) lines += "X-Archive-Orig-";
    lines += one_line(std::string(line)) + std::string(line_end);
  }
  return lines;
}

std::string response_block(const Page& page, const std::string& kept_head) {
  std::string head = kept_lines(kept_head);
  if (head.empty()) {
    head = http_status_line(page.retrieval->http_status);
    if (!page.content_type.empty()) {
      head += "Content-Type: " + one_line(page.content_type) + std::string(line_end);
    }
  }
  head +=
      "Content-Length: " + std::to_string(page.bytes.size()) + std::string(line_end);
  return head + std::string(line_end) + page.bytes;
}

/// "GET /path HTTP/1.1" and Host, as far as the URL tells.
std::string request_block(const std::string& url) {
  const std::size_t scheme_end = url.find("://");
  const std::size_t host = scheme_end == std::string::npos ? 0 : scheme_end + 3;
  const std::size_t path = std::min(url.find_first_of("/?#", host), url.size());
  std::string target = url.substr(path, url.find('#', path) - path);
  if (target.empty() || target.front() != '/') target.insert(0, "/");
  return "GET " + target + " HTTP/1.1" + std::string(line_end) +
         "Host: " + url.substr(host, path - host) + std::string(line_end) +
         std::string(line_end);
}

/// Adds records to one file, all of one date.
class RecordWriter {
 public:
  RecordWriter(std::string date, bool gzip) : date_(std::move(date)), gzip_(gzip) {}

  /// Returns the new record's id.
  std::string add(const NewRecord& record) {
    std::string id = record_id(record, date_);
    std::string text = "WARC/1.1" + std::string(line_end);
    const auto field = [&](std::string_view name, const std::string& value) {
      if (value.empty()) return;
      text += std::string(name) + ": " + value + std::string(line_end);
    };
    const auto digest = [](const std::string& hex) {
      return hex.empty() ? hex : "sha256:" + hex;
    };
    field("WARC-Type", std::string(record.type));
    field("WARC-Record-ID", id);
    field("WARC-Date", date_);
    field("WARC-Target-URI", record.target_uri);
    field("WARC-Concurrent-To", record.concurrent_to);
    field("WARC-Block-Digest", digest(sha256_hex(record.block)));
    field("WARC-Payload-Digest", digest(record.payload_digest));
    field("Content-Type", std::string(record.content_type));
    field("Content-Length", std::to_string(record.block.size()));
    text += line_end;
    text += record.block;
    text += line_end;
    text += line_end;
    file_ += gzip_ ? gzip_member(text) : text;
    return id;
  }
  std::string take() { return std::move(file_); }

 private:
  std::string date_;
  bool gzip_;
  std::string file_;
};

}  // namespace

std::string warc_bytes(const Page& page, const WarcStyle& style) {
  assert(page.retrieval && !page.retrieval->fetched_at.empty());
  const Retrieval& retrieval = *page.retrieval;
  const std::string url = one_line(retrieval.final_url);
  RecordWriter writer(one_line(retrieval.fetched_at), style.gzip);

  std::string about = "software: " + one_line(style.software) + std::string(line_end) +
                      "format: WARC File Format 1.1" + std::string(line_end) +
                      "description: bodies have their content coding undone; requests "
                      "are written anew" +
                      std::string(line_end);
  writer.add({"warcinfo", "application/warc-fields", "", "", "", std::move(about)});
  std::string origin = "input: " + one_line(page.input) + std::string(line_end);
  for (const std::string& hop : retrieval.redirects) {
    origin += "via: " + one_line(hop) + std::string(line_end);
  }
  writer.add({"metadata", "application/warc-fields", url, "", "", std::move(origin)});
  const std::string response =
      writer.add({"response", "application/http; msgtype=response", url, page.sha256,
                  "", response_block(page, retrieval.head)});
  writer.add({"request", "application/http; msgtype=request", url, "", response,
              request_block(url)});
  return writer.take();
}

}  // namespace ascribe
