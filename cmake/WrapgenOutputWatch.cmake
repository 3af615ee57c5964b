# cmake -DMARK=<file> -DOUTPUTS=<file> -P WrapgenOutputWatch.cmake
#
# Removes MARK when a file that OUTPUTS names, one a line, is missing: Make looks at the first output of a command only, and
# then makes all of them again.

file(STRINGS "${OUTPUTS}" outputs)
foreach(output IN LISTS outputs)
  if(NOT EXISTS "${output}" AND EXISTS "${MARK}")
    message(STATUS "${output} is missing and will be made again.")
    file(REMOVE "${MARK}")
  endif()
endforeach()
