#ifndef shapesPolygon_h
#define shapesPolygon_h

#include "shapesShape.h"
#include <vector>

namespace shapes
{
/** \class Polygon
 * \brief A closed outline of straight lines.
 */
class Polygon : public Shape
{
public:
  shapesTypeMacro(Polygon, Shape);
  shapesNewMacro(Polygon);

  using PointIdentifier = unsigned int;

  /** Appends a point to the outline. */
  void
  AddPoint(const PointType & point);

  void
  AddPoint(double x, double y);

  /** \brief A point of the outline.
   * \throw std::out_of_range when there is no such point
   */
  const PointType &
  GetPoint(PointIdentifier id) const;

  PointIdentifier
  GetNumberOfPoints() const;

  WindingEnum
  GetWinding() const;

  /** Moves all points. */
  void
  Translate(double x, double y = 0.0);

  /** The corners of a regular polygon on a circle around the origin. */
  static Pointer
  Regular(PointIdentifier corners, double radius = 1.0);

  void
  Initialize() override;

  double
  GetArea() const override;

  double
  GetPerimeter() const override;

  BoundingBoxType
  GetBoundingBox() const override;

  bool
  IsInside(const PointType & point, BoundaryEnum boundary = BoundaryEnum::Included) const override;

protected:
  Polygon();
  ~Polygon() override;

  void
  PrintSelf(std::ostream & os) const override;

private:
  double
  GetSignedArea() const;

  std::vector<PointType> m_Points;
};
} // namespace shapes

#endif
