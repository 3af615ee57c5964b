# Finds the tool. The results are cache variables, because a project may call this package's functions from any directory:
#   Wrapgen_EXECUTABLE          the program or wrapgen.dll that the user set or that was found
#   Wrapgen_COMMAND             the command line that starts it, a list; empty if there is none
#   Wrapgen_DEPENDS             its file, for DEPENDS: another version of the tool may write other output
#   Wrapgen_EXECUTABLE_VERSION  the version that it reports

# Search beside an installed package (<prefix>/lib/cmake/Wrapgen), in PATH, and where `dotnet tool install --global` installs.
set(_wrapgen_prefix "")
if(CMAKE_CURRENT_LIST_DIR MATCHES "^(.*)/lib[^/]*/cmake/Wrapgen$")
  set(_wrapgen_prefix "${CMAKE_MATCH_1}/bin")
endif()
find_program(Wrapgen_EXECUTABLE NAMES wrapgen
  HINTS ${_wrapgen_prefix}
  PATHS "$ENV{HOME}/.dotnet/tools" "$ENV{USERPROFILE}/.dotnet/tools"
  DOC "The wrapgen program, or its wrapgen.dll.")

# A tool in the project's own manifest has no program in a search path.
set(_wrapgen_manifest FALSE)
if(NOT Wrapgen_EXECUTABLE AND EXISTS "${CMAKE_SOURCE_DIR}/.config/dotnet-tools.json")
  file(READ "${CMAKE_SOURCE_DIR}/.config/dotnet-tools.json" _wrapgen_tools)
  if(_wrapgen_tools MATCHES "\"wrapgen\"")
    set(_wrapgen_manifest TRUE)
  endif()
endif()

set(_wrapgen_command "")
set(_wrapgen_depends "")
if(_wrapgen_manifest OR Wrapgen_EXECUTABLE MATCHES "\\.[dD][lL][lL]$")
  find_program(Wrapgen_DOTNET_EXECUTABLE NAMES dotnet HINTS ENV DOTNET_ROOT DOC "The dotnet host.")
  mark_as_advanced(Wrapgen_DOTNET_EXECUTABLE)
endif()
if(Wrapgen_EXECUTABLE)
  get_filename_component(_wrapgen_depends "${Wrapgen_EXECUTABLE}" ABSOLUTE)
endif()

if(_wrapgen_manifest AND Wrapgen_DOTNET_EXECUTABLE)
  set(_wrapgen_command "${Wrapgen_DOTNET_EXECUTABLE}" tool run wrapgen --)
elseif(NOT Wrapgen_EXECUTABLE)
  set(Wrapgen_NOT_FOUND_MESSAGE
    "The wrapgen tool was not found: add it to PATH, install it with `dotnet tool install`, or set Wrapgen_EXECUTABLE to the program or to wrapgen.dll.")
elseif(NOT Wrapgen_EXECUTABLE MATCHES "\\.[dD][lL][lL]$")
  set(_wrapgen_command "${_wrapgen_depends}")
elseif(Wrapgen_DOTNET_EXECUTABLE)
  set(_wrapgen_command "${Wrapgen_DOTNET_EXECUTABLE}" "${_wrapgen_depends}")
else()
  set(Wrapgen_NOT_FOUND_MESSAGE
    "Wrapgen_EXECUTABLE is ${Wrapgen_EXECUTABLE}, which needs the `dotnet` host: set Wrapgen_DOTNET_EXECUTABLE to it.")
endif()

set(_wrapgen_version "")
if(_wrapgen_command)
  execute_process(COMMAND ${_wrapgen_command} --version WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
    RESULT_VARIABLE _wrapgen_result OUTPUT_VARIABLE _wrapgen_output ERROR_VARIABLE _wrapgen_error
    OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(_wrapgen_result STREQUAL "0" AND _wrapgen_output MATCHES "([0-9]+\\.[0-9]+[^ \n]*)")
    set(_wrapgen_version "${CMAKE_MATCH_1}")
  else()
    string(REPLACE ";" " " _wrapgen_output "${_wrapgen_command} --version")
    set(Wrapgen_NOT_FOUND_MESSAGE "`${_wrapgen_output}` does not work (${_wrapgen_result}): ${_wrapgen_error}")
    set(_wrapgen_command "")
  endif()
endif()

set(Wrapgen_COMMAND "${_wrapgen_command}" CACHE INTERNAL "Command line that starts wrapgen.")
set(Wrapgen_DEPENDS "${_wrapgen_depends}" CACHE INTERNAL "File of the wrapgen program.")
set(Wrapgen_EXECUTABLE_VERSION "${_wrapgen_version}" CACHE INTERNAL "Version of the wrapgen program.")
foreach(_wrapgen_variable IN ITEMS prefix manifest tools command depends version result output error variable)
  unset(_wrapgen_${_wrapgen_variable})
endforeach()
