#ifndef shapesAngle_h
#define shapesAngle_h

namespace shapes
{
/** \class Angle
 * \brief An angle that cannot be mistaken for a number of degrees.
 */
class Angle
{
public:
  static constexpr double Pi = 3.14159265358979323846;

  Angle() = default;
  Angle(const Angle &) = default;

  static Angle
  FromDegrees(double degrees)
  {
    return FromRadians(degrees / 180.0 * Pi);
  }

  static Angle
  FromRadians(double radians)
  {
    Angle angle;
    angle.m_Radians = radians;
    return angle;
  }

  double
  GetDegrees() const
  {
    return m_Radians * 180.0 / Pi;
  }

  double
  GetRadians() const
  {
    return m_Radians;
  }

  /** Whether two angles differ by no more than the tolerance (in radians). */
  bool
  IsCloseTo(const Angle & other, double tolerance = 1e-9) const
  {
    const double difference = m_Radians - other.m_Radians;
    return difference <= tolerance && -difference <= tolerance;
  }

  bool
  operator<(const Angle & other) const
  {
    return m_Radians < other.m_Radians;
  }

  Angle
  operator+(const Angle & other) const
  {
    return FromRadians(m_Radians + other.m_Radians);
  }

  /** The angle in radians. */
  operator double() const { return m_Radians; }

private:
  double m_Radians{ 0.0 };
};
} // namespace shapes

#endif
