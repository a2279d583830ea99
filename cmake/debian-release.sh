#!/bin/sh
# Prints which Debian this is: 12, 13; nothing where /etc/os-release says no number.
# shellcheck source=/dev/null
. /etc/os-release
echo "${VERSION_ID:-}"
