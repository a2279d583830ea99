#!/bin/sh
# Installs the packages in a fresh Debian of this release that has never seen the source: first jcic-desk alone, as at a real branch's
# counter, then jcic-desk-practice beside it; starts their programs, holds what they touch to their AppArmor profile, brings both
# to a later version and removes them: the ledger stays.
# usage: fresh-debian.sh jcic-desk.deb jcic-desk-practice.deb [RELEASE that they were made on]. Status 77, with the reason, where debootstrap cannot work.
set -eu
# shellcheck source=tests/installer/root.sh
. "$(dirname "$0")/root.sh"
desk=$(readlink -f "$1")
practice=$(readlink -f "$2")
fresh_root "${3:-$own_release}"
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
for program in jcic-desk jcic-ledger-verify; do
    # shellcheck disable=SC2016 # for the bash in there
    inside bash -c '. "/usr/share/bash-completion/completions/$1" && complete -p "$1"' - $program | grep -q -- --help ||
        stop "bash completes no $program"
done
for page in CHANGELOG run/administrators run/administrators.zh use/terminal run/setting-up run/setting-up.zh run/settings use/glossary \
    trust/threats trust/sampling trust/page-proof help/zh/officer help/zh/receiving help/en/auditor; do
    gzip -t "$root/usr/share/doc/jcic-desk/$page.md.gz" || stop "no document $page"
done
inside jcic-desk-cli --help | grep -q /usr/share/doc/jcic-desk || stop "nothing says where the documents are"
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
# traced NAME COMMAND...: what it touches is written down, where that can be seen here.
traces=
traced() {
    name=$1
    shift
    if strace -qq -o /dev/null true 2>/dev/null; then
        under="strace -f -qq -y --seccomp-bpf -s 300 -e trace=%file,socket,socketpair,connect,bind -o $root/tmp/$name.trace"
        traces="$traces $root/tmp/$name.trace"
    fi
    status=0
    inside "$@" || status=$?
    under=
    return $status
}
profile=/root/.local/share/jcic-desk/practice
traced terminal jcic-desk-cli practice day --output /tmp/day --profile "$profile" || stop "the practice day is not done"
ls "$root"/tmp/day/*.pdf >/dev/null || stop "the practice day printed nothing"
traced windows jcic-desk --practice-day --output /tmp/windows || stop "the practice day is not done through the windows"
ls "$root"/tmp/windows/*.png >/dev/null || stop "the windows left no pictures"

if [ -n "$traces" ]; then
    echo "holding it against the AppArmor profile ..."
    for part in abi abstractions tunables; do cp -r -n "/etc/apparmor.d/$part" "$root/etc/apparmor.d/"; done
    # shellcheck disable=SC2086 # a list of files
    /usr/bin/python3 "$project/tests/installer/apparmor-rules.py" "$root" jcic-desk-practice $traces || stop "the profile forbids it"
else
    echo "not held against the AppArmor profile: strace cannot watch here"
fi

# verified: the ledger of that day is whole, to whichever version is installed.
verified() {
    password=$(sed -n 's/^L08 = //p' "$root$profile/practice/credentials")
    printf '%s\n' "$password" | inside jcic-desk-cli ledger verify --profile "$profile" --user L08 --password-fd 0 --json \
        >"$root/tmp/verified" || { cat "$root/tmp/verified"; stop "the ledger is not whole, $1"; }
}
# later PACKAGE FILE: the same as of a version that comes next.
later() {
    dpkg-deb -R "$2" "$root/tmp/later"
    sed -i "s/^Version: .*/Version: $next/; s/jcic-desk (= [^)]*)/jcic-desk (= $next)/" "$root/tmp/later/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone -b "$root/tmp/later" "$root/tmp/$1-later.deb" >/dev/null
    rm -rf "$root/tmp/later"
}
# kept: what the people of the desk and its administrators have, by digest.
kept() { (cd "$root" && find "./$profile" ./etc/jcic-desk -type f -exec sha256sum {} + | sort -k 2 | grep -v diagnostics.log); }

echo "a later version ..."
next=$(dpkg-deb -f "$desk" Version)+next1
later jcic-desk "$desk"
later jcic-desk-practice "$practice"
mkdir "$root/etc/jcic-desk"
cp "$root/usr/share/doc/jcic-desk/examples/policy.conf" "$root/etc/jcic-desk/policy.conf"
verified "before the later version"
kept >"$root/tmp/kept"
[ "$(wc -l <"$root/tmp/kept")" -gt 10 ] || stop "no ledger to keep"
inside apt-get -q -q -y --no-install-recommends install /tmp/jcic-desk-later.deb /tmp/jcic-desk-practice-later.deb \
    >"$root/tmp/install.log" 2>&1 || { tail -n 30 "$root/tmp/install.log"; stop "a later version cannot be installed"; }
[ "$(inside dpkg-query -W -f '${Version}' jcic-desk)" = "$next" ] || stop "the later version is not there"
kept | cmp -s - "$root/tmp/kept" || stop "the later version touched the ledger or the policy"
verified "after the later version"

echo "removing ..."
kept >"$root/tmp/kept"
inside apt-get -q -q -y purge jcic-desk >/dev/null 2>&1 || stop "they cannot be removed"
kept | cmp -s - "$root/tmp/kept" || stop "the removal touched the ledger or the policy"
while read -r file; do
    case $file in
        *jcic-desk*) [ ! -e "$root$file" ] || stop "left behind: $file" ;;
    esac
done <"$root/tmp/files"
echo "installed, started, brought to a later version and removed cleanly; the ledger is as it was."
