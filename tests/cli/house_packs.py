#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""House packs as an editor has them: laid over the program's rules, reported, and told apart
by what is wrong with them.

    house_packs.py PROGRAM

Ends with "N passed, N failed"; exit status 1 when one failed.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

from comparisons import check, end

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "rules/report.schema.json").read_text(encoding="utf-8"))
# Invented. No rule of the program's own knows the verb.
DRAFT = """Council repairs the harbour bridge

The repair will take until June, harbour engineer Dora Kallio quothed on Tuesday.
Critics say the repair took too long.
"""
RULE = {"id": "quothed", "finds": "attribution", "summary": "A source and the house's verb.",
        "priority": 60,
        "patterns": [[{"as": "source", "seq": [":Source"]}, {"as": "cue", "seq": ["~quoth"]}]],
        "tests": {"match": [{"text": "Dora Kallio quothed on Tuesday.", "cue": "quothed"},
                            "Mayor Tomas Ruiz quothed at length."],
                  "no_match": ["Quothed on Tuesday.", "The bridge is shut."]}}


def run(*words, **variables):
    """(exit code, standard output, standard error) of one run."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("ASCRIBE_")}
    done = subprocess.run([PROGRAM, *words], capture_output=True, timeout=60, check=False,
                          env={**env, **variables})
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def write(name, value):
    path = pathlib.Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")


def head(name="desk", **more):
    return {"pack": name, "version": "1.2", "lang": "en", "extends": "core-en", **more}


def report(*words):
    code, out, errors = run("check", "--format=json", "--fail-on=never", *words, "draft.txt")
    check(f"{words} runs", (code, errors), (0, ""))
    return json.loads(out)


def levels(read, rule):
    return {f["level"] for f in read["documents"][0]["findings"] if f["rule"] == rule}


def laid_over():
    write("draft.txt", DRAFT)
    plain = report()
    check("no house pack, no member", "house_packs" in plain["tool"], False)
    check("vague critics are a warning", levels(plain, "AS201"), {"warning"})
    write("house/en/pack.json", head(rules={"AS201": "error"}))
    write("house/en/lexicon/quoth.json", {"forms": {"quoth": ["quoth", "quothed"]}})
    write("house/en/frame/quoth.json", {"rules": [RULE]})
    read = report("--rules=house")
    check("the base is named", read["tool"]["rules"], plain["tool"]["rules"])
    check("the house pack is named", read["tool"]["house_packs"], ["desk 1.2"])
    check("the digest covers it",
          read["tool"]["rules_digest"] != plain["tool"]["rules_digest"], True)
    check("the report fits its schema",
          [e.message for e in jsonschema.Draft202012Validator(SCHEMA).iter_errors(read)], [])
    check("the level is switched", levels(read, "AS201"), {"error"})
    rules = {a["rule"] for a in read["documents"][0]["attributions"]}
    check("its rule finds", "en/frame/quothed" in rules, True)
    base = str(ROOT / "rules")
    for words in (("--rules=" + base, "--rules=house"), ("--rules=house", "--rules", base)):
        check(f"{words}: the same", report(*words)["tool"], read["tool"])
    check("the same from the cache", report("--rules=house"), read)


def two_over_each_other():
    write("night/en/pack.json", head("night", extends="desk", rules={"AS201": "off"}))
    read = report("--rules=house", "--rules=night")
    check("two house packs", read["tool"]["house_packs"], ["desk 1.2", "night 1.2"])
    check("the later wins", levels(read, "AS201"), set())
    code, out, _ = run("check", "--format=json", "--fail-on=never", "draft.txt",
                       ASCRIBE_RULES="house,night")
    check("from the environment", (code, json.loads(out)["tool"]), (0, read["tool"]))
    write("ascribe.json", {"rules": ["house", "night"]})
    check("from a config file", report("--config=ascribe.json")["tool"], read["tool"])
    os.remove("ascribe.json")
    code, out, errors = run("check", "--rules=night", "draft.txt")
    check("one whose base is missing", (code, out), (2, ""))
    check("it says what to do", "night/en/pack.json:1:" in errors and
          "error[R060]: no pack below this one is called \"desk\"" in errors, True)


def noted():
    write("loud/en/pack.json", head("loud"))
    write("loud/en/lexicon/reported.json",
          {"lexicons": {"speech": {"words": ["@core-en:speech", "quothed"]}}})
    note = ("loud/en/lexicon/reported.json:1:16: note[R065]: lexicon \"speech\" takes the "
            "place of that of core-en\n")
    for words, wanted in ((("check",), note), (("check", "-q"), ""),
                          (("show", "--stage=tokens"), note)):
        code, _, errors = run(*words, "--rules=loud", "draft.txt")
        check(f"{words}: shadowing is told", (code, errors), (0, wanted))
    read = run("check", "--format=json", "--rules=loud", "draft.txt")
    check("its words are known", "quothed" in read[1], True)


def refused():
    write("broken/en/pack.json", head("broken", rules={"en/frame/source-siad": "off",
                                                        "AS201": "warn"}))
    os.makedirs("broken/en/frame", exist_ok=True)
    os.symlink("/etc/hostname", "broken/en/frame/out.json")
    code, out, errors = run("check", "--rules=broken", "draft.txt")
    check("faults end the run", (code, out), (2, ""))
    for said in ('error[R062]: no rule or finding is called "en/frame/source-siad"',
                 '^ did you mean "en/frame/source-said"?',
                 "error[R014]: a finding is switched to error, warning, note, off or on",
                 "broken/en/frame/out.json:1:1: error[R008]: is a link",
                 "\n3 problems in the rules folder"):
        check(said, said in errors, True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        laid_over()
        two_over_each_other()
        noted()
        refused()
        os.chdir("/")
    end()


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv[1])
    main()
