#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`ascribe rules …` as writers of rules use it: what is printed, in which form, with which
exit code.

    rule_tools.py PROGRAM

Ends with "N passed, N failed"; exit status 1 when one failed.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from comparisons import check, end

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULE = """{"rules": [{"id": "quay-said", "finds": "attribution", "priority": 51,
  "summary": "Talk of the quay.",
  "patterns": [
    [{"as": "source", "seq": ["word"]}, "on", "the", "quay", {"as": "cue", "seq": ["is"]}],
    [{"as": "cue", "seq": ["quoth"]}]],
  "emit": {"class": "speech"},
  "tests": {
    "match": [
      {"text": "Word on the quay is that it rains.", "source": "Word"},
      "In May, word on the quay is that it snows."],
    "no_match": ["Word of the quay is rare.", "It rains on the quay."]}}]}
"""
DRAFT = """A headline about the quay

Word on the quay is that the ferry was sold.

Mayor Tomas Ruiz said on Tuesday that it was not.
"""


def run(*words, code, **env):
    """(standard output, standard error) of one run, whose exit code must be `code`."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("ASCRIBE_")}
    done = subprocess.run([PROGRAM, "rules", *words], capture_output=True, timeout=120,
                          encoding="utf-8", env={**clean, **env}, check=False)
    check(f"rules {' '.join(words)}: exit code ({done.stderr.strip()})",
          done.returncode, code)
    return done.stdout, done.stderr


def trouble(name, *words, **env):
    """A run that the command line is at fault for."""
    out, err = run(*words, code=2, **env)
    check(f"rules {' '.join(words)}: prints nothing", out, "")
    check(f"rules {' '.join(words)}: {err!r} names {name}",
          err.startswith("ascribe: ") and err.endswith(f" {name}]\n"), True)
    return err


def changed(before, after):
    """The rules folder with the rule changed in one place."""
    assert RULE.count(before) == 1, before
    pathlib.Path("r/en/frame/quay.json").write_text(RULE.replace(before, after), "utf-8")
    return "r"


def listing():
    out, _ = run("list", "--rules", "r", code=0)
    rows = out.splitlines()
    check("every rule has its line", rows[-1], f"{len(rows) - 1} rules")
    line = next(row for row in rows if row.startswith("en/frame/quay-said "))
    check("a line says what the rule is", line.split(None, 4)[1:],
          ["attribution", "51", "en/frame/quay.json", "Talk of the quay."])
    out, _ = run("list", "en/frame/quay", "--rules", "r", "--format", "json", code=0)
    document = json.loads(out)
    check("json has its schema", document["schema"], "ascribe.rules-list/1")
    check("json has the rule", document["rules"],
          [{"id": "en/frame/quay-said", "finds": "attribution", "priority": 51,
            "confidence": 0.8, "summary": "Talk of the quay.",
            "pack": "core-en", "file": "en/frame/quay.json", "patterns": 2, "unless": 0, "examples": 4}])
    out, _ = run("list", "flag", "frame/quay", "--rules", "r", code=0)
    check("words choose by id and by what is found",
          all(row.startswith(("en/flag/", "en/frame/quay"))
              for row in out.splitlines()[:-1]), True)
    trouble("bad-option", "list", "nonsense", "--rules", "r")


def checking():
    changed("51", "51")
    out, err = run("check", "r", code=0)
    check("a sound folder is one line", out.endswith(" lexicons, no faults\n"), True)
    check("and nothing else", (out.count("\n"), err), (1, ""))
    changed('["is"]', '["@speach"]')
    wrong = pathlib.Path("r/en/frame/quay.json").read_text("utf-8").splitlines()[3]
    column = wrong.index("@speach") + 1
    out, err = run("check", "r", code=2)
    check("a fault has its place, its line, a mark and a hint", out.splitlines()[:3],
          [f'en/frame/quay.json:4:{column}: error[R012]: unknown lexicon "@speach"',
           "     4 | " + wrong,
           "       | " + " " * (column - 1) + '^^^^^^^ did you mean "@speech"?'])
    check("counted", out.splitlines()[-1], "1 problem (1 error, 0 warnings)")
    check("on standard output", err, "")
    out, _ = run("check", "--rules", "r", "-fjson", code=2)
    check("the same in json", json.loads(out)["faults"],
          [{"file": "en/frame/quay.json", "line": 4, "column": column, "code": "R012",
            "level": "error", "message": 'unknown lexicon "@speach"',
            "hint": 'did you mean "@speech"?'}])
    changed('"Talk of the quay."', '"a\\u001b[31m\\nb", "x\\u001b\\ny": 1')
    out, _ = run("check", "r", code=2)
    check("no rule file drives a terminal or writes lines", "\x1b" in out or
          any(line.startswith("y") for line in out.splitlines()), False)
    changed('"Talk', '"TODO: talk')
    out, _ = run("check", "r", code=2)
    check("a rule that is not written yet is a fault", out.count("error[R034]"), 1)
    changed('"priority": 51', '"priority": 80')
    pathlib.Path("r/en/frame/two.json").write_text(
        RULE.replace("quay-said", "quay-too").replace("51", "80"), "utf-8")
    out, _ = run("check", "r", code=0)
    check("rules that tie are a warning", out.count("warning[R050]"), 1)
    pathlib.Path("r/en/frame/two.json").unlink()
    trouble("bad-rules", "check", "no such folder")
    trouble("bad-option", "check", "r", "r")


def testing():
    changed("51", "51")
    out, _ = run("test", "r", code=0)
    check("examples that hold are counted", out.endswith(" examples, 0 failed\n"), True)
    check("and take one line", out.count("\n"), 1)
    out, _ = run("test", "r", "--coverage", code=0)
    check("an untried branch is a warning and no failure",
          out.count('branch 2 of "en/frame/quay-said" matched in no test'), 1)
    changed('"source": "Word"', '"source": "Word on"')
    out, _ = run("test", "--rules", "r", code=1)
    check("a failure tells what was expected", out.splitlines()[0],
          'en/frame/quay.json:9:7: error[R044]: test failed: expected source "Word on", '
          'matched "Word"')
    out, _ = run("test", "r", "--format", "json", "--coverage", code=1)
    document = json.loads(out)
    failed = document["failed"][0]
    check("json tells the same", [failed[key] for key in
                                  ("rule", "line", "code", "expected", "matched", "text")],
          ["en/frame/quay-said", 9, "R044", 'source "Word on"', "Word",
           "Word on the quay is that it rains."])
    untried = {row["lexicon"]: row for row in document["coverage"]["lexicons"]}
    check("json has every untried entry of a lexicon",
          len(untried["given-name"]["untried"]) > 5, True)
    trouble("bad-option", "check", "r", "--coverage")
    changed("quoth", "@quoth")
    _, err = run("test", "r", code=2)
    check("rules that do not load are no failed test", err.count("error[R012]"), 1)


def house_packs():
    """A house pack is checked over the base, and is what coverage is about."""
    house = str(ROOT / "fixtures/house")
    out, _ = run("test", house, "--coverage", "--format=json", code=0)
    document = json.loads(out)
    check("coverage is of the house pack", document["coverage"]["branches"],
          {"tried": 2, "all": 2})
    check("the examples of the base are run too", document["rules"] > 50, True)
    changed("51", "51")
    shutil.copytree(house, "h2")
    shutil.copy("r/en/frame/quay.json", "h2/en/frame/quay.json")
    out, err = run("check", "--rules", "r", "--rules", "h2", code=0)
    check("a shadowed rule is a note", out.splitlines()[0],
          'h2/en/frame/quay.json:1:20: note[R064]: rule "en/frame/quay-said" takes the '
          "place of that of core-en")
    check("and no problem", out.endswith(" lexicons, no faults, 1 note\n"), True)
    check("told once", err, "")
    out, _ = run("list", "frame/quay", "--rules", "r", "--rules", "h2", code=0)
    check("a rule of the house is named with its folder",
          " h2/en/frame/quay.json " in out, True)


def counting():
    changed("51", "90")
    out, _ = run("stats", "d", "--rules", "r", code=0)
    check("a folder is read", out.startswith("2 articles, "), True)
    check("samples name file and line",
          "\nen/frame/quay-said\n  branches: 2 0 (1 unused)\n"
          "  d/a.txt:3:1: Word on the quay is\n  d/deep/b.txt:3:1: Word on the quay is\n"
          in out, True)
    jobs = [run("stats", "d", "--rules", "r", "--format=json", f"-j{n}", code=0)[0]
            for n in (1, 4, 4)]
    check("the same bytes for any number of jobs", len(set(jobs)), 1)
    rules = {row["id"]: row for row in json.loads(jobs[0])["rules"]}
    row = rules["en/frame/quay-said"]
    check("json counts", [row[key] for key in ("matches", "sentences", "won", "lost")],
          [2, 2, 2, 0])
    check("json names dead rules", "en/frame/colon" in json.loads(jobs[0])["dead"], True)
    out, err = run("stats", "d/a.txt", "gone.txt", "--rules", "r", code=3)
    check("what can be read is counted", out.startswith("1 article, "), True)
    check("and the rest named", err.count("not-found"), 1)
    trouble("no-input", "stats", "--rules", "r")


def beginning():
    out, _ = run("new", "mention/harbour-master", code=0)
    check("a skeleton is printed", '"id": "harbour-master", "finds": "mention"' in out,
          True)
    run("new", "mention/harbour-master", code=0, ASCRIBE_RULES="elsewhere")
    check("the environment asks for no file", pathlib.Path("elsewhere").exists(), False)
    out, _ = run("new", "en/mention/harbour-master", "--rules", "h", code=0)
    made = pathlib.Path("h/en/mention/harbour-master.json")
    check("with --rules it is written", made.is_file(), True)
    check("and named", str(made) in out, True)
    trouble("bad-option", "new", "en/mention/harbour-master", "--rules", "h")
    run("new", "kind/x", "-o", "x.json", code=0)
    check("-o says where", pathlib.Path("x.json").is_file(), True)
    for words in ((), ("a", "b"), ("mention/../x",), ("mentions/x",)):
        trouble("bad-option", "new", *words)


def schemas():
    pathlib.Path("r/schema").mkdir(exist_ok=True)
    pathlib.Path("r/schema/rules.schema.json").write_text('{"title": "x"}\n')
    check("without a name: of rules", run("schema", "--rules", "r", code=0)[0],
          '{"title": "x"}\n')
    pathlib.Path("r/why.schema.json").write_text('{"title": "y"}\n')
    check("of an output", run("schema", "why", "--rules", "r", code=0)[0],
          '{"title": "y"}\n')
    check("by name", run("schema", "rules", "--rules", "r", code=0)[0],
          '{"title": "x"}\n')
    trouble("bad-option", "schema", "rule", "--rules", "r")
    trouble("bad-rules", "schema", "--rules", "h")


def main():
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)
        shutil.copytree(ROOT / "rules", "r")
        changed("51", "51")
        pathlib.Path("d/deep").mkdir(parents=True)
        pathlib.Path("d/a.txt").write_text(DRAFT)
        pathlib.Path("d/deep/b.txt").write_text(DRAFT)
        pathlib.Path("d/notes.log").write_text(DRAFT)
        trouble("bad-option")
        check("a near miss is named", 'did you mean "check"?' in
              trouble("bad-option", "chec"), True)
        for part in (listing, checking, testing, house_packs, counting, beginning, schemas):
            part()
    end()


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv[1])
    main()
