# Writes the C++ file that castxml reads for one submodule.
#
# The SwigInterface.h.in of a submodule describes it: #include lines, then one `using <SWIG name> = <C++ type>;` per wrapped
# type. castxml needs the same `using` lines in the namespace _wrapping_::wrappers, and an instantiation of every type, which
# sizeof() forces.
#
# This file is also a script:  cmake -DINPUT=<sub>SwigInterface.h.in -DOUTPUT=<sub>.cxx -P WrapgenTranslationUnit.cmake

function(wrapgen_write_translation_unit input output)
  file(READ "${input}" text)
  string(REGEX MATCH "(^|\n)[ \t]*(using|typedef)[ \t]" first "${text}")
  if(first STREQUAL "")
    message(FATAL_ERROR "${input}: no `using <SWIG name> = <C++ type>;` line; add one for each type to wrap.")
  endif()
  string(FIND "${text}" "${first}" position)
  string(SUBSTRING "${text}" 0 ${position} includes)
  string(SUBSTRING "${text}" ${position} -1 wrappers)
  if(wrappers MATCHES "\n[ \t]*#[ \t]*include")
    message(FATAL_ERROR "${input}: an #include follows a `using` line; move all #include lines to the top.")
  endif()

  string(REGEX MATCHALL "(using|typedef)[ \t]+[A-Za-z_0-9]+[ \t]*=" names "${wrappers}")
  set(instantiations "")
  foreach(name IN LISTS names)
    string(REGEX REPLACE "(using|typedef)[ \t]+([A-Za-z_0-9]+)[ \t]*=" "\\2" name "${name}")
    string(APPEND instantiations "  (void)sizeof(wrappers::${name});\n")
  endforeach()

  set(unit "${includes}\n\nnamespace _wrapping_\n{\nnamespace wrappers\n{${wrappers}} // namespace wrappers\n\n")
  string(APPEND unit "void force_instantiate()\n{\n${instantiations}}\n} // namespace _wrapping_\n")
  file(CONFIGURE OUTPUT "${output}" CONTENT "${unit}" @ONLY)
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  get_filename_component(OUTPUT "${OUTPUT}" ABSOLUTE)
  wrapgen_write_translation_unit("${INPUT}" "${OUTPUT}")
endif()
