# The rooms that also compile for Windows (branches run it): base, domain, pcsc, against WinSCard.
find_package(Threads REQUIRED)

# tl::expected is headers only, of this machine: a folder with them alone, since /usr/include holds Linux's own too.
find_path(JCIC_TL_INCLUDE tl/expected.hpp PATHS /usr/include REQUIRED NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
file(CREATE_LINK ${JCIC_TL_INCLUDE}/tl ${CMAKE_BINARY_DIR}/include/tl SYMBOLIC)
add_library(tl::expected INTERFACE IMPORTED)
set_target_properties(tl::expected PROPERTIES INTERFACE_INCLUDE_DIRECTORIES ${CMAKE_BINARY_DIR}/include)
add_library(PkgConfig::PCSC INTERFACE IMPORTED)
set_target_properties(PkgConfig::PCSC PROPERTIES INTERFACE_LINK_LIBRARIES winscard)

jcic_room(base FOLDER app/base EXTERNAL tl::expected Threads::Threads bcrypt)
jcic_room(domain FOLDER app/domain LINKS base)
add_subdirectory(pcsc)
add_subdirectory(tests/portable)
