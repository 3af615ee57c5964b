#ifndef shapesGeometryEnums_h
#define shapesGeometryEnums_h

#include <cstdint>

namespace shapes
{
/** \class GeometryEnums
 * \brief The choices that geometry offers.
 */
class GeometryEnums
{
public:
  /** In which direction the points of an outline follow each other. */
  enum class Winding : uint8_t
  {
    Clockwise = 0,
    CounterClockwise = 1,
    Degenerate = 2
  };

  /** Whether an outline belongs to its shape. */
  enum class Boundary : uint8_t
  {
    Excluded,
    Included
  };
};

using WindingEnum = GeometryEnums::Winding;
using BoundaryEnum = GeometryEnums::Boundary;
} // namespace shapes

#endif
