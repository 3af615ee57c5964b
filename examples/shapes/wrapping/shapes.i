// What every interface file of the package includes: exceptions, reference counting, sequences as points and sizes.
//
// SWIG reads a file once, and reads this one first through an %import, which emits no code blocks: shapesPython.h, which the
// code below needs, is therefore included by the compiler (as a precompiled header).
%include <exception.i>
%include <std_string.i>
%include <stdint.i>

// C++ exceptions become Python's: std::out_of_range an IndexError, std::runtime_error a RuntimeError, and so on.
%exception {
  try
  {
    $action
  }
  SWIG_CATCH_STDEXCEPT
}

// A class that lives as long as its reference count says. Python holds one reference per proxy object.
%define SHAPES_REFERENCE_COUNTED(name)
%ignore name::Print;
%ignore name::Register;
%ignore name::UnRegister;
%ignore name##_Pointer;
%feature("unref") name "$this->UnRegister();"
%typemap(out) name *, const name *
{
  if ($1)
    $1->Register();
  $result = SWIG_NewPointerObj(SWIG_as_voidptr($1), $descriptor(name *), SWIG_POINTER_OWN);
}
%typemap(out) name##_Pointer
{
  name##_Pointer & pointer = $1;
  name * object = pointer.GetPointer();
  if (object)
    object->Register();
  $result = SWIG_NewPointerObj(SWIG_as_voidptr(object), $descriptor(name *), SWIG_POINTER_OWN);
}
%enddef

// A class with a fixed number of elements: indexing, iteration, and any Python sequence of the right length as an argument.
%define SHAPES_SEQUENCE(name, scalar, length)
%extend name
{
  scalar __getitem__(long index)
  {
    return (*$self)[shapes::python::CheckIndex(index, length)];
  }
  void __setitem__(long index, scalar value)
  {
    (*$self)[shapes::python::CheckIndex(index, length)] = value;
  }
  unsigned int __len__()
  {
    return length;
  }
%pythoncode %{
    def __repr__(self):
        return f"{type(self).__name__}({list(self)})"
%}
}
%typemap(in) const name & (name elements), name (name elements)
{
  void * object = nullptr;
  if (SWIG_IsOK(SWIG_ConvertPtr($input, &object, $descriptor(name *), 0)) && object)
    elements = *reinterpret_cast<name *>(object);
  else if (!shapes::python::FromSequence<length>($input, elements))
    SWIG_fail;
  $1 = shapes::python::Pass<$1_ltype>(elements);
}
%typemap(typecheck, precedence=SWIG_TYPECHECK_POINTER) const name &, name
{
  void * object = nullptr;
  $1 = SWIG_IsOK(SWIG_ConvertPtr($input, &object, $descriptor(name *), 0)) || shapes::python::IsSequence<length>($input);
}
%enddef
