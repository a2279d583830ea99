#!/bin/sh
# Who is neither root nor has sudo is told every missing package once, in one line to copy: cmake/setup.sh on a machine that has none.
set -eu
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
for program in sh awk sed cat dirname grep tr sort; do ln -s "$(command -v $program)" "$work/bin/$program"; done
printf '#!/bin/sh\necho 1000\n' >"$work/bin/id"
printf '#!/bin/sh\nexit 1\n' >"$work/bin/dpkg-query"
for program in apt-get mktemp; do printf '#!/bin/sh\necho "not to be called: %s" >&2\nexit 9\n' $program >"$work/bin/$program"; done
chmod +x "$work"/bin/*
status=0
PATH=$work/bin "$project/cmake/setup.sh" build run counter test >"$work/said" 2>&1 || status=$?
fault() { cat "$work/said"; echo "told-once.sh: $*" >&2; exit 1; }
[ $status -eq 3 ] || fault "status $status, not 3"
[ "$(grep -c 'apt-get install' "$work/said")" -eq 1 ] || fault "not one line to copy"
release=$("$project/cmake/debian-release.sh")
for package in $(awk -v release="$release" '$1 ~ /^(first|build|run|counter|test)$/ && (NF == 2 || $3 == release) { print $2 }' \
    "$project/cmake/packages.txt"); do
    grep 'apt-get install' "$work/said" | tr ' ' '\n' | grep -q -x -F -e "$package" || fault "not told: $package"
done
grep 'apt-get install' "$work/said" | tr ' ' '\n' | grep -q -x git || fault "not told: git"
grep 'apt-get install' "$work/said" | tr ' ' '\n' | sort | uniq -d | grep -v -x -F '&&' | grep -v -x apt-get | grep . && fault "told twice"
exit 0
