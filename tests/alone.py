#!/usr/bin/python3
"""Each source compiles by itself: nothing is made, and of those that do not, every one is told with its first error.

    tests/long alone [PATTERN...]

The builds that ./test makes compile several sources at a time. One that lacks an include lives on its neighbour's until
a source is added, and then fails where the groups fall otherwise: on another Debian, or in a week.
"""
import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def compile_alone(entry):
    """What the compiler says of it first, or nothing."""
    words = shlex.split(entry["command"])
    out = words.index("-o")
    done = subprocess.run(words[:out] + ["-fsyntax-only"] + words[out + 2:], cwd=entry["directory"],
                          capture_output=True, text=True)
    if done.returncode == 0:
        return None
    errors = [line for line in done.stderr.splitlines() if "error:" in line]
    # What moc makes of a test stands at its end, and only a build makes it.
    if errors and re.search(r"error: \w+\.moc: No such file", errors[0]):
        return None
    return errors[0] if errors else done.stderr.strip()


def main():
    commands, patterns = sys.argv[1], sys.argv[2:]
    with open(commands, encoding="utf-8") as file:
        entries = [entry for entry in json.load(file) if not entry["file"].startswith(os.path.dirname(commands))]
    entries = [entry for entry in entries
               if not patterns or any(pattern in os.path.relpath(entry["file"], ROOT) for pattern in patterns)]
    entries = list({entry["file"]: entry for entry in entries}.values())
    if not entries:
        sys.exit("alone: no source has that in its path")
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as workers:
        for done, (entry, error) in enumerate(zip(entries, workers.map(compile_alone, entries)), 1):
            if error:
                failed += 1
                print(f"{os.path.relpath(entry['file'], ROOT)}: {error}", flush=True)
            if done % 100 == 0:
                print(f"{done} of {len(entries)}", file=sys.stderr, flush=True)
    print(f"{len(entries)} sources, {failed} do not compile by themselves")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
