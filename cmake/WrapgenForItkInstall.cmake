# What an ITK needs so that external modules can be wrapped against it: a file that tells their configuration how ITK was configured,
# and in an installed ITK, what ITK leaves out of an installation. WrapgenForItk.cmake includes this file when it configures ITK.
#
# The component WrapgenDevelopment has the layout of a source and build tree, below Wrapgen beside ITKConfig.cmake.

cmake_policy(VERSION 3.22)

# ITK's options that a module must share, and the programs that ITK found.
set(_WRAPGEN_ITK_SHARED_OPTIONS
  ITK_USE_SYSTEM_CASTXML ITK_USE_SYSTEM_SWIG ITK_USE_PYTHON_LIMITED_API CASTXML_EXECUTABLE SWIG_EXECUTABLE SWIG_DIR)

function(_wrapgen_itk_write_paths file)
  set(text "# Written by Wrapgen for modules that are built against this ITK.\n")
  foreach(option IN LISTS _WRAPGEN_ITK_SHARED_OPTIONS)
    # Programs of the build tree are gone once ITK is installed; the module downloads its own then.
    if(DEFINED ${option} AND NOT "${${option}}" MATCHES "^${CMAKE_BINARY_DIR}/")
      string(APPEND text "if(NOT DEFINED ${option})\n  set(${option} [==[${${option}}]==] CACHE STRING \"As in ITK.\")\nendif()\n")
    endif()
  endforeach()
  string(APPEND text [[
if(NOT EXISTS "${ITK_CMAKE_DIR}/ITKModuleMacros.cmake" AND EXISTS "${CMAKE_CURRENT_LIST_DIR}/../CMake")
  get_filename_component(ITK_CMAKE_DIR "${CMAKE_CURRENT_LIST_DIR}/../CMake" ABSOLUTE)
  # An installation does not have ITK's style checker.
  set(ITK_USE_KWSTYLE OFF CACHE BOOL "Enable the use of KWStyle for checking coding style.")
endif()
]])
  file(CONFIGURE OUTPUT "${file}" CONTENT "${text}" @ONLY)
endfunction()

function(_wrapgen_itk_install)
  if(NOT ITK_WRAP_PYTHON)
    return()
  endif()
  set(wrapping "${CMAKE_BINARY_DIR}/Wrapping")
  _wrapgen_itk_write_paths("${wrapping}/WrapgenForItkPaths.cmake")

  set(component COMPONENT WrapgenDevelopment)
  set(folder "${ITK_INSTALL_PACKAGE_DIR}/Wrapgen")
  install(DIRECTORY "${CMAKE_SOURCE_DIR}/CMake" DESTINATION "${folder}" ${component})
  install(DIRECTORY "${CMAKE_SOURCE_DIR}/Wrapping" DESTINATION "${folder}" ${component}
    PATTERN Tests EXCLUDE PATTERN images EXCLUDE)
  # The module's tests run this one.
  install(FILES "${CMAKE_SOURCE_DIR}/Utilities/Maintenance/BuildHeaderTest.py"
    DESTINATION "${folder}/Utilities/Maintenance" ${component})
  install(FILES "${wrapping}/WrapgenForItkPaths.cmake" DESTINATION "${folder}/Wrapping" ${component})
  install(DIRECTORY "${wrapping}/Typedefs" DESTINATION "${folder}/Wrapping" ${component})
  install(DIRECTORY "${wrapping}/Generators/Python/itk-pkl" DESTINATION "${folder}/Wrapping/Generators/Python" ${component}
    FILES_MATCHING PATTERN "*.db" PATTERN "*.index.txt")
  install(DIRECTORY "${wrapping}/Generators/Python/itk/Configuration" DESTINATION "${folder}/Wrapping/Generators/Python/itk" ${component})

  # ITK installs the stubs without a component and without the file that makes type checkers read them.
  if(PY_SITE_PACKAGES_PATH)
    file(WRITE "${CMAKE_BINARY_DIR}/CMakeFiles/Wrapgen/py.typed" "")
    install(FILES "${CMAKE_BINARY_DIR}/CMakeFiles/Wrapgen/py.typed" DESTINATION "${PY_SITE_PACKAGES_PATH}/itk" ${component})
    install(DIRECTORY "${wrapping}/Generators/Python/itk/" DESTINATION "${PY_SITE_PACKAGES_PATH}/itk" ${component}
      FILES_MATCHING PATTERN "*.pyi")
  endif()
endfunction()
cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL _wrapgen_itk_install)
