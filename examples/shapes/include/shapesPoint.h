#ifndef shapesPoint_h
#define shapesPoint_h

#include <cmath>

namespace shapes
{
/** \class FixedArray
 * \brief Numbers of one type, as many as there are axes.
 */
template <typename TValue, unsigned int VLength = 2>
class FixedArray
{
public:
  using ValueType = TValue;

  static constexpr unsigned int Length = VLength;

  FixedArray() = default;

  /** \param value what each element becomes */
  explicit FixedArray(const ValueType & value) { this->Fill(value); }

  unsigned int
  Size() const
  {
    return VLength;
  }

  void
  Fill(const ValueType & value)
  {
    for (ValueType & element : m_InternalArray)
      element = value;
  }

  const ValueType &
  GetElement(unsigned int index) const
  {
    return m_InternalArray[index];
  }

  void
  SetElement(unsigned int index, const ValueType & value)
  {
    m_InternalArray[index] = value;
  }

  const ValueType *
  GetDataPointer() const
  {
    return m_InternalArray;
  }

  ValueType &
  operator[](unsigned int index)
  {
    return m_InternalArray[index];
  }

  const ValueType &
  operator[](unsigned int index) const
  {
    return m_InternalArray[index];
  }

  bool
  operator==(const FixedArray & other) const
  {
    for (unsigned int index = 0; index < VLength; ++index)
    {
      if (m_InternalArray[index] != other.m_InternalArray[index])
        return false;
    }
    return true;
  }

  bool
  operator!=(const FixedArray & other) const
  {
    return !(*this == other);
  }

private:
  ValueType m_InternalArray[VLength]{};
};

/** \class Vector
 * \brief A direction with a length.
 */
template <typename TValue, unsigned int VDimension = 2>
class Vector : public FixedArray<TValue, VDimension>
{
public:
  using Self = Vector;
  using Superclass = FixedArray<TValue, VDimension>;
  using RealValueType = double;

  Vector() = default;
  explicit Vector(const TValue & value)
    : Superclass(value)
  {}

  /** Euclidean length. */
  RealValueType
  GetNorm() const
  {
    RealValueType sum = 0;
    for (unsigned int axis = 0; axis < VDimension; ++axis)
      sum += static_cast<RealValueType>((*this)[axis]) * (*this)[axis];
    return std::sqrt(sum);
  }

  Self
  operator*(const TValue & factor) const
  {
    Self scaled = *this;
    for (unsigned int axis = 0; axis < VDimension; ++axis)
      scaled[axis] *= factor;
    return scaled;
  }

  Self
  operator-() const
  {
    return *this * TValue(-1);
  }
};

/** \class Point
 * \brief A position in space.
 */
template <typename TValue, unsigned int VDimension = 2>
class Point : public FixedArray<TValue, VDimension>
{
public:
  using Self = Point;
  using Superclass = FixedArray<TValue, VDimension>;
  using VectorType = Vector<TValue, VDimension>;
  using RealValueType = typename VectorType::RealValueType;

  Point() = default;
  explicit Point(const TValue & value)
    : Superclass(value)
  {}
  Point(const TValue & x, const TValue & y)
  {
    (*this)[0] = x;
    (*this)[1] = y;
  }

  static unsigned int
  GetPointDimension()
  {
    return VDimension;
  }

  Self
  operator+(const VectorType & vector) const
  {
    Self moved = *this;
    for (unsigned int axis = 0; axis < VDimension; ++axis)
      moved[axis] += vector[axis];
    return moved;
  }

  VectorType
  operator-(const Self & other) const
  {
    VectorType difference;
    for (unsigned int axis = 0; axis < VDimension; ++axis)
      difference[axis] = (*this)[axis] - other[axis];
    return difference;
  }

  /** \return the distance to another point */
  RealValueType
  EuclideanDistanceTo(const Self & other) const
  {
    return (*this - other).GetNorm();
  }
};
} // namespace shapes

#endif
