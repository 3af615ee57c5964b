# cmake -DSTAMP=<file> -DDEPFILE=<file> -P WrapgenBatchStamp.cmake
#
# Writes STAMP, and makes it the target of DEPFILE, if there is one. `wrapgen castxml --units` names the first XML file there, but
# CMake's makefiles need the first output of the command.

if(EXISTS "${DEPFILE}")
  file(READ "${DEPFILE}" text)
  string(REGEX REPLACE "^([^ :\\]|\\\\.|:[^ \\])*:" "" files "${text}")
  string(REPLACE "$" "$$" stamp "${STAMP}")
  string(REPLACE "#" "\\#" stamp "${stamp}")
  string(REPLACE " " "\\ " stamp "${stamp}")
  file(WRITE "${DEPFILE}" "${stamp}:${files}")
endif()
file(TOUCH "${STAMP}")
