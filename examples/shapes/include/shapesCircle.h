#ifndef shapesCircle_h
#define shapesCircle_h

#include "shapesShape.h"

namespace shapes
{
/** \class Circle
 * \brief All points within a radius of a centre.
 */
class Circle : public Shape
{
public:
  shapesTypeMacro(Circle, Shape);
  shapesNewMacro(Circle);

  void
  SetCenter(const PointType & center);

  void
  SetCenter(double x, double y);

  const PointType &
  GetCenter() const;

  /** \brief Sets the radius; a negative one is refused. */
  void
  SetRadius(double radius);

  shapesGetMacro(Radius, double);

  double
  GetArea() const override;

  double
  GetPerimeter() const override;

  BoundingBoxType
  GetBoundingBox() const override;

  bool
  IsInside(const PointType & point, BoundaryEnum boundary = BoundaryEnum::Included) const override;

protected:
  Circle();
  ~Circle() override;

  void
  PrintSelf(std::ostream & os) const override;

private:
  PointType m_Center;
  double    m_Radius{ 1.0 };
};
} // namespace shapes

#endif
