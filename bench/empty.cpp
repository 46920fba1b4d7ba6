// SPDX-License-Identifier: Apache-2.0
// The least a C++ program costs: what start-up is measured against.
#include <string>

int main(int count, char** words) {
  const std::string name(words[0]);
  return count > 99 && name.empty() ? 1 : 0;
}
