# Adds the castxml command of one submodule; used by wrapgen_add_module().

find_program(CASTXML_EXECUTABLE NAMES castxml DOC "The castxml program.")

# Paths in depfiles are relative to the current binary directory, like those of all custom commands here.
cmake_policy(PUSH)
cmake_policy(SET CMP0116 NEW)

# Returns the options that make castxml imitate the project's compiler: --castxml-cc-… ( compiler flags ).
function(_wrapgen_compiler_options result)
  if(MSVC)
    set(options --castxml-cc-msvc)
  else()
    set(options --castxml-cc-gnu)
  endif()
  separate_arguments(flags NATIVE_COMMAND "${CMAKE_CXX_FLAGS}")
  set(standard "${CMAKE_CXX_STANDARD}")
  if(standard STREQUAL "")
    set(standard 17)
  endif()
  if(CMAKE_CXX_EXTENSIONS STREQUAL "" OR CMAKE_CXX_EXTENSIONS)
    list(APPEND flags ${CMAKE_CXX${standard}_EXTENSION_COMPILE_OPTION})
  else()
    list(APPEND flags ${CMAKE_CXX${standard}_STANDARD_COMPILE_OPTION})
  endif()
  list(APPEND flags ${WRAPGEN_CASTXML_CXX_FLAGS})
  _wrapgen_check_castxml("${options}" "${flags}" extra)
  set(${result} ${options} "(" "${CMAKE_CXX_COMPILER}" ${flags} ${extra} ")" PARENT_SCOPE)
endfunction()

# Runs castxml with these flags on the standard library, once per configuration. A castxml that is too old for the compiler then
# fails when CMake configures, and not in hundreds of commands.
function(_wrapgen_check_castxml mode flags result)
  if(NOT CASTXML_EXECUTABLE)
    message(FATAL_ERROR "castxml was not found: install it, or set CASTXML_EXECUTABLE.")
  endif()
  set(configuration "${CASTXML_EXECUTABLE};${mode};${CMAKE_CXX_COMPILER};${CMAKE_CXX_COMPILER_VERSION};${flags}")
  if(WRAPGEN_CASTXML_CHECKED STREQUAL configuration)
    set(${result} "${WRAPGEN_CASTXML_EXTRA_FLAGS}" PARENT_SCOPE)
    return()
  endif()

  set(unit "${CMAKE_BINARY_DIR}/CMakeFiles/WrapgenCheck.cxx")
  file(WRITE "${unit}" "#include <memory>\n#include <string>\n#include <vector>\n")
  # GCC predefines a macro by which its headers use sized deallocation, which Clang 14 and older do not enable. With this flag,
  # GCC leaves the macro out.
  foreach(extra IN ITEMS "" "-fno-sized-deallocation")
    execute_process(
      COMMAND "${CASTXML_EXECUTABLE}" -o "${unit}.xml" --castxml-output=1 --castxml-start std
        ${mode} "(" "${CMAKE_CXX_COMPILER}" ${flags} ${extra} ")" -w -c "${unit}"
      RESULT_VARIABLE failure OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(failure STREQUAL "0")
      set(WRAPGEN_CASTXML_CHECKED "${configuration}" CACHE INTERNAL "Configuration for which castxml was checked.")
      set(WRAPGEN_CASTXML_EXTRA_FLAGS "${extra}" CACHE INTERNAL "Flags that castxml needs in addition to the project's.")
      set(${result} "${extra}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
  string(REPLACE ";" " " flags "${flags}")
  message(FATAL_ERROR
    "${CASTXML_EXECUTABLE} cannot read the standard library of ${CMAKE_CXX_COMPILER} with the flags `${flags}` (${failure}). "
    "Use a castxml whose clang knows this compiler, or set WRAPGEN_CASTXML_CXX_FLAGS.\n${output}")
endfunction()

# Writes a response file with -I and -D options for directories, definitions and targets, one argument per line.
function(_wrapgen_write_castxml_inputs file directories definitions targets)
  set(quote "'")
  if(CMAKE_HOST_WIN32)
    set(quote "\"")
  endif()
  set(content "")
  foreach(directory IN LISTS directories)
    get_filename_component(directory "${directory}" ABSOLUTE)
    string(APPEND content "${quote}-I${directory}${quote}\n")
  endforeach()
  foreach(definition IN LISTS definitions)
    string(REGEX REPLACE "^-D" "" definition "${definition}")
    string(APPEND content "${quote}-D${definition}${quote}\n")
  endforeach()
  foreach(target IN LISTS targets)
    foreach(usage IN ITEMS "-I:INTERFACE_INCLUDE_DIRECTORIES" "-D:INTERFACE_COMPILE_DEFINITIONS")
      string(SUBSTRING "${usage}" 0 2 option)
      string(SUBSTRING "${usage}" 3 -1 property)
      set(values "$<FILTER:$<REMOVE_DUPLICATES:$<TARGET_PROPERTY:${target},${property}>>,EXCLUDE,^$>")
      string(APPEND content "$<$<BOOL:${values}>:${quote}${option}$<JOIN:${values},${quote}\n${quote}${option}>${quote}\n>")
    endforeach()
  endforeach()
  file(GENERATE OUTPUT "${file}" CONTENT "${content}")
endfunction()

# _wrapgen_cache_options(<variable>): appends what the cache variables say to a `wrapgen castxml` command.
function(_wrapgen_cache_options variable)
  set(options "${${variable}}")
  if(NOT WRAPGEN_CASTXML_CACHE)
    list(APPEND options --no-cache)
  else()
    if(WRAPGEN_CASTXML_REMOTE)
      # A list of CMake becomes one argument.
      list(JOIN WRAPGEN_CASTXML_REMOTE " " remote)
      list(APPEND options --remote "${remote}")
    endif()
    if(WRAPGEN_CASTXML_UPLOAD)
      list(APPEND options --upload "${WRAPGEN_CASTXML_UPLOAD}")
    endif()
  endif()
  set(${variable} "${options}" PARENT_SCOPE)
endfunction()

# _wrapgen_add_castxml(<submodule> XML file UNIT file INPUTS file [COMPILER …] [OPTIONS …] [DEPENDS …] [JOB_POOL pool])
function(_wrapgen_add_castxml submodule)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "XML;UNIT;INPUTS;JOB_POOL" "COMPILER;OPTIONS;DEPENDS")
  set(wrapper ${Wrapgen_COMMAND} castxml --depfile "${arg_XML}.d")
  _wrapgen_cache_options(wrapper)
  if(CMAKE_GENERATOR MATCHES "Ninja")
    # Ninja skips what depends on an output that a command did not touch. Make would run the command in every build.
    list(APPEND wrapper --keep)
  endif()
  set(pool "")
  if(arg_JOB_POOL)
    set(pool JOB_POOL "${arg_JOB_POOL}")
  endif()
  _wrapgen_castxml_command(command)
  add_custom_command(
    OUTPUT "${arg_XML}"
    COMMAND ${wrapper} ${command}
    DEPENDS "${arg_UNIT}" "${arg_INPUTS}" "${CASTXML_EXECUTABLE}" ${arg_DEPENDS}
    DEPFILE "${arg_XML}.d"
    COMMENT "castxml ${submodule}"
    ${pool}
    VERBATIM)
endfunction()

# Returns the castxml command of one submodule. The variables of the caller describe it: arg_XML, arg_UNIT, arg_INPUTS,
# arg_COMPILER and arg_OPTIONS.
function(_wrapgen_castxml_command result)
  set(${result} "${CASTXML_EXECUTABLE}" -o "${arg_XML}" --castxml-output=1 --castxml-start _wrapping_
    ${arg_COMPILER} -w -c ${arg_OPTIONS} "@${arg_INPUTS}" "${arg_UNIT}" PARENT_SCOPE)
endfunction()

cmake_policy(POP)
