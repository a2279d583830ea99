#!/bin/sh
# compiler-cache.sh SOURCES COMPILER ARGUMENT...: the compiler through ccache, so that a second clone of the same sources finds
# what the first compiled: paths below SOURCES count as relative. A precompiled header never comes from the cache: clang's
# holds the paths of the folder in which it was made, and fails in every other once that folder is gone. It also differs each
# time it is made, even of the same text; beside it goes a digest of that text, which ccache takes for it.
sources=$1
shift

# Behind -Xclang ccache leaves a path as it is: this folder's name goes here.
before=
for argument; do
    shift
    [ "$before" != -Xclang ] || argument=${argument#"$PWD"/}
    set -- "$@" "$argument"
    before=$argument
done

# digest_of_header COMPILER ARGUMENT...: instead of compiling, writes OUTPUT.sum. clang is told to precompile by
# "-Xclang -emit-pch", which would outdo -E: left out, so that the text is written and not a header with this folder's name in it.
digest_of_header() {
    before=
    for argument; do
        shift
        case $argument in
            -Xclang | -emit-pch) ;;
            *)
                [ "$before" != -Xclang ] || set -- "$@" -Xclang
                [ "$before" != -o ] || { output=$argument; argument=$argument.text; }
                set -- "$@" "$argument" ;;
        esac
        before=$argument
    done
    "$@" -w -Wno-error -E -P -dD && sha256sum <"$output.text" >"$output.sum"
    status=$?
    rm -f "$output.text"
    return $status
}

# The compiler is known by its content: another machine's is of another time. pch_defines and time_macros are what ccache
# wants where headers are precompiled; no language changes what is compiled.
export CCACHE_BASEDIR="$sources" CCACHE_NOHASHDIR=true CCACHE_COMPILERCHECK=content CCACHE_PCH_EXTSUM=true \
    CCACHE_SLOPPINESS=pch_defines,time_macros,locale CCACHE_IGNOREOPTIONS="-fmacro-prefix-map=*"
case " $* " in
    *" c++-header "*) "$@" && digest_of_header "$@" ;;
    *) exec ccache "$@" ;;
esac
