#pragma once

namespace wayline
{

/** A place on a plane, in metres. */
class point
{
public:
  point() = default;
  point(double east, double north);

  /** Metres to the east of the origin. */
  double east() const { return east_; }

  /** Metres to the north of the origin. */
  double north() const { return north_; }

  bool operator==(const point & other) const;

private:
  double east_ = 0;
  double north_ = 0;
};

/** The length of the straight line between two places. */
double distance(const point & from, const point & to);

} // namespace wayline
