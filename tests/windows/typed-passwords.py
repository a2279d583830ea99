#!/usr/bin/env python3
"""Types passwords at the verifier for Windows (under wine; tests/steps.sh, with_wine): they are not shown, who gives up has
status 5, and what is said afterwards is Chinese. Wine's console is this terminal: it is told to leave the keys alone."""
import os
import pty
import re
import sys
import termios
import time

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = [os.environ["JCIC_WINE"], PROJECT + "/build/windows/jcic-ledger-verify.exe",
           PROJECT + "/tests/verify/golden/export-3-values"]
PASSWORD = b"Golden-2026-Export"
LONGEST = 60  # seconds


def typed(keys):
    """The exit status, and what stood on the terminal."""
    process, hand = pty.fork()
    if process == 0:
        os.execv(PROGRAM[0], PROGRAM)
    seen = b""
    pending = keys
    until = time.monotonic() + LONGEST
    os.set_blocking(hand, False)
    while time.monotonic() < until:
        try:
            piece = os.read(hand, 65536)
        except BlockingIOError:
            time.sleep(0.05)
            piece = None
        except OSError:  # nobody has the terminal open any more
            break
        if piece == b"":
            break
        seen += piece or b""
        quiet = termios.tcgetattr(hand)
        if pending and b"password:" in seen and not quiet[3] & termios.ECHO:
            quiet[3] &= ~termios.ISIG
            termios.tcsetattr(hand, termios.TCSANOW, quiet)
            time.sleep(1)  # wine throws away what was typed before it asked
            os.write(hand, pending)
            pending = b""
    else:
        os.kill(process, 9)
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    os.close(hand)
    return status, re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", seen.decode("utf-8", "replace"))


def main():
    wrong = 0
    for name, keys, status, words in [
            ("the password", PASSWORD + b"\r", 0, "完整無誤"),
            ("mended with Backspace", PASSWORD + b"xy\x08\x08\r", 0, "完整無誤"),
            ("another", b"Wrong-2026-Export\r", 1, "person.password"),
            ("Ctrl+C", b"Wro\x03", 5, "cancelled"),
            ("Ctrl+\\", b"\x1c", 5, "cancelled"),
            ("Ctrl+Z", b"Wro\x1a", 5, "cancelled")]:
        found, seen = typed(keys)
        if found == status and words in seen and "2026-Exp" not in seen:
            continue
        print(f"{name}: status {found}, not {status}; on the terminal:\n{seen}")
        wrong += 1
    return 1 if wrong else 0


sys.exit(main())
