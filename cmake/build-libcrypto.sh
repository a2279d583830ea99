#!/bin/sh
# OpenSSL's libcrypto for 64-bit Windows, static, for jcic-ledger-verify.exe: built by mingw from Debian 13's source package into
# ${JCIC_LIBCRYPTO:-~/.cache/jcic-desk/libcrypto-3.5.7-windows}. The source must have the digests of openssl.sha256. What is in
# the target is used again only where it has the digests that were written when it was built (built.sha256), of that source, by
# the options of today (built.by). With --check nothing is built: exit 0 where the target may be used.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
target=${JCIC_LIBCRYPTO:-$HOME/.cache/jcic-desk/libcrypto-3.5.7-windows}

# No more than the verifier asks for: SHA-2, HMAC, scrypt, AES-256-GCM, Ed25519, ECDSA and RSA on certificates. Nor does it read
# a configuration, load a module or open a connection: on Windows anybody might make the folder where one would look for them.
without="shared module pic tests apps docs legacy engine dso autoload-config ssl tls dtls quic async thread-pool http sock
    ui-console comp cmp ct ts ocsp srp psk nextprotoneg multiblock ec2m dh dsa gost sm2 sm3 sm4 aria bf camellia cast chacha
    poly1305 des idea md4 mdc2 rc2 rc4 rmd160 seed siphash whirlpool blake2 ocb siv ml-kem ml-dsa slh-dsa argon2 winstore
    rfc3779"
options="-O2 -fstack-protector-strong -D_FORTIFY_SOURCE=2 -D_WIN32_WINNT=0x0A00"
compiler=x86_64-w64-mingw32-
built_by() { echo "$without $options" | cat - "$folder/openssl.sha256"; }

as_built() { [ -f "$target/built.sha256" ] && (cd "$target" && sha256sum --check --status --strict built.sha256); }
by_today() { built_by | cmp -s - "$target/built.by"; }
if as_built && by_today; then exit 0; fi
[ "${1:-}" != --check ] || exit 1
rm -rf "$target"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "Fetching OpenSSL's source (53 MB) from Debian 13 ..."
source=$("$folder/debian-source.sh" openssl "$work" 20261101)
cd "$source"
echo "Building libcrypto for Windows ..."
# The same bytes whenever and wherever it is built: libcrypto keeps its date and the folders of its installation.
export SOURCE_DATE_EPOCH=0
{
    # shellcheck disable=SC2046,SC2086  # lists of options
    ./Configure mingw64 --cross-compile-prefix=$compiler CC=gcc-posix --prefix=/nowhere --openssldir=/nowhere --libdir=lib \
        $(printf 'no-%s ' $without) $options &&
        make -s -j "$(nproc)" build_generated && make -s -j "$(nproc)" libcrypto.a
} >"$work/log" 2>&1 || { tail -n 30 "$work/log" >&2; exit 3; }
mkdir -p "$target"
cp -r include libcrypto.a "$target/"
built_by >"$target/built.by"
(cd "$target" && find include libcrypto.a -type f -exec sha256sum {} + >.built.sha256 && mv .built.sha256 built.sha256)
echo "libcrypto for Windows is in $target."
