#ifndef shapesIndex_h
#define shapesIndex_h

#include "shapesSize.h"

namespace shapes
{
using IndexValueType = long;

/** \class Index
 * \brief Position of a pixel; may be negative.
 */
template <unsigned int VDimension = 2>
struct Index
{
  using Self = Index;
  using SizeType = Size<VDimension>;
  using IndexValueType = shapes::IndexValueType;

  static unsigned int
  GetIndexDimension()
  {
    return VDimension;
  }

  static Self
  Filled(IndexValueType value)
  {
    Self index;
    for (IndexValueType & element : index.m_InternalArray)
      element = value;
    return index;
  }

  IndexValueType
  GetElement(unsigned int axis) const
  {
    return m_InternalArray[axis];
  }

  void
  SetElement(unsigned int axis, IndexValueType value)
  {
    m_InternalArray[axis] = value;
  }

  Self
  operator+(const SizeType & size) const
  {
    Self moved = *this;
    for (unsigned int axis = 0; axis < VDimension; ++axis)
      moved.m_InternalArray[axis] += static_cast<IndexValueType>(size[axis]);
    return moved;
  }

  bool
  operator==(const Self & other) const
  {
    for (unsigned int axis = 0; axis < VDimension; ++axis)
    {
      if (m_InternalArray[axis] != other.m_InternalArray[axis])
        return false;
    }
    return true;
  }

  IndexValueType &
  operator[](unsigned int axis)
  {
    return m_InternalArray[axis];
  }

  const IndexValueType &
  operator[](unsigned int axis) const
  {
    return m_InternalArray[axis];
  }

private:
  IndexValueType m_InternalArray[VDimension]{};
};
} // namespace shapes

#endif
