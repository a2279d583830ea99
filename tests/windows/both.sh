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
# Ours says why it ends with a status other than 0. Where nothing is said, or by wine alone, wine did not start it, as happens on
# a busy machine: asked again.
for attempt in 1 2 3; do
    "$JCIC_WINE" "$windows" "$@" <"$work/in" >"$work/windows.out" 2>"$work/windows.said"
    echo $? >"$work/windows.status"
    # What wine says of programs of its own; where ours ends so, status and output differ.
    sed '/^wine: /d' "$work/windows.said" >"$work/windows.error"
    [ "$(cat "$work/windows.status")" -ne 0 ] || break
    [ -z "$(cat "$work/windows.out" "$work/windows.error")" ] || break
    echo "attempt $attempt: $(cat "$work/windows.said")" >>"$project/build/wine-did-not-start.log"
    sleep 1
done
differ=
for part in status error out; do
    cmp -s "$work/linux.$part" "$work/windows.$part" && continue
    differ=yes
    echo "Linux and Windows differ ($part): $*" >&2
    diff "$work/linux.$part" "$work/windows.$part" >&2
done
if [ -n "$differ" ]; then
    cat "$work/windows.said" >&2
    exit 99
fi
cat "$work/linux.out"
cat "$work/linux.error" >&2
exit "$(cat "$work/linux.status")"
