// SPDX-License-Identifier: Apache-2.0
// Two archives of one shape: an ArchiveWriter appends values to bytes, an ArchiveReader
// fills the same values from them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "ascribe/word_lists.h"

namespace ascribe {

/// Where views may begin, counted from the first byte, which must be so aligned too.
inline constexpr std::size_t archive_alignment = 8;

/// A type whose bytes are its value, with no padding between.
template <typename T>
concept Plain =
    std::has_unique_object_representations_v<T> || std::is_same_v<T, double>;

/// Takes what it writes as if it could be changed: the description that drives it
/// serves the reader too. view() pads, so that a reader can use the bytes in place.
class ArchiveWriter {
 public:
  std::string bytes;

  template <Plain T>
  void carry(T& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <Plain T>
  void carry(std::optional<T>& value) {
    bool present = value.has_value();
    carry(present);
    if (present) carry(*value);
  }
  void carry(std::string& text) {
    size(text.size());
    bytes += text;
  }
  template <Plain T>
  void block(std::vector<T>& values) {
    size(values.size());
    bytes.append(reinterpret_cast<const char*>(values.data()),
                 values.size() * sizeof(T));
  }
  template <Plain T>
  void view(std::span<const T>& values) {
    size(values.size());
    bytes.resize((bytes.size() + archive_alignment - 1) / archive_alignment *
                 archive_alignment);
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
  }
  void hold(const std::shared_ptr<const void>& /*owner*/) {}
  std::size_t size(std::size_t count) {
    carry(count);
    return count;
  }
  /// The elements of a list, a map or a set, one after the other.
  template <typename Container, typename Element>
  void each(Container& container, const Element& element) {
    size(container.size());
    for (auto& item : container)
      element(const_cast<std::remove_cvref_t<decltype(item)>&>(item));
  }
};

/// Fills values from bytes; what does not fit fails it, and then nothing more is read.
/// Views are of the bytes themselves, and hold() gives who must live as long.
class ArchiveReader {
 public:
  ArchiveReader(std::string_view bytes, std::shared_ptr<const void> owner)
      : bytes_(bytes), owner_(std::move(owner)) {}

  bool failed() const { return failed_; }
  bool at_end() const { return bytes_.empty(); }

  template <Plain T>
  void carry(T& value) {
    take(&value, sizeof value);
  }
  template <Plain T>
  void carry(std::optional<T>& value) {
    bool present = false;
    carry(present);
    if (present) carry(value.emplace());
  }
  void carry(std::string& text) {
    const std::size_t count = size(0);
    if (!has(count, 1)) return;
    text.assign(bytes_.substr(0, count));
    bytes_.remove_prefix(count);
  }
  template <Plain T>
  void block(std::vector<T>& values) {
    const std::size_t count = size(0);
    if (!has(count, sizeof(T))) return;
    values.resize(count);
    take(values.data(), count * sizeof(T));
  }
  template <Plain T>
  void view(std::span<const T>& values) {
    const std::size_t count = size(0);
    const auto place = reinterpret_cast<std::uintptr_t>(bytes_.data());
    const std::size_t padding =
        (archive_alignment - place % archive_alignment) % archive_alignment;
    if (!has(padding, 1)) return;
    bytes_.remove_prefix(padding);
    if (!has(count, sizeof(T))) return;
    values = {reinterpret_cast<const T*>(bytes_.data()), count};
    bytes_.remove_prefix(count * sizeof(T));
  }
  void hold(std::shared_ptr<const void>& owner) { owner = owner_; }
  std::size_t size(std::size_t /*count*/) {
    std::size_t count = 0;
    carry(count);
    return count;
  }
  template <typename Container, typename Element>
  void each(Container& container, const Element& element) {
    const std::size_t count = size(0);
    for (std::size_t i = 0; i < count && !failed_; ++i) {
      // A map's element has a constant key; what is read must not be constant.
      auto item = blank(container);
      element(item);
      container.insert(container.end(), std::move(item));
    }
  }

 private:
  template <typename T>
  static T blank(const std::vector<T>&) {
    return {};
  }
  static std::string blank(const WordList&) { return {}; }
  template <typename K, typename V, typename L>
  static std::pair<K, V> blank(const std::map<K, V, L>&) {
    return {};
  }

  bool has(std::size_t count, std::size_t each) {
    failed_ = failed_ || count > bytes_.size() / each;
    return !failed_;
  }
  void take(void* to, std::size_t count) {
    if (!has(count, 1)) return;
    if (count > 0) std::memcpy(to, bytes_.data(), count);
    bytes_.remove_prefix(count);
  }

  std::string_view bytes_;
  std::shared_ptr<const void> owner_;
  bool failed_ = false;
};

}  // namespace ascribe
