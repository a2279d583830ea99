#!/bin/sh
# The witness's unit as systemd itself judges it: of a tree that the packages are unpacked in, or, with no tree given, of the
# sources and the program that was built.
# usage: unit.sh TREE | unit.sh --built PROGRAM. Status 77, with the reason, where systemd is not here.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
stop() { echo "unit.sh: $*" >&2; exit 1; }
command -v systemd-analyze >/dev/null || { echo "systemd-analyze is not here"; exit 77; }
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
name=jcic-desk-witness
if [ "$1" = --built ]; then
    sources=$(cd "$folder/../../installer/systemd" && pwd)
    unit=$sources/$name.service
    program=$2
    options=$sources/$name.default
    user=$sources/$name.sysusers
else
    unit=$1/usr/lib/systemd/system/$name.service
    [ -e "$unit" ] || unit=$1/lib/systemd/system/$name.service
    program=$1/usr/bin/$name
    options=$1/etc/default/$name
    user=$1/usr/lib/sysusers.d/$name.conf
    ! grep -q . "$1/etc/systemd/system/multi-user.target.wants/$name.service" 2>/dev/null || stop "it is enabled"
fi

# Where it is, in place of where it will be.
sed "s|/usr/bin/$name|$program|; s|^EnvironmentFile=.*|EnvironmentFile=$options|" "$unit" >"$own/$name.service"
systemd-analyze verify --man=no "$own/$name.service" >"$own/said" 2>&1 || { cat "$own/said"; stop "systemd objects"; }
if grep "$name" "$own/said"; then stop "systemd has something to say of it"; fi
# 0 is nothing exposed, 10 is all of it; times ten.
systemd-analyze security --offline=true --threshold=20 --no-pager "$own/$name.service" >"$own/said" 2>&1 ||
    { cat "$own/said"; stop "it is exposed"; }

# What the unit names its file of options has, and the user is made.
for variable in FOLDER CONNECT OPTIONS; do
    grep -q "^ExecStart=.*$variable" "$unit" && grep -q "^$variable=" "$options" || stop "$variable is not its option"
done
grep -q "^u $(sed -n 's/^User=//p' "$unit") " "$user" || stop "nobody makes its user"
# As systemd reads the file of options, the line is one that the program takes: it looks for its folder.
connect=$(sed -n 's/^CONNECT="\(.*\)"$/\1/p' "$options")
[ -n "$connect" ] || stop "no connection string"
status=0
"$program" watch "$own/none" --connect "$connect" --language en >"$own/said" 2>&1 || status=$?
cat "$own/said"
[ $status = 3 ] || stop "not its line: $status"
grep -q 'file.missing' "$own/said" || stop "it ends over something else"
echo "the unit: well."
