#!/usr/bin/python3
"""Breaks each source of app/domain, or of another room, in one place at a time, and asks the tests of the rules' homes
whether they see it.

    tests/long rules [-n STRIDE] [-l] [-r ROOM] [-b TEST]... [PATTERN...]

-r: of app/ROOM; -b: only that test is asked ("verify.times"), or those of that room ("forged"): so two sets of tests are
compared before one of them goes.

Each mutant is one change to one source: a comparison's sign, a bound, a duty or a state in a row, a bool, a check left
out. It is compiled alone, put before the other objects of its room, linked into the test programs of HOMES one after
the other, and run. A mutant that no test sees survives: it is listed, and the status is 1. One that made a test go on
without an end is listed too, and counted apart: nothing was judged. What compiles to the same bytes is no mutant, nor
is what tests/mutants.txt says to be alike, with why. Headers are left as they are, and what they decide.

What was killed stays killed until its source changes, or what the test program that saw it is linked from
(build/release/mutants/killed): it may be stopped and started again. To ask everything anew, remove that file.
"""
import argparse
import atexit
import collections
import glob
import hashlib
import os
import re
import resource
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.join(ROOT, "build", os.environ.get("PRESET", "release"))
WORK = os.path.join(BUILD, "mutants")
ROOM = "domain"
# Where a rule's tests stand, the quick ones first.
HOMES = ("domain", "registers", "inquiry", "rules", "house")
LEFT_OUT = {"crash", "building", "translations", "secrets", "paths", "size", "layouts"}  # no rules of the domain
SECONDS = 60
BY = set()  # the tests that are asked, or their rooms; none: all of HOMES

ENUMERATORS = {}  # "Duty" -> ["unit_head", ...]


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def masked(text):
    """The same text with spaces for what is no code: comments, strings, characters, preprocessor lines, assertions."""
    parts = re.compile(
        r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|(?<![0-9A-Za-z])'(?:\\.|[^'\\\n])+'"
        r"|^[ \t]*#[^\n]*|^[ \t]*static_assert\(.*?\);|\btemplate <[^\n]*>",
        re.S | re.M,
    )
    return parts.sub(lambda found: re.sub(r"[^\n]", " ", found.group(0)), text)


def read_enumerations():
    for path in glob.glob(os.path.join(ROOT, "app/**/*.h"), recursive=True):
        for name, body in re.findall(r"enum class (\w+)[^{;]*\{(.*?)\}", masked(read(path)), re.S):
            ENUMERATORS[name] = re.findall(r"\b([a-z_]\w*)\b(?:\s*=[^,]*)?(?:,|\s*$)", body)


def arrays_of(code, element):
    """Names of `constexpr std::array NAME{...}` whose elements all read so."""
    lists = re.findall(r"constexpr std::array (\w+)\{([^{}();]*)\};", code)
    return [name for name, body in lists if all(re.fullmatch(element, one.strip()) for one in body.split(","))]


def another(of, now):
    return of[(of.index(now) + 1) % len(of)] if now in of and len(of) > 1 else None


def mutations(text):
    """(from, to, what stands there instead) of each mutant of a source."""
    code = masked(text)
    out = []

    def each(pattern, instead, flags=re.M):
        for found in re.finditer(pattern, code, flags):
            told = instead(found)
            for new in [told] if isinstance(told, str) else told or []:
                first = 1 if found.re.groups else 0
                out.append((found.start(first), found.end(first), new))

    signs = {"<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="]}
    each(r" (<=|>=|==|!=|<|>)(?=[ \n])", lambda m: signs[m[1]])
    each(r" (&&|\|\|)(?=[ \n])", lambda m: "||" if m[1] == "&&" else "&&")
    each(r"\b(true|false)\b", lambda m: "false" if m[1] == "true" else "true")
    each(r"(!)(?=[\w(*:])", lambda m: " ")
    each(r"\bif \(([\w.:>*()\-]+)\)(?= )", lambda m: f"!({m[1]})")
    each(r" ([+-])(?= [\w(])", lambda m: "-" if m[1] == "+" else "+")
    each(r"\b(any_of|all_of|none_of)\b", lambda m: "all_of" if m[1] == "any_of" else "any_of")
    each(r"\bstd::(min|max)\(", lambda m: "max" if m[1] == "min" else "min")
    each(r"(?<![\w.'])(\d[\d']*)(?=[uUlL]*\b)(?!['.>])",
         lambda m: str(int(m[1].replace("'", "")) + 1) if not (m[1].startswith("0") and len(m[1]) > 1) else None)
    # What a check asks, and what is set.
    each(r"^ +(JCIC_CHECK\([^;]*\);)", lambda m: ";")
    each(r"^ +([a-z_][\w.\->\[\]]* \|?=(?!=) [^;{}]*;)", lambda m: ";")
    each(r"\b(continue|break);", lambda m: "")
    # Rows of tables: each name in them, and the row itself.
    aliases = dict(re.findall(r"using (\w+) = (\w+);", code))

    def enumerator(found):
        kind = aliases.get(found[1], found[1])
        if kind == "FaultCode":
            return f"{found[1]}::{'internal' if found[2] != 'internal' else 'input_form'}"
        new = another(ENUMERATORS.get(kind, []), found[2])
        return f"{found[1]}::{new}" if new else None

    for found in re.finditer(r"(case )?(?<![\w:])(?:\w+::)*?\b([A-Z]\w*)::([a-z_]\w*)\b(?![(:<])", code):
        if found[1]:
            continue
        new = enumerator((None, found[2], found[3]))
        if new:
            out.append((found.start(2), found.end(3), new))
    each(r"(\{[A-Z]\w*::\w+, [A-Z]\w*::\w+, [A-Z]\w*::\w+\},)", lambda m: "")
    # An array without one of its elements.
    for found in re.finditer(r"constexpr std::array \w+\{([\w:., \n]+)\};", code):
        elements = list(re.finditer(r"[\w:.]+", found[1]))
        for one in elements if len(elements) > 1 else []:
            start, end = found.start(1) + one.start(), found.start(1) + one.end()
            comma = re.match(r",\s*", code[end:])
            before = re.search(r",\s*$", code[:start])
            out.append((start, end + comma.end(), "") if comma else (before.start(), end, ""))
    # Whose step it is, whence it leads and whither.
    duties = arrays_of(masked(read(os.path.join(ROOT, "app/domain/registers/parts.h"))), r"Duty::\w+")
    for names in (sorted(set(duties + arrays_of(code, r"Duty::\w+"))), [n for n in arrays_of(code, r"\w+") if n.startswith("from_")]):
        if len(names) > 1:
            each(r"(?<!array )\b(" + "|".join(names) + r")\b(?!\{)", lambda m: another(names, m[1]))
    states = re.findall(r"State\{(\w+), ", code)
    each(r"\b(?:from_\w+|\{\}),\s+(\w+),", lambda m: another(states, m[1]))
    # What a field is.
    each(r"\b((?:events::)?(?:optional|given|told_of|signer|required|of_this_time|good|seldom))\((?=\w)",
         lambda m: "")
    each(r"\b(personal)\(", lambda m: "asked")
    return sorted(set(out))


class Mutant:
    def __init__(self, path, text, start, end, new):
        self.path = path
        self.text = text[:start] + new + text[end:]
        first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        self.line = text.count("\n", 0, start) + 1
        self.was = " ".join(text[first:last].split())
        self.now = " ".join((text[first:start] + new + text[end:last]).split())
        self.key = hashlib.sha256(f"{path}\n{self.text}".encode()).hexdigest()[:20]

    def told(self):
        return f"{self.path}:{self.line}\n    - {self.was}\n    + {self.now}"


def commands(target):
    out = subprocess.run(["ninja", "-C", BUILD, "-t", "commands", target], capture_output=True, text=True, check=True)
    return out.stdout.splitlines()


class Room:
    """The objects of a room of app, each source its own, and what compiles and links them."""

    def __init__(self):
        self.library = f"app/libdesk_{ROOM}.a"
        compiled = next(c for c in commands(self.library) if f"desk_{ROOM}.dir" in c and " -c " in c)
        words = shlex.split(compiled.split(" -MD ")[0])
        self.compiler = words[words.index(next(w for w in words if re.search(r"(\+\+|clang\+\+-\d+)$", w))):]
        self.compiler = [w for w in self.compiler if w != "-Werror"] + ["-w"]
        self.sources = sorted(glob.glob(os.path.join(ROOT, f"app/{ROOM}/**/*.cpp"), recursive=True))
        self.links = {}
        self.digests = {}
        os.makedirs(WORK, exist_ok=True)
        self.own = tempfile.mkdtemp(dir=WORK)  # several may run side by side
        atexit.register(shutil.rmtree, self.own)
        self.archive = os.path.join(self.own, "room.a")

    def object_of(self, source):
        return os.path.join(WORK, os.path.relpath(source, ROOT).replace("/", "_") + ".o")

    def compile(self, source, out):
        compiled = subprocess.run([*self.compiler, "-o", out, "-c", source], cwd=BUILD, capture_output=True, text=True)
        return compiled.returncode == 0

    def compile_text(self, text, name):
        """The object, None where it does not compile; always from a source of one name, which the object may bear."""
        source, out = os.path.join(self.own, "source.cpp"), os.path.join(self.own, name + ".o")
        with open(source, "w", encoding="utf-8") as file:
            file.write(text)
        return out if self.compile(source, out) else None

    def build(self):
        programs = [f"tests_{home}" for home in HOMES]
        subprocess.run(["ninja", "-C", BUILD, "-k", "0", *programs], check=True, stdout=subprocess.DEVNULL)
        newest = max(os.path.getmtime(p) for p in glob.glob(os.path.join(ROOT, "app/[bd]*/**/*.h"), recursive=True))
        for source in self.sources:
            out = self.object_of(source)
            stale = not os.path.exists(out) or os.path.getmtime(out) < max(os.path.getmtime(source), newest)
            if stale and not self.compile(source, out):
                sys.exit(f"{source}: does not compile alone")
        subprocess.run(["ar", "qcs", self.archive, *map(self.object_of, self.sources)], check=True)

    def link_of(self, program):
        """The words of its linking, without the room's own library."""
        if program not in self.links:
            command = commands(program)[-1].removeprefix(": && ").rstrip(": &")
            self.links[program] = [word for word in shlex.split(command) if word != self.library]
        return self.links[program]

    def digest_of(self, program):
        """Of what it is linked from but for the room."""
        if program not in self.digests:
            out = hashlib.sha256()
            for word in self.link_of(program):
                if word.endswith((".o", ".a")) and not word.startswith("-"):
                    with open(os.path.join(BUILD, word), "rb") as file:
                        out.update(hashlib.sha256(file.read()).digest())
            self.digests[program] = out.hexdigest()[:20]
        return self.digests[program]

    def link(self, program, mutated=None):
        """The test program, with that object before the room's others; None where it has one of its own instead."""
        linked = os.path.join(self.own, os.path.basename(program))
        words = [linked if word == program else word for word in self.link_of(program)]
        objects = [*([mutated] if mutated else []), self.archive, "app/libdesk_base.a"]
        ended = subprocess.run(words + objects, cwd=BUILD, stderr=subprocess.DEVNULL)
        return linked if ended.returncode == 0 else None


def tests_of(home):
    """(program, test) of each that CTest knows of the room, and that is asked."""
    told = read(f"{BUILD}/tests/{home}/CTestTestfile.cmake")
    listed = re.findall(r'^add_test\(\S+ "' + re.escape(BUILD) + r'/(\S+)"((?: "[\w/.-]+")+)\)', told, re.M)
    each = [(program, name) for program, names in listed for name in re.findall(r'"(.+?)"', names)]
    return [one for one in each if one[1] not in LEFT_OUT and (not BY or {home, name_of(home, one[1])} & BY)]


def name_of(home, test):
    """As CTest has it, of a suite or a text."""
    return f"{home}.{os.path.basename(test).removesuffix('.txt')}"


def limits():
    os.nice(5)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(program, test):
    """ "passed", "failed" or "endless"."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    words = [program, test, "-silent"]
    if os.path.exists(light := f"{BUILD}/tests/liblight_argon2.so"):
        environment["LD_PRELOAD"] = light
    if test.endswith(".txt"):  # a transcript, by the runner of its room
        words = [program, test]
    try:
        ended = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env=environment, preexec_fn=limits, timeout=SECONDS * 5, cwd=os.path.dirname(program))
    except subprocess.TimeoutExpired:
        return "endless"
    if ended.returncode == -signal.SIGXCPU:
        return "endless"
    return "passed" if ended.returncode == 0 else "failed"


def judge(room, mutant, order):
    """What became of it, and the program and test that saw it: "alike", "no code" (it does not compile), "killed",
    "endless" or "survived"."""
    out = room.compile_text(mutant.text, "mutant")
    if not out:
        return "no code", None, None
    if same_code(out, os.path.join(room.own, "as-it-is.o")):
        return "alike", None, None
    for home in HOMES:
        linked = {}
        for program, test in sorted(tests_of(home), key=lambda one: -order.get(one, 0)):
            if program not in linked:
                linked[program] = room.link(program, out)
            ended = run(linked[program], test) if linked[program] else "passed"
            if ended != "passed":
                order[program, test] = order.get((program, test), 0) + 1
                return "killed" if ended == "failed" else ended, program, name_of(home, test)
    return "survived", None, None


def must_pass_as_it_is(room):
    linked = {}
    for home in HOMES:
        for program, test in tests_of(home):
            linked[program] = linked.get(program) or room.link(program) or sys.exit(f"{program}: does not link")
            if run(linked[program], test) != "passed":
                sys.exit(f"{home}.{test} fails as it is")


def same_code(one, other):
    with open(one, "rb") as first, open(other, "rb") as second:
        return first.read() == second.read()


def alike_by_hand():
    """Mutants that change nothing, and why: of each paragraph of tests/mutants.txt the lines "path", "- was", "+ now"."""
    out = set()
    for part in read(os.path.join(ROOT, "tests/mutants.txt")).split("\n\n"):
        told = dict((line[0], line[2:]) for line in part.splitlines() if line[:2] in ("- ", "+ "))
        path = next((line for line in part.splitlines() if line.startswith("app/")), None)
        if path:
            out.add((path, told["-"], told["+"]))
    return out


class Killed:
    """Which mutants were killed before, by what is linked now: a line "mutant's key, program, its digest, test" each."""

    def __init__(self, room):
        self.room = room
        self.file = os.path.join(WORK, "killed")
        lines = [line.split() for line in read(self.file).splitlines()] if os.path.exists(self.file) else []
        self.known = {(line[0], *line[1:3]): line[3] for line in lines if len(line) == 4}
        self.programs = {program for home in HOMES for program, _ in tests_of(home)}

    def by(self, mutant):
        """The test that saw it, None for none."""
        for program in self.programs:
            test = self.known.get((mutant.key, program, self.room.digest_of(program)))
            if test:
                return test
        return None

    def add(self, mutant, program, test):
        with open(self.file, "a", encoding="utf-8") as file:
            file.write(f"{mutant.key} {program} {self.room.digest_of(program)} {test}\n")


def mutants_of(source, stride):
    text = read(source)
    return [Mutant(os.path.relpath(source, ROOT), text, *change) for change in mutations(text)][::stride]


def main():
    global ROOM, HOMES
    asked = argparse.ArgumentParser(prog="tests/long rules")
    asked.add_argument("pattern", nargs="*", help="sources whose path contains one of these")
    asked.add_argument("-n", "--stride", type=int, default=1, help="each N-th mutant only")
    asked.add_argument("-l", "--list", action="store_true", help="say which there are, and try none")
    asked.add_argument("-r", "--room", default=ROOM, help="the room of app whose sources are broken")
    asked.add_argument("-b", "--by", action="append", default=[], help="a test, or a room of tests, that is asked alone")
    asked = asked.parse_args()
    ROOM = asked.room
    BY.update(asked.by)
    HOMES = tuple(dict.fromkeys(one.split(".")[0] for one in asked.by)) or HOMES
    read_enumerations()
    room = Room()
    for pattern in asked.pattern:
        if not any(pattern in os.path.relpath(source, ROOT) for source in room.sources):
            sys.exit(f"no source of app/{ROOM} has {pattern} in its path")
    chosen = [s for s in room.sources if not asked.pattern or any(p in os.path.relpath(s, ROOT) for p in asked.pattern)]
    if asked.list:
        for source in chosen:
            for mutant in mutants_of(source, asked.stride):
                print(mutant.told())
        return 0
    room.build()
    must_pass_as_it_is(room)
    killed = Killed(room)
    alike, count, homes = alike_by_hand(), collections.Counter(), collections.Counter()
    for source in chosen:
        order = {}
        room.compile_text(read(source), "as-it-is")
        mutants = mutants_of(source, asked.stride)
        for mutant in mutants:
            became, test = "alike", killed.by(mutant)
            if test:
                became = "killed"
            elif (mutant.path, mutant.was, mutant.now) not in alike:
                became, program, test = judge(room, mutant, order)
                if became == "killed":
                    killed.add(mutant, program, test)
            count[became] += 1
            if became == "killed":
                homes[test.split(".")[0]] += 1
            elif became == "survived":
                print(mutant.told(), flush=True)
            elif became == "endless":
                print(f"{mutant.told()}\n  endless: {test}", flush=True)
        print(f"{os.path.relpath(source, ROOT)}: {len(mutants)} tried", file=sys.stderr, flush=True)
    by_home = ", ".join(f"{home} {homes[home]}" for home in HOMES)
    print(f"{count['killed']} killed ({by_home}), {count['endless']} endless, {count['survived']} survived, "
          f"{count['alike']} alike, {count['no code']} no code")
    return 1 if count["survived"] else 0


if __name__ == "__main__":
    sys.exit(main())
