#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fetches pages from a real server, then reads them back with the server gone.

    saved_pages_test.py PROGRAM ARTICLE.html

What is checked: an archive of `fetch` gives `check` the same bytes as the web did, packed
or not, redirects and all; so do the pages kept in the cache, with --offline; a page that
cannot be had costs the others nothing; robots.txt is asked for two pages of a site and
not for one; errors are named. Ends with "N passed, N failed"; exit status 1 when one
failed.
"""
import http.server
import os
import subprocess
import sys
import tempfile
import threading

PROGRAM, ARTICLE = sys.argv[1:]
BODY = open(ARTICLE, "rb").read()
FAILED = []
PASSED = []


class Site(http.server.BaseHTTPRequestHandler):
    """/story is the article, /old leads to it, /private is barred to programs."""

    asked = []

    def do_GET(self):
        Site.asked.append(self.path)
        if self.path == "/old":
            self.send_response(301)
            self.send_header("Location", "/story")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if self.path == "/robots.txt":
            self.answer(b"User-agent: *\nDisallow: /private\n", "text/plain")
        elif self.path in ("/story", "/private"):
            self.answer(BODY, "text/html; charset=utf-8")
        else:
            self.send_error(404)

    def answer(self, body, kind):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def check(what, holds):
    (PASSED if holds else FAILED).append(what)
    if not holds:
        print("FAILED", what)


def run(*words):
    done = subprocess.run(
        [PROGRAM, *words], capture_output=True, check=False,
        env={**os.environ, "XDG_CACHE_HOME": os.path.abspath("cache")})
    return done.returncode, done.stdout, done.stderr.decode()


def check_json(*words):
    return run("check", "--format=json", "--fail-on=never", "--allow-address=127.0.0.1/32",
               "--host-delay=0", *words)


def fetch(*words):
    return run("fetch", "--allow-address=127.0.0.1/32", "--host-delay=0", *words)


def archives(site):
    old, story = site + "/old", site + "/story"
    _, from_web, _ = check_json("--no-cache", old)
    check("the page is read", b'"sentences"' in from_web)
    for name in ("page.warc", "page.warc.gz"):
        code, _, errors = fetch("--no-cache", old, "-o", name)
        check(f"{name} is written", code == 0 and not errors)
        check(f"{name} gives the same report", check_json(name)[1] == from_web)
    code, _, errors = fetch("--no-cache", old, site + "/none", story, "-o", "three.warc")
    check("a page that is not there is named", code == 3 and "http-404" in errors)
    _, both, _ = check_json("--no-cache", old, story)
    check("the other pages are in the archive", check_json("three.warc")[1] == both)
    code, _, _ = fetch("--no-cache", site + "/none", "-o", "none.warc")
    check("no archive without a page", code == 3 and not os.path.exists("none.warc"))
    code, out, _ = fetch("--no-cache", old)
    check("without -o it goes to standard output", code == 0 and out.startswith(b"WARC/1.1"))
    return from_web


def kept(site, from_web):
    Site.asked.clear()
    check("a kept page gives the same report", check_json(site + "/old")[1] == from_web)
    check("one page needs no robots.txt", "/robots.txt" not in Site.asked)
    Site.asked.clear()
    check("offline too", check_json("--offline", site + "/old")[1] == from_web)
    check("offline nothing is asked", not Site.asked)
    code, _, errors = check_json("--offline", site + "/private")
    check("offline a page that is not kept is named", code == 3 and "not-cached" in errors)


def robots(site):
    Site.asked.clear()
    code, _, errors = check_json("--no-cache", site + "/story", site + "/private")
    check("robots.txt is obeyed for two pages",
          code == 3 and "robots" in errors and "/private" not in Site.asked)
    code, out, _ = check_json("--no-cache", "--ignore-robots", site + "/story",
                              site + "/private")
    check("--ignore-robots is confessed", code == 0 and b'"robots": "ignored"' in out)


def errors_named():
    for words, name in ((["fetch", "page.html", "-o", "x.warc"], "bad-option"),
                        (["fetch", "-o", "x.warc"], "no-input"),
                        (["check", "--offline", "--refresh", "http://a.example/"],
                         "bad-option")):
        code, _, errors = run(*words)
        check(f"{' '.join(words)} ends with {name}", code == 2 and name in errors)


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    site = f"http://127.0.0.1:{server.server_address[1]}"
    from_web = b""
    try:
        from_web = archives(site)
        kept(site, from_web)
        robots(site)
        errors_named()
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    check("with the server gone the archive still reads",
          check_json("page.warc")[1] == from_web)
    check("and so does the cache", check_json("--offline", site + "/old")[1] == from_web)
    code, _, errors = check_json("--refresh", site + "/old")
    check("a page asked for anew is not served from a copy",
          code == 3 and "network" in errors)


with tempfile.TemporaryDirectory() as folder:
    ARTICLE = os.path.abspath(ARTICLE)
    PROGRAM = os.path.abspath(PROGRAM)
    os.chdir(folder)
    main()
print(f"{len(PASSED)} passed, {len(FAILED)} failed")
sys.exit(1 if FAILED else 0)
