#!/bin/sh
# A real branch in a fresh Debian of this release that has never seen the source, at the terminal: installed, set up by two people out of a
# file of answers under a test's own authority, a supervisor designated, backed up, killed at work; then the machine is gone,
# and its backup and both recovery halves make another one of it. Card, host and a query are scenario.set_up's.
# usage: another-machine.sh jcic-desk.deb. Status 77, with the reason, where debootstrap cannot work.
set -eu
# shellcheck source=tests/installer/root.sh
. "$(dirname "$0")/root.sh"
desk=$(readlink -f "$1")
command -v openssl >/dev/null || skip "no openssl to make an authority with"
fresh_root "$own_release"

echo "installing ..."
cp "$desk" "$root/tmp/jcic-desk.deb"
inside apt-get -q -q -y --no-install-recommends install /tmp/jcic-desk.deb >"$root/tmp/install.log" 2>&1 ||
    { tail -n 30 "$root/tmp/install.log"; stop "it cannot be installed"; }

echo "what its head office prepares ..."
branch=$root/root/branch
mkdir "$branch" "$root/root/backups"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj '/CN=Test authority' \
    -addext keyUsage=critical,keyCertSign,cRLSign -keyout "$branch/ca.key" -out "$branch/ca.pem" 2>/dev/null || stop "no authority was made"
cat >"$branch/answers.conf" <<'ANSWERS'
institution = 0129999
branch = 忠孝分行
workstation = 0129999-W1
host = https://127.0.0.1:1
host_ca = ca.pem
card_profile = piv
card_ca = ca.pem
host_account = apart
head_code = L01
head_name = 陳主管
head_title = 經理
administrator_code = L08
administrator_name = 吳管理
administrator_title = 作業主任
request = workstation.csr
ANSWERS
# password CODE TEXT: what that person types, in a file of theirs.
password() { printf '%s\n' "$2" >"$branch/$1"; }
password L01 Head-2026-Right
password L08 Admin-2026-Right
password L02 Super-2026-Right
password L01-anew Head-2026-Again
password L08-anew Admin-2026-Again
today=$(TZ=Asia/Taipei date '+%Y %m%d' | { read -r year day && echo "$((year - 1911))$day"; })

# told COMMAND...: in the branch's folder; what it says is in $said.
said=$root/tmp/said
told() { inside sh -c 'cd /root/branch && "$@"' - "$@" >"$said" 2>&1; }
# with DESCRIPTORS COMMAND...: "3<L01", as the shell writes them; the profile is the machine's.
with() {
    descriptors=$1
    shift
    told sh -c "exec jcic-desk-cli \"\$@\" --json --profile $profile $descriptors" - "$@"
}
# refused FAULT WITH...: it is refused, and for that.
refused() {
    fault=$1
    shift
    if with "$@"; then cat "$said"; stop "not refused: $fault"; fi
    grep -q "\"$fault\"" "$said" || { cat "$said"; stop "refused otherwise than by $fault"; }
}
wanted() { with "$@" || { cat "$said"; stop "refused: $*"; }; }

echo "setting it up ..."
profile=/root/machine
wanted '3<L01 4<L08 5>first 6<first 7>second 8<second' setup --answers answers.conf --user L01 --second L08 \
    --password-fd 3 --second-password-fd 4 --first-fd 5 --first-back-fd 6 --second-fd 7 --second-back-fd 8
grep -q '^keya1-' "$branch/first" || stop "no first half"
grep -q '^keyb1-' "$branch/second" || stop "no second half"
grep -q 'BEGIN CERTIFICATE REQUEST' "$branch/workstation.csr" || stop "no certificate is asked for"
printf 'code=L02\nname=林核准\ntitle=專員\nways=-\nduties=supervisor\nfrom=%s\nbriefed=%s\n' "$today" "$today" \
    >"$branch/L02.values"
wanted '3<L01 4<L02' register act people person.designated --values L02.values --user L01 --password-fd 3 --new-password-fd 4

echo "backing it up, and killing it at work ..."
wanted '3<L08' ledger backup /root/backups/branch.backup --user L08 --password-fd 3
for after in 0.1 0.3 0.6; do
    told sh -c "jcic-desk-cli ledger backup /root/backups/cut.backup --user L08 --password-fd 3 --profile $profile 3<L08 &
        sleep $after; kill -KILL \$! 2>/dev/null; wait" || true
    rm -rf "$root"/root/backups/cut.backup*
done
wanted '3<L02' ledger verify --user L02 --password-fd 3

echo "the machine is gone: both halves, on another one ..."
rm -rf "$root$profile" "$branch/L01" "$branch/L08"
profile=/root/another
# by FIRST SECOND: the files that the halves lie in; unit head and administrator choose new passwords.
by() { echo "3<L01-anew 4<L08-anew 5<$1 6<$2"; }
restore='ledger restore /root/backups/branch.backup --answers answers.conf --by-halves --user L01 --administrator L08
    --new-password-fd 3 --administrator-password-fd 4 --first-fd 5 --second-fd 6'
sed 's/^\(keyb1-.....-.\)./\1b/' "$branch/second" >"$branch/mistyped"  # no half has that letter
# shellcheck disable=SC2086 # words
{
    refused recovery.half "$(by first first)" $restore
    refused recovery.half "$(by first mistyped)" $restore
    [ ! -e "$root$profile/ledger" ] || stop "a ledger was put in place by one half"
    wanted "$(by second first)" $restore
}
refused rule.R-PW-2 '3<L01-anew' ledger head --user L01 --password-fd 3
for person in L01 L08; do wanted '3<L02' ledger recovery confirm $person --user L02 --password-fd 3; done
# The seals' key was lost with the machine, and nothing else.
if with '3<L02' ledger verify --user L02 --password-fd 3; then stop "a lost key of the seals is not told"; fi
grep -q 'seal-restarted' "$said" || { cat "$said"; stop "the restored ledger is damaged"; }
if grep -q '"recovery"' "$said"; then cat "$said"; stop "the halves' proof does not hold"; fi
echo "installed, set up, backed up, killed, lost, and restored by both halves on another machine."
