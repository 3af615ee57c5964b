#ifndef shapesBoundingBox_h
#define shapesBoundingBox_h

#include "shapesPoint.h"

namespace shapes
{
/** \class BoundingBox
 * \brief The smallest box around some points, parallel to the axes.
 */
template <typename TCoordinate, unsigned int VDimension = 2>
class BoundingBox
{
public:
  using PointType = Point<TCoordinate, VDimension>;
  using CoordinateType = typename PointType::ValueType;
  using AreaType = CoordinateType;

  BoundingBox() = default;
  BoundingBox(const PointType & minimum, const PointType & maximum)
    : m_Minimum(minimum)
    , m_Maximum(maximum)
    , m_IsEmpty(false)
  {}

  /** Grows the box until it holds the point. */
  void
  ConsiderPoint(const PointType & point)
  {
    for (unsigned int axis = 0; axis < VDimension; ++axis)
    {
      if (m_IsEmpty || point[axis] < m_Minimum[axis])
        m_Minimum[axis] = point[axis];
      if (m_IsEmpty || point[axis] > m_Maximum[axis])
        m_Maximum[axis] = point[axis];
    }
    m_IsEmpty = false;
  }

  bool
  IsInside(const PointType & point) const
  {
    if (m_IsEmpty)
      return false;
    for (unsigned int axis = 0; axis < VDimension; ++axis)
    {
      if (point[axis] < m_Minimum[axis] || point[axis] > m_Maximum[axis])
        return false;
    }
    return true;
  }

  const PointType &
  GetMinimum() const
  {
    return m_Minimum;
  }

  const PointType &
  GetMaximum() const
  {
    return m_Maximum;
  }

  bool
  IsEmpty() const
  {
    return m_IsEmpty;
  }

  AreaType
  GetExtent(unsigned int axis = 0) const
  {
    return m_Maximum[axis] - m_Minimum[axis];
  }

private:
  PointType m_Minimum;
  PointType m_Maximum;
  bool      m_IsEmpty{ true };
};
} // namespace shapes

#endif
