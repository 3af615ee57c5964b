# Castxml commands that share a process: a JSON compilation database lists them, and one custom command runs
# `wrapgen castxml --units` on it. Used by wrapgen_add_module() and by the drop-in for ITK.

# Paths in depfiles are relative to the current binary directory, like those of all custom commands here.
cmake_policy(PUSH)
cmake_policy(VERSION 3.22)

# Sets <result> to `auto`, `module`, a number, or OFF.
function(_wrapgen_castxml_batch_setting result)
  set(setting "${WRAPGEN_CASTXML_BATCH}")
  if(setting MATCHES "^[1-9][0-9]*$")
    # A number is not a Boolean here, not even 1.
  elseif(setting MATCHES "^(auto|AUTO|module|MODULE)$")
    string(TOLOWER "${setting}" setting)
  elseif(setting MATCHES "^(ON|TRUE|YES|Y)$")
    set(setting auto)
  elseif(setting MATCHES "^(OFF|FALSE|NO|N|0|)$")
    set(setting OFF)
  else()
    message(FATAL_ERROR "WRAPGEN_CASTXML_BATCH is `${setting}`; it can be auto, module, a number of units, or OFF.")
  endif()
  if(NOT CMAKE_GENERATOR MATCHES "Ninja|Makefiles")
    set(setting OFF)
  endif()
  set(${result} "${setting}" PARENT_SCOPE)
endfunction()

function(_wrapgen_json_string result value)
  string(REPLACE "\\" "\\\\" value "${value}")
  string(REPLACE "\"" "\\\"" value "${value}")
  string(REPLACE "\n" "\\n" value "${value}")
  string(REPLACE "\r" "\\r" value "${value}")
  string(REPLACE "\t" "\\t" value "${value}")
  set(${result} "\"${value}\"" PARENT_SCOPE)
endfunction()

# _wrapgen_castxml_unit(<result> <directory> <output> <file> <argument>...) writes an entry of the compilation database. The
# function counts its arguments instead of using ARGN, because an argument may contain semicolons.
function(_wrapgen_castxml_unit result directory output file)
  foreach(name IN ITEMS directory output file)
    _wrapgen_json_string(${name} "${${name}}")
  endforeach()
  set(arguments "")
  set(separator "")
  math(EXPR last "${ARGC} - 1")
  foreach(i RANGE 4 ${last})
    _wrapgen_json_string(argument "${ARGV${i}}")
    string(APPEND arguments "${separator}\n      ${argument}")
    set(separator ",")
  endforeach()
  set(${result}
    "  {\n    \"directory\": ${directory},\n    \"file\": ${file},\n    \"output\": ${output},\n    \"arguments\": [${arguments}\n    ]\n  }"
    PARENT_SCOPE)
endfunction()

# _wrapgen_add_castxml_batch(<file> SETTING setting TARGET name UNITS json OUTPUTS file... COMMENT text [NO_DEPFILE]
#   [DEPENDS ...] [PROFILE profile] [JOB_POOL pool])
#
# Adds the command that runs some units, and a target for it. <file>, without an extension, is the name of the files beside the
# command: .units.json, .d and .stamp. UNITS contains the entries of the database, with commas between them.
function(_wrapgen_add_castxml_batch file)
  cmake_parse_arguments(PARSE_ARGV 1 arg "NO_DEPFILE" "SETTING;TARGET;UNITS;COMMENT;PROFILE;JOB_POOL" "OUTPUTS;DEPENDS")
  file(GENERATE OUTPUT "${file}.units.json" CONTENT "[\n${arg_UNITS}\n]\n")
  set(size auto)
  if(arg_SETTING MATCHES "^[0-9]")
    set(size "${arg_SETTING}")
  endif()
  # An output whose content stays the same keeps its time, so that nothing runs that only reads this output.
  set(command ${Wrapgen_COMMAND} castxml --units "${file}.units.json" --batch "${size}" --keep --quiet)
  _wrapgen_cache_options(command)
  if(arg_PROFILE)
    list(APPEND command --profile "${arg_PROFILE}")
  endif()
  if(NOT arg_SETTING STREQUAL "auto" OR arg_JOB_POOL)
    # The build tool decides how many of these commands run at the same time.
    list(APPEND command --jobs 1)
  endif()
  set(depfile "")
  if(NOT arg_NO_DEPFILE)
    list(APPEND command --depfile "${file}.d")
    set(depfile DEPFILE "${file}.d")
  endif()
  set(pool "")
  if(arg_JOB_POOL)
    set(pool JOB_POOL "${arg_JOB_POOL}")
  endif()

  set(outputs OUTPUT ${arg_OUTPUTS})
  set(stamp "")
  set(goals ${arg_OUTPUTS})
  if(NOT CMAKE_GENERATOR MATCHES "Ninja")
    # Make compares times with the first output only, and CMake's makefiles give all outputs a new time after the command. So the
    # stamp is the only output: what reads the XML then runs only if the XML has changed.
    set(outputs OUTPUT "${file}.stamp" BYPRODUCTS ${arg_OUTPUTS})
    set(stamp COMMAND "${CMAKE_COMMAND}" "-DSTAMP=${file}.stamp" "-DDEPFILE=${file}.d"
      -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/WrapgenBatchStamp.cmake")
    set(goals "${file}.stamp")
  endif()
  add_custom_command(
    ${outputs}
    COMMAND ${command}
    ${stamp}
    DEPENDS "${file}.units.json" ${arg_DEPENDS} ${Wrapgen_DEPENDS}
    ${depfile}
    COMMENT "${arg_COMMENT}"
    ${pool}
    VERBATIM)
  add_custom_target("${arg_TARGET}" DEPENDS ${goals})
  _wrapgen_watch_outputs("${arg_TARGET}" "${file}.stamp" ${arg_OUTPUTS})
endfunction()

cmake_policy(POP)
