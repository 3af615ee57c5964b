// A substitute for ITK's own itk.i: what SWIG needs to read interface files, without the typemaps that make wrappers convenient.
%include <exception.i>
%include <std_string.i>
%include <std_vector.i>
%include <stdint.i>

%exception {
  try
  {
    $action
  }
  SWIG_CATCH_STDEXCEPT
}
