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
import os
import sys
import tempfile

from checks import Answers, Checks, Server

CHECKS = Checks(sys.argv[1])
check, run = CHECKS.check, CHECKS.run
with open(sys.argv[2], "rb") as page:
    BODY = page.read()


class Site(Answers):
    """/story is the article, /old leads to it, /private is barred to programs."""

    def pages(self, path):
        if path == "/old":
            return "/story"
        if path == "/robots.txt":
            return b"User-agent: *\nDisallow: /private\n", "text/plain"
        if path in ("/story", "/private"):
            return BODY, "text/html; charset=utf-8"
        return None


def check_json(*words):
    return CHECKS.run_on_loopback("check", "--format=json", "--fail-on=never", *words)


def fetch(*words):
    return CHECKS.run_on_loopback("fetch", *words)


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
    Answers.asked.clear()
    check("a kept page gives the same report", check_json(site + "/old")[1] == from_web)
    check("one page needs no robots.txt", "/robots.txt" not in Answers.asked)
    Answers.asked.clear()
    check("offline too", check_json("--offline", site + "/old")[1] == from_web)
    check("offline nothing is asked", not Answers.asked)
    code, _, errors = check_json("--offline", site + "/private")
    check("offline a page that is not kept is named", code == 3 and "not-cached" in errors)


def robots(site):
    Answers.asked.clear()
    code, _, errors = check_json("--no-cache", site + "/story", site + "/private")
    check("robots.txt is obeyed for two pages",
          code == 3 and "robots" in errors and "/private" not in Answers.asked)
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
    with Server(Site) as site:
        from_web = archives(site)
        kept(site, from_web)
        robots(site)
        errors_named()
    check("with the server gone the archive still reads",
          check_json("page.warc")[1] == from_web)
    check("and so does the cache", check_json("--offline", site + "/old")[1] == from_web)
    code, _, errors = check_json("--refresh", site + "/old")
    check("a page asked for anew is not served from a copy",
          code == 3 and "network" in errors)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    main()
CHECKS.end()
