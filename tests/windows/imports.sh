#!/bin/sh
# imports.sh PROGRAM.exe: it asks for these libraries and no others. All are among Windows' known DLLs, which are never looked for
# beside a program: whatever lies in an auditor's folder of downloads is not loaded.
set -eu
known='ADVAPI32.dll
KERNEL32.dll
SHELL32.dll
USER32.dll
msvcrt.dll'
headers=$(x86_64-w64-mingw32-objdump -p "$1")
asked=$(printf '%s\n' "$headers" | sed -n 's/^[[:space:]]*DLL Name: //p' | LC_ALL=C sort -u)
[ "$asked" = "$known" ] || { printf '%s asks for other libraries:\n%s\n' "$1" "$asked" >&2; exit 1; }
printf '%s\n' "$headers" | grep -Eq '^Entry d 0+ 0+ Delay Import Directory' || { echo "$1 asks for libraries later" >&2; exit 1; }
