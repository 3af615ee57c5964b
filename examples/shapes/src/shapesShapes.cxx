#include "shapesAngle.h"
#include "shapesCircle.h"
#include "shapesPolygon.h"
#include "shapesShapeGroup.h"
#include <cmath>
#include <ostream>

namespace shapes
{
Shape::Shape() = default;
Shape::~Shape() = default;

bool
Shape::IsInsideAt(double x, double y) const
{
  return this->IsInside(PointType(x, y));
}

Circle::Circle() = default;
Circle::~Circle() = default;

void
Circle::SetCenter(const PointType & center)
{
  m_Center = center;
  this->Modified();
}

void
Circle::SetCenter(double x, double y)
{
  this->SetCenter(PointType(x, y));
}

const Circle::PointType &
Circle::GetCenter() const
{
  return m_Center;
}

void
Circle::SetRadius(double radius)
{
  if (radius < 0.0)
    shapesExceptionMacro("the radius " << radius << " is negative");
  m_Radius = radius;
  this->Modified();
}

double
Circle::GetArea() const
{
  return Angle::Pi * m_Radius * m_Radius;
}

double
Circle::GetPerimeter() const
{
  return 2.0 * Angle::Pi * m_Radius;
}

Circle::BoundingBoxType
Circle::GetBoundingBox() const
{
  return { PointType(m_Center[0] - m_Radius, m_Center[1] - m_Radius),
           PointType(m_Center[0] + m_Radius, m_Center[1] + m_Radius) };
}

bool
Circle::IsInside(const PointType & point, BoundaryEnum boundary) const
{
  const double distance = point.EuclideanDistanceTo(m_Center);
  return distance < m_Radius || (distance == m_Radius && boundary == BoundaryEnum::Included);
}

void
Circle::PrintSelf(std::ostream & os) const
{
  Superclass::PrintSelf(os);
  os << "  Center: " << m_Center[0] << ", " << m_Center[1] << "\n  Radius: " << m_Radius << '\n';
}

Polygon::Polygon() = default;
Polygon::~Polygon() = default;

void
Polygon::AddPoint(const PointType & point)
{
  m_Points.push_back(point);
  this->Modified();
}

void
Polygon::AddPoint(double x, double y)
{
  this->AddPoint(PointType(x, y));
}

const Polygon::PointType &
Polygon::GetPoint(PointIdentifier id) const
{
  if (id >= m_Points.size())
    throw std::out_of_range("Polygon: there is no point " + std::to_string(id));
  return m_Points[id];
}

Polygon::PointIdentifier
Polygon::GetNumberOfPoints() const
{
  return static_cast<PointIdentifier>(m_Points.size());
}

double
Polygon::GetSignedArea() const
{
  double twice = 0.0;
  for (std::size_t i = 0; i < m_Points.size(); ++i)
  {
    const PointType & a = m_Points[i];
    const PointType & b = m_Points[(i + 1) % m_Points.size()];
    twice += a[0] * b[1] - b[0] * a[1];
  }
  return twice / 2.0;
}

WindingEnum
Polygon::GetWinding() const
{
  const double area = this->GetSignedArea();
  if (area == 0.0)
    return WindingEnum::Degenerate;
  return area > 0.0 ? WindingEnum::CounterClockwise : WindingEnum::Clockwise;
}

void
Polygon::Translate(double x, double y)
{
  for (PointType & point : m_Points)
  {
    point[0] += x;
    point[1] += y;
  }
  this->Modified();
}

Polygon::Pointer
Polygon::Regular(PointIdentifier corners, double radius)
{
  Pointer polygon = New();
  for (PointIdentifier i = 0; i < corners; ++i)
  {
    const Angle angle = Angle::FromDegrees(360.0 * i / corners);
    polygon->AddPoint(radius * std::cos(angle), radius * std::sin(angle));
  }
  return polygon;
}

void
Polygon::Initialize()
{
  m_Points.clear();
  this->Modified();
}

double
Polygon::GetArea() const
{
  return std::abs(this->GetSignedArea());
}

double
Polygon::GetPerimeter() const
{
  double length = 0.0;
  for (std::size_t i = 0; i < m_Points.size(); ++i)
    length += m_Points[i].EuclideanDistanceTo(m_Points[(i + 1) % m_Points.size()]);
  return length;
}

Polygon::BoundingBoxType
Polygon::GetBoundingBox() const
{
  BoundingBoxType box;
  for (const PointType & point : m_Points)
    box.ConsiderPoint(point);
  return box;
}

bool
Polygon::IsInside(const PointType & point, BoundaryEnum boundary) const
{
  bool inside = false;
  for (std::size_t i = 0; i < m_Points.size(); ++i)
  {
    const PointType & a = m_Points[i];
    const PointType & b = m_Points[(i + 1) % m_Points.size()];
    if (point.EuclideanDistanceTo(a) + point.EuclideanDistanceTo(b) == a.EuclideanDistanceTo(b))
      return boundary == BoundaryEnum::Included;
    if ((a[1] > point[1]) != (b[1] > point[1]) &&
        point[0] < (b[0] - a[0]) * (point[1] - a[1]) / (b[1] - a[1]) + a[0])
      inside = !inside;
  }
  return inside;
}

void
Polygon::PrintSelf(std::ostream & os) const
{
  Superclass::PrintSelf(os);
  os << "  Points: " << m_Points.size() << '\n';
}

ShapeGroup::ShapeGroup() = default;
ShapeGroup::~ShapeGroup() = default;

void
ShapeGroup::AddShape(Shape * shape)
{
  if (shape == nullptr || shape == this)
    shapesExceptionMacro("neither null nor the group itself can be a member");
  m_Shapes.emplace_back(shape);
  this->Modified();
}

Shape *
ShapeGroup::GetShape(unsigned int index) const
{
  return index < m_Shapes.size() ? m_Shapes[index].GetPointer() : nullptr;
}

unsigned int
ShapeGroup::GetNumberOfShapes() const
{
  return static_cast<unsigned int>(m_Shapes.size());
}

double
ShapeGroup::GetArea() const
{
  double area = 0.0;
  for (const Shape::Pointer & shape : m_Shapes)
    area += shape->GetArea();
  return area;
}

double
ShapeGroup::GetPerimeter() const
{
  double length = 0.0;
  for (const Shape::Pointer & shape : m_Shapes)
    length += shape->GetPerimeter();
  return length;
}

ShapeGroup::BoundingBoxType
ShapeGroup::GetBoundingBox() const
{
  BoundingBoxType all;
  for (const Shape::Pointer & shape : m_Shapes)
  {
    const BoundingBoxType box = shape->GetBoundingBox();
    if (box.IsEmpty())
      continue;
    all.ConsiderPoint(box.GetMinimum());
    all.ConsiderPoint(box.GetMaximum());
  }
  return all;
}

bool
ShapeGroup::IsInside(const PointType & point, BoundaryEnum boundary) const
{
  for (const Shape::Pointer & shape : m_Shapes)
  {
    if (shape->IsInside(point, boundary))
      return true;
  }
  return false;
}
} // namespace shapes
