// SPDX-License-Identifier: Apache-2.0
// Which entity a name may belong to, found without asking them all.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace ascribe {

/// A name as numbers of its words (word_numbers.h), not empty.
///
/// initials  the number of the word that its words' first letters make; no_initials
///           for a name of one word, and where nobody will ask
struct NumberedName {
  static constexpr std::uint32_t no_initials = 0xFFFFFFFF;
  std::vector<std::uint32_t> words;
  std::uint32_t initials = no_initials;
  bool person = false;
};

/// True when the two may be the same one: "Ines Kallio" and "Kallio"; "Toro Mining",
/// "Toro" and "TM". Never for a person and a body.
bool is_same_name(const NumberedName& one, const NumberedName& other);

/// The entities of one article by their names, which may grow.
class NameIndex {
 public:
  /// The entity of that very name; else, of those that is_same_name() finds, the one
  /// seen last. O(words of the name), all calls taken together.
  std::optional<std::uint32_t> find(const NumberedName& name);

  /// Entity number `entity` was mentioned, and this is its name now: entities count
  /// from 0 in order of first mention, and a name is only replaced by a longer one that
  /// is_same_name() as it. O(words of the name).
  void see(std::uint32_t entity, const NumberedName& name);

  /// The same, with the name it has. O(words of the name).
  void see_again(std::uint32_t entity);

  const NumberedName& name_of(std::uint32_t entity) const {
    return entities_[entity].name;
  }

 private:
  enum class Kind : std::uint8_t { whole, part, initials, end, single, ends };
  struct Known {
    NumberedName name;
    std::uint32_t last_seen = 0;
  };
  /// One sight of an entity; the one before it under the same key, 0 for none.
  struct Sight {
    std::uint32_t entity = 0;
    std::uint32_t before = 0;
  };
  enum class Way : std::uint8_t { forward, backward };

  static std::uint64_t key(Kind kind, std::uint32_t number, bool person);
  std::uint32_t node_after(std::uint32_t node, std::uint32_t word, Way way) const;
  std::uint32_t made_node_after(std::uint32_t node, std::uint32_t word, Way way);
  void put(Kind kind, std::uint32_t number, std::uint32_t entity);
  void look(Kind kind, std::uint32_t number, const NumberedName& name,
            std::optional<std::uint32_t>& best);
  void look_along(const NumberedName& name, Way way,
                  std::optional<std::uint32_t>& best);
  std::optional<std::uint32_t> exact(const NumberedName& name);
  void put_person(std::uint32_t entity, const NumberedName& name);
  void put_body(std::uint32_t entity, const NumberedName& name);

  std::vector<Known> entities_;
  std::unordered_map<std::uint64_t, std::uint32_t> nodes_;   ///< of two tries
  std::unordered_map<std::uint64_t, std::uint32_t> latest_;  ///< key to sight
  std::vector<Sight> sights_{1};
  std::uint32_t last_node_ = 0;
  std::uint32_t clock_ = 0;
};

}  // namespace ascribe
