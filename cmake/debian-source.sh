#!/bin/sh
# Fetches one of Debian 13's source packages and unpacks it into the empty folder INTO, where the unpacked source then lies too:
#   cmake/debian-source.sh PACKAGE INTO DAY
# Its files must have the digests of PACKAGE.sha256 (as Debian signed them), wherever they come from: this machine's mirror, or
# Debian's archive of snapshots as it was on DAY (20250901), for when Debian 13 has moved on to another version. The system's
# package lists stay untouched. Prints the folder of the source.
set -eu
package=$1
into=$2
day=$3
folder=$(cd "$(dirname "$0")" && pwd)
pinned=$folder/$package.sha256
mkdir -p "$into/sources" "$into/lists/partial" "$into/cache/archives/partial"
chmod 755 "$into"

uri=$("$folder/debian-mirror.sh")
cat > "$into/sources/trixie.sources" <<END
Types: deb-src
URIs: $uri
Suites: trixie
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
apt_options="-o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts=$into/sources -o Dir::State::lists=$into/lists
         -o Dir::Cache=$into/cache -o APT::Sandbox::User="
version=$(sed -n "s/^[0-9a-f]*  ${package}_\(.*\)\.dsc\$/\1/p" "$pinned")
case $package in lib?*) initial=$(echo "$package" | cut -c 1-4) ;; *) initial=$(echo "$package" | cut -c 1) ;; esac
archive=https://snapshot.debian.org/archive/debian/${day}T000000Z/pool/main/$initial/$package
is_pinned() { sha256sum --check --status --strict "$pinned" 2>/dev/null; }
from_debian() {
    # shellcheck disable=SC2086
    apt-get $apt_options -qq update &&
        apt-get $apt_options -qq --only-source --download-only -t trixie source "$package=$version"
}
from_archive() {
    while read -r digest file; do
        PATH=$PATH:/usr/lib/apt apt-helper download-file "$archive/$file" "$file" "SHA256:$digest" || return
    done <"$pinned"
}
cd "$into"
from_debian >log 2>&1 || true
if ! is_pinned; then
    echo "Debian 13 offers not the source of cmake/$package.sha256; fetching that from Debian's archive of snapshots ..." >&2
    rm -f "${package}"_*
    from_archive >>log 2>&1 || cat log >&2
    is_pinned || { echo "The source of $package is not the one of cmake/$package.sha256." >&2; exit 3; }
fi
dpkg-source -x "${package}_$version.dsc" source >log 2>&1 || { cat log >&2; exit 3; }
echo "$into/source"
