#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Exit codes, standard error and files of the program, over a matrix of runs.

    exit_codes.py PROGRAM

Codes: 0 ran, 1 findings at or above --fail-on, 2 could not do the job, 3 some inputs
unread; 2 wins over 1, 1 over 3. Ends with "N passed, N failed"; exit status 1 when one
failed. Needs no network: pages come from a server on 127.0.0.1 that it starts itself.
"""
import contextlib
import gzip
import http.server
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

from comparisons import check, end

LOOPBACK = "--allow-address=127.0.0.0/8"

# Invented people and places. What matters is the highest level of finding in each.
CLEAN = """Council repairs the harbour bridge

By Lena Marsh

“The bridge is safe again,” Mayor Tomas Ruiz said on Tuesday.
Harbour engineer Dora Kallio said on Tuesday that the last bolt was replaced in May.
“We checked every cable,” Kallio said.
Ruiz said on Tuesday that the council had approved the work in March.
Shopkeeper Anton Vey said on Tuesday that customers were coming back.
“My street is busy again,” Vey said.
"""
WARNING = CLEAN + """
Critics say the repair took too long.
"""
ERROR = """Ferry line in trouble

The ferry company stole 40,000 crowns from its pensioners.
“It was a disgrace from start to finish and everybody knew it.”
The company lost 300 passengers a day in winter.
The line will close within a year.
The captain lied to the harbour board about the engine.
The board covered up the report of 12 June.
The fares rose by 30 percent.
The crew cheated the insurers of 2 million crowns.
"""
PAGE = "<!doctype html><html lang=en><title>Bridge</title><article><h1>Bridge</h1>" + \
    "".join(f"<p>{line}</p>" for line in CLEAN.splitlines()[4:]) + "</article></html>"


class Run:
    """One finished run of the program."""

    def __init__(self, *words, text="", env=None, stdout=subprocess.PIPE):
        clean = {k: v for k, v in os.environ.items() if not k.startswith("ASCRIBE_")}
        done = subprocess.run(
            [PROGRAM, *words], input=text.encode(), stdout=stdout, timeout=60,
            stderr=subprocess.PIPE, env={**clean, **(env or {})}, check=False)
        self.what = " ".join(words) or "(nothing)"
        self.code = done.returncode
        self.out = (done.stdout or b"").decode()
        self.err = done.stderr.decode()

    def ends(self, code, trouble=""):
        """`trouble`: the codes in standard error, one a line, parted by spaces."""
        check(f"{self.what}: exit code ({self.err.strip()})", self.code, code)
        lines = self.err.splitlines()
        check(f"{self.what}: lines on standard error", len(lines), len(trouble.split()))
        for line, name in zip(lines, trouble.split()):
            good = line.startswith("ascribe: ") and line.endswith(f" {name}]")
            check(f"{self.what}: {line!r} names {name}", good, True)
        return self


def highest(path):
    """The highest level of finding that the program itself reports for a file."""
    report = json.loads(Run("-fjson", "--fail-on=never", path).ends(0).out)
    levels = {finding["level"] for finding in report["documents"][0]["findings"]}
    return next((level for level in ("error", "warning", "note") if level in levels), "")


def gates():
    """Every level of article against every --fail-on, in every format."""
    order = ["note", "warning", "error", "never"]
    files = {"clean.txt": CLEAN, "warning.txt": WARNING, "error.txt": ERROR}
    for name, text in files.items():
        pathlib.Path(name).write_text(text, encoding="utf-8")
    found = {name: highest(name) for name in files}
    check("error.txt has an error", found["error.txt"], "error")
    check("warning.txt has a warning at most", found["warning.txt"], "warning")
    check("clean.txt has a note at most", found["clean.txt"] in ("", "note"), True)
    for name, level in found.items():
        for gate in order:
            reached = level and gate != "never" and order.index(level) >= order.index(gate)
            for form in ("text", "json", "jsonl"):
                Run("-f", form, "--fail-on", gate, name).ends(1 if reached else 0)
            Run("--fail-on", gate, name, env={"ASCRIBE_FORMAT": "json"},
                stdout=subprocess.DEVNULL).ends(1 if reached else 0)
    Run("error.txt").ends(1)
    Run("check", "warning.txt").ends(0)
    Run("--exit-zero", "error.txt").ends(0)
    Run("error.txt", env={"ASCRIBE_EXIT_ZERO": "1"}).ends(0)
    Run("error.txt", env={"ASCRIBE_FAIL_ON": "never"}).ends(0)
    Run("--fail-on=error", "error.txt", env={"ASCRIBE_FAIL_ON": "never"}).ends(1)
    many = "Many\n\n" + "Critics say the repair took too long.\n" * 600
    for count in (255, 256, 257, 512, 600):
        text = "\n".join(many.splitlines()[:count + 2])
        Run("--fail-on=warning", "-", text=text).ends(1)


def documents():
    """Word documents: the fixture, its damaged forms, and a bomb."""
    draft = pathlib.Path(FIXTURES, "drafts/lamp-tender/draft.docx")
    Run("--fail-on=never", str(draft)).ends(0)
    Run("--fail-on=note", str(draft)).ends(1)
    Run("show", "--stage=sentences", str(draft)).ends(0)
    Run("--input-format=html", str(draft)).ends(3, "not-html")
    pathlib.Path("half.docx").write_bytes(draft.read_bytes()[:900])
    Run("half.docx").ends(3, "bad-input")
    pathlib.Path("words.docx").write_text("plain words")
    Run("words.docx").ends(3, "bad-input")
    Run("--input-format=docx", "-", text="plain words").ends(3, "bad-input")
    with zipfile.ZipFile("bomb.docx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", b" " * (40 << 20))
    Run("bomb.docx", "missing.txt").ends(3, "too-large not-found")


def inputs():
    """What cannot be read is 3, never stops the others, and 1 wins over it."""
    pathlib.Path("empty.txt").write_text("")
    pathlib.Path("folder").mkdir()
    pathlib.Path("odd.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    Run("missing.txt").ends(3, "not-found")
    Run("empty.txt").ends(3, "empty-page")
    Run("folder").ends(3, "unreadable")
    Run("odd.pdf").ends(3, "not-html")
    for name, head in {"old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.rtf": b"{\\rtf1 x}",
                       "a.odt": b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text",
                       "a.epub": b"PK\x03\x04mimetypeapplication/epub+zip"}.items():
        pathlib.Path(name).write_bytes(head)
        Run(name).ends(3, "not-html")
    documents()
    Run("--max-bytes=10", "clean.txt").ends(3, "too-large")
    Run("", "clean.txt").ends(3, "not-found")
    Run("missing.txt", "clean.txt", "empty.txt").ends(3, "not-found empty-page")
    Run("missing.txt", "error.txt").ends(1, "not-found")
    Run("--exit-zero", "missing.txt").ends(0, "not-found")
    Run("-qq", "missing.txt").ends(3)
    check("-qq prints nothing", Run("-qq", "error.txt", "missing.txt").ends(1).out, "")
    report = json.loads(Run("-fjson", "missing.txt", "clean.txt").ends(3, "not-found").out)
    check("documents in order", [d["input"] for d in report["documents"]],
          ["missing.txt", "clean.txt"])
    check("error in the report", report["documents"][0]["error"]["code"], "not-found")
    Run("-", text=CLEAN).ends(0)
    Run("-", text=ERROR).ends(1)
    Run("-", text="").ends(3, "empty-page")
    named = Run("-fjson", "--stdin-filename", "draft.md", "-", text=CLEAN).ends(0)
    check("standard input's name", json.loads(named.out)["documents"][0]["input"],
          "draft.md")
    Run("-", "-", text=CLEAN).ends(2, "bad-option")
    hostile = Run("no\x1b[2Jsuch\nfile").ends(3, "not-found")
    check("no escape reaches the terminal", "\x1b" in hostile.err, False)


def record(target, block, length=None):
    """One response record of an archive."""
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {target}\r\n"
            "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            f"{len(block.encode()) if length is None else length}\r\n\r\n{block}\r\n\r\n")


def archives():
    """Each stored page is an input of its own; a bad record is 3 and stops nothing."""
    good = record("http://news.example/1", "HTTP/1.1 200 OK\r\n\r\n" + PAGE)
    gone = record("http://news.example/2", "HTTP/1.1 404 Not Found\r\n\r\n")
    lie = record("http://news.example/3", "HTTP/1.1 200 OK\r\n\r\n" + PAGE, 1 << 40)
    files = {"good.warc": good, "bad.warc": good + gone + lie + good, "plain": good * 2,
             "empty.warc": "", "blank.warc.gz": ""}
    for name, text in files.items():
        pathlib.Path(name).write_bytes(text.encode())
    pathlib.Path("good.warc.gz").write_bytes(gzip.compress(good.encode()) * 3)
    pathlib.Path("cut.warc.gz").write_bytes(gzip.compress(good.encode()) * 2 +
                                            gzip.compress(good.encode())[:-40])
    Run("good.warc", "good.warc.gz", "plain").ends(0)
    Run("empty.warc").ends(3, "empty-page")
    Run("none.warc").ends(3, "not-found")
    Run("cut.warc.gz").ends(3, "incomplete")
    Run("-", text=good).ends(0)
    Run("--stdin-filename=a.warc", "-", text=good + gone).ends(3, "http-404")
    bad = Run("-fjson", "bad.warc", "clean.txt").ends(3, "http-404 incomplete")
    check("pages of an archive in order",
          [document["input"] for document in json.loads(bad.out)["documents"]],
          [f"http://news.example/{n}" for n in (1, 2, 3, 1)] + ["clean.txt"])
    Run("show", "--stage=article", "good.warc").ends(0)
    Run("show", "--stage=article", "plain").ends(2, "bad-option")


def lists():
    """--files-from: bad lines are told one by one, the others are done."""
    lines = ["clean.txt\r", "", "# note", "not there", "http://[::1", "-o/tmp/x",
             "http://ines:secret@news.example/", "-", "a" * 9_000, "clean.txt"]
    text = "\n".join(lines)
    pathlib.Path("list").write_text(text)
    pathlib.Path("bare").write_text("# none\n")
    pathlib.Path("zero").write_bytes(b"clean.txt\0error.txt\0")
    trouble = "not-found bad-url not-found bad-url bad-input bad-input"
    done = Run("-fjson", "--files-from=list").ends(3, trouble)
    check("good lines are checked", len(json.loads(done.out)["documents"]), 8)
    check("a bad line is told by its number", "line 4 of list: " in done.err, True)
    check("no password is printed", "secret" in done.err + done.out, False)
    Run("--files-from", "-", text=text).ends(3, trouble)
    Run("--files-from=list", "error.txt").ends(1, trouble)
    Run("-0", "--files-from=zero").ends(1)
    Run("--files-from=bare").ends(2, "no-input")
    Run("--files-from=bare", "clean.txt").ends(0)
    Run("--files-from=nowhere", "clean.txt").ends(2, "not-found")
    Run("--files-from=-", "-", text=text).ends(2, "bad-option")


def command_lines():
    """A bad command line or bad rules is 2, whatever the inputs are."""
    Run().ends(2, "no-input")
    Run("check", "--exit-zero").ends(2, "no-input")
    for words in (["--zebra", "error.txt"], ["-x"], ["--format", "yaml", "error.txt"],
                  ["--fail-on=often", "error.txt"], ["--timeout", "soon", "error.txt"],
                  ["--output"], ["-ftext", "-fjson", "error.txt"],
                  ["show", "clean.txt"], ["show", "--stage=words", "clean.txt"],
                  ["show", "--stage=tokens", "-fjsonl", "clean.txt"],
                  ["show", "--stage=tokens", "clean.txt", "error.txt"],
                  ["help", "zebras"]):
        Run(*words).ends(2, "bad-option")
    Run("clean.txt", env={"ASCRIBE_FAIL_ON": "often"}).ends(2, "bad-option")
    Run("show", "--stage=tokens").ends(2, "no-input")
    Run("show", "--stage=tokens", "missing.txt").ends(3, "not-found")
    for stage in ("article", "sentences", "tokens", "mentions", "attributions"):
        Run("show", "--stage", stage, "error.txt").ends(0)
        json.loads(Run("show", "--stage", stage, "-fjson", "error.txt").ends(0).out)
    for words in (["--help"], ["-h"], ["show", "--help"], ["help"], ["help", "check"],
                  ["help", "options"], ["help", "codes"], ["help", "man"], ["--version"]):
        check(f"{words} prints something", Run(*words).ends(0).out != "", True)
    broken = pathlib.Path("broken/extract")
    broken.mkdir(parents=True)
    (broken / "words.json").write_text('{ "lists": {\n  "a": ]\n')
    for words in (["--rules", "broken", "clean.txt"], ["--rules", "nowhere", "clean.txt"],
                  ["--rules", "broken", "--exit-zero", "missing.txt"]):
        run = Run(*words)
        check(f"{run.what}: exit code", run.code, 2)
        check(f"{run.what}: names the code", "[E302 bad-rules]" in run.err, True)
    faults = Run("clean.txt", env={"ASCRIBE_RULES": "broken"}).err
    check("the broken file is named with its line", "words.json:2:" in faults, True)
    check("--version lives with broken rules",
          Run("--version", "--rules=broken").ends(0).out.startswith("ascribe "), True)


def outputs():
    """Where a report goes never changes the code; what cannot be written is 2."""
    Run("-o", "new/deep/report.txt", "error.txt").ends(1)
    check("-o writes what standard output gets",
          pathlib.Path("new/deep/report.txt").read_text(encoding="utf-8"),
          Run("error.txt").ends(1).out)
    both = Run("-f", "text", "-f", "json=report.json", "error.txt").ends(1)
    check("the other format goes on", both.out, Run("error.txt").ends(1).out)
    check("json in its file",
          json.loads(pathlib.Path("report.json").read_text(encoding="utf-8"))["schema"],
          "ascribe.report/1")
    check("nothing half-made is left", list(pathlib.Path().glob("**/.*")), [])
    Run("-o", "folder", "error.txt").ends(2, "unwritable")
    Run("-o", "clean.txt/x", "error.txt").ends(2, "unwritable")
    with open("/dev/full", "wb") as full:
        Run("error.txt", stdout=full).ends(2, "unwritable")
    for name, code in (("clean.txt", 0), ("error.txt", 1)):
        reader, writer = os.pipe()
        os.close(reader)
        Run(*[name] * 20, stdout=writer).ends(code)
        os.close(writer)
    check("same input, same bytes", Run("-fjson", "error.txt").out,
          Run("-fjson", "error.txt").out)
    check("no colour in a pipe", "\x1b" in Run("error.txt").out, False)
    check("colour when told", "\x1b" in Run("--color=always", "error.txt").out, True)
    check("no colour in a file", "\x1b" in pathlib.Path("new/deep/report.txt").read_text(
        encoding="utf-8"), False)


class Pages(http.server.BaseHTTPRequestHandler):
    """A page, a missing page, a redirect, and one that never comes."""

    def do_GET(self):
        if self.path == "/slow":
            Pages.asked.set()
            Pages.over.wait(30)
            return
        status = {"/page": 200, "/moved": 302}.get(self.path, 404)
        body = PAGE.encode() if status == 200 else b"<p>no such page</p>"
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if status == 302:
            self.send_header("Location", "/page")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serving():
    Pages.asked, Pages.over = threading.Event(), threading.Event()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        Pages.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


def interrupted(url, number):
    """The exit code a shell sees when a signal comes while a page is awaited."""
    Pages.asked.clear()
    words = [PROGRAM, LOOPBACK, "-o", "never.txt", url + "/slow"]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    Pages.asked.wait(20)
    time.sleep(0.1)
    process.send_signal(number)
    out, err = process.communicate(timeout=20)
    check(f"signal {number}: quiet", (out, err), (b"", b""))
    check(f"signal {number}: no file", pathlib.Path("never.txt").exists(), False)
    return process.returncode if process.returncode >= 0 else 128 - process.returncode


def pages():
    with serving() as url:
        Run(url + "/page").ends(3, "blocked-address")
        Run(LOOPBACK, url + "/page").ends(0)
        Run(LOOPBACK, url + "/gone").ends(3, "http-404")
        Run(LOOPBACK, url + "/gone", "error.txt", url + "/page").ends(1, "http-404")
        Run(LOOPBACK, "--timeout=0.3", url + "/slow").ends(3, "timeout")
        Run("--allow-address=everything", url + "/page").ends(2, "bad-option")
        Run(url + "/page", env={"ASCRIBE_ALLOW_ADDRESS": "127.0.0.1/32"}).ends(0)
        moved = Run(LOOPBACK, "-fjson", url + "/moved").ends(0)
        retrieved = json.loads(moved.out)["documents"][0]["retrieved"]
        check("where it was found", retrieved["final_url"], url + "/page")
        check("how it got there", retrieved["redirects"], [url + "/moved"])
        check("no time unless asked", "fetched_at" in retrieved, False)
        timed = Run(LOOPBACK, "-fjson", "--timestamps", url + "/page").ends(0)
        check("the time when asked",
              "fetched_at" in json.loads(timed.out)["documents"][0]["retrieved"], True)
        check("interrupt", interrupted(url, signal.SIGINT), 130)
        check("termination", interrupted(url, signal.SIGTERM), 143)
    Run("ftp://news.example/page").ends(3, "blocked-scheme")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    PROGRAM = os.path.abspath(sys.argv[1])
    FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
    # A background shell has interrupts ignored, and the program would inherit that.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        for part in (gates, inputs, archives, lists, command_lines, outputs, pages):
            try:
                part()
            except Exception as fault:  # one broken part must not hide the others
                check(f"{part.__name__} ran to its end", repr(fault), "no exception")
        os.chdir("/")
    end()
