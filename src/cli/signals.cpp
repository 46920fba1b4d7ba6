// SPDX-License-Identifier: Apache-2.0
// Signal handlers; nothing here may allocate or lock.
#include "cli/signals.h"

#include <unistd.h>

#include <algorithm>
#include <climits>
#include <csignal>

namespace ascribe {
namespace {

// Written only while `unfinished_set` is 0, so the handler never sees half a path.
char unfinished[PATH_MAX];
volatile sig_atomic_t unfinished_set = 0;

extern "C" void end_process(int number) {
  if (unfinished_set != 0) unlink(unfinished);
  // SA_RESETHAND and SA_NODEFER: this ends the process at once, by the signal, so that
  // a shell's loop stops too. Process 1 of a container is spared its signals; it exits.
  raise(number);
  _exit(128 + number);
}

void end_on(int number) {
  struct sigaction old = {};
  if (sigaction(number, nullptr, &old) != 0 || old.sa_handler == SIG_IGN) return;
  struct sigaction ours = {};
  ours.sa_handler = end_process;
  // Unsigned in one place of the C headers and signed in the other.
  ours.sa_flags = static_cast<int>(static_cast<unsigned>(SA_RESETHAND) | SA_NODEFER);
  sigemptyset(&ours.sa_mask);
  sigaction(number, &ours, nullptr);
}

}  // namespace

void install_signals() {
  signal(SIGPIPE, SIG_IGN);
  end_on(SIGINT);
  end_on(SIGTERM);
}

void remove_on_signal(const std::string& path) {
  unfinished_set = 0;
  if (path.empty() || path.size() >= sizeof unfinished) return;
  std::copy(path.begin(), path.end(), unfinished);
  unfinished[path.size()] = '\0';
  unfinished_set = 1;
}

}  // namespace ascribe
