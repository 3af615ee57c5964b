# wrapgen_add_module(NAME <module> SUBMODULES <submodule>... ...); docs/cmake.md is the reference.

function(wrapgen_add_module)
  cmake_parse_arguments(PARSE_ARGV 0 arg ""
    "NAME;WRAPPING_DIRECTORY;OUTPUT_DIR;PROFILE;JOB_POOL;CASTXML_JOB_POOL"
    "SUBMODULES;DEPENDS;INCLUDE_DIRECTORIES;COMPILE_DEFINITIONS;TARGETS;IMPORTS;SWIG_INCLUDES;OPTIONS;CASTXML_OPTIONS;CASTXML_DEPENDS")
  _wrapgen_check_arguments(wrapgen_add_module "NAME;SUBMODULES")
  if(NOT CMAKE_CXX_COMPILER_LOADED)
    message(FATAL_ERROR "wrapgen_add_module(${arg_NAME}): enable the language CXX; castxml imitates its compiler.")
  endif()
  _wrapgen_default(arg_OUTPUT_DIR "${WRAPGEN_OUTPUT_DIR}" "${CMAKE_BINARY_DIR}/wrapgen")
  _wrapgen_default(arg_JOB_POOL "${WRAPGEN_JOB_POOL}" "")
  _wrapgen_default(arg_CASTXML_JOB_POOL "${WRAPGEN_CASTXML_JOB_POOL}" "")
  _wrapgen_default(arg_WRAPPING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" "")
  get_filename_component(arg_WRAPPING_DIRECTORY "${arg_WRAPPING_DIRECTORY}" ABSOLUTE)
  get_filename_component(arg_OUTPUT_DIR "${arg_OUTPUT_DIR}" ABSOLUTE BASE_DIR "${CMAKE_BINARY_DIR}")
  if(arg_PROFILE AND EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${arg_PROFILE}")
    get_filename_component(arg_PROFILE "${arg_PROFILE}" ABSOLUTE)
  endif()

  set(target "wrapgen_${arg_NAME}")
  set(library_dir "${arg_OUTPUT_DIR}/modules/${arg_NAME}")
  set(interface_dir "${arg_OUTPUT_DIR}/interfaces")
  set(store_dir "${arg_OUTPUT_DIR}/store")

  _wrapgen_add_module_castxml(xmls)
  _wrapgen_module_dependencies(mdx_files index_files module_targets)
  _wrapgen_write_mdx("${interface_dir}/${arg_NAME}.mdx")
  _wrapgen_add_store()
  _wrapgen_add_module_run()
endfunction()

# The functions below are parts of wrapgen_add_module(): they read its variables and set variables in its scope.

function(_wrapgen_check_arguments function required)
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "${function}: unknown arguments `${arg_UNPARSED_ARGUMENTS}`.")
  endif()
  foreach(name IN LISTS required)
    if("${arg_${name}}" STREQUAL "")
      message(FATAL_ERROR "${function}: ${name} is missing or empty.")
    endif()
  endforeach()
endfunction()

function(_wrapgen_default variable value fallback)
  if("${${variable}}" STREQUAL "")
    if("${value}" STREQUAL "")
      set(value "${fallback}")
    endif()
    set(${variable} "${value}" PARENT_SCOPE)
  endif()
endfunction()

function(_wrapgen_add_module_castxml result)
  _wrapgen_compiler_options(compiler)
  set(inputs "${library_dir}/castxml_inputs")
  _wrapgen_write_castxml_inputs("${inputs}/${arg_NAME}.castxml.inc"
    "${arg_INCLUDE_DIRECTORIES}" "${arg_COMPILE_DEFINITIONS}" "${arg_TARGETS}")
  set(xmls "")
  foreach(submodule IN LISTS arg_SUBMODULES)
    set(header "${arg_WRAPPING_DIRECTORY}/${submodule}SwigInterface.h.in")
    if(NOT EXISTS "${header}")
      message(FATAL_ERROR "wrapgen_add_module(${arg_NAME}): the submodule ${submodule} needs the file ${header}.")
    endif()
    configure_file("${header}" "${inputs}/${submodule}SwigInterface.h.in" COPYONLY)
    if(EXISTS "${arg_WRAPPING_DIRECTORY}/${submodule}.cxx")
      configure_file("${arg_WRAPPING_DIRECTORY}/${submodule}.cxx" "${inputs}/${submodule}.cxx" COPYONLY)
    else()
      wrapgen_write_translation_unit("${header}" "${inputs}/${submodule}.cxx")
    endif()
    if(EXISTS "${arg_WRAPPING_DIRECTORY}/${submodule}_ext.i")
      configure_file("${arg_WRAPPING_DIRECTORY}/${submodule}_ext.i" "${interface_dir}/${submodule}_ext.i" COPYONLY)
    else()
      file(CONFIGURE OUTPUT "${interface_dir}/${submodule}_ext.i" CONTENT "// This submodule has no additional SWIG code.\n" @ONLY)
    endif()
    list(APPEND xmls "${inputs}/${submodule}.xml")
  endforeach()
  set(depfiles "")
  _wrapgen_castxml_batch_setting(setting)
  if(setting)
    _wrapgen_add_module_batches()
  else()
    _wrapgen_add_module_units()
  endif()
  set(${result} "${xmls}" PARENT_SCOPE)
  set(depfiles "${depfiles}" PARENT_SCOPE)
endfunction()

# Adds a castxml command per submodule.
function(_wrapgen_add_module_units)
  foreach(submodule IN LISTS arg_SUBMODULES)
    _wrapgen_add_castxml("${submodule}"
      XML "${inputs}/${submodule}.xml"
      UNIT "${inputs}/${submodule}.cxx"
      INPUTS "${inputs}/${arg_NAME}.castxml.inc"
      COMPILER ${compiler}
      OPTIONS ${arg_CASTXML_OPTIONS}
      DEPENDS ${arg_CASTXML_DEPENDS}
      JOB_POOL ${arg_CASTXML_JOB_POOL})
    list(APPEND depfiles "${inputs}/${submodule}.xml.d")
  endforeach()
  add_custom_target("${target}_castxml" DEPENDS ${xmls})
  set(depfiles "${depfiles}" PARENT_SCOPE)
endfunction()

# Adds one castxml command for all submodules, or one for every few of them.
function(_wrapgen_add_module_batches)
  list(LENGTH arg_SUBMODULES count)
  set(size ${count})
  if(setting MATCHES "^[0-9]" AND setting LESS count)
    set(size ${setting})
  endif()
  add_custom_target("${target}_castxml")
  set(start 0)
  while(start LESS count)
    list(SUBLIST arg_SUBMODULES ${start} ${size} submodules)
    set(name "${arg_NAME}")
    math(EXPR start "${start} + ${size}")
    if(size LESS count)
      math(EXPR number "${start} / ${size}")
      string(APPEND name ".${number}")
    endif()
    _wrapgen_add_module_batch()
    list(APPEND depfiles "${inputs}/${name}.d")
  endwhile()
  set(depfiles "${depfiles}" PARENT_SCOPE)
endfunction()

function(_wrapgen_add_module_batch)
  set(profile "")
  if(IS_ABSOLUTE "${arg_PROFILE}")
    set(profile "${arg_PROFILE}")
  endif()
  set(units "")
  set(outputs "")
  set(sources "")
  set(arg_COMPILER ${compiler})
  set(arg_OPTIONS ${arg_CASTXML_OPTIONS})
  set(arg_INPUTS "${inputs}/${arg_NAME}.castxml.inc")
  foreach(submodule IN LISTS submodules)
    set(arg_XML "${inputs}/${submodule}.xml")
    set(arg_UNIT "${inputs}/${submodule}.cxx")
    _wrapgen_castxml_command(command)
    _wrapgen_castxml_unit(unit "${CMAKE_CURRENT_BINARY_DIR}" "${arg_XML}" "${arg_UNIT}" ${command})
    if(units)
      string(APPEND units ",\n")
    endif()
    string(APPEND units "${unit}")
    list(APPEND outputs "${arg_XML}")
    list(APPEND sources "${arg_UNIT}")
  endforeach()
  _wrapgen_add_castxml_batch("${inputs}/${name}"
    SETTING "${setting}"
    TARGET "wrapgen_${name}_castxml_batch"
    UNITS "${units}"
    OUTPUTS ${outputs}
    DEPENDS ${sources} "${arg_INPUTS}" "${CASTXML_EXECUTABLE}" ${profile} ${arg_CASTXML_DEPENDS}
    COMMENT "castxml ${name}"
    PROFILE "${arg_PROFILE}"
    JOB_POOL ${arg_CASTXML_JOB_POOL})
  add_dependencies("${target}_castxml" "wrapgen_${name}_castxml_batch")
endfunction()

# Collects what the module reads from others: master indexes and their .idx files. A dependency is a module of this build, or
# the .mdx file of an installed module.
function(_wrapgen_module_dependencies mdx_result index_result target_result)
  set(mdx_files "")
  set(index_files "")
  set(module_targets "")
  foreach(dependency IN LISTS arg_DEPENDS)
    if(dependency MATCHES "\\.mdx$")
      get_filename_component(dependency "${dependency}" ABSOLUTE)
      list(APPEND mdx_files "${dependency}")
      list(APPEND index_files "${dependency}")
    elseif(TARGET "wrapgen_${dependency}")
      foreach(property IN ITEMS MDX ALL_MDX)
        get_target_property(value "wrapgen_${dependency}" WRAPGEN_${property})
        if(value)
          list(APPEND mdx_files ${value})
        endif()
      endforeach()
      get_target_property(value "wrapgen_${dependency}" WRAPGEN_ALL_INDEXES)
      list(APPEND index_files ${value})
      list(APPEND module_targets "wrapgen_${dependency}")
    else()
      message(FATAL_ERROR "wrapgen_add_module(${arg_NAME}): the dependency ${dependency} is neither a module that was added "
        "before this one nor a file that ends in .mdx.")
    endif()
  endforeach()
  list(REMOVE_DUPLICATES mdx_files)
  list(REMOVE_DUPLICATES index_files)
  set(${mdx_result} "${mdx_files}" PARENT_SCOPE)
  set(${index_result} "${index_files}" PARENT_SCOPE)
  set(${target_result} "${module_targets}" PARENT_SCOPE)
endfunction()

# Writes the module's master index. It names the master indexes of dependencies in the same directory, so that a dependent
# module needs to name only this one.
function(_wrapgen_write_mdx file)
  set(content "% ${arg_NAME}\n")
  foreach(mdx IN LISTS mdx_files)
    get_filename_component(directory "${mdx}" DIRECTORY)
    get_filename_component(name "${mdx}" NAME)
    if(directory STREQUAL interface_dir)
      string(APPEND content "${name}\n")
    endif()
  endforeach()
  foreach(submodule IN LISTS arg_SUBMODULES)
    string(APPEND content "${submodule}.idx\n")
  endforeach()
  file(CONFIGURE OUTPUT "${file}" CONTENT "${content}" @ONLY)
endfunction()

# All modules share the database of class models, so a step of its own creates it. If the database is lost, this step creates a
# new one and its mark, and the newer mark makes every module write its models again.
function(_wrapgen_add_store)
  set(store_mark "${store_dir}/store.created")
  string(SHA1 id "${store_dir}")
  string(SUBSTRING "${id}" 0 8 id)
  set(store_target "wrapgen_store_${id}")
  set(store_mark "${store_mark}" PARENT_SCOPE)
  set(store_target "${store_target}" PARENT_SCOPE)
  if(TARGET "${store_target}")
    return()
  endif()
  execute_process(COMMAND ${Wrapgen_COMMAND} store path --store "${store_dir}"
    RESULT_VARIABLE failure OUTPUT_VARIABLE database ERROR_VARIABLE error OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT failure STREQUAL "0")
    message(FATAL_ERROR "wrapgen store path --store ${store_dir} failed (${failure}): ${error}")
  endif()
  file(TO_CMAKE_PATH "${database}" database)
  add_custom_command(
    OUTPUT "${store_mark}"
    BYPRODUCTS "${database}"
    COMMAND ${Wrapgen_COMMAND} store init --store "${store_dir}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${store_mark}"
    COMMENT "wrapgen store"
    VERBATIM)
  add_custom_target("${store_target}" DEPENDS "${store_mark}")
  _wrapgen_watch_outputs("${store_target}" "${store_mark}" "${database}")
endfunction()

# Without Ninja, adds a step that detects lost outputs before the target is built. It runs in every build and takes milliseconds.
function(_wrapgen_watch_outputs target mark)
  if(CMAKE_GENERATOR MATCHES "Ninja")
    return()
  endif()
  list(JOIN ARGN "\n" outputs)
  set(list "${CMAKE_CURRENT_BINARY_DIR}/${target}.outputs.txt")
  file(GENERATE OUTPUT "${list}" CONTENT "${outputs}\n")
  add_custom_target("${target}_outputs"
    COMMAND "${CMAKE_COMMAND}" "-DMARK=${mark}" "-DOUTPUTS=${list}" -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/WrapgenOutputWatch.cmake"
    VERBATIM)
  add_dependencies("${target}" "${target}_outputs")
endfunction()

# Writes the arguments of the run to a response file, one per line. Modules of ITK's size exceed the limit of a Windows command line.
function(_wrapgen_write_module_arguments file)
  list(JOIN arg_SUBMODULES "\\;" order)
  list(JOIN manifests "\\;" manifest_list)
  set(arguments --mdx "${interface_dir}/${arg_NAME}.mdx")
  foreach(mdx IN LISTS mdx_files)
    list(APPEND arguments --mdx "${mdx}")
  endforeach()
  foreach(import IN LISTS arg_IMPORTS)
    list(APPEND arguments --import "${import}")
  endforeach()
  foreach(include IN LISTS arg_SWIG_INCLUDES)
    list(APPEND arguments --swig-include "${include}")
  endforeach()
  if(arg_PROFILE)
    list(APPEND arguments --profile "${arg_PROFILE}")
  endif()
  list(APPEND arguments
    --library-output-dir "${library_dir}"
    --interface-output-dir "${interface_dir}"
    --submodule-order "${order}"
    --snake-case-file "${snake_case_file}"
    --pyi_dir "${library_dir}"
    --pkl_dir "${store_dir}"
    --pyi_index_list "${manifest_list}"
    --pkl_stamp "${stamp}"
    ${arg_OPTIONS})
  set(content "")
  foreach(argument IN LISTS arguments)
    string(APPEND content "\"${argument}\"\n")
  endforeach()
  file(GENERATE OUTPUT "${file}" CONTENT "${content}")
endfunction()

function(_wrapgen_add_module_run)
  set(mdx "${interface_dir}/${arg_NAME}.mdx")
  set(stamp "${store_dir}/${arg_NAME}.stamp")
  set(snake_case_file "${library_dir}/${arg_NAME}_snake_case.py")
  set(interfaces "")
  set(headers "")
  set(indexes "")
  set(manifests "")
  foreach(submodule IN LISTS arg_SUBMODULES)
    list(APPEND interfaces "${interface_dir}/${submodule}.i")
    list(APPEND headers "${interface_dir}/${submodule}SwigInterface.h")
    list(APPEND indexes "${interface_dir}/${submodule}.idx")
    list(APPEND manifests "${store_dir}/${submodule}.index.txt")
  endforeach()
  set(arguments "${library_dir}/${arg_NAME}.arguments.txt")
  _wrapgen_write_module_arguments("${arguments}")

  # Make looks at the first output only, so this is the stamp, which every run touches. Ninja restores any missing output.
  set(outputs OUTPUT "${stamp}" ${indexes} ${interfaces} ${headers} "${snake_case_file}" ${manifests})
  if(CMAKE_GENERATOR MATCHES "Ninja")
    set(outputs OUTPUT "${stamp}" ${indexes} ${interfaces} ${headers} "${snake_case_file}" BYPRODUCTS ${manifests})
  endif()
  set(pool "")
  if(arg_JOB_POOL)
    set(pool JOB_POOL "${arg_JOB_POOL}")
  endif()
  set(inputs "")
  foreach(submodule IN LISTS arg_SUBMODULES)
    list(APPEND inputs "${library_dir}/castxml_inputs/${submodule}SwigInterface.h.in")
  endforeach()
  set(profile "")
  if(IS_ABSOLUTE "${arg_PROFILE}")
    set(profile "${arg_PROFILE}")
  endif()
  add_custom_command(${outputs}
    COMMAND ${Wrapgen_COMMAND} module "@${arguments}"
    DEPENDS ${xmls} ${inputs} ${index_files} "${mdx}" "${arguments}" "${store_mark}" ${profile} ${Wrapgen_DEPENDS}
    COMMENT "wrapgen ${arg_NAME}"
    ${pool}
    VERBATIM)
  add_custom_target("${target}" DEPENDS "${stamp}" ${indexes} ${interfaces} ${headers} "${snake_case_file}")
  if(NOT CMAKE_GENERATOR MATCHES "Ninja")
    # With Make, files of other directories have no rules, and a rule that two targets share must not run twice in parallel.
    add_dependencies("${target}" "${target}_castxml" "${store_target}" ${module_targets})
  endif()
  _wrapgen_watch_outputs("${target}" "${stamp}" ${indexes} ${interfaces} ${headers} "${snake_case_file}" ${manifests})
  set_target_properties("${target}" PROPERTIES
    WRAPGEN_SUBMODULES "${arg_SUBMODULES}"
    WRAPGEN_INTERFACE_DIR "${interface_dir}"
    WRAPGEN_STORE_DIR "${store_dir}"
    WRAPGEN_INTERFACES "${interfaces}"
    WRAPGEN_HEADERS "${headers}"
    WRAPGEN_MDX "${mdx}"
    WRAPGEN_ALL_MDX "${mdx_files}"
    WRAPGEN_ALL_INDEXES "${index_files};${mdx};${indexes}"
    WRAPGEN_SNAKE_CASE_FILE "${snake_case_file}"
    WRAPGEN_STAMP "${stamp}"
    WRAPGEN_CASTXML_DEPFILES "${depfiles}"
    WRAPGEN_MANIFESTS "${manifests}"
    WRAPGEN_PROFILE "${arg_PROFILE}")
endfunction()
