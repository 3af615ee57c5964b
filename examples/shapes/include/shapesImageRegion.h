#ifndef shapesImageRegion_h
#define shapesImageRegion_h

#include "shapesIndex.h"

namespace shapes
{
/** \class ImageRegion
 * \brief A box of pixels.
 */
template <unsigned int VDimension>
class ImageRegion
{
public:
  using Self = ImageRegion;
  using IndexType = Index<VDimension>;
  using SizeType = Size<VDimension>;
  using SizeValueType = typename SizeType::SizeValueType;

  ImageRegion() = default;
  explicit ImageRegion(const SizeType & size)
    : m_Size(size)
  {}
  ImageRegion(const IndexType & index, const SizeType & size)
    : m_Index(index)
    , m_Size(size)
  {}

  static unsigned int
  GetImageDimension()
  {
    return VDimension;
  }

  const IndexType &
  GetIndex() const
  {
    return m_Index;
  }

  const SizeType &
  GetSize() const
  {
    return m_Size;
  }

  SizeValueType
  GetSize(unsigned int axis) const
  {
    return m_Size[axis];
  }

  SizeValueType
  GetNumberOfPixels() const
  {
    return m_Size.CalculateProductOfElements();
  }

  bool
  IsInside(const IndexType & index) const
  {
    for (unsigned int axis = 0; axis < VDimension; ++axis)
    {
      if (index[axis] < m_Index[axis] || index[axis] >= m_Index[axis] + static_cast<long>(m_Size[axis]))
        return false;
    }
    return true;
  }

  /** Cuts the region down to what it shares with another one.
   * \return false when they share nothing; the region is unchanged then
   */
  bool
  Crop(const Self & other)
  {
    Self cropped;
    for (unsigned int axis = 0; axis < VDimension; ++axis)
    {
      const long end = m_Index[axis] + static_cast<long>(m_Size[axis]);
      const long otherEnd = other.m_Index[axis] + static_cast<long>(other.m_Size[axis]);
      const long first = m_Index[axis] > other.m_Index[axis] ? m_Index[axis] : other.m_Index[axis];
      const long last = end < otherEnd ? end : otherEnd;
      if (last <= first)
        return false;
      cropped.m_Index[axis] = first;
      cropped.m_Size[axis] = static_cast<SizeValueType>(last - first);
    }
    *this = cropped;
    return true;
  }

  bool
  operator==(const Self & other) const
  {
    return m_Index == other.m_Index && m_Size == other.m_Size;
  }

private:
  IndexType m_Index;
  SizeType  m_Size;
};
} // namespace shapes

#endif
