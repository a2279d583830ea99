# shellcheck shell=sh
# Sourced: a machine without a locale speaks ASCII only, which Qt and our Chinese words cannot use.
case "$(locale charmap 2>/dev/null)" in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac
