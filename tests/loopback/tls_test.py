#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the program against TLS servers that can be trusted, and against others.

    tls_test.py PROGRAM

Makes its own certificates with `openssl` in a temporary folder and serves from threads
of its own on 127.0.0.1. All URLs are given to one run with --ca-file, and the good one
to a run without. Ends with "N passed, N failed"; exit status 1 when one failed.
"""
import json
import os
import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile
import threading

PAGE = ("<!doctype html><title>Ferry</title><p>The ferry will sail again on Friday, Mayor "
        "Odile Brandt said on Monday.</p>").encode()
ANSWER = (b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close"
          b"\r\nContent-Length: %d\r\n\r\n" % len(PAGE)) + PAGE
CA_CONFIG = """
[ca]
default_ca = here
[here]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
"""
passed = failed = 0


def check(what, is_good):
    global passed, failed
    if is_good:
        passed += 1
        return
    failed += 1
    print("FAILED", what)


def openssl(*words):
    done = subprocess.run(["openssl", *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"openssl {' '.join(words)}: {done.stderr}")


def make_root(name):
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-keyout", f"{name}.key", "-out", f"{name}.pem", "-days", "2",
            "-subj", f"/CN={name} test root", "-addext", "basicConstraints=critical,CA:TRUE")


def make_leaf(name, root, alternative, *dates):
    """A key and a certificate chain in NAME.pem, for one host, signed by `root`."""
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}",
            "-addext", f"subjectAltName={alternative}")
    openssl("ca", "-batch", "-config", "ca.conf", "-cert", f"{root}.pem", "-keyfile",
            f"{root}.key", "-in", f"{name}.csr", "-out", f"{name}.pem", "-notext",
            *(dates or ("-days", "2")))


def make_certificates():
    pathlib.Path("ca.conf").write_text(CA_CONFIG, encoding="utf-8")
    pathlib.Path("index.txt").write_text("", encoding="utf-8")
    pathlib.Path("serial").write_text("01\n", encoding="utf-8")
    make_root("ours")
    make_root("strangers")
    make_leaf("good", "ours", "IP:127.0.0.1")
    make_leaf("other-host", "ours", "DNS:elsewhere.example")
    make_leaf("untrusted", "strangers", "IP:127.0.0.1")
    make_leaf("expired", "ours", "IP:127.0.0.1",
              "-startdate", "20200101000000Z", "-enddate", "20200201000000Z")
    make_leaf("not-yet", "ours", "IP:127.0.0.1",
              "-startdate", "20980101000000Z", "-enddate", "20990101000000Z")
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-keyout", "self-signed.key", "-out", "self-signed.pem", "-days", "2",
            "-subj", "/CN=self-signed", "-addext", "subjectAltName=IP:127.0.0.1")


def serve(talk):
    """Gives each connection to `talk` on a thread of its own; returns the port."""
    listener = socket.create_server(("127.0.0.1", 0))

    def one(sock):
        with sock:
            try:
                sock.settimeout(10)
                talk(sock)
            except OSError:
                return

    def loop():
        while True:
            sock, _ = listener.accept()
            threading.Thread(target=one, args=(sock,), daemon=True).start()

    threading.Thread(target=loop, daemon=True).start()
    return listener.getsockname()[1]


def answer(sock):
    sock.recv(65536)
    sock.sendall(ANSWER)


def tls(name, newest=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{name}.pem", f"{name}.key")
    if newest:
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = newest

    def talk(sock):
        with context.wrap_socket(sock, server_side=True) as safe:
            answer(safe)
    return serve(talk)


def never(sock):
    sock.recv(65536)
    sock.recv(65536)


def run(urls, *options):
    """Exit code and documents, in the order of `urls`."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("ASCRIBE_")}
    done = subprocess.run(
        [PROGRAM, "check", "--format=json", "--fail-on=never", "--host-delay=0", "--jobs=32",
         "--host-concurrency=16", "--ignore-robots", "--no-cache", "--allow-address=127.0.0.1/32", "--timeout=4", *options,
         *urls], capture_output=True, env=env, check=False, timeout=100)
    if done.returncode not in (0, 3):
        print(done.stderr.decode())
        return done.returncode, []
    return done.returncode, json.loads(done.stdout)["documents"]


def main():
    make_certificates()
    # server: its port, the named error, a word of its message
    rows = {
        "good": (tls("good"), "ok", ""),
        "self-signed": (tls("self-signed"), "tls", "certificate"),
        "expired": (tls("expired"), "tls", "expired"),
        "not yet valid": (tls("not-yet"), "tls", "not yet valid"),
        "other host": (tls("other-host"), "tls", "127.0.0.1"),
        "untrusted root": (tls("untrusted"), "tls", "certificate"),
        "TLS 1.1 at most": (tls("good", ssl.TLSVersion.TLSv1_1), "tls", "handshake"),
        "no TLS at all": (serve(answer), "tls", "handshake"),
        "hangs in the handshake": (serve(never), "timeout", ""),
    }
    urls = [f"https://127.0.0.1:{port}/" for port, _, _ in rows.values()]
    code, documents = run(urls, "--ca-file=ours.pem")
    check(f"exit code {code}", code == 3)
    for (name, (_, wanted, word)), document in zip(rows.items(), documents):
        error = document["error"] or {"code": "ok", "message": ""}
        check(f"{name}: {error}", error["code"] == wanted and word in error["message"])
        if wanted != "ok":
            check(f"{name}: advice in {error['message']!r}", "; " in error["message"])
    check("all have a document", len(documents) == len(rows))
    code, documents = run(urls[:1])
    check(f"this machine does not trust our root: {code}",
          code == 3 and documents[0]["error"]["code"] == "tls")
    code, _ = run(urls[:1], "--ca-file=nowhere.pem")
    check(f"a missing --ca-file is the user's fault: {code}", code == 2)
    code, documents = run(urls[:1], "--ca-file=ca.conf")
    check(f"a --ca-file with no certificate trusts nobody: {code}",
          code == 3 and documents[0]["error"]["code"] == "tls")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        result = main()
        os.chdir("/")
    sys.exit(result)
