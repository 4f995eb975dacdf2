"""Reads a CSV of figures into SQLite with the checks of dx: known ids, a period, a quantity within 0 to 100, no address twice."""
import csv
import re
import sqlite3
import sys

PERIOD = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?$")
VALUE = re.compile(r"(trên |khoảng )?(\d+)(,(\d+))?%$")
PART = re.compile(r"(\d+)/(\d+)$")
PROVINCES = {f"tinh-{number:03d}" for number in range(1, 64)}
INDICATORS = {f"chi-tieu-{number:03d}" for number in range(1, 201)}
SOURCES = {f"nguon-{number:03d}" for number in range(1, 9)}


def quantity(text):
    match = VALUE.match(text)
    if match:
        value = float(f"{match[2]}.{match[4] or 0}")
        qualifier = (match[1] or "exact").strip()
    else:
        match = PART.match(text)
        value, qualifier = 100 * int(match[1]) / int(match[2]), "exact"
    if not 0 <= value <= 100:
        raise ValueError(text)
    return qualifier, value


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        for line, (province, indicator, period, value, source, said, note) in enumerate(reader, 2):
            if province not in PROVINCES or indicator not in INDICATORS or source not in SOURCES:
                raise ValueError(f"line {line}: unknown id")
            if not PERIOD.match(period):
                raise ValueError(f"line {line}: {period}")
            yield province, indicator, period, *quantity(value), source, said or None, note or None, line


path, target = sys.argv[1:]
database = sqlite3.connect(target)
database.execute(
    "CREATE TABLE measurements (province TEXT, indicator TEXT, period TEXT, qualifier TEXT, value REAL, source TEXT,"
    " as_stated TEXT, note TEXT, line INTEGER, PRIMARY KEY (province, indicator, period, source)) WITHOUT ROWID"
)
with database:
    database.executemany("INSERT INTO measurements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows(path))
database.close()
