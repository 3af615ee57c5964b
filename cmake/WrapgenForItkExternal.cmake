# Wraps a module outside ITK's source tree, such as a remote module or a copy of ITKModuleTemplate. WrapgenForItk.cmake includes this
# file for every project but ITK.
#
# ITK's macros write the wrapping of such a module into ITK's own build tree, below ITK_DIR. Here ITK_DIR becomes the build tree of the
# module itself: it gets an ITKConfig.cmake that includes ITK's, and links to ITK's indexes. ITK, built or installed, is only read.

cmake_policy(VERSION 3.22)

# Sets <result> to the folder of WrapgenForItkPaths.cmake: Wrapping in a build tree, Wrapgen/Wrapping beside an installed ITKConfig.cmake.
function(_wrapgen_itk_find_wrapping result itk)
  set(${result} "" PARENT_SCOPE)
  foreach(folder IN ITEMS "${itk}/Wrapping" "${itk}/Wrapgen/Wrapping")
    if(EXISTS "${folder}/WrapgenForItkPaths.cmake")
      set(${result} "${folder}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
endfunction()

# Sets <result> to the folder of ITK's own ITKConfig.cmake: the ITK_DIR that the user set, or what find_package() finds.
function(_wrapgen_itk_locate result)
  set(itk "${ITK_DIR}")
  if(itk STREQUAL CMAKE_BINARY_DIR)
    # An earlier run has replaced it.
    set(itk "${WRAPGEN_ITK_DIR}")
  elseif(NOT itk)
    find_package(ITK CONFIG QUIET)
    set(itk "${ITK_DIR}")
  endif()
  if(itk)
    get_filename_component(itk "${itk}" ABSOLUTE)
    set(${result} "${itk}" PARENT_SCOPE)
  else()
    set(${result} "" PARENT_SCOPE)
  endif()
endfunction()

# Links to the files of a folder; copies them where there are no links. An index may be made again after this, so links are better.
function(_wrapgen_itk_link_indexes from to)
  file(MAKE_DIRECTORY "${to}")
  file(GLOB indexes RELATIVE "${from}" "${from}/*.idx")
  foreach(index IN LISTS indexes)
    file(CREATE_LINK "${from}/${index}" "${to}/${index}" COPY_ON_ERROR SYMBOLIC)
  endforeach()
  # ITK's macros write to a master index through a link. CMake writes those of ITK once, so copies are enough.
  file(GLOB masters "${from}/*.mdx")
  file(COPY ${masters} DESTINATION "${to}")
endfunction()

function(_wrapgen_itk_write_config itk)
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/ITKConfig.cmake" @ONLY CONTENT [[
# Written by Wrapgen: ITK as this module sees it. Its own files are only read.
include("@itk@/ITKConfig.cmake")
include("@WRAPGEN_ITK_WRAPPING@/WrapgenForItkPaths.cmake")
]])
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/ITKConfigVersion.cmake" @ONLY CONTENT [[
include("@itk@/ITKConfigVersion.cmake")
]])
endfunction()

# Installs the stubs with the wrappers, and thus into wheels.
function(_wrapgen_itk_install_partial_stubs)
  if(PY_SITE_PACKAGES_PATH)
    install(DIRECTORY "${WRAPGEN_ITK_PARTIAL_STUBS}/" DESTINATION "${PY_SITE_PACKAGES_PATH}/itk-stubs"
      COMPONENT "${WRAP_ITK_INSTALL_COMPONENT_IDENTIFIER}RuntimeLibraries"
      FILES_MATCHING PATTERN "*.pyi" PATTERN "py.typed")
  endif()
endfunction()

# The stub run of an external module: its own partial package, with ITK's store as an external one.
macro(_wrapgen_itk_partial_stubs tool)
  _wrapgen_itk_replace_option(${tool} ${end_${tool}} --pyi_dir "${WRAPGEN_ITK_PARTIAL_STUBS}")
  _wrapgen_itk_insert(${end_${tool}} --style strict --external-store "${WRAPGEN_ITK_WRAPPING}/Generators/Python/itk-pkl")
  foreach(folder IN ITEMS "${CMAKE_BINARY_DIR}/Wrapping/Typedefs" "${WRAPGEN_ITK_WRAPPING}/Typedefs")
    _wrapgen_itk_insert(${end_${tool}} --interface-dir "${folder}/python" --interface-dir "${folder}")
  endforeach()
  # ITK's are in a package that is not partial.
  foreach(i RANGE 1 ${last})
    if(section_${i} STREQUAL "BYPRODUCTS" AND "${argument_${i}}" MATCHES "/__init__\\.pyi$")
      set(argument_${i} "${WRAPGEN_ITK_PARTIAL_STUBS}/py.typed")
    elseif(section_${i} STREQUAL "BYPRODUCTS" AND "${argument_${i}}" MATCHES "/_proxies\\.pyi$")
      set(drop_${i} TRUE)
    endif()
  endforeach()
endmacro()

# The target of the stubs when the module has no submodule: there is nothing to make them of.
macro(_wrapgen_itk_no_stubs tool)
  message(WARNING
    "Wrapgen: ${itk-module} wraps nothing: ${${itk-module}_SOURCE_DIR}/wrapping has no .wrap file. "
    "Add one, or set ${itk-module}_WRAP_PYTHON to OFF.")
  math(EXPR stop "${end_${tool}} - 1")
  foreach(i RANGE ${tool} ${stop})
    set(drop_${i} TRUE)
  endforeach()
  _wrapgen_itk_insert(${end_${tool}} "${CMAKE_COMMAND}" -E true)
endmacro()

# Gives an option another value.
macro(_wrapgen_itk_replace_option from to option value)
  foreach(i RANGE ${from} ${to})
    math(EXPR next "${i} + 1")
    if("${argument_${i}}" STREQUAL "${option}" AND next LESS ${to})
      set(argument_${next} "${value}")
    elseif("${argument_${i}}" MATCHES "^${option}=")
      set(argument_${i} "${option}=${value}")
    endif()
  endforeach()
endmacro()

set(WRAPGEN_ITK_EXTERNAL FALSE)
_wrapgen_itk_locate(_wrapgen_itk)
if(NOT _wrapgen_itk)
  # A project that builds ITK itself, or that does not use it.
  return()
endif()
_wrapgen_itk_find_wrapping(WRAPGEN_ITK_WRAPPING "${_wrapgen_itk}")
if(NOT WRAPGEN_ITK_WRAPPING)
  message(FATAL_ERROR
    "Wrapgen: the ITK in ${_wrapgen_itk} was not wrapped by this version of Wrapgen. "
    "Configure and build it with -DITK_WRAP_PYTHON=ON -DCMAKE_PROJECT_INCLUDE=${CMAKE_CURRENT_LIST_DIR}/WrapgenForItk.cmake "
    "(an installed ITK: install its component WrapgenDevelopment, too), or set ITK_DIR to another ITK.")
endif()

set(WRAPGEN_ITK_EXTERNAL TRUE)
set(WRAPGEN_ITK_PARTIAL_STUBS "${CMAKE_BINARY_DIR}/Wrapping/Generators/Python/itk-stubs")
set(WRAPGEN_ITK_DIR "${_wrapgen_itk}" CACHE INTERNAL "Folder of ITK's own ITKConfig.cmake.")
set(ITK_DIR "${CMAKE_BINARY_DIR}" CACHE PATH "The build tree of this module, which stands in for ITK's." FORCE)
unset(ITK_DIR)
_wrapgen_itk_write_config("${_wrapgen_itk}")
_wrapgen_itk_link_indexes("${WRAPGEN_ITK_WRAPPING}/Typedefs" "${CMAKE_BINARY_DIR}/Wrapping/Typedefs")
# The compiler and SWIG find ITK's generated files after those of the module.
include_directories("${WRAPGEN_ITK_WRAPPING}/Typedefs")
set(WRAP_ITK_SWIG_ARGS_PYTHON "-I${WRAPGEN_ITK_WRAPPING}/Typedefs/python;-I${WRAPGEN_ITK_WRAPPING}/Typedefs;${WRAP_ITK_SWIG_ARGS_PYTHON}")
include("${WRAPGEN_ITK_WRAPPING}/WrapgenForItkPaths.cmake")
cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL _wrapgen_itk_install_partial_stubs)
message(STATUS "Wrapgen: this module uses ITK in ${_wrapgen_itk}, and writes nothing there")
