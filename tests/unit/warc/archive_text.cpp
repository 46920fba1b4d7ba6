// SPDX-License-Identifier: Apache-2.0
// Puts heads before blocks.
#include "unit/warc/archive_text.h"

std::string record_text(const std::string& type, const std::string& target,
                        const std::string& block,
                        const std::optional<std::string>& length) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + target +
         "\r\nWARC-Date: 2026-03-04T05:06:07Z\r\n"
         "Content-Type: application/http; msgtype=response\r\nContent-Length: " +
         length.value_or(std::to_string(block.size())) + "\r\n\r\n" + block +
         "\r\n\r\n";
}

std::string page_answer(const std::string& words) {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>" +
         words + "</p>";
}

std::string page_record(const std::string& target, const std::string& words) {
  return record_text("response", target, page_answer(words));
}
