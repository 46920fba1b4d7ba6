#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`./dev rule NAME` in a scratch copy of the project: what it makes is found where it
belongs, is not taken for finished, and is finished once it is filled in. And no rule of
the project itself was left half filled in.

    dev_rule.py PROGRAM

Ends with "N passed, N failed"; exit status 1 when one failed.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from comparisons import check, end

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILLED = """// How people on the quay speak.
{"rules": [{"id": "quay-said", "finds": "attribution", "priority": 51,
  "summary": "“Word on the quay is”: talk that nobody stands behind.",
  "why": "The quay is no person.",
  "patterns": [[{"as": "source", "seq": ["word"]}, "on", "the", "quay",
    {"as": "cue", "seq": ["is that"]}]],
  "emit": {"class": "speech"},
  "tests": {
    "match": [
      {"text": "Word on the quay is that the ferry was sold.", "cue": "is that"},
      "In May, word on the quay is that it rains."],
    "no_match": ["The word on the quay wall is faded.", "Word came from the quay."]}}]}
"""


def run(command, folder):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("ASCRIBE_")}
    return subprocess.run(
        command, cwd=folder, capture_output=True, timeout=120, encoding="utf-8",
        env={**clean, "ASCRIBE_PROGRAM": PROGRAM}, check=False)


def rules(folder, word):
    return run([PROGRAM, "rules", word, "rules"], folder)


def scratch_copy(folder):
    shutil.copy(ROOT / "dev", folder)
    shutil.copytree(ROOT / "rules", folder / "rules")
    (folder / "docs").mkdir()
    (folder / "fixtures").mkdir()


def a_new_rule(folder):
    made = run(["./dev", "rule", "frame/quay-said"], folder)
    check(f"dev rule: {made.stderr}", made.returncode, 0)
    files = ["rules/en/frame/quay-said.json", "docs/rules/en/frame/quay-said.md",
             "fixtures/rules/en/frame/quay-said.txt"]
    for name in files:
        check(f"dev rule makes {name}", (folder / name).is_file(), True)
        check(f"dev rule names {name}", name in made.stdout, True)
        check(f"{name} is to be filled in", "TODO" in (folder / name).read_text(), True)
    link = re.search(r"\]\(([^)]+)\)", (folder / files[1]).read_text())[1]
    check("the page links its rule",
          (folder / files[1]).parent.joinpath(link).resolve(),
          (folder / files[0]).resolve())
    checked = rules(folder, "check")
    check("a skeleton is a fault", checked.returncode, 2)
    check("and is named", checked.stdout.count("error[R034]"), 5)
    check("its examples fail", rules(folder, "test").returncode, 1)

    again = run(["./dev", "rule", "frame/quay-said"], folder)
    check("dev rule writes over nothing", again.returncode, 2)
    (folder / files[0]).write_text(FILLED)
    checked = rules(folder, "check")
    check(f"filled in it is sound: {checked.stdout}", checked.returncode, 0)
    tested = rules(folder, "test")
    check(f"and its examples hold: {tested.stdout}", tested.returncode, 0)


def refusals(folder):
    for name in ((), ("",), ("frame",), ("frames/x",), ("frame/../../x",), ("frame/X",)):
        done = run(["./dev", "rule", *name], folder)
        check(f"dev rule {name} is refused", done.returncode, 2)
    check("and leaves nothing", list((folder / "docs").rglob("*.md")), [])


def rules_of_the_project():
    """Each page and each article of docs/rules and fixtures/rules is filled in and belongs
    to a rule, which matches in its article."""
    listed = json.loads(run([PROGRAM, "rules", "list", "--rules", ROOT / "rules",
                             "--format", "json"], ROOT).stdout)
    ids = {rule["id"] for rule in listed["rules"]}
    for part, ending in (("docs/rules", ".md"), ("fixtures/rules", ".txt")):
        folder = ROOT / part
        files = sorted(folder.rglob("*" + ending))
        check(f"{part} has files", bool(files), True)
        for file in files:
            name = file.relative_to(folder).with_suffix("").as_posix()
            check(f"{file} belongs to a rule", name in ids, True)
            check(f"{file} is filled in", "TODO" in file.read_text("utf-8"), False)
            if ending != ".txt":
                continue
            stats = json.loads(run([PROGRAM, "rules", "stats", file, "--format", "json",
                                    "--rules", ROOT / "rules"], ROOT).stdout)
            matched = [rule["id"] for rule in stats["rules"] if rule["matches"]]
            check(f"{file} has what its rule matches", name in matched, True)


def main():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        scratch_copy(folder)
        refusals(folder)
        a_new_rule(folder)
    rules_of_the_project()
    end()


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv[1])
    main()
