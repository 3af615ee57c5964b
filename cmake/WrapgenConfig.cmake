# find_package(Wrapgen CONFIG): the wrapgen tool, wrapgen_add_module() and wrapgen_add_stubs().
# docs/cmake.md is the reference.

if(CMAKE_VERSION VERSION_LESS 3.22)
  set(Wrapgen_FOUND FALSE)
  set(Wrapgen_NOT_FOUND_MESSAGE "Wrapgen needs CMake 3.22 or newer, this is ${CMAKE_VERSION}.")
  return()
endif()

option(WRAPGEN_CASTXML_CACHE "Reuse castxml's results from earlier builds." ON)
set(WRAPGEN_CASTXML_CACHE_MAX_DAYS 13.9 CACHE STRING "Entries of the castxml cache that were unused for so many days are removed after a build.")
mark_as_advanced(WRAPGEN_CASTXML_CACHE_MAX_DAYS)

include("${CMAKE_CURRENT_LIST_DIR}/WrapgenExecutable.cmake")
if(NOT Wrapgen_COMMAND)
  set(Wrapgen_FOUND FALSE)
  return()
endif()
include("${CMAKE_CURRENT_LIST_DIR}/WrapgenTranslationUnit.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/WrapgenCastXml.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/WrapgenModule.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/WrapgenStubs.cmake")
