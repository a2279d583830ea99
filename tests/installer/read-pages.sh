#!/bin/sh
# What is read on the pages that a practice day printed, a line each: without what is another one each time (times, days, serial
# numbers, copies' codes) and without blanks, which are the layout's. Two machines' must be the same.
# usage: read-pages.sh FOLDER
set -eu
for page in "$1"/*.pdf; do
    echo "$(basename "$page"):"
    pdftotext "$page" - | tr -d ' \f' | grep . | sed -E 's/●{4}[0-9]{4}/(serial)/g; s/[0-9]{3}[-.][0-9]{2}[-.][0-9]{2}/(day)/g
        s/[0-9]{2}:[0-9]{2}/(time)/g; s/[0-9]{4}99990000[0-9]{4}/(copy)/g'
done
