#ifndef shapesSize_h
#define shapesSize_h

namespace shapes
{
/** Counts pixels, points and bytes. */
using SizeValueType = unsigned long;

/** \class Size
 * \brief Number of pixels along each axis.
 */
template <unsigned int VDimension = 2>
struct Size
{
  using Self = Size;
  using SizeValueType = shapes::SizeValueType;

  static constexpr unsigned int Dimension = VDimension;

  /** Number of axes. */
  static unsigned int
  GetSizeDimension()
  {
    return VDimension;
  }

  /** The same size along each axis. */
  static Self
  Filled(SizeValueType value)
  {
    Self size;
    size.Fill(value);
    return size;
  }

  void
  Fill(SizeValueType value)
  {
    for (SizeValueType & element : m_InternalArray)
      element = value;
  }

  SizeValueType
  GetElement(unsigned int axis) const
  {
    return m_InternalArray[axis];
  }

  void
  SetElement(unsigned int axis, SizeValueType value)
  {
    m_InternalArray[axis] = value;
  }

  SizeValueType
  CalculateProductOfElements() const
  {
    SizeValueType product = 1;
    for (const SizeValueType element : m_InternalArray)
      product *= element;
    return product;
  }

  Self
  operator+(const Self & other) const
  {
    Self sum = *this;
    return sum += other;
  }

  Self &
  operator+=(const Self & other)
  {
    for (unsigned int axis = 0; axis < VDimension; ++axis)
      m_InternalArray[axis] += other.m_InternalArray[axis];
    return *this;
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

  bool
  operator!=(const Self & other) const
  {
    return !(*this == other);
  }

  SizeValueType &
  operator[](unsigned int axis)
  {
    return m_InternalArray[axis];
  }

  const SizeValueType &
  operator[](unsigned int axis) const
  {
    return m_InternalArray[axis];
  }

  SizeValueType m_InternalArray[VDimension]{};
};
} // namespace shapes

#endif
