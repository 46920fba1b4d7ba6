// SPDX-License-Identifier: Apache-2.0
// Names under keys, the last one seen on top.
//
// An entity lies under every key by which a name that may be its own would ask:
//
//   person  “Ines Kallio”   by either end: kallio, ines; by both ends: ines … kallio
//           “Kallio”        besides as a single word, for “Ines Kallio” to ask
//   body    “Norrby Growers’ Union”   whole; by the beginnings norrby, norrby growers’
//                           and the ends union, growers’ union; by the initials ngu
//
// Whoever asks walks the beginnings and ends of his own name. Beginnings and ends are
// nodes of two tries, so that a name of n words has n keys of each sort, and not n of
// up to n words.
//
// Under each key lie the sights of entities, the last on top, so that “the one seen
// last” is the top and no list is searched. An entity whose name has grown may have
// lost a key; its sights under that are thrown away when they come up. Whoever has a
// key is the same for all who ask by it, so is_same_name() tells.
#include "attribute/name_index.h"

#include <algorithm>

namespace ascribe {
namespace {

using Words = std::vector<std::uint32_t>;

bool is_part(const Words& whole, const Words& part) {
  if (part.size() >= whole.size()) return false;
  return std::equal(part.begin(), part.end(), whole.begin()) ||
         std::equal(part.rbegin(), part.rend(), whole.rbegin());
}

bool is_same_person(const Words& one, const Words& other) {
  if (other.size() == 1) return one.back() == other[0] || one.front() == other[0];
  if (one.size() == 1) return other.back() == one[0];
  return one.back() == other.back() && one.front() == other.front();
}

/// `short_name` is one word, the initials of the longer.
bool is_spelled_by(const NumberedName& short_name, const NumberedName& name) {
  return short_name.words.size() == 1 && name.words.size() > 1 &&
         short_name.words[0] == name.initials;
}

}  // namespace

bool is_same_name(const NumberedName& one, const NumberedName& other) {
  if (one.person != other.person) return false;
  if (one.words == other.words) return true;
  if (one.person) return is_same_person(one.words, other.words);
  return is_part(one.words, other.words) || is_part(other.words, one.words) ||
         is_spelled_by(one, other) || is_spelled_by(other, one);
}

std::uint64_t NameIndex::key(Kind kind, std::uint32_t number, bool person) {
  return static_cast<std::uint64_t>(kind) << 33 | (person ? 1ull << 32 : 0) | number;
}

std::uint32_t NameIndex::node_after(std::uint32_t node, std::uint32_t word,
                                    Way way) const {
  const auto next = nodes_.find(std::uint64_t{node} << 32 | word |
                                static_cast<std::uint64_t>(way) << 63);
  return next == nodes_.end() ? 0 : next->second;
}

std::uint32_t NameIndex::made_node_after(std::uint32_t node, std::uint32_t word,
                                         Way way) {
  const auto [next, is_new] = nodes_.try_emplace(
      std::uint64_t{node} << 32 | word | static_cast<std::uint64_t>(way) << 63,
      last_node_ + 1);
  if (is_new) ++last_node_;
  return next->second;
}

void NameIndex::put(Kind kind, std::uint32_t number, std::uint32_t entity) {
  std::uint32_t& top = latest_[key(kind, number, entities_[entity].name.person)];
  if (top != 0 && sights_[top].entity == entity) return;
  sights_.push_back({entity, top});
  top = static_cast<std::uint32_t>(sights_.size() - 1);
}

void NameIndex::look(Kind kind, std::uint32_t number, const NumberedName& name,
                     std::optional<std::uint32_t>& best) {
  const auto top = latest_.find(key(kind, number, name.person));
  if (top == latest_.end()) return;
  while (top->second != 0 &&
         !is_same_name(entities_[sights_[top->second].entity].name, name)) {
    top->second = sights_[top->second].before;
  }
  if (top->second == 0) return;
  const std::uint32_t entity = sights_[top->second].entity;
  if (!best || entities_[entity].last_seen > entities_[*best].last_seen) best = entity;
}

// Bodies whose names are a part of this one, or the other way about.
void NameIndex::look_along(const NumberedName& name, Way way,
                           std::optional<std::uint32_t>& best) {
  const std::size_t count = name.words.size();
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = way == Way::forward ? i : count - 1 - i;
    node = node_after(node, name.words[at], way);
    if (node == 0) return;
    look(i + 1 == count ? Kind::part : Kind::whole, node, name, best);
  }
}

std::optional<std::uint32_t> NameIndex::exact(const NumberedName& name) {
  std::uint32_t node = 0;
  for (const std::uint32_t word : name.words) {
    node = node_after(node, word, Way::forward);
    if (node == 0) return std::nullopt;
  }
  std::optional<std::uint32_t> found;
  look(Kind::whole, node, name, found);
  if (found && entities_[*found].name.words != name.words) return std::nullopt;
  return found;
}

std::optional<std::uint32_t> NameIndex::find(const NumberedName& name) {
  std::optional<std::uint32_t> best = exact(name);
  if (best) return best;
  const Words& words = name.words;
  if (name.person) {
    if (words.size() == 1) {
      look(Kind::end, words[0], name, best);
      return best;
    }
    look(Kind::single, words.back(), name, best);
    const std::uint32_t first = node_after(0, words.front(), Way::forward);
    const std::uint32_t ends =
        first == 0 ? 0 : node_after(first, words.back(), Way::forward);
    if (ends != 0) look(Kind::ends, ends, name, best);
    return best;
  }
  look_along(name, Way::forward, best);
  look_along(name, Way::backward, best);
  if (words.size() == 1) {
    look(Kind::initials, words[0], name, best);
  } else if (name.initials != NumberedName::no_initials) {
    const std::uint32_t node = node_after(0, name.initials, Way::forward);
    if (node != 0) look(Kind::whole, node, name, best);
  }
  return best;
}

void NameIndex::put_person(std::uint32_t entity, const NumberedName& name) {
  const Words& words = name.words;
  put(Kind::end, words.front(), entity);
  put(Kind::end, words.back(), entity);
  if (words.size() == 1) return put(Kind::single, words[0], entity);
  const std::uint32_t first = made_node_after(0, words.front(), Way::forward);
  put(Kind::ends, made_node_after(first, words.back(), Way::forward), entity);
}

void NameIndex::put_body(std::uint32_t entity, const NumberedName& name) {
  const Words& words = name.words;
  std::uint32_t back = 0;
  for (std::size_t i = 1; i <= words.size(); ++i) {
    back = made_node_after(back, words[words.size() - i], Way::backward);
    put(i == words.size() ? Kind::whole : Kind::part, back, entity);
  }
  if (name.initials != NumberedName::no_initials && words.size() > 1) {
    put(Kind::initials, name.initials, entity);
  }
}

void NameIndex::see(std::uint32_t entity, const NumberedName& name) {
  if (entity == entities_.size()) entities_.emplace_back();
  entities_[entity].name = name;
  see_again(entity);
}

void NameIndex::see_again(std::uint32_t entity) {
  const NumberedName& name = entities_[entity].name;
  entities_[entity].last_seen = ++clock_;
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    node = made_node_after(node, name.words[i], Way::forward);
    const bool is_whole = i + 1 == name.words.size();
    if (is_whole || !name.person)
      put(is_whole ? Kind::whole : Kind::part, node, entity);
  }
  if (name.person) {
    put_person(entity, name);
  } else {
    put_body(entity, name);
  }
}

}  // namespace ascribe
