# SPDX-License-Identifier: Apache-2.0
"""Behaviours of bad_peer.py: answers that are good HTTP around a bad page."""
from bad_answers import simple
from bad_peer import behaviour

# ---- not a page ----------------------------------------------------------------------
simple("/pdf-as-html", b"%PDF-1.7\n" + bytes(range(256)) * 8)
simple("/pdf", b"%PDF-1.7\n" + b"x" * 4_000, kind="application/pdf")
simple("/image", b"\x89PNG\r\n\x1a\n" + bytes(400), kind="image/png")
simple("/binary-as-html", bytes(range(256)) * 400)
simple("/json", b'{"a": 1}', kind="application/json")
simple("/no-type", b"<!doctype html><p>The road is shut, Mayor Brandt said.</p>", kind="")
simple("/plain", b"The road is shut, Mayor Brandt said. <b>No markup.</b>",
       kind="text/plain; charset=utf-8")
simple("/soft-404", b"<title>Not found</title><nav>Home News</nav><p>Sorry.</p>")
simple("/subresources",
       b'<link rel=stylesheet href="/sub.css"><script src="/sub.js"></script>'
       b'<img src="/sub.png"><iframe src="/sub.html"></iframe>'
       b"<p>The road is shut, Mayor Brandt said.</p>")


@behaviour("/meta-refresh")
def meta_refresh(line):
    page = f'<meta http-equiv="refresh" content="0;url={line.peer.canary}/"><p>Moved.</p>'
    line.answer(page.encode())


# ---- character sets ------------------------------------------------------------------
# path: text, codec, charset of the header, head of the page, byte order mark
CHARSETS = {
    "/cs-utf16le-bom": ("Café “rain”", "utf-16-le", "", "", b"\xff\xfe"),
    "/cs-utf16be-bom": ("Café “rain”", "utf-16-be", "", "", b"\xfe\xff"),
    "/cs-utf16-meta-lie": ("Café", "utf-8", "", "<meta charset=utf-16>", b""),
    "/cs-bom-beats-header": ("Café", "utf-8", "windows-1252", "", b"\xef\xbb\xbf"),
    "/cs-header-beats-meta": ("Café", "utf-8", "utf-8", "<meta charset=latin1>", b""),
    "/cs-gbk-meta": ("记者表示", "gbk", "", "<meta charset=gbk>", b""),
    "/cs-sjis-header": ("記者は話した", "shift_jis", "Shift_JIS", "", b""),
    "/cs-eucjp-meta": ("記者は話した", "euc_jp", "", "<meta http-equiv=content-type "
                       'content="text/html; charset=euc-jp">', b""),
    "/cs-big5-header": ("記者表示", "big5", "big5", "", b""),
    "/cs-euckr-meta": ("기자는 말했다", "euc_kr", "", "<meta charset=euc-kr>", b""),
    "/cs-koi8r-header": ("сказал", "koi8-r", "koi8-r", "", b""),
    "/cs-latin1-is-1252": ("“rain” — €5", "windows-1252", "iso-8859-1", "", b""),
    "/cs-1252-undeclared": ("“Rain,” said André", "windows-1252", "", "", b""),
    "/cs-utf8-undeclared": ("“Rain,” said André", "utf-8", "", "", b""),
    "/cs-unknown-label": ("Café", "utf-8", "klingon-8", "", b""),
    "/cs-utf7": ("+ADw-script+AD4-x", "utf-8", "utf-7", "", b""),
}


def page_in(text, codec, charset, head, mark):
    page = (f"<html><head>{head}<title>Rain</title></head><body><article><p>It was said "
            f"to be {text} all day long by those who live near the harbour.</p></article>")
    return mark + page.encode(codec), f"text/html; charset={charset}" if charset else "text/html"


for path, row in CHARSETS.items():
    body, media = page_in(*row)
    simple(path, body, kind=media)
simple("/cs-1252-says-utf8", "<p>André said</p>".encode("windows-1252"))
simple("/cs-mixed", b"<article><p>The harbour Caf\xc3\xa9 said it would open again.</p>"
       b"<p>The other Caf\xe9 said that it would not.</p></article>")

# ---- markup --------------------------------------------------------------------------
simple("/nest-div", b"<body>" + b"<div>" * 50_000 + b"<p>Deep, she said.</p>")
simple("/nest-svg", b"<body>" + b"<svg>" * 300_000)
simple("/formatting-bomb", b"<body>" + b"".join(b"<font color=c%d><p>" % i
                                                for i in range(10_000)))
simple("/attr-flood", b"<p" + b"".join(b" a%d=1" % i for i in range(100_000)) +
       b">She said so.</p>")
simple("/attr-huge", b'<p title="' + b"a" * (512 << 10) + b'">She said so.</p>')
simple("/nul-bytes", b"<p>She\0 said\0 so.</p>" + bytes(50_000) + b"<p>He denied it.</p>")
simple("/unclosed-script", b"<p>She said so.</p><script>" + b"a = '<p>No.</p>';" * 500)
simple("/script-only", b"<div id=root></div><script>write('She said so.')</script>")
simple("/bidi-controls", "<p>She said \u202etxt.exe\u202c was safe.\u200b</p>".encode())
simple("/terminal-escapes", b"<p>She said \x1b[2J\x1b]0;title\x07 &#27;[31m so.</p>")
simple("/long-sentence", b"<p>" + b"she said and " * 200 + b"</p>")
simple("/many-sentences", b"<p>She said so. He denied it.</p>" * 100)
simple("/combining-flood", "<p>e{} said so.</p>".format("\u0301" * 20_000).encode())
