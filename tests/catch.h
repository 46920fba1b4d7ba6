// SPDX-License-Identifier: Apache-2.0
// The one header that knows which Catch2 this is. Tests keep to what versions 2 and 3
// both have: TEST_CASE, SECTION, CHECK, REQUIRE, GENERATE, INFO.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
