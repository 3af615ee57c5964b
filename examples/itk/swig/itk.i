// Stands for ITK's own itk.i: as much as SWIG needs to read interface files, without what makes the wrappers comfortable.
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
