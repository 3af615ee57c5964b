#ifndef shapesShape_h
#define shapesShape_h

#include "shapesBoundingBox.h"
#include "shapesDataObject.h"
#include "shapesGeometryEnums.h"

namespace shapes
{
/** \class Shape
 * \brief Something flat with an inside and an outside.
 */
class Shape : public DataObject
{
public:
  shapesTypeMacro(Shape, DataObject);

  using PointType = Point<double, 2>;
  using BoundingBoxType = BoundingBox<PointType::ValueType, 2>;

  virtual double
  GetArea() const = 0;

  virtual double
  GetPerimeter() const = 0;

  virtual BoundingBoxType
  GetBoundingBox() const = 0;

  /** Whether a point lies in the shape.
   * \param point the point
   * \param boundary whether the outline counts as inside
   */
  virtual bool
  IsInside(const PointType & point, BoundaryEnum boundary = BoundaryEnum::Included) const = 0;

  /** The same for a point that is given by its coordinates. */
  bool
  IsInsideAt(double x, double y) const;

protected:
  Shape();
  ~Shape() override;
};
} // namespace shapes

#endif
