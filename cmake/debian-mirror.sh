#!/bin/sh
# Prints the address of the first Debian mirror that this machine's apt uses; fails where it uses none.
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list; do
    [ -f "$file" ] && cat "$file"
done |
    sed -n 's/^URIs: *\([^ ]*debian\/*\) *$/\1/p; s/^deb \(\[[^]]*\] \)*\([^ ]*debian\/*\) .*/\2/p' |
    head -n 1 | grep . || { echo "No Debian mirror in /etc/apt." >&2; exit 3; }
