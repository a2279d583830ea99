# Every warning, hardening and sanitizer option, in one place. Warnings are errors.
# Rooms link jcic_options; fetched sources (SQLCipher) do not.
set(JCIC_SANITIZE "" CACHE STRING "Sanitizers: what -fsanitize= takes, or empty")

add_library(jcic_options INTERFACE)
target_include_directories(jcic_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(jcic_options INTERFACE
  -Wall -Wextra -Wpedantic -Werror
  -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Wnull-dereference -Wdouble-promotion -Wswitch-enum
  -Wundef -Wunused -Wextra-semi
  -fvisibility=hidden -fstack-protector-strong -fno-strict-aliasing -pthread)
# What is told of a source's place begins at the sources: the same bytes in any folder, and another clone finds them compiled.
target_compile_options(jcic_options INTERFACE -fmacro-prefix-map=${CMAKE_SOURCE_DIR}/=)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Wrong in g++ 12 at -O2: on inlined optional and variant (GCC bugs 105562, 80635), on joined and assigned strings (105651).
  # clang and the sanitizers judge those.
  target_compile_options(jcic_options INTERFACE -Wduplicated-cond -Wlogical-op -Wno-maybe-uninitialized -Wno-null-dereference -Wno-restrict
    -Wno-stringop-overflow -Wno-array-bounds)
  # A test's own names lie in a file that its batch includes, not in the batch: g++ takes them for a header's.
  if(JCIC_BATCHES)
    target_compile_options(jcic_options INTERFACE -Wno-subobject-linkage)
  endif()
  # A batch of sources reaches g++'s own limit of 128 MiB again and again; with half a gigabyte it compiles in a tenth less.
  target_compile_options(jcic_options INTERFACE "SHELL:--param ggc-min-heapsize=524288")
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # Links take half as long, and the sanitizers' are the largest.
  target_link_options(jcic_options INTERFACE -fuse-ld=lld)
  # Of sources that are compiled together a local name may be another one's own: g++, which judges -Wshadow too, knows.
  if(JCIC_BATCHES)
    target_compile_options(jcic_options INTERFACE -Wno-shadow)
  endif()
  # Else each precompiled header holds the time at which it was made, and no two clones share what they compile.
  target_compile_options(jcic_options INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
endif()
# The standard library's own checks (an index, an empty optional, a null pointer of its own) end a program instead of reading on.
target_compile_definitions(jcic_options INTERFACE _GLIBCXX_ASSERTIONS)
# Jumps land where a jump may land, and no frame steps over the guard page below the stack. The first is compiled in, and a
# processor is not yet told so: Debian 12's crt1.o is without the mark that a whole program needs.
if(NOT WIN32)
  target_compile_options(jcic_options INTERFACE -fstack-clash-protection)
  if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
    target_compile_options(jcic_options INTERFACE -fcf-protection=full)
  endif()
endif()
if(JCIC_SANITIZE)
  # What is loaded into programs of others (the sanitizer's own symbolizer, too) sets JCIC_UNSANITIZED.
  set(sanitized $<NOT:$<BOOL:$<TARGET_PROPERTY:JCIC_UNSANITIZED>>>)
  target_compile_options(jcic_options INTERFACE
    "$<${sanitized}:-fsanitize=${JCIC_SANITIZE};-fno-omit-frame-pointer;-fno-sanitize-recover=all>")
  target_link_options(jcic_options INTERFACE "$<${sanitized}:-fsanitize=${JCIC_SANITIZE}>")
else()
  target_compile_options(jcic_options INTERFACE $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=3>)
  if(WIN32)
    target_link_options(jcic_options INTERFACE -fstack-protector-strong)  # its functions are in a library of their own
  else()
    target_link_options(jcic_options INTERFACE -Wl,-z,relro,-z,now -Wl,-z,noexecstack)
  endif()
endif()
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# A second build of the same sources costs little where ccache is installed.
find_program(JCIC_CCACHE ccache)
if(JCIC_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_SOURCE_DIR}/cmake/compiler-cache.sh ${CMAKE_SOURCE_DIR})
endif()
