# Puts SWIG behind the cache; docs/cmake.md is the reference.

# wrapgen_swig_command(<variable>): sets the variable to a list that starts SWIG in a custom command, with the cache in front of it.
function(wrapgen_swig_command result)
  if(NOT SWIG_EXECUTABLE)
    message(FATAL_ERROR "wrapgen_swig_command: call find_package(SWIG) first, or set SWIG_EXECUTABLE.")
  endif()
  set(command "${SWIG_EXECUTABLE}")
  if(WRAPGEN_SWIG_CACHE)
    # An unchanged wrapper keeps its time, so the compiler does not run for it.
    set(command ${Wrapgen_COMMAND} swig --keep "${SWIG_EXECUTABLE}")
  endif()
  set(${result} "${command}" PARENT_SCOPE)
endfunction()

# wrapgen_use_swig_cache(): makes swig_add_library() of this directory and of those below it run SWIG behind the cache. It
# replaces SWIG_EXECUTABLE by a launcher, because UseSWIG takes one program and no list.
function(wrapgen_use_swig_cache)
  wrapgen_swig_command(command)
  if(NOT WRAPGEN_SWIG_CACHE OR CMAKE_HOST_WIN32)
    return()
  endif()
  set(line "exec")
  foreach(word IN LISTS command)
    string(REPLACE "'" "'\\''" word "${word}")
    string(APPEND line " '${word}'")
  endforeach()
  set(launcher "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/wrapgen-swig")
  file(CONFIGURE OUTPUT "${launcher}" CONTENT "#!/bin/sh\n${line} \"$@\"\n" @ONLY)
  file(CHMOD "${launcher}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
  set(SWIG_EXECUTABLE "${launcher}" PARENT_SCOPE)
endfunction()
