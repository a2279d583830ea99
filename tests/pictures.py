#!/usr/bin/python3
"""Makes the pictures of the documents: those of the help (docs/help/*/pictures) out of a practice day at the windows, in
both languages, README's (docs/pictures/board.png) by the test of a full day's cases.

usage: tests/pictures.py [BUILD]    BUILD: the folder that has app/jcic-desk-practice and tests/ui/tests_ui (default
                                    build/release)

Each of the help's is a part of a window of 1280x800. All have 32 colours, which makes them small. People and data are
practice's.
"""

import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib
from collections import Counter

COLOURS = 32
LARGEST = 80_000  # bytes; what is larger is no picture of a window
# The picture's name, the practice day's (after its number), and left, top, width and height of the part.
PARTS = (
    ("sign-in", "sign-in", 200, 210, 540, 380),
    ("new-query", "new-query", 200, 129, 594, 440),
    ("approval", "approval", 504, 133, 752, 370),
    ("card", "hand-out", 402, 179, 478, 444),
    ("board", "board-waiting", 200, 137, 698, 190),
    ("record", "record-T50", 201, 229, 603, 493),
)
LANGUAGES = {"zh": "zh_TW", "en": "en"}
FULL_DAY = "1280x800 light zh"


def chunks(data):
    at = 8
    while at < len(data):
        (size,) = struct.unpack_from(">I", data, at)
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        at += 12 + size


def paeth(left, above, corner):
    guess = left + above - corner
    return min((left, above, corner), key=lambda one: abs(guess - one))


def read_rows(path):
    """The rows of a PNG as Qt writes one of a window: 8 bits for each of red, green and blue (and opacity)."""
    parts = list(chunks(path.read_bytes()))
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", parts[0][1])
    if depth != 8 or kind not in (2, 6) or interlaced:
        sys.exit(f"{path}: not a picture as Qt writes it")
    step = 3 if kind == 2 else 4
    raw = zlib.decompress(b"".join(data for name, data in parts if name == b"IDAT"))
    before = bytearray(width * step)
    rows = []
    for at in range(0, len(raw), width * step + 1):
        method, row = raw[at], bytearray(raw[at + 1 : at + 1 + width * step])
        for i in range(len(row) if method else 0):
            left, corner = (row[i - step], before[i - step]) if i >= step else (0, 0)
            add = (0, left, before[i], (left + before[i]) // 2, 0)[method] if method != 4 else paeth(left, before[i], corner)
            row[i] = (row[i] + add) & 255
        rows.append([bytes(row[i : i + 3]) for i in range(0, len(row), step)])
        before = row
    return rows


def palette_of(counted):
    """The most frequent colours that differ from each other: what is left is text's edges."""
    chosen = []
    for nearest in (24, 12, 6):
        for colour, _ in counted.most_common():
            if len(chosen) == COLOURS:
                return chosen
            if all(sum(abs(a - b) for a, b in zip(colour, one)) > nearest for one in chosen):
                chosen.append(colour)
    return chosen


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def write(path, rows):
    palette = palette_of(Counter(pixel for row in rows for pixel in row))
    index = {}
    for pixel in {pixel for row in rows for pixel in row}:
        index[pixel] = min(range(len(palette)), key=lambda n: sum((a - b) ** 2 for a, b in zip(pixel, palette[n])))
    raw = b"".join(b"\0" + bytes(index[pixel] for pixel in row) for row in rows)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 3, 0, 0, 0))
    png += chunk(b"PLTE", b"".join(palette)) + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b"")
    if len(png) > LARGEST:
        sys.exit(f"{path}: {len(png)} bytes")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(png)
    print(f"{path}: {len(png)} bytes")


def run(program, *arguments, **environment):
    subprocess.run(
        [program, *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
        stdout=subprocess.DEVNULL,
        check=True,
    )


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    build = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root / "build/release"
    for code, locale in LANGUAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            day = pathlib.Path(folder) / "day"
            run(build / "app/jcic-desk-practice", "--practice-day", "--language", locale, "--output", day, HOME=folder)
            for name, window, left, top, width, height in PARTS:
                (source,) = day.glob(f"[0-9][0-9]-{window}.png")
                rows = read_rows(source)[top : top + height]
                write(root / f"docs/help/{code}/pictures/{name}.png", [row[left : left + width] for row in rows])
    with tempfile.TemporaryDirectory() as folder:
        test = "a_full_day_s_cases_are_in_sight:" + FULL_DAY
        run(build / "tests/ui/tests_ui", "case_list", test, JCIC_PICTURES=folder)
        write(root / "docs/pictures/board.png", read_rows(pathlib.Path(folder) / f"full day {FULL_DAY}.png"))


if __name__ == "__main__":
    main()
