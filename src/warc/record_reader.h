// SPDX-License-Identifier: Apache-2.0
// Cuts an archive into records, and finds the next one after a bad one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "warc/record_head.h"
#include "warc/record_stream.h"

namespace ascribe {

/// One record that is whole: its block is as long as it says and its gzip member, if
/// any, has the right checksum.
///
/// offset    where it begins in the file; in a compressed archive, where its member
/// does is_whole  false: the block is longer than the reader may hold, and was not kept
struct Record {
  RecordHead head;
  std::string block;
  std::uint64_t offset = 0;
  bool is_whole = true;
};

/// Why one record could not be had. Codes: bad-input (no record, or a length that
/// cannot be true), incomplete (the archive ends inside it), bad-encoding (gzip),
/// unreadable (the file system).
struct RecordFault {
  Refusal refusal;
  std::string target_uri;  ///< empty when it was not read
  std::uint64_t offset = 0;
};

/// Move-only. Memory is bounded by three times `max_block_bytes` and a constant.
class RecordReader {
 public:
  RecordReader(ByteSource source, std::size_t max_block_bytes);

  /// The next record or fault, in the order of the file; nothing at the end. Linear in
  /// the bytes of the file.
  std::optional<std::variant<Record, RecordFault>> next();

 private:
  using Result = std::variant<Record, RecordFault>;
  enum class Tail : std::uint8_t { good, not_a_record, broken };

  Step pull();
  bool reach(std::size_t bytes);
  std::string_view rest() const;
  void set_offset();
  std::string_view read_head_lines(std::string_view& seen);
  Result read_record();
  Result read_block(RecordHead head, std::size_t block_begin);
  Result pass_long_block(RecordHead head, std::size_t block_begin);
  Tail check_tail(std::size_t& at);
  RecordFault fault(Refusal refusal, std::string target_uri);
  RecordFault fault_at_stop(std::string target_uri, const char* where);
  void consume(std::size_t bytes);
  void find_next_record(std::size_t from);

  RecordStream stream_;
  std::size_t max_block_bytes_;
  std::string buffer_;
  std::size_t begin_ = 0;       ///< of what is not yet consumed, in buffer_
  std::uint64_t consumed_ = 0;  ///< bytes consumed in all
  std::uint64_t offset_ = 0;    ///< of the record being read
  Step stopped_ = Step::bytes;  ///< why the present part gives no more
};

}  // namespace ascribe
