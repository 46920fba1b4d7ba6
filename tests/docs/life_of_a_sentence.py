#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the outputs pasted into the documents to what the program prints.

    life_of_a_sentence.py PROGRAM [--accept]

A marker stands on the line before a fenced block:

    <!-- life:tokens 1-15 -->         lines 1 to 15 of `ascribe show --stage=tokens` on
                                      fixtures/life/sentence.txt
    <!-- run: check some/page.html --> the whole standard output of that command

The range may be left out, or stand at the end of a run marker after a "|". With
--accept, or ASCRIBE_ACCEPT=1 in the environment, blocks are rewritten instead.
Exit status: 0 all agree, 1 some differ, 2 a document or the program is broken.
"""
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "docs/why.md", "docs/writing-rules.md")
ARTICLE = "fixtures/life/sentence.txt"
MARKER = re.compile(
    r"<!-- (?:life:(?P<stage>[a-z]+)|run: (?P<run>[^|]+?))(?: \|)?"
    r"(?: (?P<first>\d+)-(?P<last>\d+))? -->"
)


class Broken(Exception):
    pass


def output_of(program, marker):
    """The lines a marker stands for."""
    if marker["stage"]:
        arguments = ["show", f"--stage={marker['stage']}", ARTICLE]
    else:
        arguments = shlex.split(marker["run"])
    done = subprocess.run(
        [program, *arguments], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True,
        timeout=30, encoding="utf-8", env={**os.environ, "NO_COLOR": "1"}, check=False)
    if done.returncode not in (0, 1):  # 1 only means that there are findings
        raise Broken(f"ascribe {shlex.join(arguments)}: status {done.returncode}\n"
                     f"{done.stderr}")
    lines = done.stdout.splitlines()
    if marker["first"]:
        first, last = int(marker["first"]), int(marker["last"])
        if not 1 <= first <= last <= len(lines):
            raise Broken(f"{marker[0]}: the output has {len(lines)} lines")
        lines = lines[first - 1:last]
    if not lines:
        raise Broken(f"{marker[0]}: the program printed nothing")
    return lines


def refreshed(name, text, program):
    """`text` with every marked block as the program prints it now."""
    lines, fresh, at, blocks = text.splitlines(), [], 0, 0
    while at < len(lines):
        fresh.append(lines[at])
        marker = MARKER.fullmatch(lines[at])
        if not marker and lines[at].startswith(("<!-- life:", "<!-- run:")):
            raise Broken(f"{name}:{at + 1}: cannot read this marker")
        at += 1
        if not marker:
            continue
        if at == len(lines) or not lines[at].startswith("```"):
            raise Broken(f"{name}:{at}: no fenced block after the marker")
        try:
            end = lines.index("```", at + 1)
        except ValueError:
            raise Broken(f"{name}:{at + 1}: the fenced block never ends") from None
        fresh += [lines[at], *output_of(program, marker), "```"]
        at, blocks = end + 1, blocks + 1
    if blocks == 0:
        raise Broken(f"{name}: no marked block; the document shows nothing")
    return "\n".join(fresh) + "\n"


def main(arguments):
    accept = "--accept" in arguments or os.environ.get("ASCRIBE_ACCEPT") == "1"
    programs = [word for word in arguments if word != "--accept"]
    if len(programs) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    program, stale = os.path.abspath(programs[0]), False
    for name in DOCUMENTS:
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        fresh = refreshed(name, text, program)
        if fresh == text:
            continue
        if accept:
            path.write_text(fresh, encoding="utf-8")
            print(f"accepted {name}")
            continue
        stale = True
        sys.stdout.writelines(difflib.unified_diff(
            text.splitlines(True), fresh.splitlines(True), name, "as printed now"))
    if stale:
        print("stale blocks: look at the difference, then ./dev golden --accept")
    return 1 if stale else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Broken, OSError, subprocess.TimeoutExpired) as fault:
        print(f"life_of_a_sentence: {fault}", file=sys.stderr)
        sys.exit(2)
