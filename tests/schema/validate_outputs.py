#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the JSON of why, explain and rules to the schemas that the program publishes.

Usage: validate_outputs.py PROGRAM

Real output of many cases must fit its schema, with no member the schema does not name;
and each way of breaking such a document that is listed below must be refused. Prints one
line a fault; exit status 0 when there is none, 1 when there is.
"""
import copy
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema

RULES = pathlib.Path(__file__).resolve().parents[2] / "rules"
STORY = """Ferry runs again

Harbour master Dora Kallio said the ferry was safe. “We checked every bolt,” she said. The crew was ready.

She expects no delay, officials told Reuters. According to a report by the Lakes Board, 40 bolts were replaced.

The ferry left at noon. Will it return? Some critics fear it will not.
"""
FATES = {"won", "listed", "beaten", "forbidden", "refused", "stopped"}
TESTS = {"match": ["Today Lind says no.", {"text": "Lind says yes.", "cue": "denies"}],
         "no_match": ["Lind left.", "It rained."]}
RULE = {"id": "lind", "finds": "attribution", "summary": "Lind speaks.",
        "patterns": [["lind", {"as": "cue", "seq": ["says"]}]], "tests": TESTS}

# A path to one value of a document, and what is put there; DROP takes the member out.
DROP = object()
BROKEN = {
    "why": [
        (("schema",), "ascribe.report/1"), (("input",), DROP), (("left_out",), -1),
        (("sentences", 0, "who"), "somebody"), (("sentences", 0, "confidence"), 1.5),
        (("sentences", 0, "carried"), {"from": 0}), (("sentences", 0, "words", "at"), DROP),
        (("sentences", 0, "mentions", 0, "type"), "ship"),
        (("sentences", 0, "rules", 0, "fate"), "lost"),
        (("sentences", 0, "rules", 0, "fate"), "forbidden"),
        (("sentences", 0, "rules", 0, "pattern"), 0),
        (("sentences", 0, "rules", 0, "captures", "sauce"), None),
        (("sentences", 0, "rules", 0, "stop"), {"matched": 1}),
        (("sentences", 0, "rules", -1, "stop"), None),
        (("sentences", 0, "rules", -1, "stop", "lacking"), DROP),
        (("sentences", 0, "rules", -1, "written", "line"), "9"),
    ],
    "explain": [
        (("schema",), DROP), (("kind",), "sentence"), (("summary",), DROP),
        (("priority",), 101), (("priority",), DROP), (("confidence",), "high"),
        (("patterns",), "said"), (("match", 0, "text"), DROP), (("place",), "somewhere"),
    ],
    "explain AS": [(("id",), "AS1"), (("level",), "loud"), (("what_to_do",), DROP)],
    "explain E": [(("id",), "R101"), (("exit_code",), "3"), (("cause",), DROP)],
    "explain R": [(("kind",), "error"), (("level",), DROP)],
    "rules-list": [(("pack",), DROP), (("rules", 0, "finds"), "quote"),
                   (("rules", 0, "patterns"), 0)],
    "rules-check": [(("faults",), DROP), (("faults", 0, "code"), "E100"),
                    (("faults", 0, "line"), 0)],
    "rules-test": [(("failed", 0, "expected"), DROP), (("coverage", "branches", "all"), DROP),
                   (("coverage", "gaps", 0, "level"), "bad"),
                   (("coverage", "lexicons", 0, "untried"), [])],
    "rules-stats": [(("articles",), DROP), (("rules", 0, "share"), 2),
                    (("rules", 0, "branches"), [-1])],
}


def run(*words, text="", codes=(0,)):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("ASCRIBE_")}
    done = subprocess.run([PROGRAM, *words], input=text.encode(), capture_output=True,
                          timeout=120, check=False,
                          env={**clean, "ASCRIBE_RULES": str(RULES)})
    if done.returncode not in codes:
        sys.exit(f"{words}: exit code {done.returncode}: {done.stderr.decode().strip()}")
    return done.stdout.decode()


def output(*words, **more):
    return json.loads(run(*words, "--format", "json", **more))


def closed(schema):
    """The schema with every object held to the members that it names."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    shut = {key: closed(value) for key, value in schema.items()}
    if "properties" in shut and shut.get("type") == "object":
        # The members of an explanation depend on its kind. It takes long to look for those
        # that nothing names, so only where there is such a choice.
        chooses = "allOf" in shut and "$schema" in shut
        shut["unevaluatedProperties" if chooses else "additionalProperties"] = False
    return shut


def schemas():
    """By the name after "ascribe.", as the program prints them."""
    published = {}
    for path in sorted(RULES.glob("*.schema.json")):
        name = path.name.removesuffix(".schema.json")
        schema = json.loads(run("rules", "schema", name))
        jsonschema.Draft202012Validator.check_schema(schema)
        published[name] = schema
    return published


def faults(schema, document):
    return [f"{fault.json_path}: {fault.message[:160]}"
            for fault in jsonschema.Draft202012Validator(schema).iter_errors(document)]


def broken(document, path, value):
    """A copy with another value at the end of the path."""
    changed = copy.deepcopy(document)
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    if value is DROP:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return changed


def why_documents():
    """One a line of the story, all fates among them."""
    for line, text in enumerate(STORY.splitlines(), 1):
        if text:
            yield "why", output("why", f"-:{line}", text=STORY)
    yield "why", output("why", "-:1:15", "--stdin-filename", "a.html",
                        text="<article><p>Mayor Ann Oduya said so.</p></article>")


def explain_documents():
    ids = [row["id"] for row in output("rules", "list")["rules"]]
    for rule in ids[::6] + ids[-1:]:
        yield "explain", output("explain", rule)
    words = run("help", "codes").replace("`", " ").split()
    codes = sorted({word for word in words if word[-3:].isdigit() and word.isalnum()
                    and word.rstrip("0123456789") in ("AS", "E", "R")})
    for code in codes:
        yield "explain " + code.rstrip("0123456789"), output("explain", code)


def rules_documents(folder):
    yield "rules-list", output("rules", "list")
    yield "rules-check", output("rules", "check")
    yield "rules-stats", output("rules", "stats", "-", text=STORY)
    yield "rules-test", output("rules", "test")
    rules = pathlib.Path(folder, "rules")
    shutil.copytree(RULES, rules)
    file = rules / "en" / "frame" / "lind.json"
    file.write_text(json.dumps({"rules": [RULE]}), "utf-8")
    yield "rules-test", output("rules", "test", str(rules), "--coverage", codes=(1,))
    file.write_text(json.dumps({"rules": [{**RULE, "sumary": "Lind."}]}), "utf-8")
    yield "rules-check", output("rules", "check", str(rules), codes=(2,))


def hold(documents, published):
    """What is wrong with the documents, and the documents by sort."""
    problems, seen = [], {}
    for sort, document in documents:
        schema = published[sort.split()[0]]
        told = document.get("id") or document.get("input") or ""
        problems += [f"{sort} {told}: {fault}" for fault in faults(closed(schema), document)]
        if sort not in seen and not faults(closed(schema), {**document, "unnamed": 1}):
            problems.append(f"{sort}: a member that the schema does not name passes")
        seen.setdefault(sort, []).append(document)
    return problems, seen


def breakable(documents, path):
    """The first of the documents that has the path, but for its last step."""
    for document in documents:
        inner = document
        try:
            for step in path[:-1]:
                inner = inner[step]
            if isinstance(inner, dict):
                return document
        except (KeyError, IndexError, TypeError):
            continue
    return None


def parted(published):
    """Definitions that why has from elsewhere and that say something else there."""
    ours, report = published["why"]["$defs"], published["report"]["$defs"]
    problems = [f"why and report differ in {name}" for name in sorted({*ours} & {*report})
                if ours[name] != report[name]]
    rules = json.loads(run("rules", "schema", "rules"))["$defs"]["rule"]["properties"]
    types = rules["emit"]["properties"]["type"]["enum"]
    if ours["mention"]["properties"]["type"]["enum"] != types:
        problems.append("why and the rules differ in the types of mentions")
    if ours["finds"]["enum"] != rules["finds"]["enum"]:
        problems.append("why and the rules differ in what rules find")
    return problems


def main():
    published = schemas()
    with tempfile.TemporaryDirectory() as folder:
        documents = [*why_documents(), *explain_documents(), *rules_documents(folder)]
    problems, seen = hold(documents, published)
    problems += parted(published)
    fates = {trial["fate"] for document in seen["why"]
             for sentence in document["sentences"] for trial in sentence["rules"]}
    problems += [f"no rule of the story is {fate}" for fate in sorted(FATES - fates)]
    problems += [f"no output of {name} was tried" for name in published
                 if name not in seen and name != "report"]
    for sort, ways in BROKEN.items():
        for path, value in ways:
            document = breakable(seen[sort], path)
            if document is None:
                problems.append(f"{sort}: no document has {path}")
            elif not faults(published[sort.split()[0]], broken(document, path, value)):
                problems.append(f"{sort}: broken at {path} passes")
    print("\n".join(problems) or f"{len(documents)} outputs fit their schemas")
    return 1 if problems else 0


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv[1])
    sys.exit(main())
