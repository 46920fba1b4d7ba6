// SPDX-License-Identifier: Apache-2.0
// Coded bodies: never past the cap, the same however split, never complete when cut.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "fuzz/fuzz_target.h"
#include "fuzz/promise.h"
#include "http/body_decoder.h"

namespace ascribe {
namespace {

// A name the decoder does not know is passed over, so that new ones can stand here.
constexpr std::array<std::string_view, 6> codings = {"gzip", "deflate", "br",
                                                     "zstd", "x-gzip",  "identity"};
constexpr std::array<std::size_t, 4> caps = {0, 100, 4096, 1u << 20};

struct Outcome {
  std::string code;  ///< empty when the body is complete
  std::string body;
  bool operator==(const Outcome&) const = default;
};

/// Decodes `wire` in pieces of 1 to `longest` bytes, whose lengths `seed` decides.
Outcome decode_in_pieces(ContentCoding coding, std::size_t cap, std::string_view wire,
                         std::size_t longest, std::uint32_t seed) {
  BodyDecoder decoder(coding, cap);
  while (!wire.empty()) {
    seed = seed * 1'664'525u + 1'013'904'223u;
    const std::size_t length = std::min(wire.size(), 1 + (seed >> 8) % longest);
    const std::optional<Refusal> refusal = decoder.add(wire.substr(0, length));
    if (refusal) return {refusal->code, ""};
    wire.remove_prefix(length);
  }
  const std::optional<Refusal> refusal = decoder.finish();
  if (refusal) return {refusal->code, ""};
  return {"", decoder.take()};
}

bool is_known(const std::string& code) {
  return code.empty() || code == "too-large" || code == "bad-encoding" ||
         code == "incomplete";
}

}  // namespace

int fuzz_body(const std::uint8_t* data, std::size_t size) {
  FuzzInput input(data, size);
  const std::uint8_t choice = input.choice();
  const std::uint32_t seed = input.choice();
  const auto coding = parse_content_coding(codings[choice % codings.size()]);
  if (!coding) return 0;
  const std::size_t cap = caps[choice / codings.size() % caps.size()];
  const std::string_view wire = input.rest();

  const Outcome whole = decode_in_pieces(*coding, cap, wire, wire.size() + 1, 0);
  promise(is_known(whole.code), "a refusal has a known code");
  promise(whole.body.size() <= cap, "no body is over its cap");
  for (const std::size_t longest : {std::size_t{1}, std::size_t{7}, std::size_t{900}}) {
    promise(decode_in_pieces(*coding, cap, wire, longest, seed) == whole,
            "the outcome does not depend on the split");
  }
  const bool can_be_cut = *coding != ContentCoding::identity && whole.code.empty();
  if (can_be_cut && !wire.empty() && wire.back() != '\0') {
    const Outcome cut =
        decode_in_pieces(*coding, cap, wire.substr(0, wire.size() - 1), 64, seed);
    promise(!cut.code.empty(), "a body without its last byte is not complete");
  }
  return 0;
}

}  // namespace ascribe
