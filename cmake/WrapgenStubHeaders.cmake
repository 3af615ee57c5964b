# cmake -DDEPFILES=<file> -DSTATE=<directory> -P WrapgenStubHeaders.cmake
#
# Strict stubs contain the comments of headers as docstrings. A comment can change while the XML does not, because the XML only
# records its position. So this script writes the hashes of all headers to STATE/headers if they have changed, and the list of
# headers to the depfile STATE/headers.d. The headers are those in the depfiles that DEPFILES lists, one per line.

file(STRINGS "${DEPFILES}" depfiles)
set(headers "")
foreach(depfile IN LISTS depfiles)
  if(EXISTS "${depfile}")
    file(READ "${depfile}" text)
    string(REGEX REPLACE "\\\\\r?\n" " " text "${text}")
    string(REGEX MATCHALL "([^ \r\n\\]|\\\\.)+" names "${text}")
    list(REMOVE_AT names 0)
    list(APPEND headers ${names})
  endif()
endforeach()
list(REMOVE_DUPLICATES headers)
list(SORT headers)

set(content "")
string(REPLACE " " "\\ " rule "${STATE}/headers:")
foreach(header IN LISTS headers)
  string(REGEX REPLACE "\\\\(.)" "\\1" path "${header}")
  string(REPLACE "$$" "$" path "${path}")
  if(EXISTS "${path}")
    file(SHA1 "${path}" hash)
    string(APPEND content "${hash} ${path}\n")
    string(APPEND rule " \\\n ${header}")
  endif()
endforeach()
file(WRITE "${STATE}/headers.d" "${rule}\n")

set(old "")
if(EXISTS "${STATE}/headers")
  file(READ "${STATE}/headers" old)
endif()
if(NOT EXISTS "${STATE}/headers" OR NOT old STREQUAL content)
  file(WRITE "${STATE}/headers" "${content}")
endif()
