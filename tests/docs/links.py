#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every relative link in the Markdown documents, and every path they print between
backticks, leads to something in the project. Prints those that do not; status 1 then.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
PATH = re.compile(r"`((?:src|include|tests|rules|docs|fixtures|bench)/[\w./-]+)`")
FENCE = re.compile(r"^```.*?^```$", re.M | re.S)


def documents():
    return sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def dead_ends(document):
    text = FENCE.sub("", document.read_text(encoding="utf-8"))
    for target in LINK.findall(text):
        if not (document.parent / target).exists():
            yield target
    for target in PATH.findall(text):
        if not (ROOT / target).exists():
            yield target


def main():
    found = documents()
    if len(found) < 5:
        print("links: the documents are not where they were")
        return 1
    bad = [(page, target) for page in found for target in dead_ends(page)]
    for page, target in bad:
        print(f"{page.relative_to(ROOT)}: leads nowhere: {target}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
