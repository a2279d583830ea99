# What also compiles for Windows (branches and auditors run it): jcic-ledger-verify, and the rooms that name nothing of Linux.
# docs/trust/windows.md says what is missing for the others.
find_package(Threads REQUIRED)

# tl::expected is headers only, of this machine: a folder with them alone, since /usr/include holds Linux's own too.
find_path(JCIC_TL_INCLUDE tl/expected.hpp PATHS /usr/include REQUIRED NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
file(CREATE_LINK ${JCIC_TL_INCLUDE}/tl ${CMAKE_BINARY_DIR}/include/tl SYMBOLIC)
add_library(tl::expected INTERFACE IMPORTED)
set_target_properties(tl::expected PROPERTIES INTERFACE_INCLUDE_DIRECTORIES ${CMAKE_BINARY_DIR}/include)
add_library(PkgConfig::PCSC INTERFACE IMPORTED)
set_target_properties(PkgConfig::PCSC PROPERTIES INTERFACE_LINK_LIBRARIES winscard)

# libcrypto alone, as cmake/build-libcrypto.sh built it.
set(JCIC_LIBCRYPTO_FOLDER "$ENV{HOME}/.cache/jcic-desk/libcrypto-3.5.7-windows" CACHE PATH "Folder with include and libcrypto.a")
execute_process(COMMAND ${CMAKE_COMMAND} -E env JCIC_LIBCRYPTO=${JCIC_LIBCRYPTO_FOLDER}
                        sh ${CMAKE_CURRENT_LIST_DIR}/build-libcrypto.sh --check
                RESULT_VARIABLE differs)
if(differs)
  message(FATAL_ERROR "No libcrypto in ${JCIC_LIBCRYPTO_FOLDER}, or not as it was built, or by other options: "
                      "run cmake/build-libcrypto.sh, which builds it anew.")
endif()
file(CREATE_LINK ${JCIC_LIBCRYPTO_FOLDER}/include/openssl ${CMAKE_BINARY_DIR}/include/openssl SYMBOLIC)
add_library(OpenSSL::Crypto STATIC IMPORTED)
set_target_properties(OpenSSL::Crypto PROPERTIES IMPORTED_LOCATION ${JCIC_LIBCRYPTO_FOLDER}/libcrypto.a
  INTERFACE_INCLUDE_DIRECTORIES ${CMAKE_BINARY_DIR}/include INTERFACE_LINK_LIBRARIES "bcrypt;crypt32;ws2_32")

jcic_room(base FOLDER app/base EXTERNAL tl::expected Threads::Threads bcrypt)
jcic_room(domain FOLDER app/domain LINKS base)
jcic_room(openssl FOLDER app/openssl LINKS base EXTERNAL OpenSSL::Crypto)
jcic_room(verify FOLDER app/verify LINKS base openssl EXTERNAL OpenSSL::Crypto)
target_compile_definitions(desk_verify PRIVATE JCIC_VERSION="${PROJECT_VERSION}")
jcic_room(inquiry FOLDER app/inquiry LINKS base domain)
add_subdirectory(pcsc)

# Of these only what needs no call of Linux's, and nothing is linked of it: the headers of four more libraries will do.
file(CREATE_LINK ${JCIC_TL_INCLUDE}/nlohmann ${CMAKE_BINARY_DIR}/include/nlohmann SYMBOLIC)
foreach(header zlib.h zconf.h argon2.h)
  file(CREATE_LINK ${JCIC_TL_INCLUDE}/${header} ${CMAKE_BINARY_DIR}/include/${header} SYMBOLIC)
endforeach()
set(JCIC_SQLCIPHER_FOLDER "$ENV{HOME}/.cache/jcic-desk/sqlcipher-4.6.1" CACHE PATH "Folder with sqlite3.h")
file(CREATE_LINK ${JCIC_SQLCIPHER_FOLDER}/sqlite3.h ${CMAKE_BINARY_DIR}/include/sqlite3.h SYMBOLIC)
file(GLOB card CONFIGURE_DEPENDS app/card/*.cpp app/selfcheck/*.cpp)
list(FILTER card EXCLUDE REGEX "/(left_mute|revocation_file)\\.cpp$")
add_library(desk_card_part OBJECT ${card})
target_link_libraries(desk_card_part PRIVATE desk_base desk_openssl desk_pcsc jcic_options)
set(ledger keys store unlock ledger search workstation elsewhere proofs ledger_check backup)
list(TRANSFORM ledger PREPEND app/)
list(TRANSFORM ledger APPEND /*.cpp)
file(GLOB_RECURSE ledger CONFIGURE_DEPENDS ${ledger})
list(FILTER ledger EXCLUDE REGEX "/(database|traceless|twin_file|verify_search)\\.cpp$")
add_library(desk_ledger_part OBJECT ${ledger})
target_compile_definitions(desk_ledger_part PRIVATE SQLITE_HAS_CODEC=1)  # as cmake/sqlcipher.cmake has it
target_link_libraries(desk_ledger_part PRIVATE desk_base desk_domain desk_openssl jcic_options OpenSSL::Crypto)
foreach(part desk_card_part desk_ledger_part)  # held to compile, and no more: several at a time, and nothing is optimised
  set_target_properties(${part} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 16)
  target_compile_options(${part} PRIVATE -O0 -U_FORTIFY_SOURCE)
endforeach()

add_executable(jcic-ledger-verify app/verify/program/main.cpp)
target_link_libraries(jcic-ledger-verify PRIVATE desk_verify jcic_options)
# No time in it, and nothing of where it was built: the same sources give the same bytes.
target_link_options(jcic-ledger-verify PRIVATE -s -Wl,--no-insert-timestamp)
# What an auditor compares it with.
add_custom_command(TARGET jcic-ledger-verify POST_BUILD WORKING_DIRECTORY ${CMAKE_BINARY_DIR}
                   COMMAND sha256sum jcic-ledger-verify.exe >jcic-ledger-verify.exe.sha256)
# And what is in it.
add_custom_command(TARGET jcic-ledger-verify POST_BUILD WORKING_DIRECTORY ${CMAKE_BINARY_DIR} VERBATIM
                   COMMAND sh -c "CXX='${CMAKE_CXX_COMPILER}' '${CMAKE_SOURCE_DIR}/installer/sbom.sh' jcic-ledger-verify ${PROJECT_VERSION} '${CMAKE_SOURCE_DIR}/cmake/openssl.sha256' jcic-ledger-verify.exe >jcic-ledger-verify.exe.spdx.json")
add_subdirectory(tests/portable)
