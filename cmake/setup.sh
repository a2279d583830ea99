#!/bin/sh
# Brings a Debian 12 or 13 machine to where the groups of packages.txt named as arguments are installed and SQLCipher is
# built. Says what it installs; asks nothing; done in a moment when nothing is missing.
set -eu
folder=$(dirname "$0")

say() { printf 'setup: %s\n' "$*"; }
stop() { printf 'setup: %s\n' "$*" >&2; exit 3; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

missing_packages() {
    wanted=$(awk -v groups=" $* " -v release="$release" \
        '$1 !~ /^#/ && NF >= 2 && (NF == 2 || $3 == release) && index(groups, " " $1 " ") { print $2 }' "$folder/packages.txt")
    # shellcheck disable=SC2086  # a list of words
    { dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null || true; printf '%s\n' $wanted; } |
        awk 'NF == 2 && $2 == "installed" { have[$1] = 1 } NF == 1 && !have[$1]'
}

install_packages() {
    # shellcheck disable=SC2086
    set -- $1
    say "installing $# Debian packages: $*"
    # A third-party source that does not answer must not stop us: the installation tells whether anything is lacking.
    if [ -z "$updated" ]; then
        as_root apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 update </dev/null ||
            say "some package lists could not be fetched; going on with the others"
        updated=yes
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 \
        -o Dpkg::Use-Pty=0 install --no-install-recommends "$@" </dev/null ||
        stop "apt-get could not install them (see above)."
}

command -v dpkg-query >/dev/null 2>&1 || stop "this is no Debian system; packages.txt lists what is needed."
release=$("$folder/debian-release.sh")
case $release in
    12 | 13) ;;
    *) stop "this is Debian 12's and 13's list of packages; here is neither (packages.txt lists what is needed)." ;;
esac
# Who can install nothing is told of all packages at once, in one line to copy.
if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
    # shellcheck disable=SC2046  # a list of words
    set -- "$(echo $(missing_packages first "$@"))" "$@"
    [ -z "$1" ] || stop "installing packages needs root or sudo. As root, run this line; then start again:
apt-get update && apt-get install -y --no-install-recommends $1"
    shift
fi
updated=""
missing=$(missing_packages first)
[ -z "$missing" ] || install_packages "$missing"
log=$(mktemp)
"$folder/build-sqlcipher.sh" >"$log" 2>&1 &
sqlcipher=$!
trap 'kill "$sqlcipher" 2>/dev/null || true; rm -f "$log"' EXIT
missing=$(missing_packages "$@")
[ -z "$missing" ] || install_packages "$missing"
status=0
wait "$sqlcipher" || status=$?
cat "$log"
exit "$status"
