// SPDX-License-Identifier: Apache-2.0
// Wording the counts.
//
// Claims fall into five groups, strongest first: identified sources, the outlet's own
// eyes, other media and posts, unnamed or vague sources, nobody. Each group with claims
// gives one phrase. The first names its sources by sort:
//
//   one affiliation        "one organisation and its official", "one named person"
//   several                "three named people, two organisations and one document"
//
// The last sentence counts affiliations, because many sources of one body are one side.
#include "report/summary_line.h"

#include <array>
#include <map>
#include <set>
#include <vector>

namespace ascribe {
namespace {

constexpr std::array<std::string_view, 10> small_numbers = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};

std::string counted(std::size_t count) {
  if (count < small_numbers.size()) return std::string(small_numbers[count]);
  return std::to_string(count);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return counted(count) + " " + std::string(count == 1 ? one : many);
}

/// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? " and " : ", ";
    text += items[i];
  }
  return text;
}

/// Distinct sources of claims, by sort.
struct Cast {
  std::size_t people = 0;
  std::size_t officials = 0;  ///< of the people
  std::size_t bodies = 0;
  std::size_t records = 0;
};

// A body and its unnamed spokesperson are one body, so bodies count by affiliation.
Cast count_cast(const Evidence& evidence) {
  std::map<std::string, bool> people;
  std::set<std::string> bodies;
  std::set<std::string> records;
  for (const Claim& claim : evidence.claims) {
    if (band_of(claim.who) == Band::named && is_identified(claim.who)) {
      people[claim.source] |= claim.who == Who::named_official;
    } else if (claim.who == Who::named_org || claim.who == Who::org_spokesperson) {
      bodies.insert(claim.affiliation);
    } else if (claim.who == Who::document) {
      records.insert(claim.source);
    }
  }
  Cast cast{people.size(), 0, bodies.size(), records.size()};
  for (const auto& [key, is_official] : people) cast.officials += is_official;
  return cast;
}

std::string of_one_affiliation(const Cast& cast) {
  std::string text = "one organisation";
  std::vector<std::string> its;
  if (cast.officials == cast.people && cast.people > 0) {
    its.push_back(cast.people == 1 ? "its official"
                                   : "its " + counted(cast.people) + " officials");
  } else if (cast.people > 0) {
    its.push_back(
        counted(cast.people, "person who speaks for it", "people who speak for it"));
  }
  if (cast.records > 0) {
    its.push_back(cast.records == 1 ? "its document"
                                    : "its " + counted(cast.records) + " documents");
  }
  its.insert(its.begin(), text);
  return listed(its);
}

std::string identified_sources(const Evidence& evidence) {
  const Cast cast = count_cast(evidence);
  if (evidence.metrics.affiliations == 1 && cast.bodies == 1) {
    return of_one_affiliation(cast);
  }
  std::vector<std::string> sorts;
  if (cast.people > 0) {
    const bool all_official = cast.officials == cast.people;
    sorts.push_back(all_official
                        ? counted(cast.people, "named official", "named officials")
                        : counted(cast.people, "named person", "named people"));
  }
  if (cast.bodies > 0) {
    sorts.push_back(counted(cast.bodies, "organisation", "organisations"));
  }
  if (cast.records > 0) {
    sorts.push_back(counted(cast.records, "document", "documents"));
  }
  return listed(sorts);
}

std::string unnamed_sources(std::uint32_t unnamed, std::uint32_t vague) {
  const bool one = unnamed + vague == 1;
  const std::string sort =
      vague == 0 ? "unnamed" : (unnamed == 0 ? "vague" : "unnamed or vague");
  if (!one) return sort + " sources";
  return (unnamed == 1 ? "an " : "a ") + sort + " source";
}

std::string relaying_sources(std::uint32_t media, std::uint32_t posts) {
  if (media == 0) return "social posts";
  return posts == 0 ? "other media" : "other media and social posts";
}

struct Group {
  std::uint32_t claims = 0;
  std::string from;
};

std::vector<Group> group_claims(const Evidence& evidence) {
  const auto who = [&](Who w) {
    return evidence.metrics.who[static_cast<std::size_t>(w)];
  };
  const std::uint32_t identified = who(Who::named_official) + who(Who::named_expert) +
                                   who(Who::named_person) + who(Who::named_org) +
                                   who(Who::org_spokesperson) + who(Who::document);
  const std::uint32_t media = who(Who::other_media);
  const std::uint32_t posts = who(Who::social_post);
  const std::uint32_t unnamed = who(Who::unnamed_official) + who(Who::unnamed_person);
  const std::uint32_t vague =
      who(Who::unnamed_group) + who(Who::vague_document) + who(Who::vague_passive);
  std::vector<Group> groups;
  const auto add = [&](std::uint32_t claims, const std::string& from) {
    if (claims > 0) groups.push_back({claims, from});
  };
  if (identified > 0) add(identified, identified_sources(evidence));
  add(who(Who::self_observation), "the outlet itself");
  add(media + posts, relaying_sources(media, posts));
  add(unnamed + vague, unnamed_sources(unnamed, vague));
  add(who(Who::none), "nobody");
  return groups;
}

std::string affiliation_sentence(std::size_t affiliations) {
  if (affiliations == 0) return "No identified source.";
  if (affiliations == 1) return "No second identified affiliation.";
  std::string sentence = counted(affiliations) + " identified affiliations.";
  if (sentence[0] >= 'a') sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  return sentence;
}

}  // namespace

std::string summary_line(const Evidence& evidence) {
  const std::uint32_t claims = evidence.metrics.claims;
  if (claims == 0) return "No claims found.";
  const std::vector<Group> groups = group_claims(evidence);
  std::string line = std::to_string(claims) + (claims == 1 ? " claim" : " claims");
  if (groups.size() == 1) {
    line += (claims == 1 ? ", from " : ", all from ") + groups.front().from;
  } else {
    for (std::size_t i = 0; i < groups.size(); ++i) {
      line += (i == 0 ? ": " : ", ") + std::to_string(groups[i].claims) + " from " +
              groups[i].from;
    }
  }
  return line + ". " + affiliation_sentence(evidence.metrics.affiliations);
}

}  // namespace ascribe
