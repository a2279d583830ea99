#!/bin/sh
# An earlier version's packages in a fresh Debian of this release make a profile, a setting and a day; then the present ones come in their
# place: ledger and settings are as they were, the ledger is whole, and a further day is done. Removed, the ledger stays.
# usage: upgrade.sh OLD-jcic-desk.deb OLD-jcic-desk-practice.deb jcic-desk.deb jcic-desk-practice.deb. Status 77, with the reason,
# where debootstrap cannot work.
set -eu
# shellcheck source=tests/installer/root.sh
. "$(dirname "$0")/root.sh"
[ $# -eq 4 ] || stop "four packages: two earlier ones, two present ones"
for package; do [ -f "$package" ] || stop "no package $package"; done
old_desk=$(readlink -f "$1")
old_practice=$(readlink -f "$2")
desk=$(readlink -f "$3")
practice=$(readlink -f "$4")
fresh_root "$own_release"
profile=/root/.local/share/jcic-desk/practice
said=$root/tmp/said

# installed WHICH FILE...: by these names in the root's /tmp.
installed() {
    which=$1
    shift
    inside apt-get -q -q -y --no-install-recommends install "$@" >"$root/tmp/install.log" 2>&1 ||
        { tail -n 30 "$root/tmp/install.log"; stop "the $which version cannot be installed"; }
}
# a_day WHICH: practised at the terminal, on the same profile.
a_day() {
    inside jcic-desk-cli practice day --output "/tmp/day-$1" --profile "$profile" >"$said" 2>&1 ||
        { tail -n 30 "$said"; stop "no practice day by the $1 version"; }
    ls "$root/tmp/day-$1"/*.pdf >/dev/null 2>&1 || stop "the day by the $1 version printed nothing"
}
# told WHAT COMMAND...: by the administrator, in $said.
told() {
    what=$1
    shift
    password=$(sed -n 's/^L08 = //p' "$root$profile/practice/credentials")
    printf '%s\n' "$password" |
        inside jcic-desk-cli "$@" --profile "$profile" --user L08 --password-fd 0 --json >"$said" 2>&1 ||
        { cat "$said"; stop "$what"; }
}
events() { sed -n 's/.*"events": *\([0-9][0-9]*\).*/\1/p' "$said" | head -n 1; }
# kept: what the people of the desk and its administrators have, by digest.
kept() { (cd "$root" && find "./$profile" ./etc/jcic-desk -type f -exec sha256sum {} + | sort -k 2 | grep -v diagnostics.log); }

echo "the earlier version ..."
cp "$old_desk" "$root/tmp/old-desk.deb"
cp "$old_practice" "$root/tmp/old-practice.deb"
installed earlier /tmp/old-desk.deb /tmp/old-practice.deb
a_day earlier
told "the earlier version changes no setting" settings set clock_limit 250
told "the ledger of the earlier version is not whole" ledger verify
before=$(events)
mkdir -p "$root/etc/jcic-desk"
cp "$root/usr/share/doc/jcic-desk/examples/policy.conf" "$root/etc/jcic-desk/policy.conf"
kept >"$root/tmp/kept"
[ "$(wc -l <"$root/tmp/kept")" -gt 10 ] || stop "no ledger to keep"

echo "the present version in its place ..."
# Its number may be the earlier one's still.
next=$(dpkg-deb -f "$old_desk" Version)+next1
# later NAME FILE
later() {
    dpkg-deb -R "$2" "$root/tmp/later"
    sed -i "s/^Version: .*/Version: $next/; s/jcic-desk (= [^)]*)/jcic-desk (= $next)/" "$root/tmp/later/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone -b "$root/tmp/later" "$root/tmp/$1.deb" >/dev/null
    rm -rf "$root/tmp/later"
}
later new-desk "$desk"
later new-practice "$practice"
installed present /tmp/new-desk.deb /tmp/new-practice.deb
# shellcheck disable=SC2016 # for dpkg-query
[ "$(inside dpkg-query -W -f '${Version}' jcic-desk)" = "$next" ] || stop "the present version is not there"
kept >"$root/tmp/kept-now"
diff "$root/tmp/kept" "$root/tmp/kept-now" || stop "the upgrade touched the ledger, the settings or the policy"

echo "the same ledger, the same settings, a further day ..."
told "the earlier version's ledger is not whole to the present one" ledger verify
[ "$(events)" -ge "$before" ] || { cat "$said"; stop "of $before events not all are there"; }
told "the present version shows no setting" settings show clock_limit
grep -q '"250"\|: 250' "$said" || { cat "$said"; stop "the setting is not what it was"; }
a_day present
told "the ledger is not whole after a further day" ledger verify
[ "$(events)" -gt "$before" ] || { cat "$said"; stop "the further day is not in the ledger"; }

echo "removing ..."
kept >"$root/tmp/kept"
inside apt-get -q -q -y purge jcic-desk >/dev/null 2>&1 || stop "they cannot be removed"
kept >"$root/tmp/kept-now"
diff "$root/tmp/kept" "$root/tmp/kept-now" || stop "the removal touched the ledger, the settings or the policy"
[ ! -e "$root/usr/bin/jcic-desk" ] || stop "left behind: /usr/bin/jcic-desk"
echo "installed, upgraded and removed; ledger and settings are as they were, and a further day is in it."
