# SQLCipher 4.5 or later: fetched and built by cmake/build-sqlcipher.sh into JCIC_SQLCIPHER (static, hidden symbols).
set(JCIC_SQLCIPHER "$ENV{HOME}/.cache/jcic-desk/sqlcipher-4.6.1" CACHE PATH "Folder with sqlite3.h and libsqlcipher.a")
add_library(sqlcipher STATIC IMPORTED)
if(NOT EXISTS ${JCIC_SQLCIPHER}/libsqlcipher.a)
  message(FATAL_ERROR "No SQLCipher in ${JCIC_SQLCIPHER}: run cmake/build-sqlcipher.sh first (./run and ./test do).")
endif()
set_target_properties(sqlcipher PROPERTIES IMPORTED_LOCATION ${JCIC_SQLCIPHER}/libsqlcipher.a
  INTERFACE_INCLUDE_DIRECTORIES ${JCIC_SQLCIPHER}
  INTERFACE_LINK_OPTIONS "-Wl,--exclude-libs,libsqlcipher.a"
  INTERFACE_LINK_LIBRARIES "OpenSSL::Crypto;${CMAKE_DL_LIBS};m")
