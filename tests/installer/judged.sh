#!/bin/sh
# The packages as Debian's own tools judge them, and what they say of themselves: lintian, desktop entry, AppStream, AppArmor
# profiles, bill of materials, icons.
# usage: judged.sh jcic-desk.deb jcic-desk-practice.deb jcic-desk-witness.deb jcic-desk-hub.deb
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
stop() { echo "judged.sh: $*" >&2; exit 1; }
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

# Errors and warnings are overridden with a reason (installer/lintian), or mended.
lintian --allow-root --fail-on error,warning "$@" || stop "lintian objects"
for package; do dpkg-deb -x "$package" "$tree"; done
packaged=$(dpkg-deb -f "$1" Version)
version=${packaged%%~*}
[ "$packaged" = "$version~deb$("$folder/../../cmake/debian-release.sh")u1" ] || stop "$packaged names not the Debian it is of"
for package; do
    [ "$(dpkg-deb -f "$package" Version)" = "$packaged" ] || stop "$package is of another version"
    ! dpkg-deb -f "$package" Homepage | grep . || stop "$package names a home page; there is none"
done
dpkg --compare-versions "$version~deb12u1" lt "$version~deb13u1" || stop "the next Debian's package is no later one"
docs=$tree/usr/share/doc

for entry in "$tree"/usr/share/applications/*.desktop; do
    desktop-file-validate "$entry" || stop "$entry is no desktop entry"
done
appstreamcli validate-tree --no-net "$tree" || stop "AppStream objects"
grep -q "<release version=\"$version\"" "$tree"/usr/share/metainfo/*.xml || stop "the metainfo is of another version"
for page in "$tree"/usr/share/man/man1/*.gz; do
    gzip -d -c "$page" | sed 's/\\//g' | grep -q "^\.TH .*jcic-desk $version" || stop "$page is of another version"
done
for size in 16 22 24 32 48 64 96 128 256 512; do
    file "$tree/usr/share/icons/hicolor/${size}x$size/apps/jcic-desk.png" | grep -q "PNG image data, $size x $size," ||
        stop "no icon of $size"
done

# The program holds itself to these.
for package in jcic-desk jcic-desk-practice; do
    (cd "$tree/usr" && sha256sum --check --status --strict "share/jcic-desk/$package.sha256") || stop "the digests of $package"
done
grep -q '  bin/jcic-desk$' "$tree/usr/share/jcic-desk/jcic-desk.sha256" || stop "the digests leave the program out"

# What is compiled in has its licence beside it.
for package in jcic-desk jcic-desk-practice; do
    grep -q 'ZETETIC LLC' "$docs/$package/copyright" || stop "$package ships SQLCipher without its licence"
done

"$folder/profiles.sh" "$tree" || stop "the AppArmor profiles"
"$folder/unit.sh" "$tree" || [ $? = 77 ] || stop "the witness's unit"

for package in jcic-desk jcic-desk-practice jcic-desk-witness jcic-desk-hub; do
    /usr/bin/python3 "$folder/bill.py" "$docs/$package/$package.spdx.json" "$version" || stop "the bill of materials of $package"
done
echo "judged: well."
