#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The lexicons of rules/ are whole: known references, no repeats, nothing unused.

    lexicon_files.py [RULES]     RULES is a rules folder, this tree's by default

The program loads the same files and stops at the first kind of fault that changes a
match; this looks for what it lets pass: a word twice, a capital no token can have, a
list nobody reads, a list that does not say where it comes from.
Ends with "N passed, N failed".
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
REFERENCE = re.compile(r"@([a-z][a-z0-9-]*)")
LEMMA = re.compile(r"^-?~(.+)$")


def without_comments(text):
    """The text with // comments outside strings blanked, so that lines stay."""
    pattern = re.compile(r'"(?:\\.|[^"\\])*"|//[^\n]*')
    return pattern.sub(lambda m: m[0] if m[0].startswith('"') else "", text)


def once(pairs):
    """An object whose members all differ; JSON readers keep the last of two in silence."""
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"member {name!r} twice")
    return dict(pairs)


def strings(value):
    """Every string inside a JSON value, in order."""
    stack, found = [value], []
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            found.append(item)
        elif isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            stack.extend(reversed(list(item.values())))
    return found


class Check:
    """Collects what is wrong; `asked` counts the questions put."""

    def __init__(self):
        self.asked = 0
        self.faults = []

    def that(self, holds, fault):
        self.asked += 1
        if not holds:
            self.faults.append(fault)


def read(check, folder):
    """Path -> JSON of every file below the folder."""
    files = {}
    for path in sorted(folder.rglob("*.json")):
        try:
            files[path] = json.loads(without_comments(path.read_text(encoding="utf-8")),
                                     object_pairs_hook=once)
            check.that(True, "")
        except ValueError as fault:
            check.that(False, f"{path}: {fault}")
    return files


def gather(check, files):
    """Lexicons by name (with their file) and the forms by lemma."""
    lexicons, forms = {}, {}
    for path, document in files.items():
        if not isinstance(document, dict):
            continue
        for name, lexicon in document.get("lexicons", {}).items():
            check.that(name not in lexicons, f"{path}: lexicon {name} is in two files")
            lexicons[name] = (path, lexicon)
        for lemma, words in document.get("forms", {}).items():
            check.that(lemma not in forms, f"{path}: lemma {lemma} twice")
            check.that(len(set(words)) == len(words), f"{path}: {lemma}: a form twice")
            forms[lemma] = words
    return lexicons, forms


def check_lexicon(check, where, lexicon, lexicons, forms):
    for member in ("about", "origin", "licence"):
        check.that(str(lexicon.get(member, "")).strip(), f"{where}: no {member!r}")
    words = lexicon.get("words", [])
    check.that(words, f"{where}: no words")
    seen = set()
    for word in words:
        check.that(word not in seen, f"{where}: {word!r} twice")
        seen.add(word)
        check.that(word == word.lower(), f"{where}: {word!r} has a capital")
        check.that(word == " ".join(word.split()), f"{where}: {word!r} has loose spaces")
        for name in REFERENCE.findall(word):
            check.that(name in lexicons, f"{where}: no lexicon @{name}")
        lemma = LEMMA.match(word)
        if lemma:
            check.that(has_forms(lemma[1], forms), f"{where}: no forms for ~{lemma[1]}")


def has_forms(lemma, forms):
    """True for a lemma of the table, or a phrase whose first word is one."""
    return lemma in forms or lemma.split(" ")[0] in forms


def patterns_of(files):
    """(path, rule id, string) of every pattern and antipattern."""
    for path, document in files.items():
        if not isinstance(document, dict):
            continue
        for rule in document.get("rules", []):
            parts = [rule.get("patterns", []), rule.get("unless", [])]
            for text in strings(parts):
                yield path, rule.get("id", "?"), text


def check_use(check, files, lexicons, sources):
    """Every reference is known, and every lexicon is read by somebody."""
    used = set()
    for path, rule, text in patterns_of(files):
        for name in REFERENCE.findall(text):
            check.that(name in lexicons, f"{path}: {rule}: no lexicon @{name}")
            used.add(name)
    for name, (_, lexicon) in lexicons.items():
        for word in lexicon.get("words", []):
            used.update(other for other in REFERENCE.findall(word) if other != name)
    for path, lexicon in ((p, n) for n, (p, _) in lexicons.items()):
        spoken = f'"{lexicon}"' in sources
        check.that(lexicon in used or spoken, f"{path}: nobody reads lexicon {lexicon}")


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "rules"
    check = Check()
    files = read(check, folder)
    for pack in sorted({p.parent.parent for p in files if p.parent.name == "lexicon"}):
        own = {p: d for p, d in files.items() if pack in p.parents}
        lexicons, forms = gather(check, own)
        for name, (path, lexicon) in lexicons.items():
            check_lexicon(check, f"{path}: {name}", lexicon, lexicons, forms)
        sources = "".join(p.read_text(encoding="utf-8")
                          for p in sorted((ROOT / "src").rglob("*.cpp")))
        check_use(check, own, lexicons, sources)
    for fault in check.faults:
        print(f"FAILED {fault}")
    print(f"{check.asked - len(check.faults)} passed, {len(check.faults)} failed")
    return 1 if check.faults or check.asked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
