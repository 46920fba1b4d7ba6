# SPDX-License-Identifier: Apache-2.0
"""Counts checks, runs the program, and lends a server to a test."""
import http.server
import os
import subprocess
import sys
import threading


class Checks:
    """What holds is counted, what does not is printed too."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.passed = self.failed = 0

    def check(self, what, holds):
        if holds:
            self.passed += 1
            return
        self.failed += 1
        print("FAILED", what)

    def run(self, *words):
        """Exit code, standard output as bytes, standard error as text."""
        done = subprocess.run(
            [self.program, *words], capture_output=True, check=False,
            env={**os.environ, "XDG_CACHE_HOME": os.path.abspath("cache")})
        return done.returncode, done.stdout, done.stderr.decode()

    def run_on_loopback(self, command, *words):
        return self.run(command, "--allow-address=127.0.0.1/32", "--host-delay=0", *words)

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)


class Answers(http.server.BaseHTTPRequestHandler):
    """A server's answers; a subclass says in `pages` what is at which path."""

    asked = []

    def answer(self, body, kind):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        Answers.asked.append(self.path)
        found = self.pages(self.path)
        if found is None:
            self.send_error(404)
        elif isinstance(found, str):
            self.send_response(301)
            self.send_header("Location", found)
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self.answer(*found)

    def log_message(self, *_):
        pass


class Server:
    """Runs for the length of a with statement; its value is the origin."""

    def __init__(self, answers):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), answers)
        self.thread = threading.Thread(target=self.server.serve_forever)

    def __enter__(self):
        self.thread.start()
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
