# cmake -DMARK=<file> -DOUTPUTS=<file> -P WrapgenOutputWatch.cmake
#
# Removes MARK if a file is missing that OUTPUTS lists, one per line. Make looks at the first output of a command only, which is
# MARK, and then makes all of them again.

file(STRINGS "${OUTPUTS}" outputs)
foreach(output IN LISTS outputs)
  if(NOT EXISTS "${output}" AND EXISTS "${MARK}")
    message(STATUS "${output} is missing and will be made again.")
    file(REMOVE "${MARK}")
  endif()
endforeach()
