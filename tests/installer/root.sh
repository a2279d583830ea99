# shellcheck shell=sh
# Sourced: a fresh Debian 12 or 13 in a folder, with nothing but the base system: fresh_root sets $root, inside COMMAND... runs
# there, and it is gone at the end. Status 77, with the reason, where none can be made.

skip() { echo "skipped: $*"; exit 77; }
stop() { echo "$(basename "$0"): $*" >&2; exit 1; }

# Where $under is set, that program starts and watches it.
inside() { ${under:-} chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive QT_QPA_PLATFORM=offscreen "$@"; }

leave_root() {
    # With anything still mounted the tree must not be deleted.
    for place in $root_mounts; do
        if mountpoint -q "$root/$place"; then umount "$root/$place" || return; fi
    done
    rm -rf "$root"
}

# bring FOLDER PLACE: a folder of this machine is seen at PLACE.
bring() {
    mkdir -p "$root/$2"
    mount --bind "$1" "$root/$2"
    root_mounts="$2 $root_mounts"
}

# The base system is fetched once for all that need one (build/debian-12, build/debian-13), one at a time, and copied.
fetch_base() {
    case $1 in
        12) suite=bookworm ;;
        13) suite=trixie ;;
        *) stop "no Debian $1 is known here" ;;
    esac
    base=$project/build/debian-$1
    exec 9>"$base.lock"
    flock 9
    [ ! -e "$base/done" ] || { exec 9>&-; return 0; }
    mirror=$("$project/cmake/debian-mirror.sh") || skip "no Debian mirror to build a root from"
    echo "fetching a Debian $1 from $mirror ..."
    rm -rf "$base"
    mkdir -p "$base"
    debootstrap --variant=minbase --include=ca-certificates $suite "$base/root" "$mirror" >"$base/log" 2>&1 ||
        { tail -n 20 "$base/log"; skip "debootstrap could not fetch a system"; }
    : >"$base/done"
    exec 9>&-
}

# fresh_root RELEASE: 12 or 13. Packages install on the one that they were made on: that is $own_release for those of here.
fresh_root() {
    command -v debootstrap >/dev/null || skip "debootstrap is not installed"
    fetch_base "$1"
    root=$(mktemp -d /tmp/jcic-desk-root.XXXXXX)
    root_mounts=
    trap leave_root EXIT
    trap 'exit 1' HUP INT TERM
    cp -a "$base/root/." "$root"
    mount -t proc proc "$root/proc" 2>/dev/null || skip "this machine allows no mount"
    root_mounts=proc
    [ -c "$root/dev/null" ] || stop "the root has no /dev/null"
    apt-config dump | grep -i '^Acquire::.*Proxy' >"$root/etc/apt/apt.conf.d/90proxy" || true
    # Nobody needs this root after a power cut: dpkg need not wait for the disk after each file.
    echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/unsafe-io"
    # What this machine fetched already is not fetched again; another release's it does not ask for.
    [ ! -d /var/cache/apt/archives ] || cp -al /var/cache/apt/archives/*.deb "$root/var/cache/apt/archives/" 2>/dev/null || true
    # No service is started in the root.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d"
}

project=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck disable=SC2034  # of who sources this
own_release=$("$project/cmake/debian-release.sh")
if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || skip "debootstrap needs root, and sudo asks for a password"
    exec sudo -n "$0" "$@"
fi
