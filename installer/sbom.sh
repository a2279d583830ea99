#!/bin/sh
# Prints the bill of materials (SPDX 2.3, JSON) of a package: its programs, what is compiled into them, Debian's packages
# that they link, each with the version that is installed here, and what built them.
# usage: sbom.sh PACKAGE VERSION SHA256-FILE PROGRAM..., with the digests of the source that is linked statically: SQLCipher's;
# of a program for Windows (NAME.exe), which links nothing else of Debian's, OpenSSL's.
set -eu
export LC_ALL=C
package=$1 version=$2 pinned=$3
shift 3
architecture=$(dpkg --print-architecture)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The time is the changelog's, so that the same sources give the same bytes.
when=$(date -u -d "$(sed -n 's/^ -- .*>  //p' "$(dirname "$0")/changelog" | head -n 1)" +%Y-%m-%dT%H:%M:%SZ)

windows=
case $1 in *.exe) windows=yes ;; esac

owner_of() {
    file=$(readlink -f "$1")
    dpkg-query -S "$file" 2>/dev/null || dpkg-query -S "${file#/usr}" 2>/dev/null || { echo "no package has $1" >&2; exit 3; }
}
for program; do
    [ -z "$windows" ] || break
    ldd "$program" | awk '$2 == "=>" && $3 ~ /^\// { print $1, $3 }' >"$work/found"
    for library in $(objdump -p "$program" | awk '$1 == "NEEDED" { print $2 }'); do
        path=$(awk -v name="$library" '$1 == name { print $2 }' "$work/found")
        case $library in ld-linux*) continue ;; esac
        [ -n "$path" ] || { echo "$program needs $library, which is not here" >&2; exit 3; }
        echo "$path"
    done
done >"$work/libraries"
sort -u "$work/libraries" >"$work/once"
while read -r path; do owner_of "$path"; done <"$work/once" >"$work/owners"
cut -d: -f1 "$work/owners" | sort -u >"$work/linked"
[ -n "$windows" ] || [ -s "$work/linked" ] || { echo "nothing is linked" >&2; exit 3; }

# What opens a ledger has these compiled in; a program for other machines has not.
desk=
grep -q -a -F cipher_integrity_check "$@" && desk=yes

separator=
# entry ID NAME VERSION LICENCE SUPPLIER DIGEST URL COMMENT: "-" for none.
entry() {
    printf '%s    {"SPDXID": "SPDXRef-%s", "name": "%s", "versionInfo": "%s", "licenseConcluded": "NOASSERTION",\n' \
        "$separator" "$1" "$2" "$3"
    printf '     "licenseDeclared": "%s", "copyrightText": "NOASSERTION", "supplier": "%s", "filesAnalyzed": false,\n' "$4" "$5"
    [ "$6" = - ] || printf '     "checksums": [{"algorithm": "SHA256", "checksumValue": "%s"}],\n' "$6"
    [ "$8" = - ] || printf '     "comment": "%s",\n' "$8"
    [ "$1" = package ] || printf '     "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "%s"}],\n' "$9"
    printf '     "downloadLocation": "%s"}' "$7"
    separator=',
'
}
debian='Organization: Debian'
# of_debian PACKAGE LICENCE COMMENT
of_debian() {
    installed=$(dpkg-query -W -f '${Version}\n' "$1" 2>/dev/null | head -n 1)
    [ -n "$installed" ] || { echo "$1 is not installed" >&2; exit 3; }
    entry "deb-$(printf %s "$1" | tr -c 'A-Za-z0-9.-' -)" "$1" "$installed" "$2" "$debian" - NOASSERTION "$3" \
        "pkg:deb/debian/$(printf %s "$1" | sed 's/+/%2B/g')@$(printf %s "$installed" | sed 's/:/%3A/g; s/+/%2B/g; s/~/%7E/g')?arch=$architecture&distro=debian-12"
}

{
    printf '  "packages": [\n'
    entry package "$package" "$version" Apache-2.0 'Organization: jcic-desk maintainers' - NOASSERTION -
    if [ -n "$desk" ]; then
        orig=$(awk '$2 ~ /orig/ { print $1 }' "$pinned")
        sqlcipher=$(sed -n 's/^[0-9a-f]*  sqlcipher_\(.*\)\.dsc$/\1/p' "$pinned")
        entry sqlcipher sqlcipher "$sqlcipher" BSD-3-Clause "$debian" "$orig" \
            "https://snapshot.debian.org/archive/debian/20250901T000000Z/pool/main/s/sqlcipher/" \
            'Linked statically; the digest is of its source, sqlcipher orig.tar.gz; SQLite in it is in the public domain (blessing)' \
            "pkg:deb/debian/sqlcipher@$sqlcipher?arch=source"
        of_debian nlohmann-json3-dev MIT 'Headers, compiled in'
    fi
    if [ -n "$windows" ]; then
        orig=$(awk '$2 ~ /orig.tar.gz$/ { print $1 }' "$pinned")
        openssl=$(sed -n 's/^[0-9a-f]*  openssl_\(.*\)\.dsc$/\1/p' "$pinned")
        entry openssl openssl "$openssl" Apache-2.0 "$debian" "$orig" \
            "https://snapshot.debian.org/archive/debian/20261101T000000Z/pool/main/o/openssl/" \
            'libcrypto, linked statically as cmake/build-libcrypto.sh builds it; the digest is of its source, openssl orig.tar.gz' \
            "pkg:deb/debian/openssl@$openssl?arch=source"
        of_debian mingw-w64-x86-64-dev NOASSERTION 'The C runtime, linked statically'
    fi
    of_debian libexpected-dev CC0-1.0 'Headers, compiled in'
    while read -r one; do of_debian "$one" NOASSERTION 'Linked dynamically: the version that it was built against'; done <"$work/linked"
    compiler=$(dpkg-query -S "$(readlink -f "$(command -v "${CXX:-g++}")")" 2>/dev/null | cut -d: -f1)
    of_debian "$compiler" NOASSERTION "The compiler${windows:+, and its C++ library, linked statically}"
    printf '\n  ],\n  "relationships": [\n'
    printf '    {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-package"}'
    for one in deb-libexpected-dev ${desk:+sqlcipher deb-nlohmann-json3-dev} ${windows:+openssl deb-mingw-w64-x86-64-dev}; do
        printf ',\n    {"spdxElementId": "SPDXRef-package", "relationshipType": "STATIC_LINK", "relatedSpdxElement": "SPDXRef-%s"}' "$one"
    done
    while read -r one; do
        printf ',\n    {"spdxElementId": "SPDXRef-package", "relationshipType": "DYNAMIC_LINK", "relatedSpdxElement": "SPDXRef-deb-%s"}' \
            "$(printf %s "$one" | tr -c 'A-Za-z0-9.-' -)"
    done <"$work/linked"
    printf ',\n    {"spdxElementId": "SPDXRef-deb-%s", "relationshipType": "BUILD_TOOL_OF", "relatedSpdxElement": "SPDXRef-package"}\n' \
        "$(printf %s "$compiler" | tr -c 'A-Za-z0-9.-' -)"
    printf '  ]\n}\n'
} >"$work/body"
name=$package-$version-${windows:+windows-}$architecture
printf '{\n  "spdxVersion": "SPDX-2.3",\n  "dataLicense": "CC0-1.0",\n  "SPDXID": "SPDXRef-DOCUMENT",\n  "name": "%s",\n' "$name"
# Another content is another document.
printf '  "documentNamespace": "https://jcic-desk.invalid/spdx/%s-%s",\n' "$name" "$(sha256sum <"$work/body" | cut -c1-32)"
printf '  "creationInfo": {"created": "%s", "creators": ["Organization: jcic-desk maintainers", "Tool: installer/sbom.sh"]},\n' "$when"
cat "$work/body"
