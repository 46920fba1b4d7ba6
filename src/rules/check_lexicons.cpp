// SPDX-License-Identifier: Apache-2.0
// What only shows once the lexicons of all packs are there.
//
// Which lexicons include themselves is found by peeling: one whose inclusions are all
// peeled is peeled too, one deeper than the deepest of them. What is left includes
// something that is left, so that following inclusions from there must come back to a
// place it has been: a circle, each edge of which is told. Every lexicon is looked at
// once for each inclusion of it, however the author has tangled them.
#include <algorithm>
#include <map>

#include "rules/read_lexicons.h"

namespace ascribe {
namespace {

/// The name that an entry includes ("@speech", "-@speech"); empty for words and forms.
std::string_view included(std::string_view entry) {
  if (entry.size() > 2 && entry[0] == '-') entry.remove_prefix(1);
  return entry.size() > 1 && entry[0] == '@' ? entry.substr(1) : std::string_view();
}

JsonValue as_json(const LexiconSource::Entry& entry) {
  JsonValue value;
  value.type = JsonValue::Type::string;
  value.text = entry.text;
  value.offset = entry.offset;
  return value;
}

/// Checks what needs all lexicons at once.
class LexiconChecker {
 public:
  LexiconChecker(const std::vector<const RuleFile*>& files, Vocabulary& vocabulary,
                 Faults& faults)
      : vocabulary_(vocabulary), faults_(faults) {
    for (const RuleFile* file : files) files_.emplace(file->shown, file);
  }

  void run() {
    const std::size_t before = faults_.size();
    for (const auto& [name, lexicon] : vocabulary_.lexicons) {
      places_.emplace(&lexicon, nodes_.size());
      nodes_.push_back({&name, &lexicon, {}, {}, 0, 0, false});
    }
    for (std::size_t n = 0; n < nodes_.size(); ++n) connect(n);
    for (const Node& node : nodes_) check_shares(node);
    peel();
    tell_circles();
    if (faults_.size() == before) check_sizes();
  }

 private:
  struct Inclusion {
    std::size_t to = 0;
    const LexiconSource::Entry* entry = nullptr;
  };
  struct Node {
    const std::string* name;
    const LexiconSource* lexicon;
    std::vector<Inclusion> includes;
    std::vector<std::size_t> included_by;
    std::size_t open = 0;  ///< inclusions that are not peeled
    int depth = 0;
    bool seen = false;
  };

  void fault(std::string_view code, const Node& node, const LexiconSource::Entry& entry,
             const std::string& message, const std::string& hint = "") {
    const RuleFile& file = *files_.at(node.lexicon->file);
    faults_.add(code, file.source(), string_spot(file.text, as_json(entry)),
                "lexicon \"" + *node.name + "\"" + message, hint);
  }

  void connect(std::size_t n) {
    for (const LexiconSource::Entry& entry : nodes_[n].lexicon->entries) {
      if (entry.text.empty() || !vocabulary_.known(entry.text)) {
        fault("R012", nodes_[n], entry, ": unknown entry \"" + entry.text + "\"",
              faults_.is_full() ? "" : nearest_entry(entry.text));
        continue;
      }
      const std::string_view name = included(entry.text);
      if (name.empty()) continue;
      const std::size_t to = places_.at(vocabulary_.lexicon(name));
      nodes_[n].includes.push_back({to, &entry});
      nodes_[to].included_by.push_back(n);
      ++nodes_[n].open;
    }
  }

  void check_shares(const Node& node) {
    for (const LexiconSource::Entry& entry : node.lexicon->shares) {
      const std::string_view name =
          entry.text.starts_with('-') ? std::string_view() : included(entry.text);
      if (!name.empty() && vocabulary_.lexicon(name) != nullptr) continue;
      fault("R012", node, entry,
            ": shares words with \"" + entry.text + "\", which is no lexicon",
            faults_.is_full() ? "" : nearest_entry(entry.text));
    }
  }

  std::string nearest_entry(std::string_view entry) const {
    const std::string minus = entry.starts_with('-') ? "-" : "";
    std::vector<std::string> known;
    for (const auto& [name, lexicon] : vocabulary_.lexicons) {
      known.push_back(minus + "@" + name);
    }
    for (const auto& [lemma, forms] : vocabulary_.forms) {
      known.push_back(minus + "~" + lemma);
    }
    return suggestion(entry, known);
  }

  void peel() {
    std::vector<std::size_t> ready;
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      if (nodes_[n].open == 0) ready.push_back(n);
    }
    while (!ready.empty()) {
      const Node& node = nodes_[ready.back()];
      ready.pop_back();
      for (const std::size_t above : node.included_by) {
        nodes_[above].depth = std::max(nodes_[above].depth, node.depth + 1);
        if (--nodes_[above].open == 0) ready.push_back(above);
      }
    }
    for (const Node& node : nodes_) {
      // Only the first too deep: what lies above it is mended with it.
      if (node.open != 0 || node.depth != Vocabulary::max_depth + 1) continue;
      fault("R027", node, *node.includes[0].entry,
            " includes others deeper than " + std::to_string(Vocabulary::max_depth));
    }
  }

  const Inclusion& first_open(const Node& node) const {
    return *std::find_if(node.includes.begin(), node.includes.end(),
                         [&](const Inclusion& to) { return nodes_[to.to].open > 0; });
  }

  void tell_circles() {
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      std::vector<std::size_t> way;
      std::size_t at = n;
      while (nodes_[at].open > 0 && !nodes_[at].seen) {
        nodes_[at].seen = true;
        way.push_back(at);
        at = first_open(nodes_[at]).to;
      }
      const auto begin = std::find(way.begin(), way.end(), at);
      std::for_each(begin, way.end(), [&](std::size_t on) {
        const LexiconSource::Entry& entry = *first_open(nodes_[on]).entry;
        fault("R006", nodes_[on], entry,
              " includes itself through \"" + entry.text + "\"");
      });
    }
  }

  void check_sizes() {
    for (const Node& node : nodes_) {
      const std::size_t size = vocabulary_.expand("@" + *node.name).size();
      if (size <= max_lexicon_words && !vocabulary_.is_overfull()) continue;
      const RuleFile& file = *files_.at(node.lexicon->file);
      faults_.add("R025", file.source(),
                  {node.lexicon->offset, static_cast<std::uint32_t>(node.name->size())},
                  vocabulary_.is_overfull()
                      ? "lexicons come to over a million words from here on"
                      : "lexicon \"" + *node.name + "\" has over 100000 words");
      if (vocabulary_.is_overfull()) return;
    }
  }

  Vocabulary& vocabulary_;
  Faults& faults_;
  std::map<std::string_view, const RuleFile*> files_;
  std::map<const LexiconSource*, std::size_t> places_;
  std::vector<Node> nodes_;
};

}  // namespace

void check_lexicons(const std::vector<const RuleFile*>& files, Vocabulary& vocabulary,
                    Faults& faults) {
  LexiconChecker(files, vocabulary, faults).run();
}

}  // namespace ascribe
