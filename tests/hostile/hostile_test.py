#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the program on every hostile page and rule pack, and holds it to its promises.

usage: hostile_test.py PROGRAM RULES_FOLDER [--seconds=N] [NAME...]

A page may take 4 MB and 16 times its bytes beyond what an empty run takes, and never
more than the cap of a tree on top; seconds of CPU are for a release build and are
scaled by --seconds for slower ones. Prints what each case took; ends with a count.
"""
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

import make_files

SECONDS = 4.0  # of CPU, start included
TREE = 64 << 20  # what one tree may take, whatever its page
ADDRESS_SPACE = 2 << 30
RAW_CONTROL = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")


class Run:
    """One run of the program, with its cost."""

    def __init__(self, arguments, limits, seconds):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            def limit():
                resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 2, int(seconds) + 3))
                if limits:
                    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
            child = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=out,
                                     stderr=err, preexec_fn=limit)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            self.code = child.returncode
            self.seconds = usage.ru_utime + usage.ru_stime
            self.memory = usage.ru_maxrss * 1024
            self.out, self.err = (read(stream) for stream in (out, err))


def read(stream):
    stream.seek(0)
    return stream.read()


class Bench:
    def __init__(self, program, rules, scale):
        self.program, self.rules = program, rules
        self.seconds = SECONDS * scale
        # Sanitizers map terabytes and keep freed memory: only their findings count.
        self.limits = scale <= 20
        self.start = 0
        self.passed, self.failed = 0, 0

    def run(self, *arguments):
        return Run([self.program, "check", "--color=never", *arguments], self.limits,
                   self.seconds)

    def settle(self, name, faults, run):
        print("%-22s %5.2f s %5d MB, exit %d%s" % (
            name, run.seconds, run.memory >> 20, run.code,
            "".join("\n    " + fault for fault in faults)), flush=True)
        self.passed += not faults
        self.failed += bool(faults)


def words_of(report):
    """The failure and the warnings of the one document of a JSON report."""
    document = json.loads(report)["documents"][0]
    failure = document["error"]["code"] if document["error"] else ""
    return document["status"], failure, document["warnings"]


def cost_faults(bench, run, size):
    faults = []
    if run.seconds > bench.seconds:
        faults.append("took %.1f s of CPU" % run.seconds)
    most = bench.start + (4 << 20) + 16 * size
    most = max(most, bench.start + TREE + 8 * size)
    if bench.limits and run.memory > most:
        faults.append("took %d MB" % (run.memory >> 20))
    return faults


def outcome_faults(expect, names, run):
    if run.code not in (0, 1, 3):
        return ["exit %d: %s" % (run.code, run.err[-300:].decode(errors="replace"))]
    try:
        run.out.decode()
        status, failure, warnings = words_of(run.out)
    except ValueError as fault:
        return ["the report cannot be read: %s" % fault]
    wanted = names.split()
    if failure:
        known = failure in wanted and expect in ("error", "bounded")
        return [] if known and run.code == 3 else ["ends in " + failure]
    faults = []
    if expect == "error":
        faults.append("gives a report (%s) in place of %s" % (status, names))
    if expect == "warn" and not set(wanted) & set(warnings):
        faults.append("warns of %s in place of %s" % (warnings, names))
    if expect == "ok" and warnings:
        faults.append("warns of %s" % warnings)
    return faults


def text_faults(run, size):
    faults = []
    if RAW_CONTROL.search(run.out):
        faults.append("the text report holds a raw control character")
    if len(run.out) > 4 * size + 8192:
        faults.append("the text report has %d bytes" % len(run.out))
    return faults


def try_pages(bench, folder, names):
    for name, (expect, wanted, make) in make_files.PAGES.items():
        if names and name not in names:
            continue
        path = folder / (name + ".html")
        path.write_bytes(make())
        size = path.stat().st_size
        run = bench.run(str(path))
        faults = cost_faults(bench, run, size) + text_faults(run, size)
        if size < 1 << 20 or expect != "bounded":
            faults += outcome_faults(expect, wanted, bench.run("--format=json", str(path)))
        elif run.code not in (0, 1, 3):
            faults.append("exit %d" % run.code)
        path.unlink()
        bench.settle(name, faults, run)


def try_rules(bench, folder, names):
    draft = folder / "draft.txt"
    draft.write_text("The warden said so. A a a a a a a a a a.\n")
    for name, (expect, place, make) in make_files.RULES.items():
        if names and name not in names:
            continue
        pack = folder / "rules"
        shutil.copytree(bench.rules, pack)
        (pack / place).write_bytes(make())
        size = (pack / place).stat().st_size
        run = bench.run("--rules=%s" % pack, str(draft))
        shutil.rmtree(pack)
        faults = cost_faults(bench, run, size)
        refused = run.code == 2 and re.search(rb"\[E30[23] [a-z-]+\]", run.err)
        if not refused and (expect == "error" or run.code not in (0, 1)):
            faults.append("exit %d: %s" % (run.code, run.err[-300:].decode(errors="replace")))
        if RAW_CONTROL.search(run.err.replace(b"\t", b"")):
            faults.append("the complaint holds a raw control character")
        if len(run.err) > 1 << 20:
            faults.append("the complaint has %d bytes" % len(run.err))
        bench.settle("rules " + name, faults, run)


def main():
    options = [word for word in sys.argv[1:] if word.startswith("--seconds=")]
    words = [word for word in sys.argv[1:] if word not in options]
    scale = float(options[0].split("=")[1]) if options else 1.0
    bench = Bench(words[0], words[1], scale)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "start.txt").write_text("The warden said so.\n")
        bench.start = bench.run(str(folder / "start.txt")).memory
        try_pages(bench, folder, words[2:])
        try_rules(bench, folder, words[2:])
    print("%d passed, %d failed" % (bench.passed, bench.failed))
    return 1 if bench.failed or not bench.passed else 0


if __name__ == "__main__":
    sys.exit(main())
