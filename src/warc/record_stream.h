// SPDX-License-Identifier: Apache-2.0
// A RecordStream is an archive with its gzip taken off, member by member.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "http/gzip_member.h"
#include "http/refusal.h"
#include "warc/byte_source.h"

namespace ascribe {

/// What one step of reading brought.
enum class Step : std::uint8_t {
  bytes,     ///< some were appended
  part_end,  ///< a gzip member has ended well; the next step begins another
  end,       ///< nothing is left
  broken,    ///< fault() says how; some bytes, not to be relied on, may have been
             ///< appended; the next step goes on at the next good member
};

/// Plain archives are one part, from first byte to last; compressed ones, known by
/// their first bytes, are as many parts as they have members. Memory is bounded by
/// `window_bytes` and two steps of reading.
class RecordStream {
 public:
  /// `window_bytes`: how much of a compressed member is remembered, so that another
  /// member, which a cut one has run into, can be found again.
  RecordStream(ByteSource source, std::size_t window_bytes);

  /// Appends to `into`, at most 64 KiB. A plain archive whose reading fails is broken
  /// once and then at its end.
  Step next(std::string& into);

  /// Gives up the rest of this member, unread. Plain archives: no effect.
  void leave_part();

  bool is_compressed() const { return is_compressed_; }

  /// Where in the file the present member begins; 0 for a plain archive.
  std::uint64_t part_offset() const { return part_offset_; }

  /// How many bytes the file has; nothing when that is not known.
  std::optional<std::uint64_t> file_bytes() const { return source_.size(); }

  const Refusal& fault() const { return fault_; }

 private:
  enum class State : std::uint8_t {
    unknown,
    plain,
    between,
    inside,
    ended,
    lost,
    over
  };

  bool read_raw();
  Step stop();
  Step next_plain(std::string& into);
  Step begin_member();
  Step inflate(std::string& into);
  Step break_off(std::string code, std::string message);
  Step find_member();
  bool is_record_at(std::size_t at);

  ByteSource source_;
  std::size_t window_bytes_;
  State state_ = State::unknown;
  bool is_compressed_ = false;
  GzipMember member_;
  GzipMember probe_;
  bool waits_ = false;  ///< output waits inside zlib
  std::string raw_;     ///< bytes of the file, from raw_offset_ on
  std::uint64_t raw_offset_ = 0;
  std::size_t used_ = 0;         ///< of raw_, by the inflater
  std::size_t search_from_ = 0;  ///< in raw_, when lost
  std::uint64_t part_offset_ = 0;
  Refusal fault_;
};

}  // namespace ascribe
