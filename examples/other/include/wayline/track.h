#pragma once

#include "wayline/point.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace wayline
{

/** A named line of places. Nobody shares a track: functions that make one hand it over. */
class track
{
public:
  /** What one walks on. */
  enum class surface
  {
    road,
    gravel,
    grass
  };

  explicit track(std::string name, surface ground = surface::road);

  const std::string & name() const;
  surface ground() const;

  /** Goes on to a place. */
  void append(const point & next);

  std::size_t size() const;

  /** The place of this number. Throws std::out_of_range. */
  const point & at(std::size_t index) const;

  /** Metres from the first place to the last. */
  double length() const;

  /** The way back. */
  std::unique_ptr<track> reversed() const;

private:
  std::string name_;
  surface ground_;
  std::vector<point> places_;
};

/** One track after the other. */
std::unique_ptr<track> join(const track & first, const track & second);

namespace units
{
/** Miles of a number of metres. */
double to_miles(double metres);
} // namespace units

} // namespace wayline
