// SPDX-License-Identifier: Apache-2.0
// The engine on made rules beside RE2 on the same rules, and on sentences made to hurt.
//
// RE2 is asked less than the engine: whether a rule matches somewhere, not where nor
// with what captures; and its text is prepared for it outside the clock. It searches in
// both ways it has for many expressions: all as one set, and one after the other.
#include "engine_bench.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <memory>
#include <stdexcept>

#include "made_rules.h"
#include "measured_text.h"
#include "program_bench.h"
#include "rules/match.h"
#include "rules/pack.h"
#include "rules/word_forms.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t turns = 5;
constexpr double turn_seconds = 0.2;
constexpr double look_up_bar = 60;
constexpr int set_memory = 256 << 20;

double processor_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

/// Nanoseconds a token for one pass over `tokens` of them, the median of the turns.
template <typename Work>
double time_per_token(std::size_t tokens, const Work& work) {
  std::array<double, turns> times{};
  for (double& time : times) {
    const double begin = processor_seconds();
    int passes = 0;
    do {
      work();
      ++passes;
      time = processor_seconds() - begin;
    } while (time < turn_seconds);
    time = time / passes * 1e9 / static_cast<double>(tokens);
  }
  std::sort(times.begin(), times.end());
  return times[turns / 2];
}

/// The house's rules folder with other rules in it; deleted with the object.
class ScratchPack {
 public:
  ScratchPack(const fs::path& house, const std::string& rules,
              const std::string& lexicons) {
    std::string name = (fs::temp_directory_path() / "ascribe-pack-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder");
    folder_ = name;
    fs::copy(house, folder_, fs::copy_options::recursive);
    for (const char* part : {"affiliation", "flag", "frame", "kind", "mention"}) {
      for (const auto& file : fs::directory_iterator(folder_ / "en" / part)) {
        fs::remove(file.path());
      }
    }
    std::ofstream(folder_ / "en/frame/made.json") << rules;
    std::ofstream(folder_ / "en/lexicon/made.json") << lexicons;
  }
  ~ScratchPack() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  ScratchPack(const ScratchPack&) = delete;
  ScratchPack& operator=(const ScratchPack&) = delete;
  const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
};

/// Which rules match in which sentences: found[sentence] is ascending.
using Found = std::vector<std::vector<int>>;

/// Every match of every attribution rule in every sentence.
std::size_t match_all(const MeasuredText& text, const ClassifiedTokens& classes,
                      const CompiledPack& pack, Matcher& matcher, Found* found) {
  std::size_t matches = 0;
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    matcher.read({classes, text.tokens.of_sentence[s], {}, classes.present_in(s)});
    for (const std::uint32_t r : matcher.candidates(pack, Finds::attribution)) {
      const std::size_t here = matcher.find(pack.rules[r], r).size();
      matches += here;
      if (found != nullptr && here > 0) (*found)[s].push_back(static_cast<int>(r));
    }
  }
  return matches;
}

struct Regexes {
  std::vector<std::unique_ptr<RE2>> all;
  RE2::Set set;

  explicit Regexes(const std::vector<std::string>& sources)
      : set(options(), RE2::UNANCHORED) {
    for (const std::string& source : sources) {
      all.push_back(std::make_unique<RE2>(source, options()));
      if (!all.back()->ok() || set.Add(source, nullptr) < 0) {
        throw std::runtime_error("RE2 refuses " + source);
      }
    }
    if (!set.Compile()) throw std::runtime_error("RE2 has too little memory");
  }

  static RE2::Options options() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(set_memory);
    return options;
  }
};

Found found_one_by_one(const std::vector<std::string>& sentences,
                       const Regexes& regexes) {
  Found found(sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::size_t r = 0; r < regexes.all.size(); ++r) {
      if (RE2::PartialMatch(sentences[s], *regexes.all[r])) {
        found[s].push_back(static_cast<int>(r));
      }
    }
  }
  return found;
}

/// Sentences in which the set had to give up for want of memory.
std::size_t search_set(const std::vector<std::string>& sentences,
                       const Regexes& regexes) {
  std::size_t given_up = 0;
  std::vector<int> matched;
  for (const std::string& sentence : sentences) {
    RE2::Set::ErrorInfo error{};
    if (!regexes.set.Match(sentence, &matched, &error) &&
        error.kind != RE2::Set::kNoError) {
      ++given_up;
    }
  }
  return given_up;
}

void bench_rules(const fs::path& house, const MeasuredText& text, std::size_t count,
                 double bar) {
  const MadeRules made = made_rules(vocabulary_of(text), count);
  const ScratchPack scratch(house, made.rules, made.lexicons);
  const RuleSet rules = load_rules(scratch.folder(), "en");
  const CompiledPack& pack = *rules.compiled;
  const ClassifiedTokens classes = classify(text.annotated(), pack);
  std::vector<std::string> spaced;
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    spaced.push_back(spaced_out(text, classes, s));
  }
  const Regexes regexes(made.regexes);
  Matcher matcher;
  Found found(text.sentences.size());
  const std::size_t matches = match_all(text, classes, pack, matcher, &found);
  if (found != found_one_by_one(spaced, regexes)) {
    throw std::runtime_error("the engine and RE2 do not find the same");
  }
  const std::size_t tokens = text.tokens.all.size();
  std::size_t sum = 0;  // printed, so that no call can be left out
  const double ours = time_per_token(
      tokens, [&] { sum += match_all(text, classes, pack, matcher, nullptr); });
  const double single =
      time_per_token(tokens, [&] { sum += found_one_by_one(spaced, regexes).size(); });
  const std::size_t given_up = search_set(spaced, regexes);
  const double set =
      time_per_token(tokens, [&] { sum += search_set(spaced, regexes); });
  std::printf("%zu rules: %zu matches in %zu sentences, the same rules as RE2\n", count,
              matches, text.sentences.size());
  print_against_bar("  engine", ours, bar, "ns a token");
  std::printf("  RE2 one by one   %8.0f ns a token, %.1f x the engine\n", single,
              single / ours);
  std::printf(
      "  RE2 as a set     %8.0f ns a token, %.1f x the engine; it gave up on "
      "%zu sentences\n",
      set, set / ours, given_up);
  if (sum == 0) throw std::runtime_error("nothing was measured");
}

std::string repeated(std::string_view word, std::size_t count) {
  std::string text;
  text.reserve(word.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += word;
  return text;
}

}  // namespace

void bench_engine(const fs::path& house) {
  const RuleSet rules = load_rules(house, "en");
  const MeasuredText text(texts_below(house.parent_path() / "fixtures"), rules);
  std::size_t sum = 0;
  const double look_up = time_per_token(text.tokens.all.size(), [&] {
    WordForms forms(*rules.compiled, text.tokens.all.size());
    for (const Token& token : text.tokens.all) {
      sum += forms.number_of(slice(text.article.text, token.where));
    }
  });
  const double classing = time_per_token(text.tokens.all.size(), [&] {
    sum += classify(text.annotated(), *rules.compiled).row_words;
  });
  std::printf("%zu tokens of the house's fixtures\n",
              text.tokens.all.size() + (sum == 0 ? 1 : 0));
  print_against_bar("look-up", look_up, look_up_bar, "ns a token");
  std::printf("%-8s %9.1f ns a token, look-up included\n", "classes", classing);
  const ClassifiedTokens classes = classify(text.annotated(), *rules.compiled);
  Matcher matcher;
  const double own = time_per_token(text.tokens.all.size(), [&] {
    sum += match_all(text, classes, *rules.compiled, matcher, nullptr);
  });
  std::printf("%-8s %9.1f ns a token, without mentions\n", "frames", own);
  bench_rules(house, text, 200, 60);
  bench_rules(house, text, 1000, 350);
}

void bench_long_sentences(const fs::path& house) {
  struct Hard {
    const char* name;
    const char* pattern;
    const char* word;
  };
  constexpr std::array<Hard, 4> all = {{
      {"a gap that never ends", R"(["pool", {"gap": [0, 40]}, "zinc"])", "pool "},
      {"twelve optional words",
       R"(["a?","a?","a?","a?","a?","a?","a?","a?","a?","a?","a?","a?","zinc"])", "a "},
      {"nested repeats",
       R"([{"repeat": [{"repeat": ["a*"], "times": [1, 3]}], "times": [1, 3]}, "zinc"])",
       "a "},
      {"every start matches", R"(["a", ":word{0,8}", "a"])", "a "},
  }};
  std::printf("ns a token of one sentence, by its length\n%-24s", "");
  constexpr std::array<std::size_t, 5> lengths = {1'000, 10'000, 100'000, 1'000'000,
                                                  10'000'000};
  for (const std::size_t length : lengths) std::printf(" %10zu", length);
  std::printf("\n");
  for (const Hard& hard : all) {
    const std::string rule =
        std::string(
            "{\"rules\": [{\"id\": \"hard\", \"finds\": \"attribution\", "
            "\"summary\": \"Hard.\", \"why\": \"To be timed.\", "
            "\"patterns\": [") +
        hard.pattern +
        "], \"tests\": {\"match\": [\"a\", \"b\"], \"no_match\": [\"c\", \"d\"]}}]}";
    const ScratchPack scratch(house, rule, "{\"lexicons\": {}}");
    const RuleSet rules = load_rules(scratch.folder(), "en");
    std::printf("%-24s", hard.name);
    for (const std::size_t length : lengths) {
      const MeasuredText text =
          MeasuredText::one_sentence(repeated(hard.word, length - 1) + "zinc", rules);
      const ClassifiedTokens classes = classify(text.annotated(), *rules.compiled);
      Matcher matcher;
      std::size_t sum = 0;
      std::printf(" %10.1f", time_per_token(length, [&] {
                    sum += match_all(text, classes, *rules.compiled, matcher, nullptr);
                  }));
      std::fflush(stdout);
      if (sum == 0) throw std::runtime_error("a hard sentence has no match");
    }
    std::printf("\n");
  }
}

}  // namespace ascribe
