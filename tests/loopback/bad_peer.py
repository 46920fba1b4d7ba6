#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An HTTP server on this machine that misbehaves in one way for each path.

    bad_peer.py      prints its origin, then serves until it is ended

Tests start it inside themselves (`with Peer() as peer`). It binds 127.0.0.1 and, as a
stand-in for every address that must not be reached, a canary on 127.0.0.2 that counts
connections. The behaviours are in bad_answers.py (what is wrong with the answer) and
bad_pages.py (what is wrong with the page). No reply lasts longer than HOLD seconds or
sends more than MOST bytes.
"""
import collections
import select
import socket
import struct
import sys
import threading
import time
import urllib.parse

HOLD = 15.0
MOST = 128 << 20
BEHAVIOURS = {}

# Invented people and places, three sentences.
STORY = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pass road shut'
    "</title></head><body><article><h1>Pass road shut after the storm</h1>"
    "<p>The road over the Tarn pass will stay shut until Friday, Mayor Odile Brandt said "
    "on Monday.</p>"
    "<p>“We lost forty metres of wall in one night,” said Pavel Mraz, the district "
    "engineer.</p>"
    "<p>Two people who have read the survey said that it was finished in March.</p>"
    "</article></body></html>\n").encode()


class Over(Exception):
    """The reply has reached its bound, or nobody listens any more."""


class Line:
    """One connection, with the request that came over it."""

    def __init__(self, peer, sock, target, fields):
        parts = urllib.parse.urlsplit(target)
        self.peer, self.sock, self.fields = peer, sock, fields
        self.path, self.query = parts.path, urllib.parse.parse_qs(parts.query)
        self.until, self.left = time.monotonic() + HOLD, MOST

    def argument(self, name, default):
        return self.query.get(name, [default])[0]

    def send(self, data):
        if time.monotonic() > self.until or len(data) > self.left:
            raise Over
        self.left -= len(data)
        self.sock.sendall(data)

    def pause(self, seconds):
        """Waits; ends the reply when the client has gone."""
        end = min(self.until, time.monotonic() + seconds)
        while (left := end - time.monotonic()) > 0:
            if self.peer.ending.is_set():
                raise Over
            ready, _, _ = select.select([self.sock], [], [], min(left, 0.1))
            if ready and not self.sock.recv(4096):
                raise Over

    def head(self, *fields, status="200 OK", kind="text/html; charset=utf-8"):
        lines = [f"HTTP/1.1 {status}", "Connection: close"]
        if kind:
            lines.append(f"Content-Type: {kind}")
        self.send("\r\n".join([*lines, *fields, "", ""]).encode("latin-1"))

    def answer(self, body, *fields, **more):
        self.head(f"Content-Length: {len(body)}", *fields, **more)
        self.send(body)

    def reset(self):
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER,
                             struct.pack("ii", 1, 0))

    def turn(self):
        """1 at the first request for this path and `id`, 2 at the next."""
        with self.peer.lock:
            key = (self.path, self.argument("id", ""))
            self.peer.turns[key] += 1
            return self.peer.turns[key]


def behaviour(path):
    def add(function):
        BEHAVIOURS[path] = function
        return function
    return add


class Peer:
    """The server, from `with` to the end of its block."""

    def __enter__(self):
        self.lock, self.ending = threading.Lock(), threading.Event()
        self.hits, self.turns = collections.Counter(), collections.Counter()
        self.canary_hits = 0
        self.listeners = []
        self.canary = "http://127.0.0.2:%d" % self.listen("127.0.0.2", self.be_canary)
        self.origin = "http://127.0.0.1:%d" % self.listen("127.0.0.1", self.serve)
        return self

    def __exit__(self, *_):
        self.ending.set()
        for listener in self.listeners:
            listener.close()

    def listen(self, host, handle):
        listener = socket.socket()
        listener.bind((host, 0))
        listener.listen(128)
        listener.settimeout(0.1)
        self.listeners.append(listener)

        def loop():
            while not self.ending.is_set():
                try:
                    sock, _ = listener.accept()
                except OSError:
                    continue
                threading.Thread(target=handle, args=(sock,), daemon=True).start()

        threading.Thread(target=loop, daemon=True).start()
        return listener.getsockname()[1]

    def be_canary(self, sock):
        with self.lock:
            self.canary_hits += 1
        sock.close()

    def serve(self, sock):
        with sock:
            try:
                sock.settimeout(HOLD)
                line = self.read_request(sock)
                if line is None:
                    return
                with self.lock:
                    self.hits[line.path] += 1
                act = BEHAVIOURS.get(line.path)
                if act:
                    act(line)
                else:
                    line.answer(b"no such behaviour", status="404 Not Found")
                self.finish(sock)
            except (Over, OSError):
                return

    @staticmethod
    def finish(sock):
        """Closes so that unread input does not turn the end into a reset."""
        if struct.unpack("ii", sock.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8))[0]:
            return
        sock.shutdown(socket.SHUT_WR)
        sock.settimeout(0.3)
        sock.recv(4096)

    def read_request(self, sock):
        data = b""
        while b"\r\n\r\n" not in data:
            piece = sock.recv(65536)
            if not piece or len(data) > 1 << 20:
                return None
            data += piece
        lines = data.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
        fields = dict(row.split(": ", 1) for row in lines[1:])
        return Line(self, sock, lines[0].split(" ")[1],
                    {name.lower(): value for name, value in fields.items()})


if __name__ == "__main__":
    # The behaviours fill this module's table under its own name.
    import bad_answers  # noqa: F401
    import bad_pages  # noqa: F401
    import bad_peer
    with bad_peer.Peer() as server:
        print(server.origin, "canary", server.canary, flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            sys.exit(0)
