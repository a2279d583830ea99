#!/bin/sh
# Installs the package in a fresh Debian 12 that has never seen the source, starts both programs, and removes it.
# usage: fresh-debian.sh PACKAGE.deb. Status 77, with the reason, where debootstrap cannot work.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
package=$(readlink -f "$1")

skip() { echo "skipped: $*"; exit 77; }
stop() { echo "fresh-debian: $*" >&2; exit 1; }

if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || skip "debootstrap needs root, and sudo asks for a password"
    exec sudo -n "$0" "$package"
fi
command -v debootstrap >/dev/null || skip "debootstrap is not installed"
mirror=$("$here/../../cmake/debian-mirror.sh") || skip "no Debian mirror to build a root from"

root=$(mktemp -d /tmp/jcic-desk-root.XXXXXX)
leave() {
    # With /proc still mounted the tree must not be deleted.
    if mountpoint -q "$root/proc"; then umount "$root/proc" || return; fi
    rm -rf "$root"
}
trap leave EXIT
if ! mount --bind "$root" "$root" 2>/dev/null; then skip "this machine allows no mount"; fi
umount "$root"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive QT_QPA_PLATFORM=offscreen "$@"; }

echo "building a Debian 12 in $root from $mirror ..."
debootstrap --variant=minbase --include=ca-certificates bookworm "$root" "$mirror" >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log"; skip "debootstrap could not fetch a system"; }
rm -f "$root.log"
mount -t proc proc "$root/proc"
[ -c "$root/dev/null" ] || stop "the root has no /dev/null"
apt-config dump | grep -i '^Acquire::.*Proxy' >"$root/etc/apt/apt.conf.d/90proxy" || true
# No service is started in the root.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"

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
