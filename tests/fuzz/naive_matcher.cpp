// SPDX-License-Identifier: Apache-2.0
// Elements as functions from a path to the paths that go on from it.
#include "fuzz/naive_matcher.h"

#include <algorithm>
#include <string_view>

namespace ascribe {
namespace {

struct Path {
  std::uint32_t at = 0;
  std::array<std::optional<TokenRange>, capture_count> captures;
  bool operator==(const Path&) const = default;
};
using Paths = std::vector<Path>;

// Of equal paths only the first can count: what follows is the same for all.
void add(Paths& paths, const Path& path) {
  if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
}

std::string lower(std::string word) {
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return word;
}

bool is_mark(const std::string& word) {
  return word == "," || word == "." || word == "”";
}

std::vector<std::string> parts_of(const std::string& phrase) {
  std::vector<std::string> parts(1);
  for (const char c : phrase) {
    if (c == ' ')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

/// Tokens the phrase takes at `at`; 0 when it does not stand there.
std::uint32_t phrase_at(const NaiveSentence& sentence, std::uint32_t at,
                        const std::string& phrase) {
  const std::vector<std::string> parts = parts_of(phrase);
  if (at + parts.size() > sentence.size()) return 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (lower(sentence.words[at + i]) != parts[i]) return 0;
  }
  return static_cast<std::uint32_t>(parts.size());
}

bool is_mention_name(const std::string& name) {
  return name == ":Person" || name == ":Org";
}

/// How many tokens an alternative that takes words can take at `at`, in any order.
std::vector<std::uint32_t> lengths(const NaiveSentence& sentence, std::uint32_t at,
                                   const std::string& name) {
  if (at >= sentence.size()) return {};
  const std::string& word = sentence.words[at];
  if (name == "@l") {
    std::vector<std::uint32_t> found;
    for (const char* phrase : naive_lexicon) {
      const std::uint32_t length = phrase_at(sentence, at, phrase);
      if (length > 0) found.push_back(length);
    }
    return found;
  }
  bool holds = lower(word) == name;
  if (name == ":any") holds = true;
  if (name == ":word") holds = !is_mark(word);
  if (name == ":Name") holds = !is_mark(word) && lower(word) != word;
  if (name == ":comma") holds = word == ",";
  return holds ? std::vector<std::uint32_t>{1} : std::vector<std::uint32_t>{};
}

bool stands(const NaiveSentence& sentence, std::uint32_t at,
            const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return !lengths(sentence, at, name).empty();
  });
}

bool is_tail(const NaiveSentence& sentence, std::uint32_t at) {
  return std::all_of(sentence.words.begin() + at, sentence.words.end(),
                     [](const std::string& w) { return w == "." || w == "”"; });
}

// Mentions before words, the longest phrase before shorter ones and single words, edges
// of the sentence last.
Paths atom_once(const NaiveElement& atom, const NaiveSentence& sentence,
                const Path& path) {
  if (atom.negative) {
    return stands(sentence, path.at, atom.names) ? Paths{} : Paths{path};
  }
  Paths out;
  std::vector<std::uint32_t> takes;
  for (const std::string& name : atom.names) {
    if (!is_mention_name(name)) continue;
    const MentionType type = name == ":Person" ? MentionType::person : MentionType::org;
    for (const Mention& mention : sentence.mentions) {
      if (mention.tokens.begin != path.at || mention.type != type) continue;
      add(out, {mention.tokens.end, path.captures});
    }
  }
  for (const std::string& name : atom.names) {
    if (is_mention_name(name)) continue;
    for (const std::uint32_t length : lengths(sentence, path.at, name)) {
      takes.push_back(length);
    }
  }
  std::sort(takes.rbegin(), takes.rend());
  for (const std::uint32_t length : takes) add(out, {path.at + length, path.captures});
  const auto names = [&](std::string_view wanted) {
    return std::find(atom.names.begin(), atom.names.end(), wanted) != atom.names.end();
  };
  if (names(":start") && path.at == 0) add(out, path);
  if (names(":end") && is_tail(sentence, path.at)) add(out, path);
  return out;
}

Paths gap_once(const NaiveElement& gap, const NaiveSentence& sentence,
               const Path& path) {
  if (path.at >= sentence.size()) return {};
  if (stands(sentence, path.at, gap.stops)) return {};
  if (is_mark(sentence.words[path.at]) && !stands(sentence, path.at, gap.names)) {
    return {};
  }
  return {{path.at + 1, path.captures}};
}

Paths element(const NaiveElement& one, const NaiveSentence& sentence, const Path& path);

Paths in_turn(const NaivePattern& elements, const NaiveSentence& sentence,
              const Path& path) {
  Paths paths = {path};
  for (const NaiveElement& one : elements) {
    Paths next;
    for (const Path& so_far : paths) {
      for (const Path& path_on : element(one, sentence, so_far)) add(next, path_on);
    }
    paths = std::move(next);
  }
  return paths;
}

Paths once(const NaiveElement& one, const NaiveSentence& sentence, const Path& path) {
  if (one.form == NaiveElement::Form::atom) return atom_once(one, sentence, path);
  if (one.form == NaiveElement::Form::gap) return gap_once(one, sentence, path);
  return in_turn(one.parts, sentence, path);
}

// Greedy: one more time before no more.
Paths repeated(const NaiveElement& one, const NaiveSentence& sentence, const Path& path,
               int done) {
  Paths out;
  if (done < one.most) {
    for (const Path& after : once(one, sentence, path)) {
      for (const Path& end : repeated(one, sentence, after, done + 1)) add(out, end);
    }
  }
  if (done >= one.least) add(out, path);
  return out;
}

Paths element(const NaiveElement& one, const NaiveSentence& sentence,
              const Path& path) {
  if (one.form == NaiveElement::Form::any) {
    Paths out;
    for (const NaiveElement& way : one.parts) {
      for (const Path& end : element(way, sentence, path)) add(out, end);
    }
    return out;
  }
  if (one.form != NaiveElement::Form::seq) return repeated(one, sentence, path, 0);
  Paths out;
  for (Path& end : in_turn(one.parts, sentence, path)) {
    if (one.capture && end.at > path.at) {
      end.captures[static_cast<std::size_t>(*one.capture)] = {path.at, end.at};
    }
    add(out, end);
  }
  return out;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "|") + name;
  return out;
}

std::string times(const NaiveElement& one) {
  return "[" + std::to_string(one.least) + "," + std::to_string(one.most) + "]";
}

std::string json_of(const NaiveElement& one) {
  switch (one.form) {
    case NaiveElement::Form::atom: {
      const bool is_once = one.least == 1 && one.most == 1;
      return std::string(one.negative ? "\"!" : "\"") + joined(one.names) +
             (is_once ? ""
                      : "{" + std::to_string(one.least) + "," +
                            std::to_string(one.most) + "}") +
             "\"";
    }
    case NaiveElement::Form::gap: {
      std::string out = "{\"gap\":" + times(one);
      if (!one.names.empty()) out += ",\"cross\":\"" + joined(one.names) + "\"";
      if (!one.stops.empty()) out += ",\"stop\":\"" + joined(one.stops) + "\"";
      return out + "}";
    }
    case NaiveElement::Form::seq:
      return "{\"seq\":" + json_of(one.parts) +
             (one.capture == Capture::cue   ? ",\"as\":\"cue\""
              : one.capture == Capture::org ? ",\"as\":\"org\""
                                            : "") +
             "}";
    case NaiveElement::Form::any: {
      std::string out;
      for (const NaiveElement& way : one.parts) {
        out += (out.empty() ? "" : ",") + json_of(way.parts);
      }
      return "{\"any\":[" + out + "]}";
    }
    case NaiveElement::Form::repeat:
      break;
  }
  return "{\"repeat\":" + json_of(one.parts) + ",\"times\":" + times(one) + "}";
}

}  // namespace

std::optional<NaiveMatch> naive_match(const NaivePattern& pattern,
                                      const NaiveSentence& sentence,
                                      std::uint32_t start) {
  std::optional<Path> best;
  for (const Path& path : in_turn(pattern, sentence, {start, {}})) {
    if (!best || path.at > best->at) best = path;
  }
  if (!best) return std::nullopt;
  return NaiveMatch{best->at, best->captures};
}

std::string json_of(const NaivePattern& pattern) {
  std::string out;
  for (const NaiveElement& one : pattern)
    out += (out.empty() ? "" : ",") + json_of(one);
  return "[" + out + "]";
}

}  // namespace ascribe
