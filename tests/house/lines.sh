#!/bin/sh
# lines.sh: prints the lines of C++ of each room beside its budget (budgets.txt), and their sums. Status 1 where a room
# exceeds its budget, or has none. A budget goes down with each move that makes its room smaller; nothing is cut because of it.
cd "$(dirname "$0")/../.." || exit 3

# counted FOLDER...: the lines of all sources below.
counted() { find "$@" '(' -name '*.cpp' -o -name '*.h' ')' -exec cat {} + | wc -l; }

grep -v '^#' tests/house/budgets.txt | {
    status=0
    sum=0
    while read -r folder budget; do
        [ -d "$folder" ] || { printf '%-16s is not there any more: remove its budget\n' "$folder"; status=1; continue; }
        lines=$(counted "$folder")
        [ "$folder" = tests ] || sum=$((sum + lines))
        over=
        [ "$lines" -le "$budget" ] || { over="  exceeds its budget"; status=1; }
        printf '%-16s %7d of %7d%s\n' "$folder" "$lines" "$budget" "$over"
    done
    product=$(counted app pcsc ui)
    printf '%-16s %7d\n' "app, pcsc, ui" "$product"
    # app/main.cpp stands in no room.
    without=$((product - sum - $(wc -l <app/main.cpp)))
    [ "$without" -eq 0 ] || { printf '%d lines stand in folders without a budget\n' "$without"; status=1; }
    exit $status
}
