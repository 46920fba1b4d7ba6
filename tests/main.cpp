// SPDX-License-Identifier: Apache-2.0
// The only file that compiles Catch2's own main.
#define CATCH_CONFIG_MAIN
#include "catch.h"
