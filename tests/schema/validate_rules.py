#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the files of a rules folder against the schemas in rules/schema/.

Usage: validate_rules.py             all of rules/, and that broken files are refused
       validate_rules.py SCHEMA FILE ("pack", "lexicon", "rules", "lists" …)

Prints one line a fault; exit status 0 when there is none, 1 when there is.
"""
import json
import pathlib
import re
import sys

import jsonschema

RULES = pathlib.Path(__file__).resolve().parents[2] / "rules"
TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|//[^\n]*|/\*.*?\*/', re.S)

# What stands where; the schema of a file goes by its folder.
BY_FOLDER = {"lexicon": "lexicon", "segment": "lists", "report": "lists", "extract": "lists",
             "scoring": "scoring", "affiliation": "rules", "flag": "rules",
             "frame": "rules", "kind": "rules", "mention": "rules"}
BY_NAME = {"pack.json": "pack", "findings.json": "findings"}

TESTS = {"match": ["One.", "Two."], "no_match": ["Three.", "Four."]}
RULE = {"id": "x", "finds": "kind", "summary": "s", "patterns": [["@speech"]], "tests": TESTS}
HOUSE = {"pack": "desk", "version": "1.0", "lang": "en", "extends": "core-en"}

SOUND = [
    ("pack", HOUSE),
    ("pack", {**HOUSE, "requires": "0.1",
              "rules": {"AS105": "off", "en/frame/said": {"priority": 3}, "en/kind/x": "on"}}),
    ("rules", {"rules": [RULE]}),
    ("rules", {"rules": [{**RULE, "deprecated": {"since": "0.2", "use": "en/kind/y"}}]}),
    ("lexicon", {"lexicons": {"speech": {"words": ["@core-en:speech", "-told"]}}}),
    ("lexicon", {"lexicons": {"urge": {"shares": ["@speech", "@core-en:x"], "words": ["asks"]}}}),
]
BROKEN = [
    ("pack", {"pack": "desk", "version": "1.0"}),
    ("pack", {**HOUSE, "version": "one"}),
    ("pack", {**HOUSE, "rules": {"AS105": "loud"}}),
    ("pack", {**HOUSE, "rules": {"en/frame/said": "error"}}),
    ("pack", {"pack": "desk", "version": "1.0", "lang": "en", "requires": "1"}),
    ("rules", {}),
    ("rules", {"rules": [{**RULE, "sumary": "s"}]}),
    ("rules", {"rules": [{**RULE, "finds": "quote"}]}),
    ("rules", {"rules": [{**RULE, "patterns": [[]]}]}),
    ("rules", {"rules": [{**RULE, "patterns": [[{"gap": [0, 41]}]]}]}),
    ("rules", {"rules": [{**RULE, "patterns": [[{"seq": ["a"], "opt": ["b"]}]]}]}),
    ("rules", {"rules": [{**RULE, "patterns": [[{"seq": ["a"], "as": "sauce"}]]}]}),
    ("rules", {"rules": [{**RULE, "emit": {"who": "nobody"}}]}),
    ("rules", {"rules": [{**RULE, "tests": {"match": ["One."], "no_match": ["Two."]}}]}),
    ("lexicon", {"lexicons": {"speech": {"word": ["said"]}}}),
    ("lexicon", {"lexicons": {"a:b": {"words": ["said"]}}}),
    ("lexicon", {"lexicons": {"urge": {"shares": ["speech"], "words": ["asks"]}}}),
    ("lexicon", {"forms": {"say": []}}),
    ("lists", {"lists": {"x": {"words": [1]}}}),
    ("findings", {"findings": [{"rule": "AS1", "name": "n", "level": "note", "message": "m",
                                "hint": "h"}]}),
    ("scoring", {"version": "1", "numbers": {"a": "b"}}),
]


def read(path):
    """JSON with comments and commas before a closing bracket."""
    text = path.read_text(encoding="utf-8-sig")
    text = TOKEN.sub(lambda m: m[0] if m[0].startswith('"') else " ", text)
    parts = re.split(r'("(?:\\.|[^"\\])*")', text)
    parts[::2] = [re.sub(r",(\s*[\]}])", r"\1", part) for part in parts[::2]]
    return json.loads("".join(parts))


def validator(name):
    schema = json.loads((RULES / "schema" / f"{name}.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def faults(name, value):
    return [f"{fault.json_path}: {fault.message[:120]}"
            for fault in validator(name).iter_errors(value)]


def schema_of(path):
    return BY_NAME.get(path.name) or BY_FOLDER.get(path.parent.name)


def check_all():
    problems, seen = [], 0
    for path in sorted(RULES.rglob("*.json")):
        if path.name.endswith(".schema.json"):
            continue
        seen += 1
        name = schema_of(path)
        if name is None:
            problems.append(f"{path.relative_to(RULES)}: no schema is for this file")
            continue
        problems += [f"{path.relative_to(RULES)}: {fault}" for fault in faults(name, read(path))]
    if seen < 30:
        problems.append(f"only {seen} files were found")
    for name, value in SOUND:
        problems += [f"sound {name} {value}: {fault}" for fault in faults(name, value)]
    problems += [f"broken {name} passes: {value}" for name, value in BROKEN
                 if not faults(name, value)]
    return problems


def main():
    if len(sys.argv) == 3:
        problems = faults(sys.argv[1], read(pathlib.Path(sys.argv[2])))
    else:
        problems = check_all()
    print("\n".join(problems) or "all rules fit their schemas")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
