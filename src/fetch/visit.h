// SPDX-License-Identifier: Apache-2.0
// A Visit is one URL on its way to a Page or a Failure.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "fetch/journey.h"
#include "fetch/kept_page.h"
#include "fetch/request.h"

namespace ascribe {

/// requester  there from the first request to the last answer
/// host       whom the present turn was given for
/// admitted   robots.txt has nothing against it, or is not asked
/// ignores_robots  it is not asked and would have been
struct Visit {
  /// Both references must outlive it. A URL that cannot be used, a fresh kept page and
  /// a page that is not kept where nothing may be asked for have their outcome at once.
  Visit(const std::string& url, const FetchLimits& limits, PageCache* cache,
        HttpSeconds now);

  bool is_done() const { return outcome.has_value(); }
  bool is_waiting() const {
    return !under_way && !is_done() && journey.next() == NextStep::wait;
  }

  void fail(const Refusal& refusal);

  /// Makes the outcome of a journey that is done.
  void conclude(HttpSeconds now);

  const std::string& input;
  Journey journey;
  std::optional<KeptPage> kept;
  std::unique_ptr<Requester> requester;
  std::string host;
  bool under_way = false;
  bool admitted = false;
  bool ignores_robots = false;
  std::optional<std::variant<Page, Failure>> outcome;
};

}  // namespace ascribe
