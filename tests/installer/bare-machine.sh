#!/bin/sh
# ./run, and the commands of docs/develop/packages.md, on a Debian that has nothing but its base system: sources in, pictures and packages out. Only the
# compiler cache is handed in, so that it takes a minute or two. What is read on the printed pages is left in
# build/bare-debian-RELEASE.read, the packages in build/bare-debian-RELEASE.
# usage: bare-machine.sh RELEASE [ROOM...], 12 (bookworm) or 13 (trixie): runs the tests of these rooms there, too; `all`: ./test.
#        bare-machine.sh RELEASE quickly [ROOM...]: the compiler without the optimiser, which half of its time goes to; the packages are
#        left in build/bare-debian-RELEASE-unoptimised.
# Status 77, with the reason, where no such machine can be made.
set -eu
# shellcheck source=tests/installer/root.sh
. "$(dirname "$0")/root.sh"
cd "$project"
release=$1
fresh_root "$release"
shift

echo "the sources, as they stand ..."
mkdir "$root/root/jcic-desk"
git -c safe.directory="$project" ls-files -z --cached --others --exclude-standard |
    tar --null --files-from=- --ignore-failed-read -cf - | tar -xf - -C "$root/root/jcic-desk"
cache=$(ccache --get-config cache_dir 2>/dev/null || true)
if [ -d "$cache" ]; then
    bring "$cache" root/.cache/ccache
    # Its size is this machine's affair: by the default of another the half of it might go.
    limit=$(ccache --get-config max_size)
fi

launcher=
if [ "${1:-}" = quickly ]; then
    shift
    launcher=/root/unoptimised
    cat >"$root$launcher" <<'SH'
#!/bin/sh
# The reader of foreign files has a limit of seconds: it is optimised, and no precompiled header of the others is its own.
optimised=
case $* in *desk_scanner.dir*) optimised=yes ;; esac
for word; do
    shift
    case $word in
        -O2) [ "$optimised" ] || word=-O0 ;;
        -D_FORTIFY_SOURCE=*) [ "$optimised" ] || continue ;;  # wants the optimiser
        -Winvalid-pch) [ -z "$optimised" ] || continue ;;
    esac
    set -- "$@" "$word"
done
exec "$@"
SH
    chmod +x "$root$launcher"
fi
at_home() {
    inside env ${limit:+"CCACHE_MAXSIZE=$limit"} ${launcher:+"CMAKE_CXX_COMPILER_LAUNCHER=$launcher"} sh -e -c "$1"
}

echo "./run ..."
log=$root/root/run.log
at_home "cd /root/jcic-desk && ./run" >"$log" 2>&1 </dev/null || { tail -n 60 "$log"; stop "./run fails on a bare Debian $release"; }
for kind in pdf png; do
    ls "$root"/root/jcic-desk/practice-output/*."$kind" >/dev/null 2>&1 || { tail -n 20 "$log"; stop "./run left no $kind"; }
done
LC_ALL=C.UTF-8 tests/installer/read-pages.sh "$root/root/jcic-desk/practice-output" >"build/bare-debian-$release.read"

echo "the packages, by docs/develop/packages.md ..."
sed -n '/^## Making them/,/^## Which/p' docs/develop/packages.md | sed -n '/^```sh$/,/^```$/p' | sed '/^```/d' >"$root/root/commands"
grep -q 'target package' "$root/root/commands" || stop "docs/develop/packages.md says no command"
at_home "cd /root/jcic-desk && . /root/commands" >"$log" 2>&1 </dev/null || { tail -n 60 "$log"; stop "the commands of docs/develop/packages.md fail"; }
packages=build/bare-debian-$release${launcher:+-unoptimised}
rm -rf "$packages"
mkdir "$packages"
cp "$root"/root/jcic-desk/build/release/jcic-desk*.deb "$packages/"
echo "installed, built, run and packed on a bare Debian $release."
[ $# -gt 0 ] || exit 0

echo "the tests of $* ..."
# Where ports, card services and processes are theirs alone: those of this machine run beside.
at_home "cd /root/jcic-desk && cmake/setup.sh build run counter test" >"$log" 2>&1 </dev/null ||
    { tail -n 60 "$log"; stop "what the tests need cannot be installed"; }
tests="build release all && run_tests release ."
[ "$*" = all ] || tests="test_rooms release \"$*\""
under="$project/tests/installer/apart.sh $root"
at_home "cd /root/jcic-desk && . cmake/locale.sh && . tests/steps.sh && { set +e; $tests; report; }" >"$log" 2>&1 </dev/null ||
    { grep -v '^\[' "$log" | tail -n 120; stop "tests fail on a bare Debian $release"; }
tail -n 1 "$log"
