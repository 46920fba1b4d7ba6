// SPDX-License-Identifier: Apache-2.0
// Running the families of finding rules.
#include "report/findings.h"

namespace ascribe {

std::vector<Finding> list_findings(const Evidence& evidence) {
  FindingDesk desk(evidence);
  find_unsourced(evidence, desk);
  find_vague_sources(evidence, desk);
  find_quote_faults(evidence, desk);
  find_article_faults(evidence, desk);
  return desk.take();
}

}  // namespace ascribe
