# shellcheck shell=sh
# The steps of ./test and their sum. Sourced from the project's root.
passed=0
failed=0
skipped=0
failures=""
times=""
mkdir -p build

say() { printf '\ntest: %s\n' "$*"; }

# timed WHAT COMMAND...: its seconds go into the table that closes ./test.
timed() {
    # shellcheck disable=SC3043  # Debian's sh has it; one timed step runs inside another
    local what="$1" began status
    began=$(date +%s)
    shift
    "$@"
    status=$?
    times="$times$(printf '%6d s  %s' "$(($(date +%s) - began))" "$what")
"
    return $status
}

# add PASSED FAILED SKIPPED NAMES: adds to the sum; NAMES are those that failed.
add() {
    passed=$((passed + $1))
    failed=$((failed + $2))
    skipped=$((skipped + $3))
    failures="$failures ${4:-}"
}

# The bench programs are built for `./test all` alone: they take a tenth of the build.
compile() {
    benches=OFF
    [ "${scope:-tests}" = all ] && [ "$1" = release ] && benches=ON
    cmake --preset "$1" -DJCIC_TESTS=ON -DJCIC_BENCHES=$benches --log-level=WARNING -Wno-dev || return
    preset=$1
    shift
    NINJA_STATUS='[%f/%t] ' cmake --build --preset "$preset" --target "$@"
}

# build PRESET TARGET...: a failure stops nothing but is counted.
build() {
    preset=$1
    shift
    say "building $preset ..."
    if timed "build $preset" compile "$preset" "$@"; then return 0; fi
    add 0 1 0 "build:$preset"
    return 1
}

# run_tests PRESET PATTERN [BUT]: CTest, without those that match BUT, and the totals that each program printed. Where no
# test is called so, those that have it as a label: a file that runs together with its room's others.
run_tests() {
    say "running the tests of $1 ..."
    by=-R
    ! ctest --test-dir "build/$1" -N -R "$2" | grep -q '^Total Tests: 0$' || by=-L
    totals="$PWD/build/$1/totals.xml"
    rm -f "$totals"
    timed "tests $1" ctest --test-dir "build/$1" "$by" "$2" -E "${3:-^$}" -j "$(($(nproc) + 1))" --output-on-failure --no-tests=error \
        --output-junit "$totals" --test-output-size-passed 10000000 --test-output-size-failed 10000000
    [ -f "$totals" ] || { add 0 1 0 "tests:$1"; return; }
    # shellcheck disable=SC2046  # four words
    add $(awk -f tests/totals.awk "$totals")
}

# count NAME STATUS: one check that counts as one. Status 77 means skipped; the check said why.
count() {
    case $2 in
        0) add 1 0 0 ;;
        77) add 0 0 1 ;;
        *) add 0 1 0 "$1" ;;
    esac
}

# step NAME COMMAND...: one such check.
step() {
    name=$1
    shift
    say "$name ..."
    timed "$name" "$@"
    count "$name" $?
}

# beside NAME COMMAND...: a step that begins now and runs beside the next ones (one at a time); after_that waits for it, prints
# what it said and counts it.
beside() {
    waiting=$1
    shift
    rm -f build/beside.times
    # shellcheck disable=SC2030,SC2031  # its own table of seconds goes through a file
    (
        times=
        timed "$waiting" "$@"
        status=$?
        printf '%s' "$times" >build/beside.times
        exit $status
    ) >build/beside.log 2>&1 </dev/null &
    runs_beside=$!
    trap 'kill "$runs_beside" 2>/dev/null; exit 130' INT TERM
}
after_that() {
    say "$waiting ..."
    wait "$runs_beside"
    status=$?
    trap - INT TERM
    cat build/beside.log
    # shellcheck disable=SC2031
    times="$times$(cat build/beside.times)
"
    count "$waiting" $status
}

# needs PROGRAM COMMAND...: of one version, that it judges alike everywhere; Debian 13 does not have it.
needs() {
    command -v "$1" >/dev/null || { echo "left out: $1, which Debian 12 has, is not here"; return 77; }
    shift
    "$@"
}
with_clang_14() { needs clang++-14 "$@"; }
with_clang_format() { needs clang-format-14 "$@"; }

# test_rooms PRESET ROOMS [PATTERN [BUT]]: builds the tests of these rooms alone, and runs them, or those that match.
test_rooms() {
    # shellcheck disable=SC2046,SC2086  # lists of words
    build "$1" $(printf 'tests_%s ' $2) && run_tests "$1" "${3:-^($(echo $2 | tr ' ' '|'))\.}" "${4:-^$}"
}

check_format() {
    find app pcsc ui tests '(' -name '*.h' -o -name '*.cpp' ')' -exec clang-format-14 --dry-run -Werror {} +
}

# The second compiler, with AddressSanitizer and UndefinedBehaviorSanitizer: the tests of the rooms that take cards', files'
# and ledgers' bytes apart with code of our own, what they use, and the fuzzers in short. Not those tests that
# look through a process's own memory, of which the sanitizer maps 16 TiB, nor those that only count what survives a kill, a
# full disk or many processes: they take long and no other bytes apart (`tests/long sanitizers` runs them too).
# Nor the host's and the scans': Qt's network thread and fontconfig leave memory behind at exit, now and then. Nor, of the hub's,
# what runs programs or kills servers.
check_sanitizers() {
    rooms=$(for room in base domain files pcsc card ledger verify forged hub witness fuzz; do
        [ -f "tests/$room/CMakeLists.txt" ] && echo "$room"; done)
    test_rooms asan-ubsan "$rooms" "" \
        '\.(own_memory|key_memory|argon2|life_crash|mutations|troubled_disk|processes|deletions|search_gone|backup|pulled)$|^hub\.(program|setup|tpm_key|by_hand|office|witness|crash|failover|line)$'
}

# ThreadSanitizer: what links no Qt, which it does not understand.
check_threads() {
    build tsan tests_threads && ctest --test-dir build/tsan --output-on-failure --no-tests=error
}

# with_wine COMMAND...: where $JCIC_WINE runs a program for Windows, without a display, in a home that is made for it and ended.
with_wine() {
    export JCIC_WINE=/usr/lib/wine/wine64
    [ -x $JCIC_WINE ] || { echo "left out: wine64 is not here"; return 77; }
    WINEPREFIX=$(mktemp -d "$PWD/build/wine.XXXXXX")
    export WINEPREFIX WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml,winemenubuilder.exe="
    "$JCIC_WINE" wineboot --init >"$WINEPREFIX/log" 2>&1 </dev/null || cat "$WINEPREFIX/log"
    "$@"
    wine_status=$?
    /usr/lib/wine/wineserver64 -k
    rm -rf "$WINEPREFIX"
    return $wine_status
}

# What compiles for Windows; and the verifier for Windows, asked what the tests asked of the one for Linux: the same answers.
check_windows() {
    timed libcrypto cmake/build-libcrypto.sh && build windows all &&
        tests/installer/bill.py build/windows/jcic-ledger-verify.exe.spdx.json "$(sed -n 's/^project(.* VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)" &&
        tests/windows/imports.sh build/windows/jcic-ledger-verify.exe && with_wine answers_alike
}
answers_alike() {
    "$JCIC_WINE" build/windows/tests/portable/portable.exe without-cards ||
        { echo "portable.exe: $? of its checks are not as they should be"; return 1; }
    tests/windows/typed-passwords.py || return
    timed "kept exports" tests/windows/kept-exports.sh build/kept-exports 10 || return
    export JCIC_BUILT_INSTEAD="app/jcic-ledger-verify=$PWD/tests/windows/both.sh"
    run_tests release '^cli\.(export|witness)$'
    unset JCIC_BUILT_INSTEAD
}

check_package() {
    build release package &&
        tests/installer/judged.sh build/release/jcic-desk_*_amd64.deb build/release/jcic-desk-practice_*_amd64.deb \
            build/release/jcic-desk-witness_*_amd64.deb build/release/jcic-desk-hub_*_amd64.deb &&
        tests/installer/fresh-debian.sh build/release/jcic-desk_*_amd64.deb build/release/jcic-desk-practice_*_amd64.deb
}

# ./run in a clean clone here, and on a bare machine of the other release, where nothing is installed: the same is read on the pages
# that both print. There run the tests of the rooms whose answers might be a library's and not ours (files of others read, pages
# drawn): every other one is a long form, tests/long debian13, for half an hour of two cores. Its packages are installed on
# another bare one by README's first commands, up to the desk's window.
check_run() {
    other=$((25 - $(cmake/debian-release.sh)))
    timed "run in a clean clone" run_in_clean_clone || return
    timed "run on a bare Debian $other" tests/installer/bare-machine.sh "$other" quickly openssl tables scan paper || return
    diff build/clean-clone.read "build/bare-debian-$other.read" || { echo "the two releases print other pages"; return 1; }
    timed "README's packages on a bare Debian $other" tests/installer/readme.sh "$other" "build/bare-debian-$other-unoptimised"
}
run_in_clean_clone() {
    clone=$(mktemp -d)
    git -c safe.directory="$PWD" ls-files -z --cached --others --exclude-standard |
        tar --null --files-from=- --ignore-failed-read -cf - | tar -xf - -C "$clone"
    (cd "$clone" && env -u DISPLAY -u WAYLAND_DISPLAY ./run) >build/clean-clone.log 2>&1 </dev/null &&
        LC_ALL=C.UTF-8 tests/installer/read-pages.sh "$clone/practice-output" >build/clean-clone.read
    clone_status=$?
    [ $clone_status -eq 0 ] || tail -n 60 build/clean-clone.log
    rm -rf "$clone"
    return $clone_status
}
# The other release: ./run, packages and pages there, the same pages as here, every test; the packages in a fresh one.
check_other_release() {
    own=$(cmake/debian-release.sh)
    other=$((25 - own))
    [ -f "build/bare-debian-$own.read" ] || timed "bare Debian $own" tests/installer/bare-machine.sh "$own" || return
    timed "bare Debian $other" tests/installer/bare-machine.sh "$other" all || return
    diff build/bare-debian-12.read build/bare-debian-13.read || { echo "Debian 12 and 13 print other pages"; return 1; }
    timed "packages in Debian $other" tests/installer/fresh-debian.sh "build/bare-debian-$other"/jcic-desk_*.deb \
        "build/bare-debian-$other"/jcic-desk-practice_*.deb "$other"
}

report() {
    printf '\nseconds a step:\n%s' "$times"
    [ -z "${failures# }" ] || printf '\nfailed: %s\n' "$failures"
    printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ]
}
