// SPDX-License-Identifier: Apache-2.0
// The part of the JSON report that judges: findings, metrics, score.
#pragma once

#include "ascribe/report.h"
#include "ascribe/rule_set.h"
#include "report/json_spans.h"

namespace ascribe {

// Each writes the value of the member it is named after.
void write_findings(JsonWriter& json, const Report& report, SpanWriter& spans);
void write_score(JsonWriter& json, const Score& score);

/// Shares of fewer claims than "threshold.share-base" are null.
void write_metrics(JsonWriter& json, const Metrics& metrics,
                   const ScoringTable& scoring);

}  // namespace ascribe
