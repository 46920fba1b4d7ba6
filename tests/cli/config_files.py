#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Config files as the program's users have them: where one is found, what it changes, and
whether the published schema agrees with the program about what may stand in one.

    config_files.py PROGRAM

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

# Invented; it has findings, and none of the level error.
DRAFT = """Council repairs the harbour bridge

“The bridge is safe again,” Mayor Tomas Ruiz said on Tuesday.
Harbour engineer Dora Kallio said on Tuesday that the last bolt was replaced in May.
Critics say the repair took too long.
"""
# One value that each kind of option takes and two that it does not.
SAMPLES = {"boolean": (True, [1, "true"]), "integer": (3, ["3", None]),
           "number": (3, [True, None]), "string": ("x", [3, True])}


def run(*words, folder=".", **variables):
    """(exit code, standard output, standard error) of one run."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("ASCRIBE_")}
    done = subprocess.run([PROGRAM, *words], cwd=folder, capture_output=True, timeout=60,
                          env={**env, "HOME": "/nonexistent", **variables}, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def write(name, text):
    path = pathlib.Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def sample_of(schema):
    """A value that the schema of one key takes, and values that it does not."""
    schema = schema["anyOf"][0] if "anyOf" in schema else schema
    kind = schema["type"][0] if isinstance(schema["type"], list) else schema["type"]
    good, bad = SAMPLES[kind]
    if isinstance(schema["type"], list):  # a number may also be written as a string
        bad = [True, None, {}]
    if "enum" in schema:
        good, bad = schema["enum"][0], ["nonsense", 3]
    if "pattern" in schema:
        good, bad = "json=out.json", ["nonsense", "json="]
    return good, bad


def lookup():
    write("desk/.git", "a worktree\n")
    write("desk/drafts/bridge.txt", DRAFT)
    drafts = "desk/drafts"
    here = os.getcwd()
    check("no file", run("config", "path", folder=drafts), (0, "none\n", ""))
    check("no file, no finding at the gate", run("bridge.txt", folder=drafts)[0], 0)
    write("ascribe.json", '{"fail_on": "never"}')
    check("nothing above a repository",
          run("config", "path", folder=drafts), (0, "none\n", ""))
    write("desk/ascribe.json", '{"root": true, "fail_on": "note", /* all */ }')
    check("above", run("config", "path", folder=drafts),
          (0, f"{here}/desk/ascribe.json\n", ""))
    check("it sets the gate", run("bridge.txt", folder=drafts)[0], 1)
    check("a flag wins", run("--fail-on=never", "bridge.txt", folder=drafts)[0], 0)
    check("a variable wins",
          run("bridge.txt", folder=drafts, ASCRIBE_FAIL_ON="never")[0], 0)
    check("none wanted", run("--isolated", "bridge.txt", folder=drafts)[0], 0)
    check("another named",
          run("-c", "../../ascribe.json", "bridge.txt", folder=drafts)[0], 0)
    check("home ends it", run("config", "path", folder=drafts, HOME=f"{here}/{drafts}"),
          (0, "none\n", ""))
    shown = run("config", "show", folder=drafts)[1]
    check("its origin", '\n  "fail_on": "note",  // ../ascribe.json:1:27\n' in shown, True)
    write("desk/.ascribe.json", "{}")
    check("two", run("bridge.txt", folder=drafts),
          (2, "", f"ascribe: {here}/desk/ascribe.json: there is a .ascribe.json beside it; "
                  "keep one of the two [E107 bad-config]\n"))
    pathlib.Path("desk/.ascribe.json").unlink()


def troubles():
    write("bad/.git", "")
    write("bad/ascribe.json", '{"fial_on": "note"}')
    fault = ('ascribe: ascribe.json:1:2: there is no key "fial_on"; did you mean '
             '"fail_on"? [E107 bad-config]\n')
    for words in (["x.txt"], ["show", "x.txt"], ["fetch", "http://x.example/"],
                  ["config", "show"]):
        check(" ".join(words), run(*words, folder="bad"), (2, "", fault))
    write("bad/ascribe.json", '{"jobs": 0,\n "output": "x"}')
    check("all faults", run("x.txt", folder="bad"), (2, "", (
        "ascribe.json:1:10: \"jobs\": '0' is not a number from 1 to 64\n"
        'ascribe.json:2:2: "output" counts only in a file that --config or ASCRIBE_CONFIG '
        "names\nascribe: ascribe.json: The config file has faults. [E107 bad-config]\n")))
    for words in (["--help"], ["help"], ["--version"], ["config", "schema"]):
        check(f"{words} in spite of it", run(*words, folder="bad")[0], 0)
    check("no such file", run("-c", "none.json", "x.txt"),
          (2, "", "ascribe: none.json: there is no such config file [E103 not-found]\n"))
    write("secret.txt", "hunter2\n")
    pathlib.Path("bad/ascribe.json").unlink()
    pathlib.Path("bad/ascribe.json").symlink_to("../secret.txt")
    code, out, err = run("x.txt", folder="bad")
    check("a link leads nobody's words into a log", (code, "hunter2" in out + err), (2, False))
    pathlib.Path("bad/ascribe.json").unlink()
    write("bad/ascribe.json", '{"rules": "house"}')
    pathlib.Path("bad/house").mkdir()
    pathlib.Path("bad/house/findings.json").symlink_to("../../secret.txt")
    check("nor a link among rules", run("x.txt", folder="bad"),
          (2, "", 'ascribe: ascribe.json:1:11: "rules": house/findings.json is a link, and '
                  "such a folder counts only in a file that --config or ASCRIBE_CONFIG "
                  "names [E107 bad-config]\n"))


def paths():
    write("named/c.json", '{"output": "out/report.json", "format": "json"}')
    write("named/x.txt", DRAFT)
    check("a named file may write", run("-c", "named/c.json", "named/x.txt"), (0, "", ""))
    check("into its folder",
          json.loads(pathlib.Path("named/out/report.json").read_text())["documents"] != [],
          True)


def schema():
    text = run("config", "schema")[1]
    published = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(published)
    validator = jsonschema.Draft202012Validator(published)
    keys = {k: v for k, v in published["properties"].items() if k not in ("$schema", "root")}
    whole = {"$schema": "x", "root": True, **{k: sample_of(v)[0] for k, v in keys.items()}}
    check("the schema takes every key", list(validator.iter_errors(whole)), [])
    shown = run("config", "show", "--isolated")[1].splitlines()
    names = [line.split('"')[1] for line in shown if '"' in line]
    check("config show has the keys of the schema", names, list(keys))
    whole.update(allow_address="10.0.0.0/8")  # the form of an address is ours to check
    write("whole.json", json.dumps(whole))
    check("the program takes every key", run("config", "show", "-c", "whole.json")[::2], (0, ""))
    for key, property_schema in keys.items():
        for bad in sample_of(property_schema)[1]:
            write("wrong.json", json.dumps({key: bad}))
            agreed = (validator.is_valid({key: bad}), run("config", "show", "-c", "wrong.json")[0])
            check(f"{key}: {bad!r} is refused by schema and program",
                  agreed, (False, 2))
    check("no other key", validator.is_valid({"zebra": 1}), False)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    PROGRAM = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(os.path.realpath(scratch))
        for part in (lookup, troubles, paths, schema):
            part()
        os.chdir("/")
    end()
