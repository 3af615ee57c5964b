# Builds the Python package from Wrapgen's interface files: SWIG, the compiler, and the package's own Python files.

find_package(SWIG 4.0 REQUIRED COMPONENTS python)
find_package(Python3 3.11 REQUIRED COMPONENTS Interpreter Development.Module)
wrapgen_swig_command(shapes_swig)
set(shapes_package "${CMAKE_BINARY_DIR}/python/shapes")
# 362: Python has no assignment operator. 389: operator[] is __getitem__ in shapes.i.
set(shapes_silenced_warnings 362,389)

# Builds one extension per module, with the wrappers of all its submodules.
function(shapes_add_extension module)
  get_target_property(submodules wrapgen_${module} WRAPGEN_SUBMODULES)
  get_target_property(interface_dir wrapgen_${module} WRAPGEN_INTERFACE_DIR)
  set(sources "")
  set(declarations "")
  set(entries "")
  foreach(submodule IN LISTS submodules)
    set(wrapper "${CMAKE_CURRENT_BINARY_DIR}/swig/${submodule}Python.cpp")
    add_custom_command(
      OUTPUT "${wrapper}" "${shapes_package}/${submodule}Python.py"
      COMMAND ${shapes_swig} -c++ -python -Werror -w${shapes_silenced_warnings}
        "-I${interface_dir}" "-I${CMAKE_CURRENT_SOURCE_DIR}/wrapping"
        -MMD -MF "${wrapper}.d" -MT "${wrapper}"
        -outdir "${shapes_package}" -o "${wrapper}" "${interface_dir}/${submodule}.i"
      DEPENDS "${interface_dir}/${submodule}.i" "${interface_dir}/${submodule}_ext.i" wrapping/shapes.i
      DEPFILE "${wrapper}.d"
      COMMENT "swig ${submodule}"
      VERBATIM)
    list(APPEND sources "${wrapper}")
    string(APPEND declarations "PyMODINIT_FUNC PyInit__${submodule}Python();\n")
    string(APPEND entries "  { \"shapes._${submodule}Python\", PyInit__${submodule}Python },\n")
  endforeach()
  configure_file(python/extension.cxx.in "${CMAKE_CURRENT_BINARY_DIR}/swig/_${module}Python.cxx" @ONLY)

  set(target _${module}Python)
  Python3_add_library(${target} MODULE ${sources} "${CMAKE_CURRENT_BINARY_DIR}/swig/_${module}Python.cxx")
  target_include_directories(${target} PRIVATE "${interface_dir}" wrapping)
  target_precompile_headers(${target} PRIVATE wrapping/shapesPython.h)
  target_link_libraries(${target} PRIVATE shapes)
  set_target_properties(${target} PROPERTIES LIBRARY_OUTPUT_DIRECTORY "${shapes_package}")
  # SWIG follows %import into other submodules. Their files must exist; if they change, the depfile runs SWIG again.
  add_dependencies(${target} wrapgen_ShapesCore wrapgen_ShapesGeometry wrapgen_ShapesImaging)
endfunction()

# Copies the package's own files, and the .idx files, which tell the package the C++ type of each class.
function(shapes_add_package)
  set(copies "")
  file(GLOB_RECURSE files RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}/python" CONFIGURE_DEPENDS "python/shapes/*.py" "python/shapes/py.typed")
  foreach(file IN LISTS files)
    configure_file("python/${file}" "${CMAKE_BINARY_DIR}/python/${file}" COPYONLY)
  endforeach()
  foreach(module IN ITEMS ShapesCore ShapesGeometry ShapesImaging)
    get_target_property(submodules wrapgen_${module} WRAPGEN_SUBMODULES)
    get_target_property(interface_dir wrapgen_${module} WRAPGEN_INTERFACE_DIR)
    set(indexes "")
    set(module_copies "")
    foreach(submodule IN LISTS submodules)
      list(APPEND indexes "${interface_dir}/${submodule}.idx")
      list(APPEND module_copies "${shapes_package}/index/${module}/${submodule}.idx")
    endforeach()
    file(MAKE_DIRECTORY "${shapes_package}/index/${module}")
    add_custom_command(OUTPUT ${module_copies}
      COMMAND "${CMAKE_COMMAND}" -E copy_if_different ${indexes} "${shapes_package}/index/${module}"
      DEPENDS ${indexes} COMMENT "index of ${module}" VERBATIM)
    list(APPEND copies ${module_copies})
  endforeach()
  add_custom_target(shapes_package ALL DEPENDS ${copies})
  add_dependencies(shapes_package wrapgen_ShapesCore wrapgen_ShapesGeometry wrapgen_ShapesImaging)
  install(DIRECTORY "${shapes_package}" DESTINATION python
    PATTERN "__pycache__" EXCLUDE)
  install(TARGETS shapes LIBRARY DESTINATION lib)
endfunction()
