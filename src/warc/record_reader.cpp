// SPDX-License-Identifier: Apache-2.0
// Reads head, block and what must follow the block.
//
// A record tells its own length, and a wrong length would make the next record part of
// this one, or this one's rest a record. So a record counts only when after its block
// stands what may stand there: line ends and another record, the end of the gzip member
// with its checksum, or the end of the file. Otherwise the record is a fault, and from
// the end of its head on the next line that begins with "WARC/1." is searched for:
// inside the same gzip member, or to the end of a plain file.
//
//   Content-Length: 40, block of 40 bytes, CRLF CRLF, "WARC/1.0"   a record
//   Content-Length: 90, which reaches into the next record         a fault, and the
//   next
//                                                                  record is found
//   Content-Length: 2^40 in a file of 1,000 bytes                  the same
//
// A block over the limit cannot be kept, so it cannot be looked through again. In a
// plain archive it is passed over by its length; a length past the end of a file whose
// size is known is a lie and treated as one. In a compressed archive the rest of the
// member is left unread: inflating what will be thrown away is what a bomb wants.
#include "warc/record_reader.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ascribe {
namespace {

constexpr std::string_view line_ends = "\r\n";
constexpr std::string_view record_start = "WARC/";
constexpr std::string_view next_record = "\nWARC/1.";
constexpr std::size_t max_head_bytes = 65'536;
// Two line ends belong to every record; a few more are seen and do no harm.
constexpr std::size_t max_line_end_bytes = 64;

}  // namespace

RecordReader::RecordReader(ByteSource source, std::size_t max_block_bytes)
    : stream_(std::move(source), max_block_bytes), max_block_bytes_(max_block_bytes) {}

/// One step of the stream, unless the present part has stopped already.
Step RecordReader::pull() {
  if (stopped_ != Step::bytes) return stopped_;
  const Step step = stream_.next(buffer_);
  if (step != Step::bytes) stopped_ = step;
  return step;
}

std::string_view RecordReader::rest() const {
  return std::string_view(buffer_).substr(begin_);
}

/// True when the rest has so many bytes; false when the part stops before.
bool RecordReader::reach(std::size_t bytes) {
  while (rest().size() < bytes) {
    if (pull() != Step::bytes) return false;
  }
  return true;
}

/// Moves on. What is behind is dropped only when it is the larger half: thousands of
/// small records in one buffer must not each move all that follow.
void RecordReader::consume(std::size_t bytes) {
  begin_ += bytes;
  consumed_ += bytes;
  if (begin_ < buffer_.size() && begin_ < buffer_.size() - begin_) return;
  buffer_.erase(0, begin_);
  begin_ = 0;
}

RecordFault RecordReader::fault(Refusal refusal, std::string target_uri) {
  return {std::move(refusal), std::move(target_uri), offset_};
}

/// The part has stopped inside a record: either it is broken, which says why, or it
/// ended well and too early.
RecordFault RecordReader::fault_at_stop(std::string target_uri, const char* where) {
  if (stopped_ == Step::broken) return fault(stream_.fault(), std::move(target_uri));
  return fault({"incomplete", std::string("it ends in its ") + where},
               std::move(target_uri));
}

std::optional<std::variant<Record, RecordFault>> RecordReader::next() {
  for (;;) {
    if (rest().empty()) {
      // Only now: the next part must not be joined to what was left of this one.
      if (stopped_ != Step::end) stopped_ = Step::bytes;
      const Step step = pull();
      if (step == Step::end) return std::nullopt;
      set_offset();
      if (step == Step::broken && rest().empty()) return fault(stream_.fault(), "");
      continue;
    }
    consume(std::min(rest().find_first_not_of(line_ends), rest().size()));
    if (rest().empty()) continue;
    set_offset();
    return read_record();
  }
}

void RecordReader::set_offset() {
  offset_ = stream_.is_compressed() ? stream_.part_offset() : consumed_;
}

/// The lines of a head with the empty line that ends it; empty when no such line comes
/// within the bound, before the part stops, or before what looks like another record.
/// Then `seen` is what was looked at.
std::string_view RecordReader::read_head_lines(std::string_view& seen) {
  for (;;) {
    seen = rest().substr(0, max_head_bytes);
    const std::size_t next = seen.find(next_record);
    if (next != std::string_view::npos) seen = seen.substr(0, next + 1);
    const std::size_t strict = seen.find("\n\r\n");
    const std::size_t loose = seen.find("\n\n");
    if (strict < loose) return seen.substr(0, strict + 3);
    if (loose != std::string_view::npos) return seen.substr(0, loose + 2);
    if (next != std::string_view::npos || rest().size() >= max_head_bytes) return {};
    if (pull() != Step::bytes) return {};
  }
}

RecordReader::Result RecordReader::read_record() {
  const bool has_start = reach(record_start.size());
  if (!has_start && stopped_ == Step::broken) {
    consume(rest().size());
    return fault_at_stop("", "head");
  }
  if (rest().substr(0, record_start.size()) != record_start) {
    RecordFault bad =
        fault({"bad-input", "here should begin a record and does not"}, "");
    find_next_record(0);
    return bad;
  }
  std::string_view seen;
  const std::string_view lines = read_head_lines(seen);
  if (lines.empty()) {
    RecordFault bad = stopped_ == Step::bytes
                          ? fault({"bad-input", "its head has no end"}, target_of(seen))
                          : fault_at_stop(target_of(seen), "head");
    find_next_record(0);
    return bad;
  }
  auto head = read_record_head(lines);
  if (const auto* refusal = std::get_if<Refusal>(&head)) {
    RecordFault bad = fault(*refusal, target_of(lines));
    find_next_record(lines.size() - 1);
    return bad;
  }
  auto& good = std::get<RecordHead>(head);
  if (good.content_length > max_block_bytes_) {
    return pass_long_block(std::move(good), lines.size());
  }
  return read_block(std::move(good), lines.size());
}

RecordReader::Result RecordReader::read_block(RecordHead head,
                                              std::size_t block_begin) {
  const std::size_t block_end =
      block_begin + static_cast<std::size_t>(head.content_length);
  if (!reach(block_end)) {
    RecordFault bad = fault_at_stop(head.target_uri, "block");
    find_next_record(block_begin - 1);
    return bad;
  }
  std::size_t tail_end = block_end;
  const Tail tail = check_tail(tail_end);
  if (tail == Tail::good) {
    Record record{std::move(head),
                  std::string(rest().substr(block_begin, block_end - block_begin)),
                  offset_, true};
    consume(tail_end);
    return record;
  }
  RecordFault bad =
      tail == Tail::broken
          ? fault_at_stop(head.target_uri, "block")
          : fault({"bad-input",
                   "no record follows its block: its Content-Length is wrong"},
                  head.target_uri);
  find_next_record(block_begin - 1);
  return bad;
}

/// Looks at what follows a block; `at` becomes where the line ends end.
RecordReader::Tail RecordReader::check_tail(std::size_t& at) {
  const std::size_t most = at + max_line_end_bytes;
  while (reach(at + 1)) {
    if (at < most && line_ends.find(rest()[at]) != std::string_view::npos) {
      ++at;
      continue;
    }
    static_cast<void>(reach(at + record_start.size()));
    const bool is_next = rest().substr(at, record_start.size()) == record_start;
    if (stopped_ == Step::broken && stream_.is_compressed()) return Tail::broken;
    return is_next ? Tail::good : Tail::not_a_record;
  }
  return stopped_ == Step::broken ? Tail::broken : Tail::good;
}

RecordReader::Result RecordReader::pass_long_block(RecordHead head,
                                                   std::size_t block_begin) {
  Record record{std::move(head), "", offset_, false};
  if (stream_.is_compressed()) {
    consume(rest().size());
    stream_.leave_part();
    stopped_ = Step::bytes;
    return record;
  }
  const std::uint64_t length = record.head.content_length;
  const auto file_bytes = stream_.file_bytes();
  if (file_bytes &&
      length > *file_bytes - std::min(*file_bytes, consumed_ + block_begin)) {
    RecordFault bad =
        fault({"incomplete", "its Content-Length is past the end of the file"},
              record.head.target_uri);
    find_next_record(block_begin - 1);
    return bad;
  }
  consume(block_begin);
  std::uint64_t left = length;
  while (left > rest().size()) {
    left -= rest().size();
    consume(rest().size());
    if (pull() != Step::bytes) return fault_at_stop(record.head.target_uri, "block");
  }
  consume(static_cast<std::size_t>(left));
  return record;
}

/// Consumes what stands before the next record of this part; all, when there is none.
void RecordReader::find_next_record(std::size_t from) {
  std::uint64_t looked_at = 0;
  for (;;) {
    const std::size_t found = rest().find(next_record, from);
    if (found != std::string_view::npos) return consume(found + 1);
    const std::size_t kept = std::min(rest().size(), next_record.size() - 1);
    looked_at += rest().size() - kept;
    consume(rest().size() - kept);
    from = 0;
    // A member may unpack to anything; a plain file is as long as it is.
    if (stream_.is_compressed() && looked_at > max_block_bytes_) {
      stream_.leave_part();
      stopped_ = Step::bytes;
      break;
    }
    if (pull() != Step::bytes) break;
  }
  consume(rest().size());
}

}  // namespace ascribe
