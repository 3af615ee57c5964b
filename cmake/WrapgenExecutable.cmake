# Finds the tool. Sets
#   Wrapgen_EXECUTABLE  what the user gave, or what was found: a program, or a wrapgen.dll
#   Wrapgen_COMMAND     the command line that starts it, a list; empty when there is none
#   Wrapgen_DEPENDS     its file, for DEPENDS: another version of the tool may write something else
#   Wrapgen_VERSION     what it says its version is

unset(Wrapgen_COMMAND CACHE)
set(Wrapgen_COMMAND "")
set(Wrapgen_VERSION "")

# Beside an installed package (<prefix>/lib/cmake/Wrapgen), in PATH, or where `dotnet tool install --global` puts it.
find_program(Wrapgen_EXECUTABLE NAMES wrapgen
  HINTS "${CMAKE_CURRENT_LIST_DIR}/../../../bin"
  PATHS ENV DOTNET_TOOLS_PATH "$ENV{HOME}/.dotnet/tools" "$ENV{USERPROFILE}/.dotnet/tools"
  DOC "The wrapgen program, or its wrapgen.dll.")

if(NOT Wrapgen_EXECUTABLE)
  # A tool of the project's own manifest (.config/dotnet-tools.json) has no program in any search path.
  find_program(Wrapgen_DOTNET_EXECUTABLE NAMES dotnet HINTS ENV DOTNET_ROOT DOC "The dotnet host.")
  mark_as_advanced(Wrapgen_DOTNET_EXECUTABLE)
  if(Wrapgen_DOTNET_EXECUTABLE AND EXISTS "${CMAKE_SOURCE_DIR}/.config/dotnet-tools.json")
    file(READ "${CMAKE_SOURCE_DIR}/.config/dotnet-tools.json" _wrapgen_tools)
    if(_wrapgen_tools MATCHES "\"wrapgen\"")
      set(Wrapgen_COMMAND "${Wrapgen_DOTNET_EXECUTABLE}" tool run wrapgen --)
    endif()
    unset(_wrapgen_tools)
  endif()
elseif(Wrapgen_EXECUTABLE MATCHES "\\.[dD][lL][lL]$")
  find_program(Wrapgen_DOTNET_EXECUTABLE NAMES dotnet HINTS ENV DOTNET_ROOT DOC "The dotnet host.")
  mark_as_advanced(Wrapgen_DOTNET_EXECUTABLE)
  if(Wrapgen_DOTNET_EXECUTABLE)
    set(Wrapgen_COMMAND "${Wrapgen_DOTNET_EXECUTABLE}" "${Wrapgen_EXECUTABLE}")
  else()
    set(Wrapgen_NOT_FOUND_MESSAGE "Wrapgen_EXECUTABLE is ${Wrapgen_EXECUTABLE}, which needs the `dotnet` host: set Wrapgen_DOTNET_EXECUTABLE.")
  endif()
else()
  set(Wrapgen_COMMAND "${Wrapgen_EXECUTABLE}")
endif()

# The functions of this package may be called from any directory of the project.
set(Wrapgen_COMMAND "${Wrapgen_COMMAND}" CACHE INTERNAL "Command line that starts wrapgen.")
set(Wrapgen_DEPENDS "")
if(Wrapgen_EXECUTABLE)
  get_filename_component(Wrapgen_DEPENDS "${Wrapgen_EXECUTABLE}" ABSOLUTE)
endif()
set(Wrapgen_DEPENDS "${Wrapgen_DEPENDS}" CACHE INTERNAL "File of the wrapgen program.")

if(NOT Wrapgen_COMMAND AND NOT DEFINED Wrapgen_NOT_FOUND_MESSAGE)
  set(Wrapgen_NOT_FOUND_MESSAGE
    "The wrapgen tool was not found: put it in PATH, install it with `dotnet tool install`, or set Wrapgen_EXECUTABLE to the program or to wrapgen.dll.")
endif()

if(Wrapgen_COMMAND)
  execute_process(COMMAND ${Wrapgen_COMMAND} --version WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
    RESULT_VARIABLE _wrapgen_result OUTPUT_VARIABLE _wrapgen_output ERROR_VARIABLE _wrapgen_error
    OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(_wrapgen_result STREQUAL "0" AND _wrapgen_output MATCHES "([0-9]+\\.[0-9]+[^ \n]*)")
    set(Wrapgen_VERSION "${CMAKE_MATCH_1}")
  else()
    string(REPLACE ";" " " _wrapgen_output "${Wrapgen_COMMAND} --version")
    set(Wrapgen_NOT_FOUND_MESSAGE "`${_wrapgen_output}` does not work (${_wrapgen_result}): ${_wrapgen_error}")
    set(Wrapgen_COMMAND "" CACHE INTERNAL "Command line that starts wrapgen.")
  endif()
  unset(_wrapgen_result)
  unset(_wrapgen_output)
  unset(_wrapgen_error)
endif()
