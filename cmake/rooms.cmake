# The headers that most files of a kind read, read once: jcic_headers(NAME LINKS TARGET... READ <HEADER>...). Not for
# Windows: there each file is read with its own includes, and so one that was forgotten is found.
function(jcic_headers name)
  cmake_parse_arguments(HEADERS "" "" "LINKS;READ;OPTIONS" ${ARGN})
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${name}.cpp CONTENT "")
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/${name}.cpp)
  target_link_libraries(${name} PRIVATE tl::expected Threads::Threads ${HEADERS_LINKS} jcic_options)
  target_compile_options(${name} PRIVATE ${HEADERS_OPTIONS})
  target_precompile_headers(${name} PRIVATE <algorithm> <array> <charconv> <chrono> <filesystem> <fstream> <functional>
    <map> <memory> <mutex> <optional> <set> <span> <sstream> <string> <string_view> <thread> <utility> <variant> <vector>
    <tl/expected.hpp> ${HEADERS_READ})
endfunction()

# The loader looks for each symbol of each library in one library after the other, as the program names them. Those that
# hold most of what is looked for come first: a third of a start's look-ups are saved. Each is linked by its room anyway.
#   jcic_load_first(jcic-desk Qt6::Core)
function(jcic_load_first program)
  set(first -l:libc.so.6 $<TARGET_FILE:OpenSSL::Crypto> -l:libstdc++.so.6)
  foreach(library IN LISTS ARGN)
    list(APPEND first $<TARGET_FILE:${library}>)
  endforeach()
  target_link_options(${program} PRIVATE LINKER:--push-state,--no-as-needed ${first} LINKER:--pop-state)
endfunction()

# jcic_apart(SOURCE...): of the target made of this folder, these are compiled each by itself.
function(jcic_apart)
  if(ARGN)
    set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

# One target a room. What a room may know is what it links; tests/house reads the includes and checks it.
#   jcic_room(ledger FOLDER app/ledger LINKS base domain EXTERNAL OpenSSL::Crypto)
# A room's sources are the *.cpp of its folder and of the folders in it, but for `program`, which is another target's. With
# JCIC_BATCHES they are compiled several at a time: no name of a room's anonymous namespaces is another source's too. QT turns
# on moc.
function(jcic_room name)
  cmake_parse_arguments(ROOM "QT" "FOLDER" "LINKS;EXTERNAL" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${ROOM_FOLDER}/*.cpp
       ${CMAKE_SOURCE_DIR}/${ROOM_FOLDER}/*.h)
  # The room's own folder "program" is a program's; a clone may lie below a folder of that name.
  list(FILTER sources EXCLUDE REGEX "^${CMAKE_SOURCE_DIR}/${ROOM_FOLDER}/program/")
  list(TRANSFORM ROOM_LINKS PREPEND desk_)
  # A room of headers only (or none yet) compiles nothing, and still says what it links.
  set(compiled ${sources})
  list(FILTER compiled INCLUDE REGEX "\\.cpp$")
  if(NOT compiled)
    add_library(desk_${name} INTERFACE)
    target_link_libraries(desk_${name} INTERFACE ${ROOM_LINKS} ${ROOM_EXTERNAL})
    target_include_directories(desk_${name} INTERFACE ${CMAKE_SOURCE_DIR})
    return()
  endif()
  add_library(desk_${name} STATIC ${sources})
  set_target_properties(desk_${name} PROPERTIES UNITY_BUILD ${JCIC_BATCHES} UNITY_BUILD_BATCH_SIZE 16)
  target_link_libraries(desk_${name} PUBLIC ${ROOM_LINKS} PRIVATE jcic_options PUBLIC ${ROOM_EXTERNAL})
  target_include_directories(desk_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  if(ROOM_QT)
    set_target_properties(desk_${name} PROPERTIES AUTOMOC ON)
    target_compile_definitions(desk_${name} PRIVATE ${JCIC_QT_STRICT})
  endif()
  if(TARGET room_headers)
    if(Qt6::Widgets IN_LIST ROOM_EXTERNAL)
      target_precompile_headers(desk_${name} REUSE_FROM window_headers)
    else()
      target_precompile_headers(desk_${name} REUSE_FROM room_headers)
    endif()
  endif()
endfunction()

set(JCIC_QT_STRICT QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_FOREACH)
# What they test is optimised, not they.
set(JCIC_TEST_OPTIONS -O0)
# As the precompiled headers are compiled, whatever Qt asks of a program.
list(APPEND JCIC_TEST_OPTIONS -fPIC)
# Debian 13's: QTRY_ macros of Qt 6.8 narrow in our name, and g++ 14 takes a reference to what a function keeps for one to its
# arguments. Debian 12's judge the same tests.
add_library(jcic_test_warnings INTERFACE)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
  target_compile_options(jcic_test_warnings INTERFACE -Wno-conversion -Wno-dangling-reference)
endif()

# Where tests make their folders: in memory, if this machine has two gigabytes of it free under /dev/shm; a ledger's tests take
# a fifth of the time that they take on a disk. A container's 64 MB are not enough.
execute_process(COMMAND df --output=avail /dev/shm OUTPUT_VARIABLE in_memory ERROR_QUIET)
string(REGEX MATCH "[0-9]+" in_memory "${in_memory}")
set(JCIC_TEST_FOLDERS "")
if(in_memory AND in_memory GREATER 2000000)
  set(JCIC_TEST_FOLDERS TMPDIR=/dev/shm)
endif()

# How many tests of a room are compiled at a time: half of what each costs is its headers. A room some of whose tests have a name
# in common sets fewer.
set(JCIC_TESTS_BATCH 24)

# What CTest runs: jcic_run_tests(ENTRY PROGRAM NAMES <name>... [TIMEOUT] [LOCK] [REAL_ARGON2]).
function(jcic_run_tests entry program)
  cmake_parse_arguments(RUN "REAL_ARGON2" "TIMEOUT;LOCK" "NAMES" ${ARGN})
  add_test(NAME ${entry} COMMAND ${program} ${RUN_NAMES})
  if(NOT RUN_TIMEOUT)
    set(RUN_TIMEOUT 300)
  endif()
  set(environment QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8)
  if(JCIC_TESTS_WITH_LIGHT_ARGON2 AND NOT RUN_REAL_ARGON2)
    add_dependencies(${program} light_argon2)
    list(APPEND environment LD_PRELOAD=$<TARGET_FILE:light_argon2>)
  endif()
  set_tests_properties(${entry} PROPERTIES TIMEOUT ${RUN_TIMEOUT} RESOURCE_LOCK "${RUN_LOCK}" ENVIRONMENT "${environment}")
endfunction()

# Files of a room that run one after the other in one process, <room>.<theme>: they take little time, start no server and change
# nothing of the process. Each is a label, by which ./test finds it; a failure names file and function.
#   jcic_together(desk papers NAMES papers papers_counted papers_kept)
# stands before they are declared. A room that sets JCIC_TESTS_TOGETHER has all its other files in <room>.together.
function(jcic_together room theme)
  cmake_parse_arguments(GROUP "" "" "NAMES" ${ARGN})
  foreach(name ${GROUP_NAMES})
    set_property(GLOBAL PROPERTY JCIC_THEME_${room}_${name} ${theme})
  endforeach()
endfunction()
function(jcic_run_together room theme)
  get_property(names GLOBAL PROPERTY JCIC_TOGETHER_${room}_${theme})
  jcic_run_tests(${room}.${theme} tests_${room} NAMES ${names} TIMEOUT 1800)
  list(TRANSFORM names PREPEND ${room}.)
  set_tests_properties(${room}.${theme} PROPERTIES LABELS "${names}")
endfunction()

# A room's tests: tests/<room>/test_<name>.cpp, Qt Test (tests/support/test_program.h), all in one program, tests_<room>, of
# which CTest runs each file in a process of its own, or those of a theme in one (jcic_together).
#   jcic_test(domain identifiers LINKS domain)
# LOCK names what two programs cannot use at the same time (the card daemon, a port). ALONE is a program of its own, for a file
# that looks at its own process or puts functions of its own in place of the system's. REAL_ARGON2 is without the stand-in of
# tests/support/light_argon2.cpp.
function(jcic_test room name)
  cmake_parse_arguments(TEST "ALONE;REAL_ARGON2" "TIMEOUT;LOCK" "LINKS;EXTERNAL" ${ARGN})
  set(program tests_${room})
  if(TEST_ALONE)
    set(program test_${room}_${name})
    if(TARGET tests_${room})
      add_dependencies(tests_${room} ${program})
    endif()
  endif()
  if(NOT TARGET ${program})
    add_executable(${program})
    set_target_properties(${program} PROPERTIES UNITY_BUILD ${JCIC_BATCHES} UNITY_BUILD_BATCH_SIZE ${JCIC_TESTS_BATCH})
    target_link_libraries(${program} PRIVATE test_program jcic_options jcic_test_warnings Qt6::Test Qt6::Network)
    target_include_directories(${program} PRIVATE ${CMAKE_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR})
    target_compile_options(${program} PRIVATE ${JCIC_TEST_OPTIONS})
    target_link_options(${program} PRIVATE -fuse-ld=lld)
    if(JCIC_TESTS_WITH_WINDOWS)
      target_precompile_headers(${program} REUSE_FROM window_test_headers)
    else()
      target_precompile_headers(${program} REUSE_FROM test_headers)
    endif()
  endif()
  # moc alone, for the one file that needs it: AUTOMOC would run a program and compile a file more for each test.
  qt_generate_moc(test_${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/test_${name}.moc)
  target_sources(${program} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/test_${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/test_${name}.moc)
  list(TRANSFORM TEST_LINKS PREPEND desk_)
  target_link_libraries(${program} PRIVATE ${TEST_LINKS} ${TEST_EXTERNAL})
  get_property(theme GLOBAL PROPERTY JCIC_THEME_${room}_${name})
  if(JCIC_TESTS_TOGETHER AND NOT theme AND NOT TEST_ALONE AND NOT TEST_TIMEOUT)
    set(theme together)
  endif()
  if(theme)
    if(TEST_ALONE OR TEST_LOCK OR TEST_REAL_ARGON2)
      message(FATAL_ERROR "${room}.${name} runs by itself: it is in no theme.")
    endif()
    get_property(begun GLOBAL PROPERTY JCIC_TOGETHER_${room}_${theme} SET)
    if(NOT begun)
      cmake_language(EVAL CODE "cmake_language(DEFER CALL jcic_run_together [[${room}]] [[${theme}]])")
    endif()
    set_property(GLOBAL APPEND PROPERTY JCIC_TOGETHER_${room}_${theme} ${name})
    return()
  endif()
  set(real_argon2 "")
  if(TEST_REAL_ARGON2)
    set(real_argon2 REAL_ARGON2)
  endif()
  jcic_run_tests(${room}.${name} ${program} NAMES ${name} TIMEOUT ${TEST_TIMEOUT} LOCK ${TEST_LOCK} ${real_argon2})
endfunction()
