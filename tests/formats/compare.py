"""usage: compare.py SCHEMAS OUTPUTS: all formats carry the findings of jsonl.

Each is read by what its readers use: a JSON or XML parser and a schema,
junitparser, and a port of the GitHub runner's command parser. What a format
cannot hold (a control in XML, a byte that is no UTF-8) counts as equal to
whatever stands for it.
"""
import collections
import json
import os
import re
import sys
import unicodedata
import urllib.parse
import xml.etree.ElementTree

import jsonschema
import junitparser

SCHEMAS, OUTPUTS = sys.argv[1:]
passed = failed = 0


def check(good, what):
    global passed, failed
    passed += bool(good)
    failed += not good
    if not good:
        print(what, file=sys.stderr)


def read(name):
    with open(os.path.join(OUTPUTS, name), encoding="utf-8", newline="") as file:
        return file.read()


def valid(name, value):
    with open(os.path.join(SCHEMAS, name + ".schema.json")) as file:
        schema = json.load(file)
    errors = list(jsonschema.Draft7Validator(schema).iter_errors(value))
    check(not errors, f"{name}: {errors[:3]}")


HOSTILE = re.compile(r"\\x[0-9a-f]{2}|\\u\{[0-9A-F]+\}|[\x00-\x1f\x7f-\x9f\xad"
                     r"\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
                     r"\ufff9-\uffff\U000e0000-\U000e0fff]")


def plain(text):
    return HOSTILE.sub("?", text).replace("##?", "##[")


def same(name, found, wanted):
    found = collections.Counter(found)
    wanted = collections.Counter(wanted)
    lost, more = wanted - found, found - wanted
    check(not lost and not more,
          f"{name}: {len(found)}, lost {list(lost)[:2]}, more {list(more)[:2]}")


JSONL = {unit: [json.loads(line) for line in read(name).split("\n")[:-1]]
         for unit, name in (("char", "jsonl"), ("byte", "jsonl.byte"),
                            ("utf16", "jsonl.utf16"))}


def wanted(unit, *keys):
    return [tuple(plain(f[k]) if isinstance(f[k], str) else f[k] for k in keys)
            for f in JSONL[unit]]


LINE = re.compile(r"(.*):(\d+):(\d+): (note|warning|error): (.*) \[([a-z0-9-]+)\]")
TEXT = ("file", "line", "column", "severity", "message", "rule")


def line_of(line):
    path, row, column, level, message, rule = LINE.fullmatch(line).groups()
    path = path[2:] if path.startswith("./") else path
    return plain(path), int(row), int(column), level, plain(message), rule


def text():
    for name in ("text", "short"):
        lines = [l for l in read(name).split("\n")[:-1] if l[:2] != "  "]
        same(name, map(line_of, lines), wanted("char", *TEXT))


def documents():
    value = json.loads(read("json"))
    valid("json", value)
    check(value["findings"] == JSONL["char"], "json: not as in jsonl")
    check(all(urllib.parse.unquote(f["fileUri"], errors="replace") == f["file"]
              for f in JSONL["char"] if "fileUri" in f), "jsonl: fileUri")
    check(all("fileUri" in f for f in JSONL["char"] if "\ufffd" in f["file"]),
          "jsonl: no fileUri")


def sarif():
    run = json.loads(read("sarif"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    found = []
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region, uri = place["region"], place["artifactLocation"]["uri"]
        check(re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri) and
              uri[0] != "/", f"sarif: {uri}")
        check(rules[result["ruleIndex"]]["id"] == result["ruleId"], "sarif: rule")
        message, *more = result["message"]["text"].split("\n")
        found.append((plain(urllib.parse.unquote(uri, errors="replace")),
                      region["startLine"], region["startColumn"],
                      region["endLine"], region["endColumn"], result["level"],
                      plain(message), result["ruleId"]))
    same("sarif", found, wanted("utf16", "file", "line", "column", "endLine",
                                "endColumn", "severity", "message", "rule"))
    for rule in rules:
        check(0 < len(rule["shortDescription"]["text"]) <=
              len(rule["fullDescription"]["text"]) <= 1024 and
              rule["help"]["markdown"], f"sarif: {rule['id']}")
    two = json.loads(read("sarif.two"))["runs"][0]["results"]
    lines = [l for l in read("text.two").split("\n")[:-1] if l[:2] != "  "]
    check(len(two) == len(lines) == len(found), "sarif: not as text beside it")


def unescape(text, *more):
    for code, char in (("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")):
        text = text.replace(code, char)
    return text


def command(line):
    """The runner's TryParseV2 and TryParse, with every command registered."""
    line = line.lstrip()  # as .NET: all of Unicode's blanks
    head, found, data = line[2:].partition("::")
    if line.startswith("::") and found:
        name, _, properties = head.partition(" ")
        pairs = [p.partition("=") for p in properties.split(",") if "=" in p]
        return name, {k.strip(): unescape(v, ("%3A", ":"), ("%2C", ","))
                      for k, _, v in pairs}, unescape(data)
    match = re.search(r"##\[(.*?)\]", line)
    return match and (match.group(1), {}, "")


def commands():
    for name in os.listdir(OUTPUTS):
        if name == "github":
            continue
        with open(os.path.join(OUTPUTS, name), "rb") as file:
            lines = re.split("\r\n|\n|\r", file.read().decode("utf-8", "replace"))
        obeyed = [l for l in lines if command(l)]
        check(not obeyed, f"{name}: obeyed: {obeyed[:2]}")


def github():
    levels = {"notice": "note", "warning": "warning", "error": "error"}
    found, order = [], []
    for line in read("github").split("\n")[:-2]:
        if not command(line):
            found.append(line_of(line)[:2] + line_of(line)[3:])
            continue
        name, values, data = command(line)
        order.append(name)
        found.append((plain(values["file"]), int(values["line"]), levels[name],
                      plain(data.split("\n")[0]), values["title"].split(" ")[0]))
        check("col" not in values or values["line"] == values["endLine"],
              "github: columns over lines")
    same("github", found, wanted("char", "file", "line", "severity", "message",
                                 "rule"))
    check(order == sorted(order, key="error warning notice".split().index) and
          max(collections.Counter(order).values()) <= 10, "github: order")


def gitlab():
    value = json.loads(read("gitlab"))
    valid("gitlab", value)
    levels = {"info": "note", "minor": "warning", "major": "error"}
    same("gitlab", ((plain(f["location"]["path"]), f["location"]["lines"]["begin"],
                     levels[f["severity"]], plain(f["description"]),
                     f["check_name"]) for f in value),
         wanted("char", "file", "line", "severity", "message", "rule"))
    prints = {f["fingerprint"] for f in value}
    check(len(prints) == len(value), "gitlab: fingerprints are not unique")
    moved = {f["fingerprint"] for f in json.loads(read("gitlab.moved"))}
    check(prints == moved, "gitlab: fingerprints move with lines")


def rdjson():
    value = json.loads(read("rdjson"))
    valid("rdjson", value)
    found = []
    for f in value["diagnostics"]:
        start, end = (f["location"]["range"][k] for k in ("start", "end"))
        found.append((plain(f["location"]["path"]), start["line"],
                      start["column"], end["line"], end["column"],
                      f["severity"].lower().replace("info", "note"),
                      plain(f["message"].split("\n")[0]), f["code"]["value"]))
    same("rdjson", found, wanted("byte", "file", "line", "column", "endLine",
                                 "endColumn", "severity", "message", "rule"))


def checkstyle():
    root = xml.etree.ElementTree.fromstring(read("checkstyle"))
    same("checkstyle", ((plain(file.get("name")), int(e.get("line")),
                         int(e.get("column")),
                         e.get("severity").replace("info", "note"),
                         plain(e.get("message")), e.get("source")[9:])
                        for file in root for e in file), wanted("char", *TEXT))


def junit():
    report = junitparser.JUnitXml.fromfile(os.path.join(OUTPUTS, "junit"))
    found = []
    for suite in report:
        check(suite.tests == len(list(suite)), "junit: tests")
        check(suite.failures == sum(1 for case in suite for r in case.result
                                    if isinstance(r, junitparser.Failure)),
              "junit: failures")
        for case in suite:
            if case.name == "no findings":
                continue
            body = case.result[0].text if case.result else case.system_out
            place, rule = case.name.split(" ")
            lead, rest = body.split("\n- ")[0], f" [{rule}]"
            entry = line_of(HOSTILE.sub("?", lead) + rest)
            check(entry[0] == plain(case.classname) and
                  place == f"{entry[1]}:{entry[2]}", f"junit: {case.name}")
            found.append(entry)
    same("junit", found, wanted("char", *TEXT))


def tap():
    found, level = [], None
    lines = read("tap").split("\n")
    check(lines[0] == "TAP version 13" and
          lines[-2] == f"1..{sum(l[:2] in ('ok', 'no') for l in lines)}", "tap: plan")
    pattern = re.compile(r"(not )?ok \d+ - (.*):(\d+):(\d+): (.*) \[([a-z0-9-]+)\]")
    for line, after in zip(lines, lines[2:] + ["", ""]):
        match = pattern.fullmatch(line)
        if not match:
            continue
        bare = re.sub(r"\\([\\#])", "\\1", line)
        check("#" not in re.sub(r"\\.", "", line), f"tap: directive: {line}")
        match = pattern.fullmatch(bare)
        level = json.loads(after.partition(": ")[2])
        check((level == "note") == (match.group(1) is None), "tap: level")
        path = match.group(2)
        found.append((plain(path), int(match.group(3)), int(match.group(4)),
                      level, plain(match.group(5)), match.group(6)))
    same("tap", found, wanted("char", *TEXT))


def width(text):
    return sum(0 if unicodedata.combining(c) else
               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def matrix():
    goals = [json.loads(line) for line in read("goals").split("\n")[:-1]]
    opened = collections.Counter(
        (plain(g["path"]), g["line"], g["deadline"] or "-")
        for g in goals if g["status"] == "open")
    found, widths, path = collections.Counter(), set(), None
    for line in read("matrix").split("\n"):
        row = re.fullmatch(r" {0,5}(\d+)  (.* )((?: +[✗✓])+)  (\S+)", line)
        if row:
            found[(path, int(row.group(1)), row.group(4))] += 1
            widths.add(width(line) - len(row.group(4)))
        elif line and line[0] != " ":
            path = plain(line[2:] if line[:2] == "./" else line)
            check(len(widths) <= 1, f"matrix: ragged above {path}: {widths}")
            widths = set()
    check(found == opened, f"matrix: {found - opened} {opened - found}")
    rows = [l for l in read("matrix-markdown").split("\n") if l[:1] == "|"]
    cells = {len(re.sub(r"\\.", "", l).split("|")) for l in rows}
    check(len(cells) == 1, f"matrix-markdown: cells {cells}")
    check(sum("✗" in l or "✓" in l for l in rows) == sum(opened.values()),
          "matrix-markdown: rows")


def statistics():
    table = read("statistics").split("\nfindings  rule\n")[1]
    check({r: int(n) for n, r in map(str.split, table.split("\n")[:-1])} ==
          collections.Counter(f["rule"] for f in JSONL["char"]), "statistics")


for test in (text, documents, sarif, commands, github, gitlab, rdjson,
             checkstyle, junit, tap, matrix, statistics):
    test()
print(f"{passed} passed, {failed} failed")
