# SQLCipher 4.5 or later: fetched and built by cmake/build-sqlcipher.sh into JCIC_SQLCIPHER_FOLDER (static, hidden symbols).
set(JCIC_SQLCIPHER_FOLDER "$ENV{HOME}/.cache/jcic-desk/sqlcipher-4.6.1" CACHE PATH "Folder with sqlite3.h and libsqlcipher.a")
add_library(sqlcipher STATIC IMPORTED)
if(NOT EXISTS ${JCIC_SQLCIPHER_FOLDER}/built.sha256)
  message(FATAL_ERROR "No SQLCipher in ${JCIC_SQLCIPHER_FOLDER}: run cmake/build-sqlcipher.sh first (./run and ./test do).")
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -E env JCIC_SQLCIPHER=${JCIC_SQLCIPHER_FOLDER}
                        sh ${CMAKE_CURRENT_LIST_DIR}/build-sqlcipher.sh --check
                RESULT_VARIABLE differs)
if(differs)
  message(FATAL_ERROR "The SQLCipher in ${JCIC_SQLCIPHER_FOLDER} is not as it was built, or was built by other options: "
                      "run cmake/build-sqlcipher.sh, which builds it anew.")
endif()
# By a path below the build's own folder, which is the same for everybody: what one machine's user compiled serves another.
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/sqlcipher)
file(CREATE_LINK ${JCIC_SQLCIPHER_FOLDER}/sqlite3.h ${CMAKE_BINARY_DIR}/sqlcipher/sqlite3.h SYMBOLIC)
set_target_properties(sqlcipher PROPERTIES IMPORTED_LOCATION ${JCIC_SQLCIPHER_FOLDER}/libsqlcipher.a
  INTERFACE_INCLUDE_DIRECTORIES ${CMAKE_BINARY_DIR}/sqlcipher
  INTERFACE_COMPILE_DEFINITIONS SQLITE_HAS_CODEC=1  # shows sqlite3_key, which it was built with
  INTERFACE_LINK_OPTIONS "-Wl,--exclude-libs,libsqlcipher.a"
  INTERFACE_LINK_LIBRARIES "OpenSSL::Crypto;${CMAKE_DL_LIBS};m")
