#!/bin/sh
# README's commands on a bare Debian: apt installs the packages with whatever they recommend, and the practice desk shows its window on
# a screen (Xvfb). Says how long each took.
# usage: readme.sh RELEASE FOLDER-OF-ITS-PACKAGES. Status 77, with the reason, where that cannot be tried.
set -eu
# shellcheck source=tests/installer/root.sh
. "$(dirname "$0")/root.sh"
[ $# -eq 2 ] || stop "a release and a folder of its packages"
for program in Xvfb xdotool; do command -v $program >/dev/null || skip "no $program to show a window"; done
folder=$(readlink -f "$2")
install=$(sed -n "s/deb12u1/deb${1}u1/g; /^apt install /p" "$project/README.md")
open=$(sed -n 's/^\(jcic-desk-practice\) .*/\1/p' "$project/README.md")
case "$install;$open" in
    "apt install ./jcic-desk_"*" ./jcic-desk-practice_"*";jcic-desk-practice") ;;
    *) stop "README.md says other commands: $install; $open" ;;
esac
fresh_root "$1"
desk=
screen=
leave() {
    # shellcheck disable=SC2086 # none, one or two
    kill $desk $screen 2>/dev/null || true
    wait
    leave_root
}
trap leave EXIT
cp "$folder"/jcic-desk_*.deb "$folder"/jcic-desk-practice_*.deb "$root/root/"
# Nobody is there to say yes.
echo 'APT::Get::Assume-Yes "true";' >"$root/etc/apt/apt.conf.d/91yes"

echo "$install ..."
began=$(date +%s)
inside sh -c "cd /root && $install" >"$root/tmp/install.log" 2>&1 </dev/null ||
    { tail -n 30 "$root/tmp/install.log"; stop "README's packages cannot be installed"; }
installed=$(date +%s)

echo "$open ..."
mkdir -p /tmp/.X11-unix
Xvfb -displayfd 3 -ac -screen 0 1280x800x24 3>"$root/tmp/display" >"$root/tmp/screen" 2>&1 &
screen=$!
for _ in $(seq 60); do [ ! -s "$root/tmp/display" ] || break; sleep 1; done
[ -s "$root/tmp/display" ] || { cat "$root/tmp/screen"; stop "no screen"; }
display=:$(cat "$root/tmp/display")
bring /tmp/.X11-unix tmp/.X11-unix
opened=$(date +%s)
# By its own number, not by that of a shell that waits for it.
under='exec'
inside env QT_QPA_PLATFORM=xcb DISPLAY="$display" "$open" >"$root/tmp/desk" 2>&1 </dev/null &
desk=$!
under=
DISPLAY=$display timeout 120 xdotool search --sync --onlyvisible --class jcic-desk-practice >/dev/null 2>&1 ||
    { cat "$root/tmp/desk"; stop "the desk shows no window"; }
shown=$(date +%s)
for _ in $(seq 60); do ! grep -q '^L01 ' "$root/tmp/desk" || break; sleep 1; done
grep -q '^L01 ' "$root/tmp/desk" || { cat "$root/tmp/desk"; stop "the desk names no people"; }
kill -TERM "$desk"
wait "$desk" || { status=$?; cat "$root/tmp/desk"; stop "the desk does not end in order: status $status"; }
desk=
echo "README's commands on a bare Debian $1: installed in $((installed - began)) s, its window there $((shown - opened)) s after the start."
