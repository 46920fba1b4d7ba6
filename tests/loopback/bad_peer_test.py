#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the program against every path of bad_peer.py and checks what it makes of it.

    bad_peer_test.py PROGRAM GROUP

A group's URLs are given to one run, so that good and bad pages are under way at once.
Checked for each: the named error or that there is none, and for some the text or the
number of requests; for the run: its exit code, time, peak memory, that its output is
valid UTF-8 without escape codes, and that the canary was never connected to. Ends with
"N passed, N failed"; exit status 1 when one failed.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import bad_pages
from bad_peer import BEHAVIOURS, Peer

OK = "ok"
ANY = "any"  # a report or a named error, within the limits
PROMISE = 3  # seconds, the --timeout of every run
GROUPS = {
    "time": {path: "timeout" for path in
             ("/slow-drip", "/slow-headers", "/hang", "/hang-after-headers")},
    "size": {
        "/endless": "too-large", "/endless-chunked": "too-large", "/big": "too-large",
        "/length-huge": "too-large", "/bomb-gzip": "too-large", "/bomb-zstd": "too-large",
        "/bomb-br": "too-large", "/bomb-gzip-twice": "bad-encoding",
        "/bomb-encodings": "bad-encoding"},
    "framing": {
        "/ok": OK, "/ok-gzip": OK, "/ok-br": OK, "/ok-chunked": OK, "/length-short": OK,
        "/length-long": "incomplete", "/length-twice": "bad-http",
        "/length-negative": "bad-http", "/chunk-garbage": "bad-http",
        "/chunk-truncated": "incomplete", "/chunk-overflow": "bad-http",
        "/gzip-truncated": "incomplete", "/br-truncated": "incomplete",
        "/zstd-truncated": "incomplete", "/gzip-members": OK,
        "/gzip-bad-sum": "bad-encoding", "/gzip-lie": "bad-encoding",
        "/gzip-unlabelled": "not-html", "/encoding-unknown": "bad-encoding",
        "/http09": "bad-http", "/status-garbage": "bad-http", "/reset": "network",
        "/reset-mid-body": "network", "/empty-reply": "network",
        "/empty-body": "empty-page", "/keepalive-garbage": OK,
        "/header-flood": "bad-http", "/header-huge": "bad-http", "/header-binary": OK,
        "/early-hints": OK, "/cookies": OK, "/echo": OK},
    "redirects": {
        "/redirect-loop": "too-many-redirects", "/redirect-chain": OK,
        "/redirect-chain?n=6": "too-many-redirects",
        "/redirect-canary": "blocked-address", "/redirect-canary-mapped": "blocked-address",
        "/redirect-canary-decimal": "blocked-address",
        "/redirect-canary-octal": "blocked-address",
        "/redirect-canary-circled": "blocked-address",
        "/redirect-localhost-name": "blocked-address", "/redirect-any": "blocked-address",
        "/redirect-metadata": "blocked-address", "/redirect-file": "blocked-scheme",
        "/redirect-gopher": "blocked-scheme", "/redirect-ftp": "blocked-scheme",
        "/redirect-userinfo": "bad-redirect", "/redirect-crlf": OK,
        "/redirect-long": "bad-redirect", "/redirect-empty": "bad-redirect",
        "/meta-refresh": OK, "/subresources": OK},
    "statuses": {
        "/status-204": "empty-page", "/status-429": "http-429",
        "/status-429-forever": "http-429", "/status-429-garbage": "http-429",
        "/flaky-503": OK, "/flaky-reset": OK,
        **{f"/status-{code}": f"http-{code}" for code in (401, 403, 404, 410, 451, 500, 999)}},
    "pages": {
        "/pdf-as-html": "not-html", "/pdf": "not-html", "/image": "not-html",
        "/binary-as-html": ANY, "/json": "not-html", "/no-type": OK, "/plain": OK,
        "/soft-404": ANY},
    "charsets": {
        "/cs-1252-says-utf8": OK, "/cs-mixed": OK,
        **{path: OK for path in bad_pages.CHARSETS}},
    "markup": {
        **{path: ANY for path in (
            "/nest-div", "/nest-svg", "/formatting-bomb", "/attr-flood", "/attr-huge",
            "/nul-bytes", "/unclosed-script", "/script-only", "/bidi-controls",
            "/terminal-escapes", "/long-sentence", "/many-sentences",
            "/combining-flood")}},
}
# How often a path is asked for when that is not once.
HITS = {"/reset": 3, "/reset-mid-body": 3, "/empty-reply": 3, "/status-429": 3,
        "/status-429-garbage": 3, "/flaky-503": 3, "/flaky-reset": 3,
        "/redirect-loop": 6, "/redirect-chain": 5 + 6, "/ok": None, "/echo": None}

passed = failed = 0


def check(what, is_good):
    global passed, failed
    if is_good:
        passed += 1
        return
    failed += 1
    print("FAILED", what)


class Run:
    """One run of the program: documents by URL, exit code, seconds, peak KiB."""

    def __init__(self, peer, paths, *options):
        urls = [peer.origin + path for path in paths]
        command = [PROGRAM, "check", "--format=json", "--fail-on=never",
                   "--allow-address=127.0.0.1/32", f"--timeout={PROMISE}", "--jobs=64",
                   "--host-concurrency=16", "--host-delay=0", "--retry-wait=0.1",
                   "--ignore-robots", "--no-cache",
                   *options, *urls]
        env = {k: v for k, v in os.environ.items() if not k.startswith("ASCRIBE_")}
        # A sanitizer's quarantine is not the program's memory.
        env["ASAN_OPTIONS"] = "quarantine_size_mb=4"
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            began = time.monotonic()
            child = subprocess.Popen(command, stdout=out, stderr=err, env=env)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = self.code = os.waitstatus_to_exitcode(status)
            self.seconds, self.peak = time.monotonic() - began, usage.ru_maxrss
            out.seek(0)
            err.seek(0)
            self.out, self.err = out.read(), err.read()
        self.documents = {}
        if self.code in (0, 3):
            report = json.loads(self.out.decode())
            check("documents stand in the order of inputs",
                  [d["input"] for d in report["documents"]] == urls)
            self.documents = dict(zip(paths, report["documents"]))


def outcome(document):
    return OK if document["error"] is None else document["error"]["code"]


def check_outcomes(peer, rows, run):
    has_error = any(d["error"] for d in run.documents.values())
    check(f"exit code {run.code}: {run.err.decode()[:300]}",
          run.code == (3 if has_error else 0))
    for path, wanted in rows.items():
        if path not in run.documents:
            check(f"{path}: no document", False)
            continue
        got = outcome(run.documents[path])
        check(f"{path}: {got}, wanted {wanted}", wanted in (ANY, got))
        bare = path.split("?")[0]
        hits = HITS.get(bare, 1)
        check(f"{path}: asked for {peer.hits[bare]} times, wanted {hits}",
              hits is None or peer.hits[bare] == hits)


def check_details(peer, group, run):
    texts = {path: d["article"]["text"] for path, d in run.documents.items()
             if d["article"] is not None}
    if group == "framing":
        for path in ("/ok-gzip", "/ok-chunked", "/gzip-members", "/keepalive-garbage"):
            check(f"{path}: its text is that of /ok", texts[path] == texts["/ok"])
        check("/length-short: ends at its length", "Mraz" not in texts["/length-short"])
        for name in ("cookie", "authorization", "referer"):
            check(f"/echo: no {name} is sent", f'"{name}"' not in texts["/echo"])
    if group == "redirects":
        chain = run.documents["/redirect-chain"]["retrieved"]["redirects"]
        check(f"/redirect-chain: {len(chain)} hops in the record", len(chain) == 5)
        check("/redirect-crlf: no header is smuggled", "x-smuggled" not in texts["/redirect-crlf"])
        check("no password in any output", b"hunter2" not in run.out + run.err)
        check("no part of a page is asked for",
              not any(path.startswith("/sub.") for path in peer.hits))
    if group == "charsets":
        for path, row in bad_pages.CHARSETS.items():
            check(f"{path}: {texts.get(path)!r}", row[0] in texts.get(path, ""))
        check("/cs-mixed: the good half is exact", "Café said" in texts["/cs-mixed"])
    if group == "markup":
        check("/nul-bytes: the end is there", "denied" in texts.get("/nul-bytes", "denied"))


def main():
    group = sys.argv[2]
    rows = GROUPS[group]
    unknown = {path.split("?")[0] for path in rows} - set(BEHAVIOURS)
    check(f"paths with no behaviour: {unknown}", not unknown)
    with Peer() as peer:
        plain = Run(peer, ["/ok"])
        peer.hits.clear()
        run = Run(peer, list(rows), "--max-bytes=1M")
        check_outcomes(peer, rows, run)
        check_details(peer, group, run)
        # Reading the rules takes longest in a debug build: count from there.
        bound = 3 * plain.seconds + 2 * PROMISE + (20 if group == "markup" else 3)
        check(f"{run.seconds:.1f} s, bound {bound:.1f}", run.seconds < bound)
        if group != "markup":
            check(f"{run.peak - plain.peak} KiB more than for one page",
                  run.peak - plain.peak < 64 << 10)
        check("no escape code on any output", b"\x1b" not in run.out + run.err)
        if group == "framing":
            peer.turns.clear()
            check("the same bytes for one job", Run(peer, list(rows), "--max-bytes=1M",
                                                    "--jobs=1").out == run.out)
        check(f"{peer.canary_hits} connections to the canary", peer.canary_hits == 0)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv[1])
    sys.exit(main())
