// What every interface file of the package includes: exceptions and strings.
%include <exception.i>
%include <stdint.i>
%include <std_string.i>
%include <std_unique_ptr.i>

// C++ exceptions become Python's: std::out_of_range an IndexError, and so on.
%exception {
  try
  {
    $action
  }
  SWIG_CATCH_STDEXCEPT
}
