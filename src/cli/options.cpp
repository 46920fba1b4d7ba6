// SPDX-License-Identifier: Apache-2.0
// The rows of the option table.
#include "cli/options.h"

#include <algorithm>
#include <array>

#include "cli/network_values.h"
#include "cli/option_values.h"

namespace ascribe {
namespace {

constexpr std::string_view all = "check show why rules";
constexpr std::string_view network = "check show fetch why rules";

constexpr std::array table = {
    OptionRow{
        "--input-format", "auto|html|text|markdown|docx", "Input", Arity::one, "auto",
        "How to read files and standard input. With auto the name's ending "
        "decides (.html .htm .xhtml .md .markdown .docx, else text); standard input is "
        "HTML when it begins with '<'. Pages from the web say themselves what "
        "they are.",
        all, true, "", set_input_format},
    OptionRow{"--stdin-filename", "NAME", "Input", Arity::one, "",
              "The name standard input goes by in reports. With --input-format auto "
              "its ending also says how to read it.",
              all, true, "", set_stdin_name},
    OptionRow{"--files-from", "FILE", "Input", Arity::one, "",
              "Read inputs from FILE too, one a line. Empty lines and lines that begin "
              "with # do not count; - is standard input. A line that is no input is "
              "reported with its number, and the others are checked.",
              "check rules", false, "", set_files_from},
    OptionRow{"-0,--null", "", "Input", Arity::toggle, "",
              "Inputs in the list of --files-from end in NUL, as find -print0 writes "
              "them.",
              "check rules", false, "", set_null_ends},
    OptionRow{"--limit", "N", "Input", Arity::one, "10",
              "The most pages that are read of one feed or sitemap, the newest first.",
              "check rules", true, "", set_limit},
    OptionRow{
        "--since", "DATE", "Input", Arity::one, "",
        "Read only pages of feeds and sitemaps that were published on DATE or "
        "later, such as 2031-05-04 or 2031-05-04T10:00Z. Those without a date are "
        "passed over.",
        "check rules", false, "", set_since},
    OptionRow{"--max-bytes", "N", "Input", Arity::one, "10M",
              "The most bytes one input may have. K, M and G are powers of 1024.",
              network, true, "", set_max_bytes},
    OptionRow{"-j,--jobs", "N", "Network", Arity::one, "8",
              "How many pages are fetched at once. The output is the same for any N.",
              network, true, "", set_jobs},
    OptionRow{"--host-concurrency", "N", "Network", Arity::one, "2",
              "How many pages of one host are fetched at once.", network, true, "",
              set_host_concurrency},
    OptionRow{"--host-delay", "SECONDS", "Network", Arity::one, "1",
              "How long after one page of a host the next one is begun.", network, true,
              "", set_host_delay},
    OptionRow{"--max-crawl-delay", "SECONDS", "Network", Arity::one, "10",
              "The longest pause between two pages of a site that its robots.txt can "
              "ask for; more is not waited for.",
              network, true, "", set_max_crawl_delay},
    OptionRow{"--allow-address", "CIDR", "Network", Arity::many, "",
              "Let pages be fetched from this block of addresses although it is not "
              "public. May be repeated. On any port: 127.0.0.0/8 is this machine.",
              network, true, "", add_address, ConfigKey::named},
    OptionRow{"--timeout", "SECONDS", "Network", Arity::one, "30",
              "How long one page may take from first connection to last byte, with all "
              "redirects and retries; at most 120.",
              network, true, "", set_timeout},
    OptionRow{"--connect-timeout", "SECONDS", "Network", Arity::one, "5",
              "How long a connection may take to be made.", network, true, "",
              set_connect_timeout},
    OptionRow{"--stall-timeout", "SECONDS", "Network", Arity::one, "10",
              "How long a page may come at under 64 bytes a second, in whole seconds.",
              network, true, "", set_stall_timeout},
    OptionRow{"--max-header-bytes", "N", "Network", Arity::one, "256K",
              "The most bytes the headers of all answers for one page may have.",
              network, true, "", set_max_header_bytes},
    OptionRow{"--max-redirects", "N", "Network", Arity::one, "5",
              "How many redirects are followed, at most 20.", network, true, "",
              set_max_redirects},
    OptionRow{"--retries", "N", "Network", Arity::one, "2",
              "How often a page is asked for again, at most 5, when the connection "
              "failed or was cut, or the status is 429, 502, 503 or 504.",
              network, true, "", set_retries},
    OptionRow{
        "--retry-wait", "SECONDS", "Network", Arity::one, "1",
        "The wait before the first retry; each next one is twice as long. What the "
        "server asks for in Retry-After goes before it.",
        network, true, "", set_retry_wait},
    OptionRow{"--max-retry-wait", "SECONDS", "Network", Arity::one, "30",
              "A server that asks for a longer wait is given up at once.", network,
              true, "", set_max_retry_wait},
    OptionRow{
        "--ca-file", "FILE", "Network", Arity::one, "",
        "Trust the certificates in this PEM file and no others. Without it: those "
        "this machine trusts.",
        network, true, "", set_ca_file, ConfigKey::named},
    OptionRow{"--ignore-robots", "", "Network", Arity::toggle, "",
              "Do not ask a site's robots.txt, as is done when more than one of its "
              "pages is wanted. The report says so.",
              network, true, "", set_ignore_robots, ConfigKey::named},
    OptionRow{"--no-progress", "", "Network", Arity::toggle, "",
              "Do not count the pages that have come on a terminal's standard error. "
              "Nothing is counted in CI either.",
              network, true, "", set_no_progress},
    OptionRow{"--offline", "", "Cache", Arity::toggle, "",
              "Open no connection: read pages that earlier runs kept, however old.",
              network, true, "", set_offline},
    OptionRow{"--refresh", "", "Cache", Arity::toggle, "",
              "Ask for each page anew, also where a kept one is fresh.", network, true,
              "", set_refresh},
    OptionRow{"--no-cache", "", "Cache", Arity::toggle, "",
              "Neither use nor keep copies of pages.", network, true, "", set_no_cache},
    OptionRow{"--cache-dir", "DIR", "Cache", Arity::one, "",
              "The folder to keep copies of pages in. Without it: ascribe/pages in "
              "XDG_CACHE_HOME, else in ~/.cache.",
              network, true, "", set_cache_folder, ConfigKey::named},
    OptionRow{"--max-age", "SECONDS", "Cache", Arity::one, "86400",
              "A copy older than this is asked about, whatever its server said.",
              network, true, "", set_max_age},
    OptionRow{
        "--rules", "DIR", "Rules", Arity::many, "",
        "A folder of rules to use. May be repeated: one is the base, the others are "
        "house packs, laid over it in the order given. Without a base: the rules "
        "installed beside the program.",
        "check show why explain rules help", true, "", set_rules},
    OptionRow{"--coverage", "", "Rules", Arity::toggle, "",
              "With rules test: name every pattern, every unless and the words of "
              "every lexicon that no example tries.",
              "rules", false, "", set_coverage},
    OptionRow{"--stage", "article|sentences|tokens|mentions|attributions", "Stage",
              Arity::one, "", "Which stage of reading to print.", "show", true, "",
              set_stage},
    OptionRow{"--explain", "", "Stage", Arity::toggle, "",
              "With --stage=article: where each value was found, and every block of "
              "the page with the rule that left it out.",
              "show", true, "", set_explain},
    OptionRow{
        "--all", "", "Stage", Arity::toggle, "",
        "Tell of every rule that was tried, and not only of those that came near.",
        "why", false, "", set_all_rules},
    OptionRow{"--fail-on", "never|note|warning|error", "Gate", Arity::one, "error",
              "Exit with 1 when a finding is at this level or above.", "check", true,
              "", set_fail_on},
    OptionRow{"--exit-zero", "", "Gate", Arity::toggle, "",
              "Exit with 0 where the exit code would be 1 or 3. Faults of the command "
              "line or the rules still exit with 2.",
              "check", true, "", set_exit_zero},
    OptionRow{
        "-f,--format", "text|json|jsonl|markdown[=FILE]", "Output", Arity::many, "text",
        "How to write the report, and to which file. May be repeated; one of them "
        "at most goes to standard output. show, why and rules know text and json "
        "only, explain text, markdown and json.",
        "check show why explain rules", true, "", set_format},
    OptionRow{"-o,--output", "FILE", "Output", Arity::one, "",
              "Write to FILE instead of standard output. FILE is replaced in one step "
              "when all is done; missing folders are made.",
              "check show fetch why explain rules", true, "", set_output,
              ConfigKey::named},
    OptionRow{"--color", "auto|always|never", "Output", Arity::one, "auto",
              "Colour text on standard output. auto asks NO_COLOR, "
              "CLICOLOR_FORCE, FORCE_COLOR, CLICOLOR and TERM, in this order, and "
              "colours terminals only.",
              "check why explain", true, "", set_color},
    OptionRow{"--no-color", "", "Output", Arity::toggle, "",
              "The same as --color=never.", "check why explain config", false,
              "--color=never", nullptr},
    OptionRow{"-q,--quiet", "", "Output", Arity::count, "",
              "Leave inputs without findings out of the text report. Twice: print "
              "nothing on standard output, and no line for inputs that cannot be read.",
              "check", true, "", set_quiet},
    OptionRow{"--timestamps", "", "Output", Arity::toggle, "",
              "Say in JSON when each page was fetched. Without it the same pages give "
              "the same bytes.",
              "check", true, "", set_timestamps},
    OptionRow{
        "--trace", "", "Output", Arity::toggle, "",
        "For each sentence name the rule that decided, its file and line, and the "
        "rules that gave way to it. ascribe why tells more of one sentence.",
        "check", true, "", set_trace},
    OptionRow{
        "-c,--config", "FILE", "Config", Arity::one, "",
        "The config file to use. Without it: ascribe.json or .ascribe.json in this "
        "folder or the nearest one above, up to the root of the repository, the "
        "home folder or the file system.",
        "check show fetch why explain rules config", true, "", set_config,
        ConfigKey::none},
    OptionRow{"--no-config", "", "Config", Arity::toggle, "", "Use no config file.",
              "check show fetch why explain rules config", true, "", set_no_config,
              ConfigKey::none},
    OptionRow{"--isolated", "", "Config", Arity::toggle, "", "The same as --no-config.",
              "check show fetch why explain rules config", false, "--no-config",
              nullptr},
    OptionRow{"-h", "", "Help", Arity::toggle, "", "Print short help.",
              "check show fetch why explain rules config help", false, "",
              set_brief_help},
    OptionRow{"--help", "", "Help", Arity::toggle, "",
              "Print help with defaults and environment variables.",
              "check show fetch why explain rules config help", false, "",
              set_full_help},
    OptionRow{"-V,--version", "", "Help", Arity::toggle, "",
              "Print the versions of the program, its rules and its libraries.",
              "check show fetch why explain rules config help", false, "", set_version},
};

}  // namespace

std::span<const OptionRow> option_table() { return table; }

std::string_view long_name(const OptionRow& row) {
  const std::size_t comma = row.spelling.rfind(',');
  return comma == std::string_view::npos ? row.spelling
                                         : row.spelling.substr(comma + 1);
}

std::string twin_name(const OptionRow& row) {
  if (!row.twin) return "";
  std::string twin = "ASCRIBE_";
  for (const char c : long_name(row).substr(2)) {
    twin += c == '-' ? '_' : static_cast<char>(c - 'a' + 'A');
  }
  return twin;
}

std::string config_key(const OptionRow& row) {
  if (!row.twin || row.key == ConfigKey::none) return "";
  std::string key(long_name(row).substr(2));
  std::replace(key.begin(), key.end(), '-', '_');
  return key;
}

bool is_numeric(const OptionRow& row) {
  return row.arity == Arity::count || row.value == "N" || row.value == "SECONDS";
}

bool takes(Command command, const OptionRow& row) {
  if (command == Command::config && row.twin) return true;
  return row.commands.find(name(command)) != std::string_view::npos;
}

std::string_view name(Command command) {
  switch (command) {
    case Command::check:
      return "check";
    case Command::show:
      return "show";
    case Command::fetch:
      return "fetch";
    case Command::why:
      return "why";
    case Command::explain:
      return "explain";
    case Command::rules:
      return "rules";
    case Command::config:
      return "config";
    case Command::help:
      return "help";
    case Command::version:
      return "version";
  }
  return "";
}

}  // namespace ascribe
