#!/bin/sh
# A branch on Debian 12 comes to Debian 13, as a fleet does it: its machine's sources and the bank's own repository change from one
# release to the next, and apt-get dist-upgrade runs, while a desk is open. Then the packages are 13's, and 12's profiles are opened:
# ledger, people and settings are as they were, and a further day is done, at the terminal in one that had a day on 12, in the windows
# in the one whose desk was open.
# usage: next-release.sh FOLDER-OF-12'S-PACKAGES FOLDER-OF-13'S. Status 77, with the reason, where debootstrap cannot work.
set -eu
# shellcheck source=tests/installer/root.sh
. "$(dirname "$0")/root.sh"
[ $# -eq 2 ] || stop "two folders of packages"
old=$(readlink -f "$1")
new=$(readlink -f "$2")
fresh_root 12
profile=/root/.local/share/jcic-desk/practice
# The windows' practice day wants the first applicant's authorisation, which a day at the terminal uses up.
seat=/root/seat
desk=
trap '[ -z "$desk" ] || kill "$desk" 2>/dev/null || true; leave_root' EXIT
said=$root/tmp/said

# offered FOLDER: these packages are what the bank's repository has.
offered() {
    rm -rf "$root/srv/bank"
    mkdir -p "$root/srv/bank"
    cp "$1"/jcic-desk_*.deb "$1"/jcic-desk-practice_*.deb "$root/srv/bank/"
    (cd "$root/srv/bank" && dpkg-scanpackages --multiversion . >Packages 2>/dev/null)
}
apt() { inside apt-get -q -q -y -o Dpkg::Options::=--force-confold --no-install-recommends "$@" >"$root/tmp/apt.log" 2>&1 ||
    { tail -n 60 "$root/tmp/apt.log"; stop "apt-get $*"; }; }
# shellcheck disable=SC2016 # for dpkg-query
version() { inside dpkg-query -W -f '${Version}' jcic-desk; }
# a_day WHICH: practised at the terminal, on the same profile.
a_day() {
    inside jcic-desk-cli practice day --output "/tmp/day-$1" --profile "$profile" >"$said" 2>&1 ||
        { tail -n 30 "$said"; stop "no practice day on Debian $1"; }
    ls "$root/tmp/day-$1"/*.pdf >/dev/null 2>&1 || stop "the day on Debian $1 printed nothing"
}
password_of() { sed -n "s/^$1 = //p" "$root$profile/practice/credentials"; }
# as PERSON COMMAND...: at the terminal, told in $said.
as() {
    person=$1
    shift
    password_of "$person" | inside jcic-desk-cli "$@" --profile "$profile" --user "$person" --password-fd 0 --json >"$said" 2>&1 ||
        { cat "$said"; stop "$person cannot: $*"; }
}
events() { sed -n 's/.*"events": *\([0-9][0-9]*\).*/\1/p' "$said" | head -n 1; }

echo "a branch on Debian 12 ..."
offered "$old"
echo 'deb [trusted=yes] file:/srv/bank ./' >"$root/etc/apt/sources.list.d/bank.list"
apt update
apt install jcic-desk jcic-desk-practice
case $(version) in *~deb12u1) ;; *) stop "not 12's package: $(version)" ;; esac
a_day 12
as L08 settings set clock_limit 250
as L08 ledger verify
before=$(events)

echo "its desk is open ..."
# By its own number, not by that of a shell that waits for it.
under='exec'
inside jcic-desk-practice --practice --profile "$seat" >"$root/tmp/desk" 2>&1 &
desk=$!
under=
for _ in $(seq 120); do
    ! grep -q '^L0' "$root/tmp/desk" || break
    sleep 1
done
grep -q '^L0' "$root/tmp/desk" || { cat "$root/tmp/desk"; stop "the desk does not open"; }

echo "dist-upgrade to Debian 13 ..."
offered "$new"
sed -i 's/bookworm/trixie/g' "$root"/etc/apt/sources.list
apt update
apt dist-upgrade
grep -q '^13' "$root/etc/debian_version" || stop "that is not Debian 13: $(cat "$root/etc/debian_version")"
case $(version) in *~deb13u1) ;; *) stop "not 13's package: $(version)" ;; esac
kill -0 $desk 2>/dev/null || { cat "$root/tmp/desk"; stop "the open desk ended by itself"; }

echo "the open desk ends, and 13's opens ..."
# It is told, and ends in order.
kill -TERM $desk
wait $desk || { status=$?; desk=; cat "$root/tmp/desk"; stop "the open desk does not end in order: status $status"; }
desk=
as L08 ledger verify
[ "$(events)" -ge "$before" ] || { cat "$said"; stop "of $before events not all are there"; }
as L08 settings show clock_limit
grep -q '"250"\|: 250' "$said" || { cat "$said"; stop "the setting is not what it was"; }
as L03 todo
a_day 13
as L08 ledger verify
[ "$(events)" -gt "$before" ] || { cat "$said"; stop "the further day is not in the ledger"; }
profile=$seat
as L08 ledger verify
before=$(events)
inside jcic-desk --practice-day --profile "$profile" --output /tmp/windows >"$said" 2>&1 ||
    { tail -n 30 "$said"; stop "nobody signs in and works at the windows"; }
ls "$root"/tmp/windows/*.png >/dev/null 2>&1 || stop "the windows left no pictures"
as L08 ledger verify
[ "$(events)" -gt "$before" ] || { cat "$said"; stop "the windows' day is not in the ledger"; }
apt autoremove
inside jcic-desk --version || stop "what apt removes as no longer needed is needed"
echo "from Debian 12 to 13 with a desk open: the same ledger, the same settings, further days at terminal and windows."
