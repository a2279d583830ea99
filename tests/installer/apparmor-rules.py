#!/usr/bin/python3
"""Holds what programs did (strace -f -qq -y) against their AppArmor profile, where no kernel here enforces it; and the profile
against what it must never allow.
usage: apparmor-rules.py ROOT PROFILE TRACE...    ROOT is the root that the package is installed in, PROFILE its file's name, or
FILE/PROFILE: another one in it, of a program of that name that others start"""
import itertools
import os
import re
import subprocess
import sys

NEVER = """/home/pei/.ssh/id_rsa /home/pei/.gnupg/secring.gpg /home/pei/.mozilla/firefox/logins.json /home/pei/.bashrc
/home/pei/.config/autostart/new.desktop /home/pei/.local/share/keyrings/login.keyring /home/pei/.local/bin/new
/home/pei/work/.git/config /media/disk/.hidden/file /etc/shadow /etc/jcic-desk/policy.conf /usr/bin/jcic-desk
/usr/share/jcic-desk/cards/piv.json /var/lib/dpkg/status /boot/vmlinuz /dev/sda /proc/1/mem""".split()
READABLE = {"/etc/jcic-desk/policy.conf", "/usr/bin/jcic-desk", "/usr/share/jcic-desk/cards/piv.json"}
# What people save goes beside its place first, under a name that begins with a point (app/files/files.cpp), in their home too;
# and the TPM that the workstation's key is in. No foreign code beside them has any of it.
WRITTEN = """/home/pei/report.txt /home/pei/.report.txt.4711-1.new /home/pei/Documents/.115.pdf.4711-12.new
/home/pei/Documents/branch.backup.part/lock /media/pei/stick/.branch.backup.4711-2.new /mnt/jcic/outbox/.forms.p7m.4711-3.new
/dev/tpm0 /dev/tpmrm0""".split()
# What it hands to libpq in memory, as the kernel names such a file (app/hub/memory_file.h).
READ = ["/memfd:jcic-hub", "/memfd:jcic-hub (deleted)"]
STARTERS = ("/usr/sbin/chroot", "/usr/bin/env", "/usr/bin/jcic-desk")  # by what a traced day begins, outside the profile
NEVER_FAMILIES = ["packet raw", "packet dgram", "bluetooth stream", "vsock stream", "alg seqpacket", "can raw", "inet raw"]


def statements(text):
    depth, line = 0, ""
    for number, char in enumerate(text):
        # "{" opens a profile at a line's end; elsewhere it is an alternation or a variable.
        if char == "{" and depth == 0 and line.lstrip().startswith("profile ") and text[number + 1] == "\n":
            yield line.strip() + " {"
            line = ""
            continue
        elif char == "{":
            depth += 1
        elif char == "}" and depth == 0:
            yield "}"
            line = ""
            continue
        elif char == "}":
            depth -= 1
        elif char == "," and depth == 0:
            yield line.strip()
            line = ""
            continue
        elif char == "\n" and re.match(r"\s*(@\{\w+\}\s*\+?=.*|\s*)$", line):
            yield line.strip()
            line = ""
            continue
        line += " " if char == "\n" else char


def expanded(text, variables):
    names = re.findall(r"@\{(\w+)\}", text)
    if not names:
        return [re.sub("/+", "/", text)]
    values = variables.get(names[0]) or sys.exit("no variable " + names[0])
    return itertools.chain(*(expanded(text.replace("@{%s}" % names[0], one, 1), variables) for one in values))


def regex(glob):
    out, at, depth = "", 0, 0
    while at < len(glob):
        char = glob[at]
        if glob.startswith("**", at):
            out, at = out + (".+" if glob[at - 1] == "/" and at + 2 == len(glob) else ".*"), at + 1
        elif char == "*":
            out += "[^/]+" if glob[at - 1] == "/" and (at + 1 == len(glob) or glob[at + 1] == "/") else "[^/]*"
        elif char == "?":
            out += "[^/]"
        elif char == "[":
            end = glob.index("]", at + 1)
            out, at = out + glob[at:end + 1], end
        elif char == "{":
            out, depth = out + "(?:", depth + 1
        elif char == "}":
            out, depth = out + ")", depth - 1
        elif char == ",":
            out += "|" if depth else ","
        elif char == "\\":
            out, at = out + re.escape(glob[at + 1]), at + 1
        else:
            out += re.escape(char)
        at += 1
    return re.compile(out + r"\Z")


class Profile:
    def __init__(self):
        self.allowed, self.denied, self.families = [], [], []

    def take(self, rule, variables):
        # A path that has a space stands in quotes.
        words = re.findall(r'"[^"]*"|\S+', rule)
        deny = "deny" in words[:2]
        words = [word for word in words if word not in ("audit", "deny", "allow", "owner", "file")]
        if words and words[0] == "network":
            self.families.append(" ".join(words[1:3]))
        elif len(words) >= 2 and re.match(r"[/@\"]", words[0]) and not words[0].startswith("@{exec"):
            for one in expanded(words[0].strip('"'), variables):
                (self.denied if deny else self.allowed).append((regex(one), words[1]))

    def allows(self, path, mode):
        if any(mode in modes and one.match(path) for one, modes in self.denied):
            return False
        wanted = {mode, "a"} if mode == "w?" else {mode}
        return any(wanted & set(modes) and one.match(path) for one, modes in self.allowed)

    def allows_family(self, family):
        return any(family == one or family.split()[0] == one or one == "" for one in self.families)


def read_profiles(root, name):
    folder = root + "/etc/apparmor.d"
    text = subprocess.run(["apparmor_parser", "-QK", "-p", "-b", folder, "-I", folder, folder + "/" + name], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    text = re.sub(r"(?m)^\s*#.*$|\s#[^\n]*$", "", text)
    variables, profiles, inside = {}, {}, None
    for one in statements(text):
        given = re.match(r"@\{(\w+)\}\s*\+?=\s*(.*)", one)
        if given:
            variables.setdefault(given[1], []).extend(given[2].split())
        elif one.endswith(" {"):
            inside = profiles.setdefault(one.split()[1], Profile())
        elif one == "}":
            inside = None
        elif inside and one:
            inside.take(one, variables)
    return profiles


def calls(trace, program):
    waiting, others, started = {}, set(), set()
    with open(trace, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            process, _, said = line.rstrip("\n").partition(" ")
            said = said.strip()
            if said.endswith("<unfinished ...>"):
                waiting[process] = said[:-len("<unfinished ...>")]
                continue
            resumed = re.match(r"<\.\.\. \w+ resumed>(.*)", said)
            if resumed:
                said = waiting.pop(process, "") + resumed[1]
            call = re.match(r"(\w+)\((.*)\)\s*= (-?\w+)(.*)$", said)
            if program and call and call[1] == "execve" and call[2].split('"')[1].endswith("/" + program):
                started.add(process)
                continue
            if program and process not in started:
                continue
            if call and process not in others and (call[3] != "-1" or "EINPROGRESS" in call[4]):
                yield call[1], call[2]
                # What it starts is held by that one's own profile, or may not be started.
                if call[1] == "execve" and not call[2].startswith(tuple('"' + one for one in STARTERS)):
                    others.add(process)


def real(root, path, folder):
    path = re.sub("^/proc/(self|thread-self)/", "/proc/1/", os.path.normpath(path))
    # What a link leads to is what the kernel asks about; a root of its own has its own links.
    for _ in range(20):
        parts = path.split("/")
        for count in range(2, len(parts) + 1):
            link = "/".join(parts[:count])
            if os.path.islink(root + link) and not link.startswith("/proc/"):
                to = os.path.join(os.path.dirname(link), os.readlink(root + link))
                path = os.path.normpath("/".join([to] + parts[count:]))
                break
        else:
            break
    return path + "/" if folder and path != "/" else path


def touched(root, trace, program):
    """(path or family, mode) of each thing that a call asked for and got."""
    if not os.path.isdir(root + "/usr"):  # of the sources: what was watched ran in this machine's own
        root = "/"
    prefix = root if root != "/" else ""
    for name, words in calls(trace, program):
        if name in ("socket", "socketpair"):
            family, kind = re.match(r"AF_(\w+), SOCK_(\w+)", words).groups()
            yield family.lower().replace("local", "unix") + " " + kind.lower(), "socket"
            continue
        places = []
        for at, path in re.findall(r'(?:(?:AT_FDCWD|\d+)(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)"', words):
            path = path.encode("latin-1", "ignore").decode("unicode_escape", "replace").encode("latin-1", "ignore").decode(
                "utf-8", "replace")
            at = at[len(prefix):] if prefix and at.startswith(prefix) else at
            places.append(os.path.join(at or "/", path))
        if not places:
            continue
        folder = name in ("mkdir", "mkdirat", "rmdir") or "O_DIRECTORY" in words or "AT_REMOVEDIR" in words
        place = real(root, places[0], folder)
        if name in ("open", "openat"):
            if "O_PATH" in words:
                continue
            if re.search("O_RDONLY|O_RDWR", words):
                yield place if folder or not os.path.isdir(root + place) else place + "/", "r"
            if re.search("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", words):
                yield place, "w"
        elif name == "execve":
            yield place, "x"
        elif name.startswith(("mkdir", "rmdir", "unlink", "chmod", "fchmodat", "utimens", "truncate", "mknod")):
            yield place, "w"
        elif name.startswith("rename"):
            yield place, "w"
            yield real(root, places[1], False), "w"
        elif name.startswith("link"):
            yield real(root, places[1], False), "l"
        elif name in ("connect", "bind") and "sun_path=" in words and "sun_path=@" not in words:
            yield place, "w"


def main():
    root, named, traces = sys.argv[1].rstrip("/") or "/", sys.argv[2], sys.argv[3:]
    name, _, program = named.partition("/")
    profiles = read_profiles(root, name)
    main_profile = profiles[program or name]
    faults = []
    for path in NEVER + (WRITTEN if program else []):
        for mode in "rwkl":
            if main_profile.allows(path, mode) and (program or not (mode == "r" and path in READABLE)):
                faults.append("allows %s %s" % (mode, path))
    if not program:
        faults += ["forbids %s %s" % (mode, path) for path in WRITTEN for mode in "rw" if not main_profile.allows(path, mode)]
        faults += ["forbids r " + path for path in READ if not main_profile.allows(path, "r")]
    for one in NEVER_FAMILIES + (["inet stream", "inet6 dgram", "netlink raw"] if program else []):
        if main_profile.allows_family(one):
            faults.append("allows sockets of " + one)
    for trace in traces:
        seen = {one for one in touched(root, trace, program) if one[1] != "x" or not one[0].startswith(STARTERS)}
        if len(seen) < (10 if program else 50):
            faults.append("%s tells of %d things only" % (trace, len(seen)))
        for what, mode in sorted(seen):
            held = main_profile.allows_family(what) if mode == "socket" else main_profile.allows(what, mode)
            if not held:
                faults.append("forbids %s %s (%s)" % (mode, what, os.path.basename(trace)))
        print("%s: %d things held against the profile %s" % (os.path.basename(trace), len(seen), named))
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main()
