#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The generated pages of docs/ say what the program says.

    drift.py PROGRAM            compare; exit status 1 when a page differs
    drift.py PROGRAM --write    write the pages anew (what ./dev docs does)

Ends with "N passed, N failed".
"""
import difflib
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = {"help options": "docs/options.md", "help codes": "docs/codes.md",
         "help man": "docs/ascribe.1", "config schema": "docs/ascribe.schema.json"}


def page_of(program, words):
    """What the program prints, with the rules of this tree and nobody's settings."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("ASCRIBE_")}
    done = subprocess.run([program, *words.split(), "--rules", str(ROOT / "rules")],
                          capture_output=True, env=env, timeout=60, check=False)
    if done.returncode != 0 or not done.stdout:
        sys.exit(f"drift: ascribe {words}: exit code {done.returncode}\n"
                 f"{done.stderr.decode()}")
    return done.stdout.decode("utf-8")


def write(program):
    for words, name in PAGES.items():
        page = page_of(program, words)
        (ROOT / name).parent.mkdir(exist_ok=True)
        (ROOT / name).write_text(page, encoding="utf-8", newline="\n")
        print(f"wrote {name}")
    return 0


def compare(program):
    failed = 0
    for words, name in PAGES.items():
        path = ROOT / name
        stored = path.read_bytes().decode("utf-8") if path.exists() else ""
        fresh = page_of(program, words)
        if stored == fresh:
            continue
        failed += 1
        print(f"FAILED {name} is not what the program says; ./dev docs writes it anew")
        sys.stdout.writelines(difflib.unified_diff(
            stored.splitlines(True), fresh.splitlines(True), name, f"ascribe {words}"))
    print(f"{len(PAGES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--write"]):
        sys.exit(__doc__)
    sys.exit((write if sys.argv[2:] else compare)(os.path.abspath(sys.argv[1])))
