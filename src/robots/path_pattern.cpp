// SPDX-License-Identifier: Apache-2.0
// Matches a path with a pattern of stars in linear time.
//
// Between its stars a pattern is a row of pieces. The first must begin the path; each
// next one is taken at its leftmost place after the one before. Leftmost is safe: a
// piece found further left leaves more path to those that follow, so that if any choice
// of places works, this one does. Only a last piece tied to the end by '$' is taken
// from the right instead.
//
//   "/*/print$"  matches "/news/42/print", not "/news/42/print?x=1"
//   "/a*b*"      matches "/a-b" and "/ab/c", not "/ba"
//
// Each piece is searched for with memmem(), which is linear whatever the bytes, and
// where one search ends the next begins: path and pattern are read once. Trying all
// places of all stars, as simple matchers do, takes exponential time on "/*a*a*a*a*b".
#include "robots/path_pattern.h"

#include <cstring>

namespace ascribe {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         c == '-' || c == '.' || c == '_' || c == '~';
}

void append_encoded(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

/// Where `piece` first begins at or after `from`; npos when nowhere.
std::size_t find_piece(std::string_view path, const std::string& piece,
                       std::size_t from) {
  if (piece.empty()) return from;
  const void* found =
      memmem(path.data() + from, path.size() - from, piece.data(), piece.size());
  if (found == nullptr) return std::string_view::npos;
  return static_cast<std::size_t>(static_cast<const char*>(found) - path.data());
}

}  // namespace

std::string normal_path(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  for (std::size_t at = 0; at < path.size(); ++at) {
    const char c = path[at];
    if (c == '%' && at + 2 < path.size()) {
      const int high = hex_value(path[at + 1]);
      const int low = hex_value(path[at + 2]);
      if (high >= 0 && low >= 0) {
        const char meant = static_cast<char>(high * 16 + low);
        is_unreserved(meant) ? void(out += meant) : append_encoded(out, meant);
        at += 2;
        continue;
      }
    }
    const bool is_plain = c > 0x20 && c < 0x7f;
    is_plain ? void(out += c) : append_encoded(out, c);
  }
  return out;
}

std::string normal_robots_path(std::string_view path_and_query) {
  const std::string normal =
      normal_path(path_and_query.substr(0, path_and_query.find('#')));
  if (normal.empty()) return "/";
  std::string out;
  out.reserve(normal.size());
  for (const char c : normal) {
    c == '*' || c == '$' ? append_encoded(out, c) : void(out += c);
  }
  return out;
}

PathPattern::PathPattern(std::string_view written) {
  std::string normal = normal_path(written);
  length_ = normal.size();
  to_the_end_ = !normal.empty() && normal.back() == '$';
  if (to_the_end_) normal.pop_back();
  std::string piece;
  for (const char c : normal) {
    if (c == '*') {
      pieces_.push_back(std::move(piece));
      piece.clear();
    } else {
      // A '$' that is not the last byte is an ordinary one, and paths have it encoded.
      c == '$' ? append_encoded(piece, c) : void(piece += c);
    }
  }
  pieces_.push_back(std::move(piece));
}

bool PathPattern::matches(std::string_view path) const {
  if (path.substr(0, pieces_.front().size()) != pieces_.front()) return false;
  std::size_t at = pieces_.front().size();
  for (std::size_t i = 1; i < pieces_.size(); ++i) {
    const bool is_last = i + 1 == pieces_.size();
    if (is_last && to_the_end_) {
      const std::string& end = pieces_[i];
      return path.size() - at >= end.size() &&
             path.substr(path.size() - end.size()) == end;
    }
    const std::size_t found = find_piece(path, pieces_[i], at);
    if (found == std::string_view::npos) return false;
    at = found + pieces_[i].size();
  }
  return !to_the_end_ || pieces_.size() > 1 || at == path.size();
}

}  // namespace ascribe
