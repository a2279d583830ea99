#!/bin/sh
# By what a program is known to carry the practice host, the practice card or the authority that signs: the marks found in
# it, a line each. Found in stripped programs too. With --all: every mark that there is.
# usage: practice-marks.sh PROGRAM | --all
set -eu
export LC_ALL=C

# What only those rooms say; names of their classes, which run time needs; what signs a certificate; what serves.
texts='jcic-desk practice CA
N4jcic8practice
N4jcic9rehearsal'
imports='X509_sign
_ZN10QSslServerC2EP7QObject'

if [ "$1" = --all ]; then
    printf '%s\n' "$texts" "$imports"
    exit 0
fi
[ -s "$1" ] || { echo "practice-marks.sh: no program: $1" >&2; exit 2; }
printf '%s\n' "$texts" | while read -r text; do
    if grep -q -a -F "$text" "$1"; then echo "$text"; fi
done
symbols=$(nm -D --undefined-only "$1")
printf '%s\n' "$imports" | while read -r import; do
    if printf '%s\n' "$symbols" | grep -q -w "$import"; then echo "$import"; fi
done
