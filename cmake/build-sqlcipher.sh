#!/bin/sh
# Fetches SQLCipher from Debian 13's source package and builds it static, with hidden symbols, into
# ${JCIC_SQLCIPHER:-~/.cache/jcic-desk/sqlcipher-4.6.1}. The system's package lists stay untouched.
# The source must have the digests of sqlcipher.sha256 (as Debian signed it), wherever it comes from. What is in the target is used again only
# where it has the digests that were written when it was built (built.sha256), of that source, by the options of today (built.by);
# docs/architecture.md says against what that helps. With --check nothing is built: exit 0 where the target may be used;
# with --by nothing either: what today's options and source are is printed.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
target=${JCIC_SQLCIPHER:-$HOME/.cache/jcic-desk/sqlcipher-4.6.1}
pinned=$folder/sqlcipher.sha256

# Hardened as our own sources are (options.cmake): it reads files that somebody else may have written.
hardened="-fstack-protector-strong -fstack-clash-protection -D_FORTIFY_SOURCE=2"
[ "$(uname -m)" != x86_64 ] || hardened="$hardened -fcf-protection=full"
options="-O2 -fPIC -fvisibility=hidden $hardened -DNDEBUG
    -DSQLITE_HAS_CODEC -DSQLCIPHER_CRYPTO_OPENSSL -DSQLITE_TEMP_STORE=2 -DSQLITE_ENABLE_FTS5 -DSQLITE_THREADSAFE=1
    -DSQLITE_DQS=0 -DSQLITE_OMIT_LOAD_EXTENSION -DSQLITE_SECURE_DELETE"
built_by() { echo "$options" | cat - "$pinned"; }
[ "${1:-}" != --by ] || { built_by; exit 0; }

as_built() { [ -f "$target/built.sha256" ] && (cd "$target" && sha256sum --check --status --strict built.sha256); }
by_today() { built_by | cmp -s - "$target/built.by"; }
if as_built && by_today; then exit 0; fi
[ "${1:-}" != --check ] || exit 1
if [ -f "$target/built.sha256" ]; then
    if as_built; then how="was built by other options or of another source"; else how="is not as it was built"; fi
    echo "The SQLCipher in $target $how; it is built anew." >&2
fi
rm -f "$target/built.sha256" "$target/libsqlcipher.a"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/sources" "$work/lists/partial" "$work/cache/archives/partial"
chmod 755 "$work"

uri=$("$folder/debian-mirror.sh")
cat > "$work/sources/trixie.sources" <<EOF
Types: deb-src
URIs: $uri
Suites: trixie
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
EOF
apt_options="-o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts=$work/sources -o Dir::State::lists=$work/lists
         -o Dir::Cache=$work/cache -o APT::Sandbox::User="
version=$(sed -n 's/^[0-9a-f]*  sqlcipher_\(.*\)\.dsc$/\1/p' "$pinned")
# All of Debian's archive as it was on this day, for when Debian 13 has moved on to another version.
archive=https://snapshot.debian.org/archive/debian/20250901T000000Z/pool/main/s/sqlcipher
is_pinned() { sha256sum --check --status --strict "$pinned" 2>/dev/null; }
from_debian() {
    # shellcheck disable=SC2086
    apt-get $apt_options -qq update && apt-get $apt_options -qq --only-source --download-only -t trixie source "sqlcipher=$version"
}
from_archive() {
    while read -r digest file; do
        PATH=$PATH:/usr/lib/apt apt-helper download-file "$archive/$file" "$file" "SHA256:$digest" || return
    done <"$pinned"
}
cd "$work"
echo "Fetching SQLCipher's source (19 MB) from Debian 13 ..."
from_debian >"$work/log" 2>&1 || true
if ! is_pinned; then
    echo "Debian 13 offers not the source of cmake/sqlcipher.sha256; fetching that from Debian's archive of snapshots ..."
    rm -f sqlcipher_*
    from_archive >>"$work/log" 2>&1 || cat "$work/log" >&2
    is_pinned || { echo "SQLCipher's source is not the one of cmake/sqlcipher.sha256." >&2; exit 3; }
fi
dpkg-source -x "sqlcipher_$version.dsc" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 3; }
cd "$work"/sqlcipher-*/
echo "Building SQLCipher ..."
{ ./configure --enable-tempstore=yes --disable-tcl && make sqlite3.c; } >"$work/log" 2>&1 || { tail -n 30 "$work/log" >&2; exit 3; }
version=$(sed -n 's/^#define CIPHER_VERSION_NUMBER *\([0-9.]*\).*/\1/p' sqlite3.c)
case $version in
    4.[5-9]* | 4.[1-9][0-9]* | [5-9].*) ;;
    *) echo "Debian 13 offers SQLCipher '$version'; 4.5 or later is needed." >&2; exit 3 ;;
esac
# shellcheck disable=SC2086  # a list of options
${CC:-cc} -c $options sqlite3.c -o sqlite3.o
rm -f libsqlcipher.a
ar rcs libsqlcipher.a sqlite3.o
mkdir -p "$target"
cp sqlite3.h "$target/"
cp libsqlcipher.a "$target/"
built_by >"$target/built.by"
(cd "$target" && sha256sum libsqlcipher.a sqlite3.h >.built.sha256 && mv .built.sha256 built.sha256)
echo "SQLCipher $version is in $target."
