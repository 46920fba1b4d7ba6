// SPDX-License-Identifier: Apache-2.0
// How the values of the options about the network are read.
#pragma once

#include <string>

namespace ascribe {

struct Options;

/// As the functions of option_values.h: each stores `value` and returns "", or says
/// what is wrong with it and stores nothing.
std::string set_jobs(Options& options, const std::string& value);
std::string set_host_concurrency(Options& options, const std::string& value);
std::string set_host_delay(Options& options, const std::string& value);
std::string set_max_crawl_delay(Options& options, const std::string& value);
std::string add_address(Options& options, const std::string& value);
std::string set_timeout(Options& options, const std::string& value);
std::string set_connect_timeout(Options& options, const std::string& value);
std::string set_stall_timeout(Options& options, const std::string& value);
std::string set_max_header_bytes(Options& options, const std::string& value);
std::string set_max_redirects(Options& options, const std::string& value);
std::string set_retries(Options& options, const std::string& value);
std::string set_retry_wait(Options& options, const std::string& value);
std::string set_max_retry_wait(Options& options, const std::string& value);
std::string set_ca_file(Options& options, const std::string& value);
std::string set_cache_folder(Options& options, const std::string& value);
std::string set_max_age(Options& options, const std::string& value);

}  // namespace ascribe
