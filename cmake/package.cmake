# A package of each component that installer/CMakeLists.txt fills: jcic-desk for the counter; beside it, where somebody
# practises, jcic-desk-practice; jcic-desk-witness for audit's machine; and
# jcic-desk-hub for who runs the hub's server. Linked libraries by dpkg-shlibdeps, the rest from the one list of packages.
file(STRINGS ${CMAKE_SOURCE_DIR}/cmake/packages.txt package_lines REGEX "^(run|counter) ")
set(depends)
set(recommends)
foreach(line ${package_lines})
  string(REGEX MATCH "^([a-z]+) +([^ ]+)$" matched "${line}")
  if(CMAKE_MATCH_1 STREQUAL "run")
    list(APPEND depends ${CMAKE_MATCH_2})
  else()
    list(APPEND recommends ${CMAKE_MATCH_2})
  endif()
endforeach()
list(JOIN depends ", " CPACK_DEBIAN_DESK_PACKAGE_DEPENDS)
list(JOIN recommends ", " CPACK_DEBIAN_DESK_PACKAGE_RECOMMENDS)

# The release that they were built on stands in the version: 12's is older than 13's of the same source, and apt brings the one in
# the other's place (docs/run/administrators.md, "From Debian 12 to 13").
set(CPACK_DEBIAN_PACKAGE_VERSION ${JCIC_PACKAGE_VERSION})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME jcic-desk)
# Debian asks for one. Who builds the packages for others names somebody who can be reached; there is no home page to name.
set(JCIC_MAINTAINER "$ENV{JCIC_MAINTAINER}" CACHE STRING "Who answers for the packages: Name <address>")
if(JCIC_MAINTAINER)
  set(CPACK_PACKAGE_CONTACT ${JCIC_MAINTAINER})
else()
  set(CPACK_PACKAGE_CONTACT "whoever built this package <unnamed@jcic-desk.invalid>")
endif()
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")  # else the project's would stand before each package's own
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL desk practice witness hub)
set(CPACK_DEBIAN_DESK_PACKAGE_NAME jcic-desk)
set(CPACK_DEBIAN_DESK_DESCRIPTION
"bank branch's desk for government data through JCIC
A query officer asks for a loan applicant's income, property and insured
employment (JCIC items T50, T51 and T52), a supervisor approves, the branch's
chip card opens the host, and the records are shown and printed with watermark
and stamp. Every step stands first in an encrypted ledger.
.
JCIC's own host protocol and card commands are not public: a member institution
plugs them in. The package jcic-desk-practice brings an invented branch, host
and card to practise with.")
set(CPACK_DEBIAN_PRACTICE_PACKAGE_NAME jcic-desk-practice)
set(CPACK_DEBIAN_PRACTICE_PACKAGE_DEPENDS "jcic-desk (= ${JCIC_PACKAGE_VERSION})")
set(CPACK_DEBIAN_PRACTICE_DESCRIPTION
"practice branch for the desk jcic-desk
The same desk over an invented branch: its people and applicants, a JCIC host,
a chip card and the authority that certifies them, all in software and made at
random for each practice profile.
.
These programs open no real profile. They can pose as JCIC and sign
certificates: a real branch's counter needs none of them.")
set(CPACK_DEBIAN_WITNESS_PACKAGE_NAME jcic-desk-witness)
set(CPACK_DEBIAN_WITNESS_DESCRIPTION
"witness of the ledgers of jcic-desk
Cosigns the checkpoints of a bank's ledgers (C2SP tlog-cosignature), each only
if it goes on from what was witnessed before. So whoever verifies a ledger
finds a whole folder put back, and a second history of one ledger.
.
For a machine of audit: it sees hashes, sizes and public keys, no event.")
set(CPACK_DEBIAN_HUB_PACKAGE_NAME jcic-desk-hub)
set(CPACK_DEBIAN_HUB_DESCRIPTION
"keeper of the server where desks of jcic-desk meet
Makes and upgrades the tables in which the desks of one bank claim
authorisations and tell each other of their work, on a PostgreSQL server of
the bank's; enrols and retires desks; reads everything as a stranger would and
lists what does not hold.
.
For a machine of the bank's database people, and of head office, which sees
the branches on a page: it opens no ledger.")
set(CPACK_DEBIAN_HUB_PACKAGE_RECOMMENDS fonts-noto-cjk)
set(CPACK_PACKAGE_INSTALL_DIRECTORY jcic-desk)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/../installer/same-time.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/../installer/same-time.cmake)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
