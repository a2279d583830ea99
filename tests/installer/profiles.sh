#!/bin/sh
# The AppArmor profiles compile and allow neither too much nor too little: of a tree that the packages are unpacked in, or, with
# no tree given, of the sources.
# usage: profiles.sh [TREE | --token TESTS]    TESTS: the tests of the token room, whose program of a vendor's module is watched
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
stop() { echo "profiles.sh: $*" >&2; exit 1; }
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
watched=
if [ "${1:-}" = --token ]; then
    watched=$2
    set --
    strace -qq -o /dev/null true 2>/dev/null || { echo "strace cannot watch here"; exit 77; }
fi
tree=${1:-$own}
profiles=$tree/etc/apparmor.d
if [ $# = 0 ]; then
    mkdir -p "$profiles/abstractions"
    cp "$folder"/../../installer/apparmor/jcic-desk* "$profiles/"
    cp "$folder/../../installer/apparmor/abstraction" "$profiles/abstractions/jcic-desk"
fi

# They stand on Debian's own abstractions.
for part in abi abstractions tunables; do cp -r -n "/etc/apparmor.d/$part" "$profiles/"; done
for profile in jcic-desk jcic-desk-practice; do
    apparmor_parser -QK -b "$profiles" -I "$profiles" "$profiles/$profile" >/dev/null 2>"$own/said" ||
        { cat "$own/said"; stop "the profile $profile cannot be compiled"; }
    /usr/bin/python3 "$folder/apparmor-rules.py" "$tree" "$profile" || stop "the profile $profile is not as it must be"
done

# A vendor's module, by OpenSC's: what it touched, of this machine's own root.
traces=
if [ -n "$watched" ]; then
    traces=$own/token.trace
    strace -f -qq -y -s 300 -e trace=%file,socket,socketpair,connect,bind -o "$traces" \
        "$watched" token OpenSC_tells_the_final_try_and_the_lock >"$own/said" 2>&1 || { cat "$own/said"; stop "the test under watch failed"; }
fi
/usr/bin/python3 "$folder/apparmor-rules.py" "$tree" jcic-desk/jcic-desk-token $traces || stop "the profile jcic-desk-token is not as it must be"
