#!/bin/sh
# Installs the package in a fresh Debian 12 that has never seen the source, starts both programs, and removes it.
# usage: fresh-debian.sh PACKAGE.deb. Status 77, with the reason, where debootstrap cannot work.
set -eu
# shellcheck source=tests/installer/root.sh
. "$(dirname "$0")/root.sh"
package=$(readlink -f "$1")
fresh_root

echo "installing ..."
cp "$package" "$root/tmp/jcic-desk.deb"
inside apt-get -q -q -y --no-install-recommends install /tmp/jcic-desk.deb >"$root/tmp/install.log" 2>&1 ||
    { tail -n 30 "$root/tmp/install.log"; stop "it cannot be installed"; }
inside dpkg -L jcic-desk >"$root/tmp/files"

echo "starting ..."
inside jcic-desk --version || stop "jcic-desk does not start"
inside jcic-desk-cli --help >/dev/null || stop "jcic-desk-cli does not start"
inside jcic-ledger-verify --help >/dev/null || stop "jcic-ledger-verify does not start"
inside jcic-desk-cli check id A123456789 || stop "jcic-desk-cli cannot check a number"
inside jcic-desk-cli practice day --output /tmp/day || stop "the practice day is not done"
ls "$root"/tmp/day/*.pdf >/dev/null || stop "the practice day printed nothing"
inside jcic-desk --practice-day --output /tmp/windows || stop "the practice day is not done through the windows"
ls "$root"/tmp/windows/*.png >/dev/null || stop "the windows left no pictures"

echo "removing ..."
inside apt-get -q -q -y purge jcic-desk >/dev/null 2>&1 || stop "it cannot be removed"
while read -r file; do
    case $file in
        *jcic-desk*) [ ! -e "$root$file" ] || stop "left behind: $file" ;;
    esac
done <"$root/tmp/files"
echo "installed, started and removed cleanly."
