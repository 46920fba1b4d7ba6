#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes pages and rule packs that nobody honest would send, one a row of a table.

usage: make_files.py FOLDER [NAME...]

Each row says what the program must do: "ok" (a report), "warn" (a report with one of
the named warnings), "error" (that failure and no report), or "bounded" (either, within
time and memory). Same bytes on every machine: what is random has a fixed seed.
"""
import gzip
import json
import pathlib
import random
import sys

STORY = "<p>The parish meeting chose a new warden on Tuesday, according to its minutes.</p>"


def page(body, head='<meta charset="utf-8">'):
    return ("<!DOCTYPE html><html><head>" + head + "<title>Minutes</title></head><body>"
            + body + "</body></html>").encode()


def noise(size):
    return random.Random(7).randbytes(size)


def numbered(pattern, count):
    return "".join(pattern % i for i in range(count))


# name: (expect, names of warnings or failures, maker of bytes)
PAGES = {
    # nothing, or no page
    "empty": ("error", "empty-page", lambda: b""),
    "spaces": ("error", "empty-page", lambda: b"\t \r\n" * 250),
    "mark-only": ("error", "empty-page", lambda: b"\xef\xbb\xbf"),
    "nul-only": ("error", "not-html empty-page", lambda: b"\0" * 4096),
    "noise": ("bounded", "not-html", lambda: noise(1 << 16)),
    "pdf": ("error", "not-html", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"x" * 999),
    "png": ("error", "not-html", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 999),
    "gzip": ("error", "not-html", lambda: gzip.compress(page(STORY), mtime=0)),
    "elf": ("error", "not-html", lambda: b"\x7fELF\x02\x01\x01" + b"\0" * 999),
    "no-markup": ("warn", "no-markup", lambda: b"The warden said the gate is shut.\n" * 20),
    "links-only": ("warn", "no-article", lambda: page(
        "<nav>" + "<a href=/a>Home</a> " * 300 + "</nav>")),
    "script-only": ("warn", "no-article", lambda: page(
        "<div id=app></div><script>draw()</script>")),
    # markup that costs a tree builder dearly
    "deep-div": ("bounded", "too-complex", lambda: page("<div>" * 100_000 + STORY)),
    "deep-svg": ("bounded", "too-complex", lambda: page("<svg>" * 1_000_000)),
    "deep-table": ("bounded", "too-complex", lambda: page("<table><tr><td>" * 20_000)),
    "deep-list": ("bounded", "too-complex", lambda: page("<ul><li>" * 50_000)),
    "deep-math": ("bounded", "too-complex", lambda: page("<math><mi>" * 10_000)),
    "deep-svg-html": ("bounded", "too-complex", lambda: page(
        "<svg><foreignObject>" * 50_000 + STORY)),
    "svg-void": ("bounded", "too-complex", lambda: page("<svg>" + "<link>" * 100_000)),
    "deep-unknown": ("bounded", "too-complex", lambda: page("<x-y>" * 100_000)),
    "formatting": ("bounded", "too-complex", lambda: page(
        numbered("<font color=c%d><p>", 10_000))),
    "adoption": ("bounded", "too-complex", lambda: page(
        "<b>" * 5000 + "<p>" * 5000 + "</b>" * 5000)),
    "anchors": ("bounded", "too-complex", lambda: page("<a><div>" * 50_000)),
    "foster": ("bounded", "too-complex", lambda: page("<table>" + "x<b>" * 50_000)),
    "attributes": ("bounded", "too-complex", lambda: page(
        "<p" + numbered(" a%d=1", 100_000) + ">x" + STORY)),
    "attributes-unclosed": ("bounded", "too-complex", lambda: page(
        STORY + "<p" + numbered(" a%d=1", 100_000))),
    "attribute-8mb": ("bounded", "", lambda: page(
        '<p title="' + "a" * (8 << 20) + '">' + STORY)),
    "body-attributes": ("bounded", "too-complex", lambda: page(
        numbered("<body a%d=1>", 20_000) + STORY)),
    "flat-elements": ("bounded", "too-complex", lambda: page("<i>x</i>" * 600_000)),
    "line-breaks": ("bounded", "too-complex", lambda: page("<p>x<br>y" * 300_000)),
    "references": ("bounded", "too-complex", lambda: page("<p>" + "&amp;" * 500_000)),
    "less-thans": ("bounded", "too-complex", lambda: page("<p>" + "< " * 1_000_000)),
    "half-comments": ("bounded", "", lambda: page(STORY + "<!-- -- " * 400_000)),
    "half-scripts": ("bounded", "", lambda: page(
        STORY + "<script><!--" + "<script </script " * 100_000)),
    # what is text and what is not
    "comment-unclosed": ("warn", "unclosed-comment", lambda: page(
        STORY + "<!-- " + STORY * 50)),
    "script-unclosed": ("ok", "", lambda: page(
        STORY + "<script>" + "'<p>He said no.</p>';" * 500)),
    "cdata": ("ok", "", lambda: page("<![CDATA[" + STORY + "]]>" + STORY)),
    "cdata-in-svg": ("ok", "", lambda: page("<svg><![CDATA[<!--]]></svg>" + STORY)),
    "unseen": ("ok", "", lambda: page(
        "<template>" + STORY + "</template><p hidden>Hidden, she said.</p>"
        "<div style='display:none'>" + STORY + "</div>" + STORY)),
    "odd-references": ("ok", "", lambda: page(
        "<p>&#0; &#xD800; &#x110000; &#99999999999; &notit; &amp &lt;b&gt; &copy said so.")),
    "odd-quotes": ("ok", "", lambda: page(
        "<p>&ldquo;He said &lsquo;no&rsquo; and left, \"Roke said. &ldquo;Never shut</p>"
        + STORY)),
    "bidi": ("ok", "", lambda: page(
        "<p>She said \u202e\u2066txt\u2069\u202c \u200b\u200d\ufeffso.</p>")),
    "escapes": ("ok", "", lambda: page("<p>She said \x1b[2J\x1b]0;x\x07\x9b31m so.</p>")),
    "inject": ("ok", "", lambda: page(
        "<p>=1+1 &lt;/script&gt;&lt;img src=x onerror=y()&gt; [a](javascript:y()) | `x`"
        " said.</p>", "<title>@SUM(A1)&lt;/title&gt;</title>")),
    "base": ("ok", "", lambda: page(
        '<a href="x">link</a>' + STORY,
        '<base href="file:///etc/"><link rel=canonical href="javascript:y()">')),
    "json-ld": ("ok", "", lambda: page(
        '<script type="application/ld+json">{"@type":"NewsArticle","author":' + "[" * 5000
        + '</script><script type="application/ld+json">{"author":7,"datePublished":{}}'
        "</script>" + STORY)),
    "dates": ("ok", "", lambda: page(
        STORY, '<meta property="article:published_time" content="0000-13-99T99:99:99Z">'
        '<meta name=date content="' + "9" * 2048 + '">')),
    # bytes and characters
    "utf-16le": ("ok", "", lambda: b"\xff\xfe" + page("<p>Caf\u00e9 said.</p>").decode()
                 .encode("utf-16-le")),
    "utf-16-odd": ("bounded", "", lambda: b"\xff\xfe" + page("<p>Caf\u00e9 said.</p>")
                   .decode().encode("utf-16-le")[:-1]),
    "latin-1": ("ok", "", lambda: page(
        "<p>\u201cNo,\u201d he said.</p>", '<meta charset="iso-8859-1">').decode()
        .encode("windows-1252")),
    "says-utf-8": ("warn", "bad-bytes", lambda:
                   b'<meta charset="utf-8"><p>Andr\xe9 said so.</p>'),
    "bad-utf-8": ("warn", "bad-bytes", lambda:
                  b'<meta charset="utf-8"><p>a\xc0\x80b\xed\xa0\x80c\x80\xbfd\xf4\x90\x80'
                  b"\x80e\xe2\x82 said so.</p><p>\xf0\x9f"),
    "ff-10mb": ("bounded", "bad-bytes", lambda: b"<p>" + b"\xff" * 3_000_000),
    "iso-2022-jp": ("bounded", "", lambda:
                    b'<meta charset="iso-2022-jp"><p>a\x1b$B<script>y()</script>\x1b(Bb.'),
    "utf-7": ("ok", "", lambda: b'<meta charset="utf-7"><p>+ADw-script+AD4- said so.</p>'),
    # text that costs a reader dearly
    "marks": ("bounded", "", lambda: page(
        "<p>e" + "\u0301\u0323" * 100_000 + " said.</p>")),
    "one-word": ("bounded", "long-sentence", lambda: page("<p>" + "a" * (5 << 20) + " said.")),
    "one-sentence": ("bounded", "long-sentence", lambda: page(
        "<p>" + "she said and " * 400_000 + "</p>")),
    "many-sentences": ("bounded", "too-complex", lambda: page(
        "<article>" + "<p>She said so. He denied it.</p>" * 100_000 + "</article>")),
    "most-sentences": ("bounded", "", lambda: page(
        "<article>" + "<p>She said so. He denied it.</p>" * 24_000 + "</article>")),
    "open-quotes": ("bounded", "long-sentence", lambda: page(
        "<p>" + "\u201c" * 1_000_000 + " said.</p>")),
    "apostrophes": ("bounded", "long-sentence", lambda: page("<p>" + "'a " * 300_000)),
    "full-stops": ("bounded", "", lambda: page("<p>" + "." * 2_000_000)),
    "initials": ("bounded", "", lambda: page("<p>" + "A. " * 400_000)),
    "brackets": ("bounded", "long-sentence", lambda: page("<p>" + "(" * 1_000_000)),
    "names": ("bounded", "", lambda: page("<p>" + numbered("Ann Roy%d said. ", 20_000))),
    "big": ("error", "too-large", lambda: page(STORY * (11_000_000 // len(STORY)))),
}

RULE = ('{"rules": [{"id": "r", "finds": "kind", "summary": "A test.", "patterns": '
        '[[%s]], "emit": {"kind": "figure"}, "tests": {"match": [{"text": "a a."}, '
        '{"text": "a."}], "no_match": ["b.", "c."]}}]}')


def listing(name, words):
    return json.dumps({"lexicons": {name: {"about": "a test", "origin": "own",
                                           "licence": "Apache-2.0", "words": words}}})


# Each replaces or joins one file of the project's own rules.
RULES = {
    "empty": ("error", "en/kind/x.json", lambda: b""),
    "cut": ("error", "en/kind/x.json", lambda: (RULE % '":num"').encode()[:-10]),
    "deep": ("error", "en/kind/x.json", lambda: b"[" * 1_000_000 + b"]" * 1_000_000),
    "types": ("error", "en/kind/x.json", lambda: b'{"rules": {"id": [], "patterns": 7}}'),
    "types-inside": ("error", "en/kind/x.json", lambda: b'{"rules": [{"id": [], "finds": 7,'
                     b' "patterns": {"a": 1}, "emit": "x", "tests": [], "priority": "y"}]}'),
    "unknown": ("error", "en/kind/x.json", lambda: b'{"rules": [], "exec": "/bin/sh"}'),
    "key-twice": ("error", "en/kind/x.json", lambda: b'{"rules": [], "rules": []}'),
    "id-twice": ("error", "en/kind/x.json", lambda: json.dumps(
        {"rules": 2 * json.loads(RULE % '":num"')["rules"]}).encode()),
    "version": ("error", "en/pack.json", lambda:
                b'{"pack": "core-en", "version": 999, "lang": "en"}'),
    "numbers": ("error", "en/kind/x.json", lambda:
                (RULE % '":num"').replace('"summary"', '"priority": 1e400, "summary"').encode()),
    "priority": ("error", "en/kind/x.json", lambda: (RULE % '":num"').replace(
        '"summary"', '"priority": 123456789012345678901234567890, "summary"').encode()),
    "bad-utf-8": ("error", "en/kind/x.json", lambda: b'{"rules": [{"id": "a\xff\xc0\x80"}]}'),
    "surrogate": ("error", "en/kind/x.json", lambda: b'{"rules": [{"id": "\\ud800"}]}'),
    "repeat-huge": ("error", "en/kind/x.json", lambda: (RULE % (
        '{"repeat": [{"repeat": [{"repeat": ["a"], "times": [0, 100]}], "times": [0, 100]}],'
        ' "times": [0, 100]}')).encode()),
    "repeat-nested": ("bounded", "en/kind/x.json", lambda: (RULE % (
        '{"repeat": [{"repeat": ["a"], "times": [1, 8]}], "times": [1, 8]}, "zz"')).encode()),
    "rules-100k": ("bounded", "en/kind/x.json", lambda: json.dumps({"rules": [
        {"id": "r%d" % i, "finds": "kind"} for i in range(90_000)]}).encode()),
    "too-big": ("error", "en/kind/x.json", lambda: (RULE % '":num"').encode() + b" " * (5 << 20)),
    "words-100k": ("bounded", "en/lexicon/x.json", lambda: listing(
        "many", ["word%d" % i for i in range(100_000)]).encode()),
    "cycle": ("error", "en/lexicon/x.json", lambda: listing("ring", ["@ring"]).encode()),
    "path": ("error", "en/kind/x.json", lambda:
             b'{"include": ["../../../../etc/passwd", "/dev/zero"], "rules": []}'),
    "list-types": ("error", "en/segment/x.json", lambda: b'{"lists": {"x": {"words": 7}}}'),
    "scoring": ("error", "scoring/default.json", lambda: b'{"version": "1", "numbers": {}}'),
}


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, (_, _, make) in PAGES.items():
        if not sys.argv[2:] or name in sys.argv[2:]:
            (folder / (name + ".html")).write_bytes(make())


if __name__ == "__main__":
    main()
