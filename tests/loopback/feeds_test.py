#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Follows feeds and sitemaps of a real server.

    feeds_test.py PROGRAM

Every page of the site is a short article of its own. What is checked: which pages are
read, in which order, and what is said when none is. Ends with "N passed, N failed"; exit
status 1 when one failed.
"""
import gzip
import json
import os
import sys
import tempfile

from checks import Answers, Checks, Server

CHECKS = Checks(sys.argv[1])
check = CHECKS.check
HTML = "text/html; charset=utf-8"

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Marrow Gazette</title>
<item><link>/monday</link><pubDate>Mon, 05 May 2031 10:00:00 GMT</pubDate></item>
<item><link>/wednesday</link><pubDate>Wed, 07 May 2031 10:00:00 GMT</pubDate></item>
<item><link>/tuesday</link><pubDate>Tue, 06 May 2031 10:00:00 GMT</pubDate></item>
<item><link>/undated</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Marrow Gazette</title>
<entry><link href="/gone"/><updated>2031-05-08T10:00:00Z</updated></entry>
<entry><link href="/monday"/><updated>2031-05-05T10:00:00Z</updated></entry>
<entry><link href="gopher://paper.example/"/></entry></feed>"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>ORIGIN/tuesday</loc><lastmod>2031-05-06</lastmod></url>
<url><loc>ORIGIN/monday</loc><lastmod>2031-05-05</lastmod></url></urlset>"""
NESTED = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>ORIGIN/index</loc></sitemap></sitemapindex>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>ORIGIN/sitemap.xml.gz</loc><lastmod>2031-05-06</lastmod></sitemap>
<sitemap><loc>ORIGIN/missing.xml</loc><lastmod>2031-05-02</lastmod></sitemap>
</sitemapindex>"""


def article(day):
    text = f"The ferry to Marrow stays in port on {day}, the harbour master said. " * 4
    return f"<html><body><article><h1>Ferry</h1><p>{text}</p></article></body></html>"


class Site(Answers):
    """Articles for three days, and what names them."""

    def pages(self, path):
        origin = "http://" + self.headers["Host"]
        feeds = {
            "/rss": (RSS, "application/rss+xml"), "/atom": (ATOM, "text/xml"),
            "/sitemap.xml": (SITEMAP, "application/xml"), "/index": (INDEX, "text/xml"),
            "/nested": (NESTED, "text/xml"),
            "/empty": ("<rss><channel></channel></rss>", "application/rss+xml"),
            "/robots.txt": ("User-agent: *\nDisallow: /undated\n", "text/plain")}
        if path in feeds:
            text, kind = feeds[path]
            return text.replace("ORIGIN", origin).encode(), kind
        if path == "/sitemap.xml.gz":
            packed = gzip.compress(SITEMAP.replace("ORIGIN", origin).encode())
            return packed, "application/x-gzip"
        if path == "/words.gz":
            return gzip.compress(b"plain words"), "application/gzip"
        path = path.partition("?")[0]
        if path[1:] in ("monday", "tuesday", "wednesday", "undated"):
            return article(path[1:]).encode(), HTML
        return None


def follow(*words):
    """Exit code, paths that were read in order, standard error."""
    code, out, errors = CHECKS.run_on_loopback(
        "check", "--format=json", "--fail-on=never", "--no-cache", "--retries=0", *words)
    documents = json.loads(out)["documents"]
    read = [os.path.basename(each["input"]) for each in documents if not each.get("error")]
    return code, read, errors


def feeds(site):
    code, read, errors = follow(site + "/rss")
    check("the newest come first, those without a date last",
          read == ["wednesday", "tuesday", "monday"])
    check("robots.txt holds for the pages of a feed", code == 3 and "robots" in errors)
    check("--limit", follow("--limit=2", site + "/rss")[:2] == (0, ["wednesday", "tuesday"]))
    check("--since", follow("--since=2031-05-06", site + "/rss")[:2] ==
          (0, ["wednesday", "tuesday"]))
    code, read, errors = follow(site + "/atom")
    check("a page that is gone costs itself alone", code == 3 and read == ["monday"])
    check("an entry that names no page is told of", "bad-input" in errors)
    code, _, errors = follow("--since=2032-01-01", site + "/rss")
    check("a feed without a page of that time is told of", code == 3 and "since" in errors)
    check("so is an empty one", follow(site + "/empty")[0] == 3)


def sitemaps(site):
    check("a sitemap", follow(site + "/sitemap.xml")[:2] == (0, ["tuesday", "monday"]))
    check("a packed one", follow(site + "/sitemap.xml.gz")[:2] == (0, ["tuesday", "monday"]))
    code, read, errors = follow(site + "/index")
    check("an index, less a sitemap that is not there",
          code == 3 and read == ["tuesday", "monday"] and "http-404" in errors)
    Answers.asked.clear()
    code, read, _ = follow("--since=2031-05-06", site + "/index")
    check("sitemaps too old for --since are not asked for",
          code == 0 and read == ["tuesday"] and "/missing.xml" not in Answers.asked)
    code, read, errors = follow(site + "/nested")
    check("an index of indexes goes no deeper",
          code == 3 and not read and "another index" in errors)
    code, _, errors = follow(site + "/words.gz")
    check("packed words are no sitemap", code == 3 and "not-html" in errors)


def files(site):
    with open("saved.xml", "w", encoding="utf-8") as feed:
        feed.write(SITEMAP.replace("ORIGIN", site))
    with open("huge.xml", "w", encoding="utf-8") as feed:
        entry = "<url><loc>" + site + "/monday?{}</loc></url>"
        feed.write("<urlset>" + "".join(map(entry.format, range(50_001))) + "</urlset>")
    code, read, errors = follow("--limit=1", "huge.xml")
    check("a sitemap that is cut is told of",
          code == 3 and len(read) == 1 and "too-large" in errors)
    check("a saved sitemap is followed", follow("saved.xml")[1] == ["tuesday", "monday"])
    with open("saved.xml.gz", "wb") as packed:
        packed.write(gzip.compress(SITEMAP.replace("ORIGIN", site).encode()))
    check("a packed one too", follow("saved.xml.gz")[1] == ["tuesday", "monday"])
    with open("cut.xml.gz", "wb") as packed:
        packed.write(gzip.compress(SITEMAP.encode())[:60])
    code, _, errors = follow("cut.xml.gz")
    check("a cut one is told of", code == 3 and "bad-input" in errors)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with Server(Site) as origin:
        feeds(origin)
        sitemaps(origin)
        files(origin)
CHECKS.end()
