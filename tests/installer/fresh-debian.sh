#!/bin/sh
# Installs the packages in a fresh Debian 12 that has never seen the source: first jcic-desk alone, as at a real branch's
# counter, then jcic-desk-practice beside it; starts their programs, and removes them.
# usage: fresh-debian.sh jcic-desk.deb jcic-desk-practice.deb. Status 77, with the reason, where debootstrap cannot work.
set -eu
# shellcheck source=tests/installer/root.sh
. "$(dirname "$0")/root.sh"
desk=$(readlink -f "$1")
practice=$(readlink -f "$2")
fresh_root
marks=$project/tests/rehearsal/practice-marks.sh

# install PACKAGE FILE
install() {
    cp "$2" "$root/tmp/$1.deb"
    inside apt-get -q -q -y --no-install-recommends install "/tmp/$1.deb" >"$root/tmp/install.log" 2>&1 ||
        { tail -n 30 "$root/tmp/install.log"; stop "$1 cannot be installed"; }
    inside dpkg -L "$1" >>"$root/tmp/files"
}

# refused COMMAND...: it says that practice is not here, where it is, and fails.
refused() {
    if inside timeout 60 "$@" >"$root/tmp/said" 2>&1; then stop "not refused: $*"; fi
    grep -q 'practice\.absent' "$root/tmp/said" || { cat "$root/tmp/said"; stop "refused otherwise: $*"; }
    grep -q '請安裝套件 jcic-desk-practice' "$root/tmp/said" || { cat "$root/tmp/said"; stop "not said what to do: $*"; }
}

echo "installing jcic-desk alone ..."
: >"$root/tmp/files"
install jcic-desk "$desk"

echo "starting ..."
inside jcic-desk --version || stop "jcic-desk does not start"
inside jcic-desk --help >/dev/null || stop "jcic-desk does not help"
inside jcic-desk-cli --help >/dev/null || stop "jcic-desk-cli does not start"
inside jcic-ledger-verify --help >/dev/null || stop "jcic-ledger-verify does not start"
inside jcic-desk-cli check id A123456789 || stop "jcic-desk-cli cannot check a number"
# completed PROGRAM: bash offers its commands, by the file that it would load for that name.
completed() {
    # shellcheck disable=SC2016 # for the bash in there
    inside bash -c '. "/usr/share/bash-completion/completions/$1" && COMP_WORDS=("$1" card l) && COMP_CWORD=2 &&
        _jcic_desk_cli && [ "${COMPREPLY[*]}" = list ]' - "$1" || stop "bash completes no $1"
}
completed jcic-desk-cli
gzip -d -c "$root/usr/share/man/man1/jcic-desk-cli.1.gz" | grep -q '^\.SH EXIT STATUS' || stop "no manual of jcic-desk-cli"
# No card service runs here: the self-check says so, and stops there.
inside jcic-desk-cli self-check --json >"$root/tmp/self-check" 2>&1 || [ $? -eq 3 ] || stop "the self-check fails"
grep -q '"stages"' "$root/tmp/self-check" || { cat "$root/tmp/self-check"; stop "the self-check says nothing"; }

echo "looking for practice in it ..."
while read -r file; do
    case $file in *practice*) stop "in jcic-desk: $file" ;; esac
    case $file in /usr/bin/* | /usr/libexec/jcic-desk/*) ;; *) continue ;; esac
    found=$("$marks" "$root$file") || stop "nothing can be said of $file"
    [ -z "$found" ] || { echo "$found"; stop "practice in $file"; }
done <"$root/tmp/files"
if inside dpkg -s jcic-desk | grep -q -i httpserver; then stop "jcic-desk depends on a server of HTTP"; fi

echo "asking it for practice ..."
refused jcic-desk-cli practice serve --port 0
refused jcic-desk-cli practice day --output /tmp/day
refused jcic-desk --practice
refused jcic-desk --practice-day --output /tmp/windows
[ ! -e "$root/root/.local/share/jcic-desk/practice" ] || stop "a practice profile was made"

echo "installing jcic-desk-practice ..."
install jcic-desk-practice "$practice"
for program in jcic-desk-practice jcic-desk-practice-cli; do
    "$marks" --all >"$root/tmp/all"
    "$marks" "$root/usr/bin/$program" | cmp -s - "$root/tmp/all" || stop "a mark is not in $program: it finds nothing in others"
done
inside jcic-desk-practice --version || stop "jcic-desk-practice does not start"
completed jcic-desk-practice-cli
inside jcic-desk-cli practice day --output /tmp/day || stop "the practice day is not done"
ls "$root"/tmp/day/*.pdf >/dev/null || stop "the practice day printed nothing"
inside jcic-desk --practice-day --output /tmp/windows || stop "the practice day is not done through the windows"
ls "$root"/tmp/windows/*.png >/dev/null || stop "the windows left no pictures"

echo "removing ..."
inside apt-get -q -q -y purge jcic-desk >/dev/null 2>&1 || stop "they cannot be removed"
while read -r file; do
    case $file in
        *jcic-desk*) [ ! -e "$root$file" ] || stop "left behind: $file" ;;
    esac
done <"$root/tmp/files"
echo "installed, started and removed cleanly."
