#!/bin/sh
# The README's first command on a Debian 12 that has nothing but its base system: sources in, pictures out. Only the compiler
# cache is handed in, so that it takes a minute or two. Status 77, with the reason, where no such machine can be made.
set -eu
# shellcheck source=tests/installer/root.sh
. "$(dirname "$0")/root.sh"
cd "$project"
fresh_root

echo "the sources, as they stand ..."
mkdir "$root/root/jcic-desk"
git -c safe.directory="$project" ls-files -z --cached --others --exclude-standard |
    tar --null --files-from=- --ignore-failed-read -cf - | tar -xf - -C "$root/root/jcic-desk"
cache=$(ccache --get-config cache_dir 2>/dev/null || true)
[ ! -d "$cache" ] || bring "$cache" root/.cache/ccache

echo "./run ..."
log=$root/root/run.log
inside sh -c 'cd /root/jcic-desk && ./run' >"$log" 2>&1 </dev/null || { tail -n 60 "$log"; stop "./run fails on a bare machine"; }
for kind in pdf png; do
    ls "$root"/root/jcic-desk/practice-output/*."$kind" >/dev/null 2>&1 || { tail -n 20 "$log"; stop "./run left no $kind"; }
done
echo "installed, built and run on a bare machine."
