# Reads CTest's JUnit file; prints "PASSED FAILED SKIPPED NAMES": what the Qt Test programs counted themselves, one for
# a program that counts nothing, and a failure for one that failed without saying so (a crash, a time limit, no program).
function value_of(attribute) {
    if (!match($0, attribute "=\"[^\"]*\"")) return ""
    return substr($0, RSTART + length(attribute) + 2, RLENGTH - length(attribute) - 3)
}
/<testcase / {
    name = value_of("name")
    status = value_of("status")
    counted = counted_failed = 0
    reason = ""
}
/<skipped / { reason = value_of("message") }
/^(\t*<system-out>)?Totals: [0-9]+ passed, [0-9]+ failed, [0-9]+ skipped/ {
    sub(/^.*Totals: /, "")
    counted = 1
    counted_failed += $3
    passed += $1
    failed += $3
    skipped += $5
}
/<\/testcase>/ {
    broken = status == "fail" || (status == "notrun" && reason !~ /^SKIP_/)
    if (broken) {
        names = names "," name
        if (!counted_failed) failed++
    } else if (!counted) {
        if (status == "notrun") skipped++
        else passed++
    }
}
END { print passed + 0, failed + 0, skipped + 0, substr(names, 2) }
