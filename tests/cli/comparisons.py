# SPDX-License-Identifier: Apache-2.0
"""Counts the comparisons of one test script."""
import sys

_counts = {"passed": 0, "failed": 0}


def check(what, got, wanted):
    """Counts one comparison; prints it only when it fails."""
    if got == wanted:
        _counts["passed"] += 1
        return
    _counts["failed"] += 1
    print(f"FAILED {what}\n  got:    {got!r}\n  wanted: {wanted!r}")


def end():
    """Prints both counts and ends the script; its status is 1 when one failed."""
    print(f"{_counts['passed']} passed, {_counts['failed']} failed")
    sys.exit(1 if _counts["failed"] else 0)
