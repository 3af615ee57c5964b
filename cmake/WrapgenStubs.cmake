# wrapgen_add_stubs(TARGET <name> MODULES <module>... OUTPUT_DIR <directory> ...); docs/cmake.md is the reference.

function(wrapgen_add_stubs)
  cmake_parse_arguments(PARSE_ARGV 0 arg "ALL;PRUNE" "TARGET;OUTPUT_DIR;STYLE;PROFILE" "MODULES;OPTIONS")
  _wrapgen_check_arguments(wrapgen_add_stubs "TARGET;MODULES;OUTPUT_DIR")
  if("${arg_STYLE}" STREQUAL "")
    set(arg_STYLE strict)
  else()
    _wrapgen_check_style()
  endif()
  get_filename_component(arg_OUTPUT_DIR "${arg_OUTPUT_DIR}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_BINARY_DIR}")

  set(manifests "")
  set(stamps "")
  set(targets "")
  set(depfiles "")
  foreach(module IN LISTS arg_MODULES)
    if(NOT TARGET "wrapgen_${module}")
      message(FATAL_ERROR "wrapgen_add_stubs(${arg_TARGET}): the module ${module} was not added by wrapgen_add_module().")
    endif()
    get_target_property(store_dir "wrapgen_${module}" WRAPGEN_STORE_DIR)
    get_target_property(stamp "wrapgen_${module}" WRAPGEN_STAMP)
    get_target_property(module_manifests "wrapgen_${module}" WRAPGEN_MANIFESTS)
    get_target_property(profile "wrapgen_${module}" WRAPGEN_PROFILE)
    get_target_property(module_depfiles "wrapgen_${module}" WRAPGEN_CASTXML_DEPFILES)
    list(APPEND depfiles ${module_depfiles})
    list(APPEND stamps "${stamp}")
    list(APPEND manifests ${module_manifests})
    list(APPEND targets "wrapgen_${module}")
    if(profile AND NOT arg_PROFILE)
      set(arg_PROFILE "${profile}")
    endif()
  endforeach()

  set(state "${CMAKE_CURRENT_BINARY_DIR}/${arg_TARGET}.wrapgen")
  file(GENERATE OUTPUT "${state}/manifests.txt" CONTENT "${manifests}")
  set(command ${Wrapgen_COMMAND} stubs --pyi_dir "${arg_OUTPUT_DIR}" --pkl_dir "${store_dir}"
    --index_list_file "${state}/manifests.txt" ${arg_OPTIONS})
  list(APPEND command --style "${arg_STYLE}")
  if(arg_PROFILE)
    list(APPEND command --profile "${arg_PROFILE}")
  endif()
  if(arg_PRUNE)
    list(APPEND command --prune)
  endif()
  set(headers "")
  if(arg_STYLE STREQUAL "strict" AND NOT "--no-docstrings" IN_LIST arg_OPTIONS)
    set(headers "${state}/headers")
    _wrapgen_watch_headers()
  endif()
  set(evict "")
  if(WRAPGEN_CASTXML_CACHE)
    set(evict COMMAND ${Wrapgen_COMMAND} cache evict "${WRAPGEN_CASTXML_CACHE_MAX_DAYS}")
    if(WRAPGEN_CASTXML_UPLOAD STREQUAL "later")
      set(push ${Wrapgen_COMMAND} cache push)
      if(WRAPGEN_CASTXML_REMOTE)
        list(JOIN WRAPGEN_CASTXML_REMOTE " " remote)
        list(APPEND push --remote "${remote}")
      endif()
      list(PREPEND evict COMMAND ${push})
    endif()
  endif()

  add_custom_command(
    OUTPUT "${state}/written"
    COMMAND ${command}
    ${evict}
    COMMAND "${CMAKE_COMMAND}" -E touch "${state}/written"
    DEPENDS ${stamps} ${manifests} ${headers} "${state}/manifests.txt" ${Wrapgen_DEPENDS}
    COMMENT "wrapgen stubs ${arg_TARGET}"
    VERBATIM)
  _wrapgen_watch_stubs()
  set(all "")
  if(arg_ALL)
    set(all ALL)
  endif()
  add_custom_target("${arg_TARGET}" ${all} DEPENDS "${state}/complete")
  set_target_properties("${arg_TARGET}" PROPERTIES WRAPGEN_OUTPUT_DIR "${arg_OUTPUT_DIR}")
  if(NOT CMAKE_GENERATOR MATCHES "Ninja")
    add_dependencies("${arg_TARGET}" ${targets})
  endif()
endfunction()

# Fails for a style that the tool does not know. Its help lists the styles: `--style <compat|strict>`.
function(_wrapgen_check_style)
  execute_process(COMMAND ${Wrapgen_COMMAND} stubs --help WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" OUTPUT_VARIABLE help)
  if(help MATCHES "--style <([^>]+)>")
    string(REPLACE "|" ";" styles "${CMAKE_MATCH_1}")
    if(NOT arg_STYLE IN_LIST styles)
      list(JOIN styles ", " names)
      message(FATAL_ERROR "wrapgen_add_stubs(${arg_TARGET}): STYLE is `${arg_STYLE}`; it can be one of: ${names}.")
    endif()
  endif()
endfunction()

# Adds a file that changes only when the content of a header with docstrings changes.
function(_wrapgen_watch_headers)
  cmake_policy(SET CMP0116 NEW)
  list(JOIN depfiles "\n" lines)
  file(GENERATE OUTPUT "${state}/depfiles.txt" CONTENT "${lines}\n")
  add_custom_command(
    OUTPUT "${headers}"
    COMMAND "${CMAKE_COMMAND}" "-DDEPFILES=${state}/depfiles.txt" "-DSTATE=${state}"
      -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/WrapgenStubHeaders.cmake"
    DEPENDS ${stamps} "${state}/depfiles.txt"
    DEPFILE "${state}/headers.d"
    COMMENT "headers of ${arg_TARGET}"
    VERBATIM)
endfunction()

# The names of the stubs are not known before they are written, so no rule can declare them as outputs. This step declares them as
# inputs: if one is missing, the step runs and writes the stubs again.
function(_wrapgen_watch_stubs)
  cmake_policy(SET CMP0116 NEW)
  add_custom_command(
    OUTPUT "${state}/complete"
    COMMAND "${CMAKE_COMMAND}" "-DSTUBS=${arg_OUTPUT_DIR}" "-DSTATE=${state}"
      -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/WrapgenStubWatch.cmake" -- ${command}
    DEPENDS "${state}/written"
    DEPFILE "${state}/complete.d"
    COMMENT "wrapgen stubs ${arg_TARGET}: complete?"
    VERBATIM)
endfunction()
