#!/bin/sh
# In jcic-ledger-verify's place: asks it and the program for Windows the same, under wine (tests/steps.sh, with_wine), and answers
# as both do, byte for byte. Where they differ it says how, and exits 99.
set -u
project=$(cd "$(dirname "$0")/../.." && pwd)
windows=$project/build/windows/jcic-ledger-verify.exe
[ "$(readlink /proc/$$/fd/1)" != /dev/full ] || exec "$JCIC_WINE" "$windows" "$@"  # who would read what it says?

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case " $* " in
    *" --password-fd 0 "*) cat >"$work/in" ;;
    *) : >"$work/in" ;;
esac
"$project/build/release/app/jcic-ledger-verify" "$@" <"$work/in" >"$work/linux.out" 2>"$work/linux.error"
echo $? >"$work/linux.status"
"$JCIC_WINE" "$windows" "$@" <"$work/in" >"$work/windows.out" 2>"$work/windows.error"
echo $? >"$work/windows.status"
sed -i '/^wine: /d' "$work/windows.error"  # what wine says of programs of its own; where ours ends so, status and output differ
for part in status error out; do
    cmp -s "$work/linux.$part" "$work/windows.$part" && continue
    echo "Linux and Windows differ ($part): $*" >&2
    diff "$work/linux.$part" "$work/windows.$part" >&2
    exit 99
done
cat "$work/linux.out"
cat "$work/linux.error" >&2
exit "$(cat "$work/linux.status")"
