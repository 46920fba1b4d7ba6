# SPDX-License-Identifier: Apache-2.0
"""Behaviours of bad_peer.py: answers wrong in time, size, framing, headers, redirects
and statuses."""
import base64
import gzip
import json
import struct
import time
import zlib

from bad_peer import STORY, behaviour

CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
HTML = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\n"
GZIP = "Content-Encoding: gzip"
# 64 MiB of spaces in 106 bytes.
BROTLI_BOMB = base64.b64decode(
    "y///P/glQOKxQCD3/o///3/wSwDEYRGA7v0f////4JcAiMMCAN37P/7//8EvARCHBQC693/8//+DXwIgDg"
    "sAdO//+P//B78EQBwWAOje//H//w9+CYA4LADQvf/L//8//BIAcVgAoHv/Bw==")
BROTLI_PAGE = base64.b64decode(
    "G3EAwETdlurpYkhiaGIxFOWHHQzCZzjo4PSgvEOeZmEP3GQpQaQw9cFrry8sOypHkOUT+Czz85nq1/qppsBR"
    "a6zurAeg6SydP++Uk8+jMAETALIA")


def simple(path, body, *fields, **more):
    behaviour(path)(lambda line: line.answer(body, *fields, **more))


def raw(path, data):
    behaviour(path)(lambda line: line.send(data))


def zstd_block(kind, size, is_last):
    """The three bytes before a block (RFC 8878, 3.1.1.2); kind 1 repeats one byte."""
    return struct.pack("<I", size << 3 | kind << 1 | is_last)[:3]


def zstd_of_one_letter(blocks):
    """A frame with a window of 128 KiB that repeats one letter for 128 KiB a block."""
    size = 128 << 10
    body = b"\x28\xb5\x2f\xfd\x00\x38"
    for i in range(blocks):
        body += zstd_block(1, size, int(i == blocks - 1)) + b"A"
    return body


def gzip_bomb(mib):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    pieces = [packer.compress(bytes(1 << 20)) for _ in range(mib)]
    return b"".join(pieces) + packer.flush()


# ---- nothing wrong -------------------------------------------------------------------
simple("/ok", STORY)
simple("/ok-gzip", gzip.compress(STORY), GZIP)
simple("/ok-br", BROTLI_PAGE, "Content-Encoding: br")


@behaviour("/ok-chunked")
def ok_chunked(line):
    line.send(CHUNKED.replace(b"text/html", b"text/html; charset=utf-8"))
    for at in range(0, len(STORY), 11):
        piece = STORY[at:at + 11]
        line.send(b"%x\r\n%s\r\n" % (len(piece), piece))
    line.send(b"0\r\n\r\n")


# ---- time ----------------------------------------------------------------------------
@behaviour("/slow-drip")
def slow_drip(line):
    line.head()
    for byte in STORY:
        line.send(bytes([byte]))
        line.pause(0.2)


@behaviour("/slow-headers")
def slow_headers(line):
    line.send(b"HTTP/1.1 200 OK\r\n")
    while True:
        line.send(b"X-Slow: yes\r\n")
        line.pause(0.2)


@behaviour("/hang")
def hang(line):
    line.pause(60)


@behaviour("/hang-after-headers")
def hang_after_headers(line):
    line.send(HTML + b"Content-Length: 4000\r\n\r\n<p>Rain")
    line.pause(60)


# ---- size ----------------------------------------------------------------------------
@behaviour("/endless")
def endless(line):
    line.head()
    while True:
        line.send(b"<p>" + b"rain and more rain " * 500 + b"</p>\n")


@behaviour("/endless-chunked")
def endless_chunked(line):
    line.send(CHUNKED)
    piece = b"<p>" + b"rain again " * 900 + b"</p>\n"
    while True:
        line.send(b"%x\r\n%s\r\n" % (len(piece), piece))


@behaviour("/length-huge")
def length_huge(line):
    line.send(HTML + b"Content-Length: 9223372036854775807\r\n\r\n<p>x")
    line.pause(60)


simple("/big", b"<p>The mayor said on Monday that it would rain.</p>\n" * 40_000)
simple("/bomb-gzip", gzip_bomb(32), GZIP)
simple("/bomb-gzip-twice", gzip.compress(gzip_bomb(32)), "Content-Encoding: gzip, gzip")
simple("/bomb-encodings", STORY, "Content-Encoding: " + ", ".join(["gzip"] * 12))
simple("/bomb-zstd", zstd_of_one_letter(800), "Content-Encoding: zstd")
simple("/bomb-br", BROTLI_BOMB, "Content-Encoding: br")

# ---- framing -------------------------------------------------------------------------
raw("/length-short", HTML + b"Content-Length: 260\r\n\r\n" + STORY)
raw("/length-long", HTML + b"Content-Length: 9000\r\n\r\n" + STORY)
raw("/length-twice",
    HTML + b"Content-Length: 4\r\nContent-Length: 40\r\n\r\n<p>Rain again.</p>")
raw("/length-negative", HTML + b"Content-Length: -1\r\n\r\n<p>Rain.")
raw("/chunk-garbage", CHUNKED + b"QQ\r\n<p>no chunk</p>\r\n-7\r\nrain\r\n")
raw("/chunk-truncated", CHUNKED + b"8000\r\n<html><body><p>the chunk ends he")
raw("/chunk-overflow", CHUNKED + b"1" + b"0" * 16 + b"\r\nx\r\n0\r\n\r\n")
simple("/gzip-truncated", gzip.compress(STORY)[:200], GZIP)
simple("/br-truncated", BROTLI_PAGE[:50], "Content-Encoding: br")
simple("/zstd-truncated", zstd_of_one_letter(4)[:-4], "Content-Encoding: zstd")
simple("/gzip-members", gzip.compress(STORY[:250]) + gzip.compress(STORY[250:]), GZIP)
simple("/gzip-lie", STORY, GZIP)
simple("/gzip-unlabelled", gzip.compress(STORY))
simple("/encoding-unknown", STORY, "Content-Encoding: rot13")
raw("/http09", b"<html><body><p>There is no status line.</p></body></html>\r\n")
raw("/status-garbage", b"HTTP/7.5 good fine\r\n\r\n<p>Rain.</p>")
simple("/empty-body", b"")
raw("/keepalive-garbage",
    HTML.replace(b"Connection: close\r\n", b"") + b"Content-Length: %d\r\n\r\n" %
    len(STORY) + STORY + b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstale")


@behaviour("/gzip-bad-sum")
def gzip_bad_sum(line):
    packed = bytearray(gzip.compress(STORY))
    packed[-7] ^= 0x55
    line.answer(bytes(packed), GZIP)


@behaviour("/reset")
def reset(line):
    line.reset()


@behaviour("/reset-mid-body")
def reset_mid_body(line):
    line.send(HTML + b"Content-Length: 9000\r\n\r\n" + STORY[:300])
    time.sleep(0.1)
    line.reset()


@behaviour("/empty-reply")
def empty_reply(_):
    pass


# ---- headers -------------------------------------------------------------------------
@behaviour("/header-flood")
def header_flood(line):
    line.send(b"HTTP/1.1 200 OK\r\n")
    for number in range(30_000):
        line.send(b"X-Flood-%d: more and more of it\r\n" % number)
    line.send(b"\r\n<p>Rain.</p>")


raw("/header-huge", b"HTTP/1.1 200 OK\r\nX-Huge: " + b"h" * (2 << 20) + b"\r\n\r\n<p>x")
raw("/header-binary",
    b"HTTP/1.1 200 \x1b[31mRED\r\nConnection: close\r\nContent-Type: text/html\r\n"
    b"X-Escape: \x1b]0;title\x07\r\nContent-Length: %d\r\n\r\n" % len(STORY) + STORY)


@behaviour("/early-hints")
def early_hints(line):
    for _ in range(50):
        line.send(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n")
    line.answer(STORY)


@behaviour("/cookies")
def cookies(line):
    line.answer(STORY, *(f"Set-Cookie: c{i}={'x' * 90}; Path=/" for i in range(100)))


@behaviour("/echo")
def echo(line):
    line.answer(f"<pre>{json.dumps(line.fields)}</pre>".encode())


# ---- redirects -----------------------------------------------------------------------
def redirect(path, to):
    behaviour(path)(lambda line: line.answer(
        b"moved", "Location: " + (to(line) if callable(to) else to), status="302 Found"))


def canary_as(host):
    return lambda line: f"http://{host}:{line.peer.canary.rsplit(':', 1)[1]}/secret"


def one_less(line):
    left = int(line.argument("n", "5")) - 1
    return f"/redirect-chain?n={left}" if left else "/ok"


redirect("/redirect-loop", "/redirect-loop")
redirect("/redirect-chain", one_less)
redirect("/redirect-canary", canary_as("127.0.0.2"))
redirect("/redirect-canary-mapped", canary_as("[::ffff:7f00:2]"))
redirect("/redirect-canary-decimal", canary_as("2130706434"))
redirect("/redirect-canary-octal", canary_as("0177.0.0.02"))
redirect("/redirect-canary-circled", canary_as("%E2%91%A0%E2%91%A1%E2%91%A6.0.0.2"))
redirect("/redirect-localhost-name", canary_as("localhost"))
redirect("/redirect-any", canary_as("0.0.0.0"))
redirect("/redirect-metadata", "http://169.254.169.254/latest/meta-data/")
redirect("/redirect-file", "file:///etc/hostname")
redirect("/redirect-gopher", "gopher://127.0.0.2:70/_GET")
redirect("/redirect-ftp", "ftp://127.0.0.2/a")
redirect("/redirect-userinfo", lambda line: line.peer.origin.replace(
    "//", "//reader:hunter2@") + "/echo")
redirect("/redirect-crlf", "/echo?a=b%0d%0aX-Smuggled:%201")
redirect("/redirect-long", "/ok?" + "a" * 100_000)
redirect("/redirect-empty", "")

# ---- statuses ------------------------------------------------------------------------
for code, words in {204: "No Content", 401: "Unauthorized", 403: "Forbidden",
                    404: "Not Found", 410: "Gone", 451: "Unavailable", 500: "Broken",
                    999: "Strange"}.items():
    simple(f"/status-{code}", b"" if code == 204 else STORY, status=f"{code} {words}")
simple("/status-429", STORY, "Retry-After: 1", status="429 Slow")
simple("/status-429-forever", STORY, "Retry-After: 315360000", status="429 Slow")
simple("/status-429-garbage", STORY, "Retry-After: soon; -5", status="429 Slow")


@behaviour("/flaky-503")
def flaky_503(line):
    if line.turn() < 3:
        line.answer(b"busy", "Retry-After: 0", status="503 Busy")
    else:
        line.answer(STORY)


@behaviour("/flaky-reset")
def flaky_reset(line):
    if line.turn() < 3:
        line.reset()
    else:
        line.answer(STORY)
