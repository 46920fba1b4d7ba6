// SPDX-License-Identifier: Apache-2.0
// Inflates an archive member by member and finds its way again after a bad one.
//
// The format compresses every record alone, so that one damaged member need not cost
// the others. zlib says where a good member ends. After a bad one nobody knows where
// the next begins, so it is searched for: the three bytes that begin every member (1f
// 8b 08) which inflate to "WARC/". Compressed data holds the three bytes once in 16 MB
// by chance, and the five letters after them practically never.
//
// The search begins behind the first byte of the bad member and not where zlib gave up:
// a member that was cut runs on into the next one, and zlib notices only later. For
// this the member's bytes are kept, up to a window; past it they are let go, and the
// search begins where they end. A look at one candidate reads a bounded number of
// bytes, so that a file full of false beginnings costs time in proportion to its
// length.
#include "warc/record_stream.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ascribe {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view member_start = "\x1f\x8b\x08"sv;
constexpr std::string_view record_start = "WARC/"sv;
constexpr std::size_t step_bytes = 65'536;
constexpr std::size_t probe_bytes = 256;

}  // namespace

RecordStream::RecordStream(ByteSource source, std::size_t window_bytes)
    : source_(std::move(source)), window_bytes_(window_bytes) {}

bool RecordStream::read_raw() { return source_.read(raw_); }

Step RecordStream::next(std::string& into) {
  if (state_ == State::unknown) {
    while (raw_.size() < 2 && read_raw()) continue;
    is_compressed_ = raw_.substr(0, 2) == member_start.substr(0, 2);
    state_ = is_compressed_ ? State::between : State::plain;
  }
  switch (state_) {
    case State::plain:
      return next_plain(into);
    case State::lost:
      if (find_member() == Step::end) return Step::end;
      [[fallthrough]];
    case State::between:
      if (const Step step = begin_member(); step != Step::bytes) return step;
      [[fallthrough]];
    case State::inside:
      return inflate(into);
    case State::ended:
      state_ = State::between;
      return Step::part_end;
    case State::unknown:
    case State::over:
      break;
  }
  return Step::end;
}

void RecordStream::leave_part() {
  if (state_ != State::inside) return;
  state_ = State::lost;
  search_from_ = used_;
}

/// The file gives no more: because it is at its end, or because it cannot be read.
Step RecordStream::stop() {
  state_ = State::over;
  if (source_.fault().empty()) return Step::end;
  fault_ = {"unreadable", "reading stopped: " + source_.fault()};
  return Step::broken;
}

Step RecordStream::next_plain(std::string& into) {
  if (raw_.empty() && !read_raw()) return stop();
  into += raw_;
  raw_.clear();
  return Step::bytes;
}

/// Step::bytes: a member has begun.
Step RecordStream::begin_member() {
  const auto drop = [this] {
    raw_.erase(0, used_);
    raw_offset_ += std::exchange(used_, 0);
  };
  drop();
  // Copies to tapes and disks fill up the last block with zeros.
  for (;;) {
    used_ = std::min(raw_.find_first_not_of('\0'), raw_.size());
    drop();
    if (!raw_.empty() || !read_raw()) break;
  }
  while (raw_.size() < member_start.size() && read_raw()) continue;
  part_offset_ = raw_offset_;
  if (raw_.empty()) return stop();
  if (raw_.substr(0, member_start.size()) != member_start) {
    return break_off("bad-encoding", "here should begin a gzip member and does not");
  }
  member_.restart();
  state_ = State::inside;
  return Step::bytes;
}

Step RecordStream::inflate(std::string& into) {
  const std::size_t before = into.size();
  while (into.size() == before) {
    if (!waits_ && used_ == raw_.size()) {
      if (used_ > window_bytes_) {
        raw_offset_ += used_;
        raw_.clear();
        used_ = 0;
      }
      if (!read_raw()) {
        if (!source_.fault().empty()) return stop();
        return break_off("incomplete", "its gzip member is cut short");
      }
    }
    std::string_view wire = std::string_view(raw_).substr(used_);
    const GzipMember::State state = member_.add(wire, step_bytes, into);
    used_ = raw_.size() - wire.size();
    waits_ = state == GzipMember::State::full;
    if (state == GzipMember::State::broken) {
      return break_off("bad-encoding", "its gzip member is damaged");
    }
    if (state == GzipMember::State::ended) {
      state_ = into.size() == before ? State::between : State::ended;
      return into.size() == before ? Step::part_end : Step::bytes;
    }
  }
  return Step::bytes;
}

Step RecordStream::break_off(std::string code, std::string message) {
  fault_ = {std::move(code), std::move(message)};
  state_ = State::lost;
  waits_ = false;
  search_from_ = raw_offset_ == part_offset_ ? 1 : 0;
  return Step::broken;
}

/// Step::bytes: a good member begins at used_.
Step RecordStream::find_member() {
  waits_ = false;
  for (;;) {
    const std::size_t found = raw_.find(member_start, search_from_);
    if (found != std::string::npos) {
      while (raw_.size() < found + probe_bytes && read_raw()) continue;
      if (is_record_at(found)) {
        used_ = found;
        return Step::bytes;
      }
      search_from_ = found + 1;
      continue;
    }
    // The last two bytes may be the beginning of a beginning.
    const std::size_t kept = std::min(raw_.size(), member_start.size() - 1);
    raw_offset_ += raw_.size() - kept;
    raw_.erase(0, raw_.size() - kept);
    search_from_ = 0;
    if (!read_raw()) {
      state_ = State::over;
      return Step::end;
    }
  }
}

bool RecordStream::is_record_at(std::size_t at) {
  probe_.restart();
  std::string_view wire = std::string_view(raw_).substr(at, probe_bytes);
  std::string first;
  probe_.add(wire, record_start.size(), first);
  return first == record_start;
}

}  // namespace ascribe
