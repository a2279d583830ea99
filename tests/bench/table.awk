# The lines of the bench programs (tests/bench/bench.h) as a table. What is measured alone has no ratio. With
# -v goal=1.2 a ratio above it is named, and the status is 1.
BEGIN {
    FS = "\t"
    print "| measured | ratio | ours | bare |"
    print "| --- | ---: | ---: | ---: |"
}
goal && NF == 5 && $4 != 0 && $2 + 0 > goal + 0 { above = above "above " goal ": " $1 " (" $2 ")\n" }
NF == 5 && $4 == 0 { printf "| %s | | %s %s | |\n", $1, $3, $5; next }
NF == 5 && $5 == "µs" { printf "| %s | %s | %.2f ms | %.2f ms |\n", $1, $2, $3 / 1000, $4 / 1000; next }
NF == 5 { printf "| %s | %s | %s %s | %s %s |\n", $1, $2, $3, $5, $4, $5; next }
{ print "not a line of a bench: " $0 > "/dev/stderr" }
END { if (above) { printf "%s", above > "/dev/stderr"; exit 1 } }
