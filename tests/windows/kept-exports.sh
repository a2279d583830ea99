#!/bin/sh
# usage: kept-exports.sh FOLDER LEAST: each export that the tests have judged (tests/verify/kept_export.h), good or forged, is asked
# of the verifier on Linux and of the one for Windows (both.sh), in words and as JSON, by a path in Chinese. At least so many must
# lie there, good ones and forged ones.
set -u
here=$(cd "$(dirname "$0")" && pwd)

if [ "$1" = --one ]; then
    cd "$2" || exit 1
    set -- "$2/export"
    while read -r word; do set -- "$@" "$word"; done <asked
    input=/dev/null
    [ ! -f password ] || { input=password; set -- "$@" --password-fd 0; }
    for form in "--language zh" --json; do
        # shellcheck disable=SC2086  # an option and its value
        said=$("$here/both.sh" "$@" $form <$input 2>&1)
        status=$?
        [ $status -ne 99 ] || { echo "$said"; exit 1; }
    done
    echo "$status"
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$(realpath "$1")" "$work/稽核匯出"
find "$work/稽核匯出/" -name asked -printf '%h\n' | xargs -d '\n' -n 1 -P "$(nproc)" "$0" --one >"$work/said" || {
    grep -v '^[0-9]*$' "$work/said"
    exit 1
}
good=$(grep -c '^0$' "$work/said")
forged=$(grep -c '^4$' "$work/said")
echo "judged alike on Linux and Windows: $(wc -l <"$work/said") exports, $good good and $forged forged"
if [ "$good" -ge "$2" ] && [ "$forged" -ge "$2" ]; then exit 0; fi
echo "too few: the tests keep more than $2 of each"
exit 1
