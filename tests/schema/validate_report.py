#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Checks report files against rules/report.schema.json.

Usage: validate_report.py [--jsonl] REPORT...   ("-" for standard input)

Besides the schema, every span is cut out of article.text by bytes and by code points
and both must give the same words; indices must point into their lists. Prints one line
a fault; exit status 0 when there is none, 1 when there is, 2 when a file is no JSON.
"""
import json
import pathlib
import sys

import jsonschema

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "rules" / "report.schema.json"


def spans_of(value, path=""):
    """Yields (path, span) for every member called span."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key == "span" and member is not None:
                yield f"{path}/span", member
            else:
                yield from spans_of(member, f"{path}/{key}")
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from spans_of(item, f"{path}/{i}")


def span_faults(document):
    if document["article"] is None:
        return
    text = document["article"]["text"]
    raw = text.encode("utf-8")
    for path, span in spans_of(document):
        by_bytes = raw[slice(*span["bytes"])].decode("utf-8", "replace")
        by_chars = text[slice(*span["chars"])]
        if by_bytes != by_chars or not by_bytes:
            yield f"{path}: bytes give {by_bytes!r}, chars give {by_chars!r}"


def index_faults(document):
    sizes = {name: len(document[name]) for name in ("sentences", "attributions", "entities")}
    for i, sentence in enumerate(document["sentences"]):
        if sentence["index"] != i:
            yield f"/sentences/{i}: index is {sentence['index']}"
        if any(a >= sizes["attributions"] for a in sentence["attributions"]):
            yield f"/sentences/{i}: an attribution that is not there"
    for i, attribution in enumerate(document["attributions"]):
        if (attribution["entity"] or 0) >= max(sizes["entities"], 1):
            yield f"/attributions/{i}: an entity that is not there"
    for i, finding in enumerate(document["findings"]):
        if (finding["sentence"] or 0) >= max(sizes["sentences"], 1):
            yield f"/findings/{i}: a sentence that is not there"


def faults(report, schema, only_document):
    validator = jsonschema.Draft202012Validator(schema)
    if only_document:
        validator = validator.evolve(schema={**schema["$defs"]["document"], "$defs": schema["$defs"]})
    found = [f"/{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in validator.iter_errors(report)]
    if found:
        return found
    for document in [report] if only_document else report["documents"]:
        found += list(span_faults(document)) + list(index_faults(document))
    return found


def read(name):
    if name == "-":
        return sys.stdin.read()
    return pathlib.Path(name).read_text(encoding="utf-8")


def main(arguments):
    only_documents = arguments[:1] == ["--jsonl"]
    names = arguments[1:] if only_documents else arguments
    if not names:
        sys.exit(__doc__)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    count = 0
    for name in names:
        text = read(name)
        texts = text.rstrip("\n").split("\n") if only_documents else [text]
        for report_text in texts:
            try:
                report = json.loads(report_text)
            except ValueError as fault:
                print(f"{name}: not JSON: {fault}")
                return 2
            for fault in faults(report, schema, only_documents):
                print(f"{name}: {fault}")
                count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
