#ifndef shapesPython_h
#define shapesPython_h

#include <Python.h>
#include <sstream>
#include <stdexcept>
#include <type_traits>

/** What the typemaps of shapes.i need from C++. */
namespace shapes::python
{
inline unsigned int
CheckIndex(long index, unsigned int length)
{
  if (index < 0 || index >= static_cast<long>(length))
    throw std::out_of_range("index " + std::to_string(index) + " is not below " + std::to_string(length));
  return static_cast<unsigned int>(index);
}

template <unsigned int VLength>
bool
IsSequence(PyObject * input)
{
  return PySequence_Check(input) && !PyUnicode_Check(input) && PySequence_Size(input) == static_cast<Py_ssize_t>(VLength);
}

/** Fills the elements from a Python sequence of numbers; false with a Python error set when it is none. */
template <unsigned int VLength, typename TElements>
bool
FromSequence(PyObject * input, TElements & elements)
{
  using ScalarType = std::decay_t<decltype(elements[0])>;
  if (!IsSequence<VLength>(input))
  {
    PyErr_Format(PyExc_TypeError, "expected a sequence of %u numbers", VLength);
    return false;
  }
  for (unsigned int i = 0; i < VLength; ++i)
  {
    PyObject * item = PySequence_GetItem(input, i);
    if (item == nullptr)
      return false;
    if constexpr (std::is_integral_v<ScalarType>)
      elements[i] = static_cast<ScalarType>(PyLong_AsLong(item));
    else
      elements[i] = static_cast<ScalarType>(PyFloat_AsDouble(item));
    Py_DECREF(item);
    if (PyErr_Occurred())
      return false;
  }
  return true;
}

/** The elements as an argument that is passed by reference (SWIG holds a pointer) or by value. */
template <typename TArgument, typename TElements>
TArgument
Pass(TElements & elements)
{
  if constexpr (std::is_pointer_v<TArgument>)
    return &elements;
  else
    return elements;
}
} // namespace shapes::python

#endif
