#ifndef shapesShapeGroup_h
#define shapesShapeGroup_h

#include "shapesShape.h"
#include <vector>

namespace shapes
{
/** \class ShapeGroup
 * \brief Several shapes that act as one; they must not overlap.
 */
class ShapeGroup : public Shape
{
public:
  shapesTypeMacro(ShapeGroup, Shape);
  shapesNewMacro(ShapeGroup);

  void
  AddShape(Shape * shape);

  Shape *
  GetShape(unsigned int index) const;

  unsigned int
  GetNumberOfShapes() const;

  double
  GetArea() const override;

  double
  GetPerimeter() const override;

  BoundingBoxType
  GetBoundingBox() const override;

  bool
  IsInside(const PointType & point, BoundaryEnum boundary = BoundaryEnum::Included) const override;

protected:
  ShapeGroup();
  ~ShapeGroup() override;

private:
  std::vector<Shape::Pointer> m_Shapes;
};
} // namespace shapes

#endif
