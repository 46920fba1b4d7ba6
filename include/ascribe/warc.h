// SPDX-License-Identifier: Apache-2.0
// A web archive (WARC, ISO 28500) is many stored pages in one file: read and written.
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
/// their first bytes. Response records are pages; the metadata that warc_bytes() puts
/// before one says how it was asked for; all other records and stored redirects are
/// passed over. A record over the limit in a compressed archive takes the rest of its
/// gzip member with it.
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
  std::string origin_target_;  ///< what origin_ was said of
  std::string origin_;         ///< the block of the last metadata record
  bool has_answers_ = false;   ///< or has said what was wrong
};

/// How an archive is written.
///
/// gzip      one gzip member for each record: for names that end in .gz
/// software  who writes, for the warcinfo record: "ascribe/0.1.0"
struct WarcStyle {
  bool gzip = false;
  std::string software;
};

/// A WARC/1.1 file of one fetched page: warcinfo, metadata, response, request; files
/// put together are a file of many pages. The metadata says what the input was and, one
/// "via" line each, what redirects led to the page, so that WarcReader gives back the
/// same Page. Needs page.retrieval with a fetched_at, which every record is dated with;
/// no clock is read, and record ids follow from what the records hold, so that the same
/// page gives the same bytes.
///
/// What is stored is what was read: the body has its content coding undone. Fields of a
/// response head that speak of the coded body (Content-Encoding, Transfer-Encoding,
/// Content-Length) are kept with "X-Archive-Orig-" before their names, and a true
/// Content-Length is added. A head that was not kept, and the request's, are written
/// anew from what the Page knows. WARC-Payload-Digest is page.sha256.
std::string warc_bytes(const Page& page, const WarcStyle& style);

}  // namespace ascribe
