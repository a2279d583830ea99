# The same sources give the same package: what is in it is of the changelog's time, whenever it was built. CPack reads this
# twice: as CPACK_PROJECT_CONFIG_FILE, to know the time; and before it packs what was installed into a folder for it.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  execute_process(COMMAND sh -c "date -d \"$(sed -n 's/^ -- .*>  //p' '${CMAKE_CURRENT_LIST_DIR}/changelog' | head -n 1)\" +%s"
                  OUTPUT_VARIABLE moment OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(ENV{SOURCE_DATE_EPOCH} ${moment})
endif()
if(CPACK_TEMPORARY_INSTALL_DIRECTORY)
  # What the program holds its own files to (app/desk/rooms/machine_watch.h): of each package, as they are installed.
  foreach(pair desk:jcic-desk practice:jcic-desk-practice)
    string(REGEX MATCH "^(.*):(.*)$" matched ${pair})
    execute_process(WORKING_DIRECTORY ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${CMAKE_MATCH_1}/usr COMMAND_ERROR_IS_FATAL ANY
      COMMAND sh -c "list=share/jcic-desk/$1.sha256 && rm -f $list && for folder in bin libexec share/jcic-desk; do
[ ! -d $folder ] || find $folder -type f; done | LC_ALL=C sort | xargs sha256sum >../files && chmod 644 ../files && mv ../files $list"
              - ${CMAKE_MATCH_2})
  endforeach()
  execute_process(COMMAND find ${CPACK_TEMPORARY_INSTALL_DIRECTORY} -exec touch -h -d @$ENV{SOURCE_DATE_EPOCH} "{}" +
                  COMMAND_ERROR_IS_FATAL ANY)
endif()
