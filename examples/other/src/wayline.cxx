#include "wayline/track.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wayline
{

point::point(double east, double north)
  : east_(east)
  , north_(north)
{}

bool point::operator==(const point & other) const
{
  return east_ == other.east_ && north_ == other.north_;
}

double distance(const point & from, const point & to)
{
  return std::hypot(to.east() - from.east(), to.north() - from.north());
}

track::track(std::string name, surface ground)
  : name_(std::move(name))
  , ground_(ground)
{}

const std::string & track::name() const
{
  return name_;
}

track::surface track::ground() const
{
  return ground_;
}

void track::append(const point & next)
{
  places_.push_back(next);
}

std::size_t track::size() const
{
  return places_.size();
}

const point & track::at(std::size_t index) const
{
  return places_.at(index);
}

double track::length() const
{
  double metres = 0;
  for (std::size_t i = 1; i < places_.size(); ++i)
    metres += distance(places_[i - 1], places_[i]);
  return metres;
}

std::unique_ptr<track> track::reversed() const
{
  auto back = std::make_unique<track>(*this);
  std::reverse(back->places_.begin(), back->places_.end());
  return back;
}

std::unique_ptr<track> join(const track & first, const track & second)
{
  auto both = std::make_unique<track>(first);
  for (std::size_t i = 0; i < second.size(); ++i)
    both->append(second.at(i));
  return both;
}

double units::to_miles(double metres)
{
  return metres / 1609.344;
}

} // namespace wayline
