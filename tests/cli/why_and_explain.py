#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The commands why and explain, and --trace, as their users run them.

    why_and_explain.py PROGRAM

Ends with "N passed, N failed"; exit status 1 when one failed.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from comparisons import check, end

PROGRAM = os.path.abspath(sys.argv[1])
FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
STORY = """Bridge opens

Engineer Dora Kallio said the bridge was safe. “We checked every bolt,” she said.

The mayor left.
"""


def run(*words, text=b"", env=None):
    """Exit code, standard output and standard error of one run."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("ASCRIBE_")}
    done = subprocess.run([PROGRAM, *words], input=text, capture_output=True, timeout=60,
                          env={**clean, **(env or {})}, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def refuses(*words, code=2, says=(), text=b""):
    got, out, err = run(*words, text=text)
    check(f"{words}: exit code ({err.strip()})", got, code)
    check(f"{words}: standard output", out, "")
    check(f"{words}: one line of error", len(err.splitlines()), 1)
    for word in says:
        check(f"{words}: {err!r} says {word!r}", word in err, True)


def places():
    """Which sentences a place means, and what is said where there is none."""
    refuses("why", says=["FILE:LINE"])
    refuses("why", "a.txt", says=["ends in no line number"])
    refuses("why", "a.txt:0x1", says=["ends in no line number"])
    refuses("why", "a.txt:99999999999", says=["ends in no line number"])
    refuses("why", "a.txt:1", "a.txt:3", says=["say which sentence"])
    refuses("why", "gone.txt:1", code=3, says=["not-found"])
    refuses("why", "a.txt:0", says=["there is no line 0; the input has 5"])
    refuses("why", "a.txt:6", says=["there is no line 6; the input has 5"])
    refuses("why", "a.txt:2", says=["no sentence stands here", "1:1", "3:1"])
    refuses("why", "a.txt:3:200", says=["there is no column 200; the line has 81"])
    refuses("why", "a.txt:3:0", says=["there is no column 0"])
    refuses("why", "--format=jsonl", "a.txt:3", says=["text or json"])
    refuses("why", "--format=markdown", "a.txt:3", says=["only explain"])
    refuses("why", "--everything", "a.txt:3", says=["there is no such option for why"])
    page = ('<!doctype html><title>T</title><article><h1>Bridge opens</h1>'
            '<p>Engineer Dora Kallio said the bridge was safe.</p>'
            '<p>It was closed for a year, she said.</p></article>\n'
            '<footer><p>All rights reserved by nobody.</p></footer>\n')
    pathlib.Path("page.html").write_text(page)
    refuses("why", "page.html:2", says=["no part of the story", "rule"])
    code, out, _ = run("why", "a.txt:3")
    check("a line: exit code", code, 0)
    check("a line: both its sentences", out.count("a.txt:3:"), 2)
    code, out, _ = run("why", "a.txt:3:50")
    check("a column: one sentence", (code, out.count("a.txt:3:")), (0, 1))
    check("a column: the second", out.startswith("a.txt:3:48: "), True)
    code, out, _ = run("why", "-:3:1", text=STORY.encode())
    check("standard input", (code, out.startswith("-:3:1: ")), (0, True))
    code, out, _ = run("why", "--stdin-filename", "b.md", "-:3:1", text=STORY.encode())
    check("its name", (code, out.startswith("b.md:3:1: ")), (0, True))
    code, out, _ = run("why", str(FIXTURES / "drafts/lamp-tender/draft.docx") + ":3")
    check("a Word document", (code, "draft.docx:3:" in out), (0, True))


def reasons():
    """What is told, in both forms."""
    _, out, _ = run("why", "a.txt:3:1")
    for words in ("en/frame/source-said", "decided by", "^^^^ cue", "mentions",
                  "nearly matched", "--all lists them"):
        check(f"why says {words!r}", words in out, True)
    _, every, _ = run("why", "--all", "a.txt:3:1")
    check("--all tells more", len(every) > 2 * len(out), True)
    check("--all tells of rules that never began", "never began" in every, True)
    code, out, _ = run("why", "--format=json", "a.txt:3")
    told = json.loads(out)
    check("schema", (code, told["schema"]), (0, "ascribe.why/1"))
    check("sentences", [s["who"] for s in told["sentences"]],
          ["named-expert", "named-expert"])
    rules = told["sentences"][0]["rules"]
    won = [r for r in rules if r["fate"] == "won" and r["finds"] == "attribution"]
    check("who won", [r["rule"] for r in won], ["en/frame/source-said"])
    check("captures", won[0]["captures"]["cue"]["text"], "said")
    check("the place of its pattern", won[0]["written"]["file"], "en/frame/saying.json")
    stopped = [r for r in rules if r["fate"] == "stopped"]
    check("each has a stop", all(r["stop"] for r in stopped), True)
    check("each rule once at least", len({r["rule"] for r in rules}) > 60, True)
    run("why", "--format=json", "--output=out/why.json", "a.txt:3")
    check("--output", json.loads(pathlib.Path("out/why.json").read_text()), told)
    run_on = "Kallio said so. " * 25
    code, out, _ = run("why", "-:1", text=run_on.encode())
    check("a long line", (code, "5 more sentences stand on this line" in out), (0, True))


def hostile():
    """No control or bidirectional character of a text reaches the terminal."""
    text = "Dora \x1b[31mKallio\u202e said \x07no.\n\n“\x1b]0;x\x07 stop,” she said.\n"
    for words in (["why", "-:1"], ["why", "--all", "-:3"], ["check", "--trace", "-"],
                  ["why", "--format=json", "-:1"]):
        _, out, _ = run(*words, text=text.encode())
        bad = [c for c in out if (ord(c) < 32 and c != "\n") or c == "\u202e"]
        check(f"{words}: characters that drive a terminal", bad, [])
        check(f"{words}: something is said", len(out) > 100, True)
    code, out, _ = run("why", "-:1", text=("a , “ said " * 6000).encode())
    check("a sentence of 24,000 tokens", (code, len(out) < 40_000), (0, True))
    refuses("explain", "\x1b[31m", says=["\\u{1B}"])


def explanations():
    """Rules, findings, errors and faults by any of their names, in three forms."""
    refuses("explain", says=["say what to explain"])
    refuses("explain", "AS201", "AS202", says=["say what to explain"])
    refuses("explain", "AS2011", says=["did you mean AS201?"])
    refuses("explain", "source-sayd", says=["did you mean source-said?"])
    refuses("explain", "nothing-of-the-kind-at-all", says=["ascribe help codes"])
    refuses("explain", "vague-document", says=["en/mention/vague-document, AS203"])
    refuses("explain", "--format=jsonl", "AS201", says=["text, markdown or json"])
    refuses("explain", "-f", "json", "-f", "text", "AS201", says=["one format"])
    kinds = {"en/frame/source-said": "rule", "source-said": "rule",
             "frame/source-said": "rule", "AS201": "finding", "as201": "finding",
             "vague-group": "finding", "E217": "error", "too-complex": "error",
             "http-404": "error", "R021": "rule-fault"}
    for word, kind in kinds.items():
        code, out, err = run("explain", "--format=json", word)
        check(f"explain {word}: exit code ({err})", code, 0)
        told = json.loads(out)
        check(f"explain {word}: kind", (told["schema"], told["kind"]),
              ("ascribe.explain/1", kind))
        check(f"explain {word}: says what to do or matches",
              bool(told.get("what_to_do") or told.get("patterns")), True)
        for form in ("text", "markdown"):
            code, out, _ = run("explain", f"--format={form}", word)
            check(f"explain {word} as {form}", (code, told["id"] in out), (0, True))
    code, out, _ = run("explain", "source-said", env={"ASCRIBE_FORMAT": "markdown"})
    check("the twin of --format", (code, out.startswith("# en/frame/source-said")),
          (0, True))


def house_packs():
    """A rule of a house pack is told of with its own file."""
    files = {"pack": {"pack": "desk", "version": "1.2", "lang": "en", "extends": "core-en",
                      "rules": {"AS105": "off"}},
             "lexicon/quoth": {"forms": {"quoth": ["quoth", "quothed"]}},
             "frame/quoth": {"rules": [{
                 "id": "quothed", "finds": "attribution", "summary": "The house's verb.",
                 "patterns": [[{"as": "source", "seq": [":Source"]},
                               {"as": "cue", "seq": ["~quoth"]}]],
                 "tests": {"match": ["Dora Kallio quothed.", "Tomas Ruiz quothed."],
                           "no_match": ["Quothed.", "The bridge is shut."]}}]}}
    for name, value in files.items():
        path = pathlib.Path("house/en", name + ".json")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value), encoding="utf-8")
    code, out, err = run("why", "--rules=house", "-:1", text=b"Dora Kallio quothed no.")
    check(f"a house rule ({err})", (code, "house/en/frame/quoth.json:1:" in out), (0, True))
    code, out, _ = run("explain", "--rules=house", "--format=json", "quothed")
    told = json.loads(out)
    check("explain: its pack", (code, told["pack"]), (0, "desk"))
    check("explain: its file", told["place"].startswith("house/en/frame/quoth.json:1:"), True)
    check("explain: its pattern", "~quoth" in told["patterns"][0], True)
    refuses("explain", "--rules=house", "AS105", says=["switched off by the pack desk"])


def traces():
    """--trace adds to the reports and changes nothing else in them."""
    _, plain, _ = run("check", "-f", "json", "a.txt")
    code, traced, _ = run("check", "--trace", "-f", "json", "a.txt")
    check("--trace: exit code", code, 0)
    plain, traced = json.loads(plain), json.loads(traced)
    sentences = traced["documents"][0]["sentences"]
    places_of = [s.pop("trace")["rule"] for s in sentences]
    check("--trace: all else is the same", traced, plain)
    check("--trace: a rule and its place", places_of[1]["id"], "en/frame/source-said")
    source = (FIXTURES.parent / "rules" / places_of[1]["file"]).read_text().splitlines()
    at = places_of[1]["line"]
    check("--trace: the line", '"source-said"' in "".join(source[at - 1:at + 1]), True)
    _, without, _ = run("check", "a.txt")
    _, text, _ = run("check", "a.txt", env={"ASCRIBE_TRACE": "1"})
    check("--trace: text", f"{places_of[1]['file']}:{at})" in text, True)
    lines = [line for line in without.splitlines() if line]
    kept = [line for line in text.splitlines() if line in lines]
    check("--trace: nothing is lost", kept, lines)


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        pathlib.Path("a.txt").write_text(STORY, encoding="utf-8")
        places()
        reasons()
        hostile()
        explanations()
        house_packs()
        traces()
    end()


if __name__ == "__main__":
    main()
