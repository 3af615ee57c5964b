// Python owns what a function hands over.
%unique_ptr(wayline_track)

// A place inside a track does not outlive it, so Python gets a copy.
%typemap(out) const wayline_point &
{
  $result = SWIG_NewPointerObj(new wayline_point(*$1), $descriptor(wayline_point *), SWIG_POINTER_OWN);
}

// The numbers that SWIG puts into the class become an enumeration, and so does a result of that type.
%extend wayline_track
{
%pythoncode %{
    import enum as _enum
    surface = _enum.IntEnum("surface", {"road": surface_road, "gravel": surface_gravel, "grass": surface_grass})
    surface_road, surface_gravel, surface_grass = surface
%}
}
%pythonappend wayline_track::ground() const %{
        val = type(self).surface(val)
%}

// castxml describes what the wrapped classes need. Free functions are declared here, for SWIG and for strict stubs.
namespace wayline
{
double distance(const wayline_point & from, const wayline_point & to);
std::unique_ptr<wayline_track> join(const wayline_track & first, const wayline_track & second);
namespace units
{
double to_miles(double metres);
}
} // namespace wayline
