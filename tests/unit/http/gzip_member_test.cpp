// SPDX-License-Identifier: Apache-2.0
// Tests src/http/gzip_member.cpp.
#include "http/gzip_member.h"

#include <random>

#include "catch.h"
#include "loopback/coded_body.h"

using namespace ascribe;
using State = GzipMember::State;

namespace {

/// The member taken apart with so many bytes a call, in and out.
std::pair<State, std::string> inflated(std::string_view wire, std::size_t step,
                                       std::size_t room) {
  GzipMember member;
  std::string out;
  State state = State::hungry;
  std::string_view part;
  while (state == State::full || !wire.empty() || !part.empty()) {
    if (state != State::full && part.empty()) {
      part = wire.substr(0, step);
      wire.remove_prefix(part.size());
    }
    state = member.add(part, room, out);
    if (state == State::ended || state == State::broken) break;
  }
  return {state, out};
}

std::string sample() {
  std::mt19937 random(1952);
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += "ab c"[random() % 4];
  return text + std::string(300'000, '-');
}

}  // namespace

TEST_CASE("a member comes back as it went in, however it is cut") {
  const std::string text = sample();
  const std::string member = gzip_coded(text);
  for (const std::size_t step : {std::size_t{7}, std::size_t{4'096}, member.size()}) {
    for (const std::size_t room : {std::size_t{100}, std::size_t{65'536}}) {
      INFO(step << " in, " << room << " out");
      const auto [state, out] = inflated(member, step, room);
      CHECK(state == State::ended);
      CHECK(out == text);
    }
  }
  CHECK(inflated(gzip_coded(""), 1, 1) ==
        std::pair<State, std::string>{State::ended, ""});
  CHECK(gzip_coded(text) == member);
}

TEST_CASE("what follows a member is left, and a restart reads it") {
  const std::string two = gzip_coded("one") + gzip_coded("two");
  GzipMember member;
  std::string_view wire = two;
  std::string out;
  CHECK(member.add(wire, 100, out) == State::ended);
  CHECK(wire == gzip_coded("two"));
  member.restart();
  CHECK(member.add(wire, 100, out) == State::ended);
  CHECK(out == "onetwo");
  CHECK(wire.empty());
}

TEST_CASE("a prefix of a member is never whole") {
  const std::string member = gzip_coded("The bridge is open.");
  for (std::size_t size = 0; size < member.size(); ++size) {
    INFO(size);
    CHECK(inflated(std::string_view(member).substr(0, size), 5, 100).first ==
          State::hungry);
  }
}

TEST_CASE("damage and wrong checksums are broken") {
  std::string member = gzip_coded("The bridge is open.");
  member[member.size() - 5] = static_cast<char>(member[member.size() - 5] ^ 1);
  CHECK(inflated(member, 100, 100).first == State::broken);
  CHECK(inflated("no gzip at all", 100, 100).first == State::broken);
  CHECK(inflated("\x1f\x8b\x08\xe0zzzzzzzzzzzzzz", 100, 100).first == State::broken);
}

TEST_CASE("the room bounds what a bomb can make") {
  const std::string bomb = gzip_coded(std::string(20'000'000, 'A'));
  GzipMember member;
  std::string_view wire = bomb;
  std::string out;
  CHECK(member.add(wire, 1'000, out) == State::full);
  CHECK(out.size() == 1'000);
}

TEST_CASE("what is written as a member is read as one, and the same each time") {
  for (const std::string& text : {std::string(), sample(), std::string(300'000, 'A')}) {
    const std::string member = gzip_member(text);
    CHECK(inflated(member, 4'096, 65'536) ==
          std::pair<State, std::string>{State::ended, text});
    CHECK(gzip_member(text) == member);
  }
}
