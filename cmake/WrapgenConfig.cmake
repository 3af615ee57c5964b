# find_package(Wrapgen CONFIG) provides the wrapgen tool, wrapgen_add_module() and wrapgen_add_stubs().
# docs/cmake.md is the reference.

if(CMAKE_VERSION VERSION_LESS 3.22)
  set(Wrapgen_FOUND FALSE)
  set(Wrapgen_NOT_FOUND_MESSAGE "Wrapgen needs CMake 3.22 or newer; this is ${CMAKE_VERSION}.")
  return()
endif()

option(WRAPGEN_CASTXML_CACHE "Run castxml behind a cache." ON)
set(WRAPGEN_CASTXML_CACHE_MAX_DAYS 13.9 CACHE STRING "After a build, evict castxml cache entries that were unused for this many days.")
mark_as_advanced(WRAPGEN_CASTXML_CACHE_MAX_DAYS)
set(WRAPGEN_CASTXML_REMOTE "" CACHE STRING "Addresses of remote castxml caches, instead of those in ITK_WRAP_REMOTE.")
set(WRAPGEN_CASTXML_UPLOAD "" CACHE STRING "When new entries are sent to remote caches: now, later (after the stubs) or never.")
set_property(CACHE WRAPGEN_CASTXML_UPLOAD PROPERTY STRINGS now later never)
mark_as_advanced(WRAPGEN_CASTXML_REMOTE WRAPGEN_CASTXML_UPLOAD)
set(WRAPGEN_CASTXML_BATCH OFF CACHE STRING "Submodules that share a castxml command: auto, module, a number, or OFF.")
set_property(CACHE WRAPGEN_CASTXML_BATCH PROPERTY STRINGS auto module OFF)

include("${CMAKE_CURRENT_LIST_DIR}/WrapgenExecutable.cmake")
if(NOT Wrapgen_COMMAND)
  set(Wrapgen_FOUND FALSE)
  return()
endif()
include("${CMAKE_CURRENT_LIST_DIR}/WrapgenTranslationUnit.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/WrapgenCastXml.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/WrapgenCastXmlBatch.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/WrapgenModule.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/WrapgenStubs.cmake")
