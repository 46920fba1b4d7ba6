// SPDX-License-Identifier: Apache-2.0
// A web archive (WARC, ISO 28500) is many stored pages in one file, read one by one.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "ascribe/page.h"

namespace ascribe {

class RecordReader;

/// True when the file is to be read as an archive: its name ends in .warc or .warc.gz
/// in any case, or its first bytes are "WARC/1.". "-" and a file that cannot be opened
/// are judged by the name alone.
bool is_warc(const std::string& path);

/// The same for a name alone.
bool is_warc_name(std::string_view name);

/// Reads the pages of one archive in order. Move-only; for one thread at a time. Memory
/// is bounded by a few times `max_bytes`, whatever the archive holds.
///
/// Plain archives and archives with a gzip member for each record are told apart by
/// their first bytes. Response records are pages; warcinfo, request, metadata, revisit,
/// resource, conversion and dns records and stored redirects are passed over. A record
/// over the limit in a compressed archive takes the rest of its gzip member with it.
class WarcReader {
 public:
  /// Opens a file, or standard input for "-". `name` is what the archive is called in
  /// messages. `max_bytes` bounds one page, stored and decoded. Failure codes:
  /// not-found, unreadable.
  static std::variant<WarcReader, Failure> open(const std::string& path,
                                                std::string name,
                                                std::size_t max_bytes);

  /// The same over bytes in memory.
  WarcReader(std::string bytes, std::string name, std::size_t max_bytes);

  WarcReader(WarcReader&& other) noexcept;
  WarcReader& operator=(WarcReader&& other) noexcept;
  ~WarcReader();

  /// The next page, or why one record brought none; nothing at the end. Page::input and
  /// Failure::where are the target URI, or the archive's name when a bad record does
  /// not tell its target. A message begins with the record's place: "record at byte 512
  /// of news.warc: …". After a Failure the reading goes on at the next good record.
  /// Codes: bad-input, incomplete, bad-encoding, unreadable, too-large, bad-http,
  /// http-NNN, not-html. An archive without any response record and without a fault
  /// ends in one Failure "empty-page": no input is passed over in silence.
  std::optional<std::variant<Page, Failure>> next();

 private:
  WarcReader(std::unique_ptr<RecordReader> records, std::string name,
             std::size_t max_bytes);
  Failure failure_at(const std::string& target, std::uint64_t offset, std::string code,
                     const std::string& message) const;

  std::unique_ptr<RecordReader> records_;
  std::string name_;
  std::size_t max_bytes_;
  bool has_answers_ = false;  ///< or has said what was wrong
};

}  // namespace ascribe
