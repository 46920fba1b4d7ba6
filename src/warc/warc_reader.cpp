// SPDX-License-Identifier: Apache-2.0
// From the records of an archive to its pages.
#include <algorithm>
#include <array>
#include <utility>

#include "ascribe/warc.h"
#include "fetch/shown_text.h"
#include "http/header_text.h"
#include "warc/stored_answer.h"

namespace ascribe {
namespace {

// A stored block is a head and a body.
constexpr std::size_t head_allowance = 256u << 10;

bool ends_with(std::string_view name, std::string_view ending) {
  return name.size() >= ending.size() &&
         name.substr(name.size() - ending.size()) == ending;
}

}  // namespace

bool is_warc_name(std::string_view name) {
  const std::string small = lower_ascii(name);
  return ends_with(small, ".warc") || ends_with(small, ".warc.gz");
}

bool is_warc(const std::string& path) {
  constexpr std::string_view first = "WARC/1.";
  if (is_warc_name(path)) return true;
  if (path == "-") return false;
  const auto starts = ByteSource::first_bytes(path, first.size());
  return starts == first;
}

std::variant<WarcReader, Failure> WarcReader::open(const std::string& path,
                                                   std::string name,
                                                   std::size_t max_bytes) {
  auto source = ByteSource::open(path);
  if (auto* failure = std::get_if<Failure>(&source)) {
    failure->where = std::move(name);
    return *std::move(failure);
  }
  return WarcReader(
      std::make_unique<RecordReader>(std::get<ByteSource>(std::move(source)),
                                     max_bytes + head_allowance),
      std::move(name), max_bytes);
}

WarcReader::WarcReader(std::string bytes, std::string name, std::size_t max_bytes)
    : WarcReader(std::make_unique<RecordReader>(ByteSource(std::move(bytes)),
                                                max_bytes + head_allowance),
                 std::move(name), max_bytes) {}

WarcReader::WarcReader(std::unique_ptr<RecordReader> records, std::string name,
                       std::size_t max_bytes)
    : records_(std::move(records)), name_(std::move(name)), max_bytes_(max_bytes) {}

WarcReader::WarcReader(WarcReader&& other) noexcept = default;
WarcReader& WarcReader::operator=(WarcReader&& other) noexcept = default;
WarcReader::~WarcReader() = default;

Failure WarcReader::failure_at(const std::string& target, std::uint64_t offset,
                               std::string code, const std::string& message) const {
  return {std::move(code), target.empty() ? name_ : mask_user_info(target),
          "record at byte " + std::to_string(offset) + " of " + name_ + ": " + message};
}

std::optional<std::variant<Page, Failure>> WarcReader::next() {
  while (auto result = records_->next()) {
    if (const auto* fault = std::get_if<RecordFault>(&*result)) {
      has_answers_ = true;
      return failure_at(fault->target_uri, fault->offset, fault->refusal.code,
                        fault->refusal.message);
    }
    const Record& record = std::get<Record>(*result);
    if (record.head.type == "metadata") {
      origin_target_ = record.head.target_uri;
      origin_ = record.block;
    }
    if (!holds_answer(record.head)) continue;
    has_answers_ = true;
    auto read = page_in(record, max_bytes_);
    if (!read) continue;
    if (const auto* refusal = std::get_if<Refusal>(&*read)) {
      return failure_at(record.head.target_uri, record.offset, refusal->code,
                        refusal->message);
    }
    Page page = std::get<Page>(*std::move(read));
    if (record.head.target_uri == origin_target_) set_origin(page, origin_);
    return page;
  }
  if (std::exchange(has_answers_, true)) return std::nullopt;
  return Failure{"empty-page", name_,
                 "the archive holds no response record; give one that holds pages"};
}

}  // namespace ascribe
