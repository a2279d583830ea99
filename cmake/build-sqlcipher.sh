#!/bin/sh
# Fetches SQLCipher from Debian 13's source package and builds it static, with hidden symbols, into
# ${JCIC_SQLCIPHER:-~/.cache/jcic-desk/sqlcipher-4.6.1}. The system's package lists stay untouched.
# The source must have the digests of sqlcipher.sha256 (as Debian signed it), wherever it comes from. What is in the target is used again only
# where it has the digests that were written when it was built (built.sha256), of that source, by the options of today (built.by);
# docs/develop/architecture.md says against what that helps. With --check nothing is built: exit 0 where the target may be used;
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
echo "Fetching SQLCipher's source (19 MB) from Debian 13 ..."
source=$("$folder/debian-source.sh" sqlcipher "$work" 20250901)
cd "$source"
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
